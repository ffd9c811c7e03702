"""Which wordings an instrument can reach at all, and what is known inside each."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.clauses.language import certain, impossible
from pactwright.clauses.language.checking import Facts
from pactwright.clauses.model import Clause, Variant


def reachable(clause: Clause, instrument: str) -> Iterator[Variant]:
    """Yield the wordings that papers of an instrument may use."""
    for variant in clause.variants:
        if variant.condition is None:
            yield variant
            return
        if not impossible(variant.condition.expression, instrument):
            yield variant
        if certain(variant.condition.expression, instrument):
            return


def reachable_variants(clause: Clause, facts: Facts, instrument: str) -> Iterator[tuple[Variant, Facts]]:
    """Yield the same, each with what is known inside it: its own condition, and that no earlier one held."""
    for variant in reachable(clause, instrument):
        if variant.condition is None:
            yield variant, facts
        else:
            yield variant, facts.given(variant.condition.expression)
            facts = facts.given(variant.condition.expression, holds=False)
