"""Every kind of paper, in every strictness, for few and many parties of every kind: drafted without a slip.

The grid takes the instruments that the library has and the words that the term sheet knows, so it grows with them.
"""

from __future__ import annotations

from itertools import product

import pytest
from tests.drafts import drafted, library
from tests.end_to_end.generated import sheets
from tests.end_to_end.proofreading import faults
from tests.end_to_end.terms import terms_defined_twice, undefined_terms, unused_terms
from tests.strategies import source_of

from pactwright.termsheet import PartyKind, Strictness

_ALONE = {"organisations": "nobody", "individuals": "everybody", "mixed": "first"}
_GRID = list(product(library().instruments, [word.value for word in Strictness], (2, 3, 5), _ALONE))


@pytest.mark.parametrize(("instrument", "strictness", "parties", "kind"), _GRID)
def test_draft_has_no_slip(instrument: str, strictness: str, parties: int, kind: str) -> None:
    (sheet,) = sheets(instrument, 1, parties=(parties,), alone=(_ALONE[kind],))

    draft = drafted(source_of(sheet | {"strictness": strictness}))

    agreement = draft.agreement
    assert [
        *faults(agreement),
        *undefined_terms(agreement),
        *unused_terms(agreement),
        *terms_defined_twice(agreement),
    ] == []
    individuals = [party.kind is PartyKind.INDIVIDUAL for party in draft.located.sheet.parties]
    assert len(individuals) == parties
    assert (any(individuals), all(individuals)) == (kind != "organisations", kind == "individuals")
