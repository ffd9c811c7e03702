"""From files to the library: front matter typed, bodies split into wordings, texts parsed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from pactwright.clauses.findings import library_diagnostic, outside_language
from pactwright.clauses.language import LanguageFault
from pactwright.clauses.model import (
    Clause,
    ClauseLibrary,
    Instrument,
    InstrumentSection,
    Slot,
)
from pactwright.clauses.place_clauses import place_clauses
from pactwright.diagnostics import Checked, Diagnostic, from_faults, in_reading_order
from pactwright.memory import MEMORY
from pactwright.source import (
    Document,
    Path,
    Place,
    Source,
    locate,
    read_document,
    read_front_matter,
    without_byte_order_mark,
)

if TYPE_CHECKING:  # loaded when a file is new
    from pactwright.clauses.front_matter import InstrumentFields, SlotFields


def read_library(sources: Sequence[Source], *, own: Sequence[Source] = ()) -> Checked[ClauseLibrary]:
    """Read clause files (`.md`) and instrument files (`.yaml`), in the order of their names.

    What the user's `own` files declare stands in place of what bears the same id. There is no library where a file
    cannot be read; what is wrong between files (unknown ids, types) is the business of `check_library`.
    """
    return _laid_over(_Reading.of(sources).with_texts(), _Reading.of(own).with_texts())


def open_library(sources: Sequence[Source], *, own: Sequence[Source] = ()) -> Checked[ClauseLibrary]:
    """Read a library to draft with: as `read_library`, but a text of `sources` is parsed when a draft first uses it.

    They come with Pactwright, and what is outside the language in one is told by the draft that uses it.
    """
    return _laid_over(_Reading.of(sources), _Reading.of(own).with_texts())


def _laid_over(ours: _Reading, theirs: _Reading) -> Checked[ClauseLibrary]:
    clauses = dict(sorted({**ours.clauses, **theirs.clauses}.items()))
    instruments = place_clauses(dict(sorted({**ours.instruments, **theirs.instruments}.items())), clauses)
    used = [clause.place.source for clause in clauses.values()] + [one.place.source for one in instruments.values()]
    library = ClauseLibrary(
        clauses=MappingProxyType(clauses),
        instruments=MappingProxyType(instruments),
        digest=digest_of(used),
        own=frozenset(theirs.declared),
        replaced=MappingProxyType({name: ours.declared[name] for name in theirs.declared if name in ours.declared}),
    )
    return Checked(library, (*ours.diagnostics, *theirs.diagnostics)).unless_errors()


def digest_of(sources: Sequence[Source]) -> str:
    """Return the SHA-256 of the files' texts, in hexadecimal; where the files lie does not count."""
    digest = hashlib.sha256()
    for text in sorted(source.text for source in sources):
        digest.update(text.encode())
        digest.update(b"\0")
    return digest.hexdigest()


