"""From the term sheet and the library to the selection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pactwright.clauses import Clause, ClauseLibrary, Instrument, Slot, Status, Variant
from pactwright.clauses.language import holds, paths_in
from pactwright.diagnostics import Checked, Diagnostic, closest
from pactwright.selection.findings import selection_diagnostic
from pactwright.selection.model import Choice, Omission, OwnText, Reason, SelectedSection, Selection
from pactwright.selection.relations import check_relations
from pactwright.selection.wordings import Wordings
from pactwright.source import Path
from pactwright.termsheet import ClauseOverride, LocatedTermSheet


def select(located: LocatedTermSheet, library: ClauseLibrary) -> Checked[Selection]:
    """Select the clauses of a deal. There is no selection where a wish of the term sheet cannot be met."""
    instrument = library.instruments.get(located.sheet.instrument.value)
    if instrument is None:
        return Checked(None, (_unknown_instrument(located, library),))
    selecting = _Selecting(located, library, instrument)
    selection = selecting.selection()
    found = (*selecting.diagnostics, *selecting.wishes_for_other_papers(), *check_relations(selection, located))
    return Checked(selection, found).unless_errors()


def _unknown_instrument(located: LocatedTermSheet, library: ClauseLibrary) -> Diagnostic:
    return selection_diagnostic(
        "unknown-instrument",
        f"The clause library has no instrument `{located.sheet.instrument}`.",
        f"Choose one of {', '.join(sorted(library.instruments))}.",
        located.place(("instrument",)),
    )


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the term sheet wishes for one clause, and where it says so."""

    override: ClauseOverride
    path: Path

    @property
    def takes_in(self) -> bool:
        """Whether the clause is asked for: in so many words, or by choosing how it reads."""
        override = self.override
        return override.include is not False and bool(override.include or override.variant or override.own_text)


