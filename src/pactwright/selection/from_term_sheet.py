"""From the term sheet and the library to the selection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pactwright.clauses import Clause, ClauseLibrary, Condition, Instrument, Slot, Status, Variant
from pactwright.clauses.language import Evaluation, Expression, holds, names_in, paths_in
from pactwright.diagnostics import Checked, Diagnostic, Severity, closest
from pactwright.selection.model import Choice, Omission, OwnText, Reason, SelectedSection, Selection
from pactwright.selection.relations import check_relations
from pactwright.source import Path, Place
from pactwright.termsheet import ClauseOverride, LocatedTermSheet

SELECTION_CODES = {
    "unknown-instrument": "SL101",
    "unknown-clause-override": "SL102",
    "mandatory-clause-excluded": "SL103",
    "condition-not-met": "SL104",
    "unknown-variant": "SL105",
    "missing-requirement": "SL106",
    "conflicting-clauses": "SL107",
}
"""Every finding of the selection by name, with its stable code."""


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
    return Diagnostic(
        SELECTION_CODES["unknown-instrument"],
        "unknown-instrument",
        Severity.ERROR,
        f"The clause library has no instrument `{located.sheet.instrument}`.",
        f"Choose one of {', '.join(sorted(library.instruments))}.",
        located.place(("instrument",)),
    )


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the term sheet wishes for one clause, and where it says so."""

    override: ClauseOverride
    path: Path


@dataclass(slots=True)
class _Selecting:
    """A selection on its way."""

    located: LocatedTermSheet
    library: ClauseLibrary
    instrument: Instrument
    deal: Evaluation = field(init=False)
    wishes: dict[str, _Wish] = field(init=False)
    omissions: list[Omission] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        sheet = self.located.sheet
        self.deal = Evaluation.of(sheet, paper=self.instrument.paper)
        self.wishes = {
            override.clause: _Wish(override, ("clauses", number)) for number, override in enumerate(sheet.clauses)
        }

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
                cure = f"Did you mean `{near}`?" if near else "See `pactwright clauses list`."
                yield self._finding("unknown-clause-override", f"`{name}` {where}.", cure, (*wish.path, "clause"))

    def _fixed(self, name: str) -> Choice:
        clause = self.library.clauses[name]
        reason = Reason(f"every {self.instrument.title} has it", self.instrument.place)
        return Choice(clause, self._wording(clause), reason)

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
            return self._excluded(clause, slot, wish)
        if wish is not None and wish.override.own_text:
            return Choice(clause, self._wording(clause), self._as_wished(wish))
        if clause.condition is not None and not holds(clause.condition.expression, self.deal):
            return self._unfit(clause, clause.condition, wish)
        if slot.status is Status.ON_DEMAND and (wish is None or not wish.override.include):
            return Omission(clause, Reason("it is offered, and the term sheet does not ask for it", slot.place))
        return Choice(clause, self._wording(clause), self._why_in(clause, slot, wish))

    def _as_wished(self, wish: _Wish) -> Reason:
        return Reason(wish.override.reason, self.located.place(wish.path), (wish.path,))

    def _why_in(self, clause: Clause, slot: Slot, wish: _Wish | None) -> Reason:
        if wish is not None:
            return self._as_wished(wish)
        if clause.condition is not None:
            return Reason(clause.condition.in_words, clause.condition.place, paths_in(clause.condition.expression))
        usual = "every" if slot.status is Status.MANDATORY else "by default, every"
        return Reason(f"{usual} {self.instrument.title} has it", slot.place)

    def _excluded(self, clause: Clause, slot: Slot, wish: _Wish) -> Omission:
        if slot.status is Status.MANDATORY:
            self.diagnostics.append(
                self._finding(
                    "mandatory-clause-excluded",
                    f"`{clause.id}` cannot be left out: every {self.instrument.title} needs it.",
                    "Give it your own text with `own_text`, or choose another wording with `variant`.",
                    (*wish.path, "include"),
                )
            )
        return Omission(clause, self._as_wished(wish))

    def _unfit(self, clause: Clause, condition: Condition, wish: _Wish | None) -> Omission:
        if wish is not None:
            self.diagnostics.append(
                self._finding(
                    "condition-not-met",
                    f"`{clause.id}` cannot be taken in: it is written for deals where {condition.in_words}.",
                    "Add those facts to the term sheet, or give the clause your own text with `own_text`.",
                    (*wish.path, "clause"),
                )
            )
        reason = Reason(f"not so: {condition.in_words}", condition.place, paths_in(condition.expression))
        return Omission(clause, reason)

    def _wording(self, clause: Clause) -> Variant | OwnText:
        wish = self.wishes.get(clause.id)
        if wish is not None and wish.override.own_text:
            return OwnText((*wish.path, "own_text"), wish.override.own_text)
        if wish is not None and wish.override.variant is not None:
            return self._wished(clause, wish.override.variant, (*wish.path, "variant"))
        return self._first_fitting(clause)

    def _first_fitting(self, clause: Clause) -> Variant:
        for variant in clause.variants:
            if variant.condition is None or holds(variant.condition.expression, self.deal):
                return variant
        return clause.variants[-1]

    def _wished(self, clause: Clause, name: str, path: Path) -> Variant:
        variant = clause.variant(name)
        if variant is None:
            names = [variant.name for variant in clause.variants]
            near = closest(name, names)
            cure = f"Did you mean `{near}`?" if near else f"Its wordings are {', '.join(names)}."
            self.diagnostics.append(
                self._finding("unknown-variant", f"`{clause.id}` has no wording `{name}`.", cure, path)
            )
            return clause.variants[-1]
        condition = variant.condition
        if condition and not holds(condition.expression, self.deal) and not _is_matter_of_taste(condition.expression):
            self.diagnostics.append(
                self._finding(
                    "condition-not-met",
                    f"The wording `{name}` of `{clause.id}` is written for deals where {condition.in_words}.",
                    "Choose another wording, or give your own text.",
                    path,
                )
            )
        return variant

    def _finding(self, name: str, message: str, cure: str, path: Path) -> Diagnostic:
        place: Place = self.located.place(path)
        return Diagnostic(SELECTION_CODES[name], name, Severity.ERROR, message, cure, place)


def _is_matter_of_taste(condition: Expression) -> bool:
    """Whether a condition looks at nothing but the wished strictness, so that a wording may be picked against it."""
    return names_in(condition) <= {"strictness"}
