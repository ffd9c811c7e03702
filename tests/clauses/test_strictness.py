"""Light wordings are shorter, strict ones say more, and both are complete papers."""

from __future__ import annotations

import pytest
from tests.drafts import drafted, example, library
from tests.end_to_end.proofreading import faults

from pactwright.clauses import Clause
from pactwright.clauses.language import texts_in
from pactwright.pipeline import Drafted
from pactwright.render import to_text
from pactwright.source import Source

_BY_STRICTNESS = [
    clause
    for clause in library().clauses.values()
    if clause.variant("standard") and (clause.variant("light") or clause.variant("strict"))
]


def _words(clause: Clause, wording: str) -> int:
    variant = clause.variant(wording)
    assert variant
    return sum(len(words.text.split()) for words in texts_in(variant.text))


def _drafted(strictness: str) -> Drafted:
    text = example("strict-terms").located.document.source.text
    return drafted(Source("deal.yaml", text.replace("strictness: strict", f"strictness: {strictness}")))


@pytest.mark.parametrize("clause", _BY_STRICTNESS, ids=lambda clause: clause.id)
def test_a_light_wording_is_shorter_and_a_strict_one_longer_than_the_standard_one(clause: Clause) -> None:
    standard = _words(clause, "standard")

    if clause.variant("light"):
        assert _words(clause, "light") < standard
    if clause.variant("strict"):
        assert _words(clause, "strict") > standard


def test_the_same_deal_is_a_fifth_shorter_in_light_words_and_longer_in_strict_ones() -> None:
    light, standard, strict = (
        len(to_text(_drafted(each).agreement).split()) for each in ("light", "standard", "strict")
    )

    assert light < 0.8 * standard
    assert strict > standard


@pytest.mark.parametrize("strictness", ["light", "standard", "strict"])
def test_strictness_brings_no_slip_and_takes_no_clause_away(strictness: str) -> None:
    draft = _drafted(strictness)

    assert faults(draft.agreement) == []
    assert draft.selection.ids == example("strict-terms").selection.ids
