"""A lawyer leaves out clauses, or takes in those on offer: the paper stays whole, or it is said what does not fit."""

from __future__ import annotations

import pytest
from tests.drafts import library
from tests.end_to_end import hostile
from tests.end_to_end.proofreading import faults
from tests.end_to_end.terms import undefined_terms, unused_terms
from tests.strategies import source_of

from pactwright.clauses import Status
from pactwright.pipeline import Wishes, draft

_CHOICES = [
    (instrument.id, slot.clause, "yes" if slot.status is Status.ON_DEMAND else "no")
    for instrument in library().instruments.values()
    for slot in instrument.slots
    if slot.status is not Status.MANDATORY
]


@pytest.mark.parametrize(("instrument", "clause", "include"), _CHOICES)
def test_paper_without_a_usual_clause_or_with_one_on_offer_has_no_slip(
    instrument: str, clause: str, include: str
) -> None:
    wish = {"clause": clause, "include": include, "reason": "Agreed by all."}
    sheet = hostile.harmless(instrument) | {"clauses": [wish]}

    outcome = draft(source_of(sheet), library(), Wishes())

    if outcome.value is None:
        assert all(found.place and found.cure for found in outcome.diagnostics)
        return
    agreement = outcome.value.agreement
    assert [*faults(agreement), *undefined_terms(agreement), *unused_terms(agreement)] == []
    assert (clause in outcome.value.selection.ids) is (include == "yes")
