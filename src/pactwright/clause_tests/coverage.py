"""What a set of deals has tried of a library: clauses in and out, wordings, conditions true and false."""

from __future__ import annotations

from collections.abc import Iterable

from pactwright.clauses import Clause, ClauseLibrary, place_of_word
from pactwright.clauses.language import Evaluation, conditions_in, decided, holds, in_words
from pactwright.frozen import dataclass
from pactwright.selection import Choice, OwnText, Selection
from pactwright.source import Place
from pactwright.termsheet import TermSheet


@dataclass(frozen=True, slots=True)
class Tried:
    """A clause, a wording or a condition, and how often it was so and how often not."""

    what: str
    place: Place
    yes: int = 0
    no: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was tried. A wording counts as tried where it was used; a clause and a condition need both answers."""

    clauses: tuple[Tried, ...]
    wordings: tuple[Tried, ...]
    conditions: tuple[Tried, ...]


def cover(library: ClauseLibrary, deals: Iterable[tuple[TermSheet, Selection]]) -> Coverage:
    """Count, over some deals, what each tried of the library."""
    counted = _Counts()
    for sheet, selection in deals:
        counted.add(sheet, selection)
    return counted.of(library)


class _Counts:
    """Counts on their way, by what is counted and its answer. Mutable: a deal after the other is added."""

    def __init__(self) -> None:
        self.counts: dict[tuple[object, bool], int] = {}

    def add(self, sheet: TermSheet, selection: Selection) -> None:
        """Add what one deal tries."""
        deal = Evaluation.of(sheet, paper=selection.instrument.paper, selected=selection.ids)
        for omission in selection.omissions:
            self._count(("clause", omission.clause.id), answer=False)
            self._ask_clause(omission.clause, deal)
        for choice in selection.choices:
            self._count(("clause", choice.clause.id), answer=True)
            self._ask_clause(choice.clause, deal)
            self._ask_wording(choice, deal)

    def _ask_clause(self, clause: Clause, deal: Evaluation) -> None:
        if clause.condition is not None:
            self._count(("when", clause.id), answer=holds(clause.condition.expression, deal))

    def _ask_wording(self, choice: Choice, deal: Evaluation) -> None:
        if isinstance(choice.wording, OwnText):
            return
        self._count(("wording", choice.clause.id, choice.wording.name), answer=True)
        for variant in choice.clause.variants:
            if variant.condition is not None:
                answer = holds(variant.condition.expression, deal)
                self._count(("when", choice.clause.id, variant.name), answer=answer)
        for condition, answer in decided(choice.wording.text, deal):
            self._count((choice.clause.id, condition), answer=answer)

    def _count(self, what: object, *, answer: bool) -> None:
        self.counts[what, answer] = self.counts.get((what, answer), 0) + 1

    def of(self, library: ClauseLibrary) -> Coverage:
        """Return what was counted for each part of a library: of one laid over ours, for what is the user's own."""
        clauses = [one for one in library.clauses.values() if not library.own or one.id in library.own]
        return Coverage(
            clauses=tuple(self._tried(clause.id, clause.place, ("clause", clause.id)) for clause in clauses),
            wordings=tuple(
                self._tried(f"{clause.id} ({one.name})", one.place, ("wording", clause.id, one.name))
                for clause in clauses
                for one in clause.variants
            ),
            conditions=tuple(tried for clause in clauses for tried in self._conditions(clause)),
        )

    def _conditions(self, clause: Clause) -> Iterable[Tried]:
        if clause.condition is not None:
            yield self._tried(f"when: {clause.condition.typed}", clause.condition.place, ("when", clause.id))
        for variant in clause.variants:
            if variant.condition is not None:
                key = ("when", clause.id, variant.name)
                yield self._tried(f"when: {variant.condition.typed}", variant.condition.place, key)
            for condition in conditions_in(variant.text):
                place = place_of_word(clause.place.source, condition.at, in_words(condition))
                yield self._tried(f"if {in_words(condition)}", place, (clause.id, condition))

    def _tried(self, what: str, place: Place, key: object) -> Tried:
        return Tried(what, place, self.counts.get((key, True), 0), self.counts.get((key, False), 0))
