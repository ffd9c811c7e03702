"""The second face of the clause language: what checks it.

A draft only fills texts in and decides conditions. It starts without all this.
"""

from pactwright.clauses.language.check import check_template
from pactwright.clauses.language.check_branches import check_branches
from pactwright.clauses.language.check_expression import check_condition
from pactwright.clauses.language.decide import Claim, Papers, Question, can_hold
from pactwright.clauses.language.facts import Facts, root_facts
from pactwright.clauses.language.findings import Finding, FindingKind

__all__ = [
    "Claim",
    "Facts",
    "Finding",
    "FindingKind",
    "Papers",
    "Question",
    "can_hold",
    "check_branches",
    "check_condition",
    "check_template",
    "root_facts",
]
