"""Floor 7: what can be wrong between the fields, one file a rule."""

from pactwright.rules.check_agreement import check_agreement
from pactwright.rules.check_draft import check_draft
from pactwright.rules.check_term_sheet import check_term_sheet
from pactwright.rules.explain import explained, find_rule, to_page
from pactwright.rules.model import Explained, Finding, Findings, Page, Rule

__all__ = [
    "Explained",
    "Finding",
    "Findings",
    "Page",
    "Rule",
    "check_agreement",
    "check_draft",
    "check_term_sheet",
    "explained",
    "find_rule",
    "to_page",
]
