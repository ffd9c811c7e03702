"""Which wording of a clause fits a deal, and why: what the deal is, or how strict the parties want to be."""

from __future__ import annotations

from collections.abc import Mapping

from pactwright.clauses import Clause, Variant
from pactwright.clauses.language import Evaluation, Expression, holds, names_in, paths_in
from pactwright.frozen import dataclass
from pactwright.selection.model import Reason
from pactwright.termsheet import Strictness, TermSheet


@dataclass(frozen=True, slots=True)
class Wordings:
    """A deal as it is, and as it would be if the parties were more or less strict."""

    wished: Strictness
    deals: Mapping[Strictness, Evaluation]

    @classmethod
    def of(cls, sheet: TermSheet, paper: str) -> Wordings:
        """Prepare a term sheet; `paper` is what the paper calls itself."""
        deal = Evaluation.of(sheet, paper=paper)
        others = [each for each in Strictness if each is not sheet.strictness]
        deals = {each: deal.with_facts_of(sheet.model_copy(update={"strictness": each})) for each in others}
        return cls(sheet.strictness, {sheet.strictness: deal, **deals})

    @property
    def deal(self) -> Evaluation:
        """The deal as it is."""
        return self.deals[self.wished]

    def first_fitting(self, clause: Clause) -> Variant:
        """Return the wording that the library chooses."""
        return _first_fitting(clause, self.deal)

    def why(self, clause: Clause, variant: Variant) -> Reason | None:
        """Return why a clause reads so, or None where nothing but the last resort speaks for the wording."""
        if self._follows_strictness(clause):
            return Reason(f"strictness is {self.wished}", variant.place, (("strictness",),))
        condition = variant.condition
        if condition is None:
            return None
        return Reason(condition.in_words, condition.place, paths_in(condition.expression))

    def is_matter_of_taste(self, condition: Expression) -> bool:
        """Whether a wording could be had in this deal by being more or less strict, so that it may be picked."""
        return any(holds(condition, deal) for deal in self.deals.values())

    def _follows_strictness(self, clause: Clause) -> bool:
        """Whether the clause would read differently if the parties were more or less strict."""
        conditions = (variant.condition.expression for variant in clause.variants if variant.condition)
        if not any("strictness" in names_in(condition) for condition in conditions):
            return False
        return len({_first_fitting(clause, deal).name for deal in self.deals.values()}) > 1


def _first_fitting(clause: Clause, deal: Evaluation) -> Variant:
    for variant in clause.variants:
        if variant.condition is None or holds(variant.condition.expression, deal):
            return variant
    return clause.variants[-1]
