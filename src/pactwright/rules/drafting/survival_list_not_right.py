"""A survival list that names a clause which the draft does not have."""

from __future__ import annotations

from pactwright.drafts import Draft
from pactwright.rules.drafting.clause_not_there import in_survival_list, missing, told
from pactwright.rules.model import Findings, Rule


def check(draft: Draft) -> Findings:
    """Find each number in a sentence on survival that no clause bears."""
    for reference in missing(draft):
        if in_survival_list(reference):
            yield told(draft, reference)


RULE = Rule(
    code="DG206",
    name="survival-list-not-right",
    says="The list of the clauses that outlive the agreement names one that the draft does not have.",
    why="The clause that was meant, often secrecy or liability, ends with the agreement.",
    example="1. Term.\n2. Secrecy.\n3. Clauses 2 and 8 survive the end of this agreement.\n4. Law.",
    instead="1. Term.\n2. Secrecy.\n3. Clauses 2 and 4 survive the end of this agreement.\n4. Law.",
    check=check,
)