@dataclass(slots=True)
class _Selecting:
    """A selection on its way."""

    located: LocatedTermSheet
    library: ClauseLibrary
    instrument: Instrument
    wordings: Wordings = field(init=False)
    wishes: dict[str, _Wish] = field(init=False)
    omissions: list[Omission] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        sheet = self.located.sheet
        self.wordings = Wordings.of(sheet, self.instrument.paper)
        self.wishes = {wish.clause: _Wish(wish, ("clauses", number)) for number, wish in enumerate(sheet.clauses)}

    def selection(self) -> Selection:
        """Select every clause of the instrument, in its order."""
        sections = (
            SelectedSection(section.heading, tuple(self._choices(section.slots)))
            for section in self.instrument.sections
        )
        return Selection(
            instrument=self.instrument,
            parties=self._fixed(self.instrument.parties),
            recitals=self._fixed(self.instrument.recitals),
            sections=tuple(section for section in sections if section.choices),
            schedules=tuple(self._choices(self.instrument.schedules)),
            omissions=tuple(self.omissions),
        )

    def wishes_for_other_papers(self) -> Iterator[Diagnostic]:
        """Find wishes on clauses that the instrument does not hold."""
        held = [slot.clause for slot in self.instrument.slots] + [self.instrument.parties, self.instrument.recitals]
        for name, wish in self.wishes.items():
            if name not in held:
                known = name in self.library.clauses
                where = "is in the library, but not in this kind of paper" if known else "is not in the library"
                near = closest(name, held)
                yield selection_diagnostic(
                    "unknown-clause-override",
                    f"`{name}` {where}.",
                    f"Did you mean `{near}`?" if near else "See `pactwright clauses list`.",
                    self.located.place((*wish.path, "clause")),
                )

    def _fixed(self, name: str) -> Choice:
        """Choose the clause of the parties or of the background, which no paper can do without."""
        slot = Slot(name, Status.MANDATORY, self.instrument.place)
        clause, wish = self.library.clauses[name], self.wishes.get(name)
        if wish is not None and wish.override.include is False:
            self._report_exclusion(clause, wish)
        return self._worded(clause, slot, wish)

    def _choices(self, slots: tuple[Slot, ...]) -> Iterator[Choice]:
        for slot in slots:
            chosen = self._chosen(self.library.clauses[slot.clause], slot)
            if isinstance(chosen, Choice):
                yield chosen
            else:
                self.omissions.append(chosen)

    def _chosen(self, clause: Clause, slot: Slot) -> Choice | Omission:
        wish = self.wishes.get(clause.id)
        if wish is not None and wish.override.include is False:
            if slot.status is Status.MANDATORY:
                self._report_exclusion(clause, wish)
            return Omission(clause, self._by_wish(wish))
        unfit = self._unfit(clause)
        if unfit is not None and (wish is None or not wish.override.own_text):
            if wish is not None and wish.takes_in:
                self._report_condition(clause, wish)
            return Omission(clause, unfit)
        if slot.status is Status.ON_DEMAND and (wish is None or not wish.takes_in):
            return Omission(clause, Reason("it is offered, and the term sheet does not ask for it", slot.place))
        return self._worded(clause, slot, wish)

    def _unfit(self, clause: Clause) -> Reason | None:
        """Return why a clause does not fit this deal, or None where it does."""
        condition = clause.condition
        if condition is None or holds(condition.expression, self.wordings.deal):
            return None
        return Reason(condition.otherwise, condition.place, paths_in(condition.expression))

    def _why_in(self, clause: Clause, slot: Slot, wish: _Wish | None) -> Reason:
        if wish is not None:
            return self._by_wish(wish)
        if clause.condition is not None:
            return Reason(clause.condition.in_words, clause.condition.place, paths_in(clause.condition.expression))
        usual = "every" if slot.status is Status.MANDATORY else "by default, every"
        return Reason(f"{usual} {self.instrument.title} has it", slot.place)

    def _by_wish(self, wish: _Wish) -> Reason:
        return Reason(wish.override.reason, self.located.place(wish.path), (wish.path,))

    def _worded(self, clause: Clause, slot: Slot, wish: _Wish | None) -> Choice:
        because = self._why_in(clause, slot, wish)
        if wish is not None and wish.override.own_text:
            return Choice(clause, OwnText((*wish.path, "own_text"), wish.override.own_text), because)
        if wish is not None and wish.override.variant is not None:
            variant = self._wished(clause, wish.override.variant, (*wish.path, "variant"))
            path = (*wish.path, "variant")
            return Choice(clause, variant, because, Reason("the term sheet asks for it", variant.place, (path,)))
        variant = self.wordings.first_fitting(clause)
        return Choice(clause, variant, because, self.wordings.why(clause, variant))

    def _wished(self, clause: Clause, name: str, path: Path) -> Variant:
        variant = clause.variant(name)
        if variant is None:
            self._report_variant(clause, name, path)
            return clause.variants[-1]
        condition = variant.condition
        if condition and not self.wordings.is_matter_of_taste(condition.expression):
            message = f"The wording `{name}` of `{clause.id}` is written for deals where {condition.in_words}."
            self._report("condition-not-met", message, "Choose another wording, or give your own text.", path=path)
        return variant

    def _report_exclusion(self, clause: Clause, wish: _Wish) -> None:
        message = f"`{clause.id}` cannot be left out: every {self.instrument.title} needs it."
        cure = "Give it your own text with `own_text`, or choose another wording with `variant`."
        self._report("mandatory-clause-excluded", message, cure, path=(*wish.path, "include"))

    def _report_condition(self, clause: Clause, wish: _Wish) -> None:
        words = clause.condition.in_words if clause.condition else ""
        message = f"`{clause.id}` cannot be taken in: it is written for deals where {words}."
        cure = "Add those facts to the term sheet, or give the clause your own text with `own_text`."
        self._report("condition-not-met", message, cure, path=(*wish.path, "clause"))

    def _report_variant(self, clause: Clause, name: str, path: Path) -> None:
        names = [variant.name for variant in clause.variants]
        near = closest(name, names)
        cure = f"Did you mean `{near}`?" if near else f"Its wordings are {', '.join(names)}."
        self._report("unknown-variant", f"`{clause.id}` has no wording `{name}`.", cure, path=path)

    def _report(self, name: str, message: str, cure: str, *, path: Path) -> None:
        self.diagnostics.append(selection_diagnostic(name, message, cure, self.located.place(path)))
