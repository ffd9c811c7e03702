"""Floor 7: what can be wrong between the fields, one file a rule."""

from pactwright.rules.check_agreement import check_agreement
from pactwright.rules.check_draft import check_draft
from pactwright.rules.check_health import Health, Symptom, examine, refuse_in_final, symptoms
from pactwright.rules.check_own_words import check_own_words
from pactwright.rules.check_term_sheet import check_term_sheet
from pactwright.rules.explain import explained, find_rule, to_page, weight_of
from pactwright.rules.health.agenda import agenda
from pactwright.rules.health.by_family import HealthFamily, by_family
from pactwright.rules.health.to_table import to_table
from pactwright.rules.model import Explained, Finding, Findings, Page, Rule

__all__ = [
    "Explained",
    "Finding",
    "Findings",
    "Health",
    "HealthFamily",
    "Page",
    "Rule",
    "Symptom",
    "agenda",
    "by_family",
    "check_agreement",
    "check_draft",
    "check_own_words",
    "check_term_sheet",
    "examine",
    "explained",
    "find_rule",
    "refuse_in_final",
    "symptoms",
    "to_page",
    "to_table",
    "weight_of",
]