@dataclass(slots=True)
class _Reading:
    """What has been read so far of one folder."""

    clauses: dict[str, Clause] = field(default_factory=dict)
    instruments: dict[str, Instrument] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @classmethod
    def of(cls, sources: Sequence[Source]) -> _Reading:
        """Read the files of a folder."""
        found = cls()
        for source in sorted(sources, key=lambda source: source.name):
            if source.name.endswith(".md"):
                found.add_clause(source)
            else:
                found.add_instrument(source)
        return found

    def with_texts(self) -> _Reading:
        """Parse every text too."""
        for clause in self.clauses.values():
            self.diagnostics.extend(_faults_in_texts(clause))
        self.diagnostics = in_reading_order(self.diagnostics)
        return self

    @property
    def declared(self) -> dict[str, Place]:
        """Where each clause and each instrument is declared."""
        clauses = {clause.id: clause.place for clause in self.clauses.values()}
        return clauses | {instrument.id: instrument.place for instrument in self.instruments.values()}

    def add_clause(self, source: Source) -> None:
        clause = self._clause(source)
        if clause is not None:
            self._refuse_second(self.clauses.get(clause.id), clause)
            self.clauses[clause.id] = clause

    def _clause(self, source: Source) -> Clause | None:
        """Read a clause file, or remember it: one with nothing wrong in it is kept for later runs."""
        known = MEMORY.recall(Clause, source.text, apart=without_byte_order_mark(source))
        if known is not None:
            return known
        told = len(self.diagnostics)
        clause = self._read_clause(source)
        if clause is not None and len(self.diagnostics) == told:
            MEMORY.keep(Clause, source.text, clause, apart=clause.place.source)
        return clause

    def _read_clause(self, source: Source) -> Clause | None:
        # What types the head of a file is loaded when a file is new.
        from pactwright.clauses.clause_file import ClauseFile
        from pactwright.clauses.front_matter import ClauseFields
        from pactwright.clauses.validate import validate

        document, body_line, faults = read_front_matter(source)
        self.diagnostics.extend(from_faults(source, faults))
        if document is None:
            return None
        checked = validate(ClauseFields, document)
        self.diagnostics.extend(checked.diagnostics)
        if checked.value is None:
            return None
        return ClauseFile(document, checked.value, body_line, self.diagnostics).clause()

    def add_instrument(self, source: Source) -> None:
        instrument = self._instrument(source)
        if instrument is not None:
            self._refuse_second(self.instruments.get(instrument.id), instrument)
            self.instruments[instrument.id] = instrument

    def _instrument(self, source: Source) -> Instrument | None:
        """Read an instrument file, or remember it, as a clause file."""
        known = MEMORY.recall(Instrument, source.text, apart=without_byte_order_mark(source))
        if known is not None:
            return known
        told = len(self.diagnostics)
        instrument = self._read_instrument(source)
        if instrument is not None and len(self.diagnostics) == told:
            MEMORY.keep(Instrument, source.text, instrument, apart=instrument.place.source)
        return instrument

    def _read_instrument(self, source: Source) -> Instrument | None:
        # As for a clause.
        from pactwright.clauses.front_matter import InstrumentFields
        from pactwright.clauses.validate import validate

        document, faults = read_document(source)
        self.diagnostics.extend(from_faults(source, faults))
        if document is None:
            return None
        checked = validate(InstrumentFields, document)
        self.diagnostics.extend(checked.diagnostics)
        return None if checked.value is None else _instrument(checked.value, document)

    def _refuse_second(self, first: Clause | Instrument | None, second: Clause | Instrument) -> None:
        if first is not None:
            message = f"`{second.id}` is also declared in {first.place.source.name}"
            self.diagnostics.append(library_diagnostic("duplicate-id", message, "give each its own id", second.place))


def _faults_in_texts(clause: Clause) -> Iterator[Diagnostic]:
    """Parse every text of a clause, and find those that are outside the clause language."""
    for typed in (*(one.typed for one in clause.definitions), *(one.typed for one in clause.variants)):
        try:
            _ = typed.template
        except LanguageFault as fault:
            yield outside_language(fault, clause.place.source)


def _instrument(fields: InstrumentFields, document: Document) -> Instrument:
    def slots(given: Sequence[SlotFields], path: Path) -> tuple[Slot, ...]:
        return tuple(
            Slot(slot.clause, slot.status, place_of((*path, number, "clause"))) for number, slot in enumerate(given)
        )

    def place_of(path: Path) -> Place:
        return Place(document.source, locate(document, path).value)

    sections = tuple(
        InstrumentSection(section.heading, slots(section.clauses, ("sections", number, "clauses")))
        for number, section in enumerate(fields.sections)
    )
    return Instrument(
        id=fields.id,
        title=fields.title,
        purpose=fields.purpose,
        binds=fields.binds,
        paper=fields.paper,
        lead_in=fields.lead_in,
        signing=fields.signing,
        parties=fields.parties,
        recitals=fields.recitals,
        sections=sections,
        schedules=slots(fields.schedules, ("schedules",)),
        guidance=fields.guidance,
        place=place_of(("id",)),
    )
