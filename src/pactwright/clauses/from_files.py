"""From files to the library: front matter typed, bodies split into wordings, every text parsed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pactwright.clauses.findings import library_diagnostic
from pactwright.clauses.front_matter import ClauseFields, InstrumentFields, SlotFields
from pactwright.clauses.language import LanguageFault, Template, parse_condition, parse_template
from pactwright.clauses.model import (
    Clause,
    ClauseLibrary,
    Condition,
    Definition,
    Instrument,
    InstrumentSection,
    Slot,
    Variant,
)
from pactwright.clauses.validate import validate
from pactwright.diagnostics import Checked, Diagnostic, from_faults
from pactwright.source import Document, Path, Place, Source, Span, locate, read_document, read_front_matter

_VARIANT_HEADING = re.compile(r"^##[ \t]+([a-z][a-z_]*)[ \t]*$", re.MULTILINE)


def read_library(sources: Sequence[Source]) -> Checked[ClauseLibrary]:
    """Read clause files (`.md`) and instrument files (`.yaml`), in the order of their names.

    The digest covers names and texts of all files. There is no library where a file cannot be read; what is wrong
    between files (unknown ids, types) is the business of `check_library`.
    """
    found = _Reading()
    for source in sorted(sources, key=lambda source: source.name):
        if source.name.endswith(".md"):
            found.add_clause(source)
        else:
            found.add_instrument(source)
    library = ClauseLibrary(MappingProxyType(found.clauses), MappingProxyType(found.instruments), digest_of(sources))
    return Checked(library, tuple(found.diagnostics)).unless_errors()


def digest_of(sources: Sequence[Source]) -> str:
    """Return the SHA-256 of the files' texts, in hexadecimal; where the files lie does not count."""
    digest = hashlib.sha256()
    for text in sorted(source.text for source in sources):
        digest.update(text.encode())
        digest.update(b"\0")
    return digest.hexdigest()


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    clauses: dict[str, Clause] = field(default_factory=dict)
    instruments: dict[str, Instrument] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def add_clause(self, source: Source) -> None:
        document, body_line, faults = read_front_matter(source)
        self.diagnostics.extend(from_faults(source, faults))
        if document is None:
            return
        checked = validate(ClauseFields, document)
        self.diagnostics.extend(checked.diagnostics)
        if checked.value is None:
            return
        file = _ClauseFile(document, checked.value, body_line, self.diagnostics)
        self._enter(self.clauses, file.clause())

    def add_instrument(self, source: Source) -> None:
        document, faults = read_document(source)
        self.diagnostics.extend(from_faults(source, faults))
        if document is None:
            return
        checked = validate(InstrumentFields, document)
        self.diagnostics.extend(checked.diagnostics)
        if checked.value is not None:
            self._enter(self.instruments, _instrument(checked.value, document))

    def _enter(self, entries: dict[str, Clause] | dict[str, Instrument], entry: Clause | Instrument) -> None:
        if entry.id in entries:
            self.diagnostics.append(
                library_diagnostic(
                    "duplicate-id", f"`{entry.id}` is declared twice", "give each its own id", entry.place
                )
            )
        entries[entry.id] = entry  # type: ignore[assignment] # each dictionary is given its own kind


@dataclass(frozen=True, slots=True)
class _ClauseFile:
    """One clause file on its way to a Clause."""

    document: Document
    fields: ClauseFields
    body_line: int
    diagnostics: list[Diagnostic]

    def clause(self) -> Clause:
        fields = self.fields
        return Clause(
            id=fields.id,
            title=fields.title,
            kind=fields.kind,
            purpose=fields.purpose,
            condition=self._condition(fields.when, fields.because, ("when",)),
            requires=fields.requires,
            conflicts=fields.conflicts,
            survives=fields.survives,
            binding=fields.binding,
            note=fields.note or "",
            origin=fields.source or "",
            definitions=tuple(self._definitions()),
            variants=tuple(self._variants()),
            place=self._place(("id",)),
        )

    def _place(self, path: Path) -> Place:
        return Place(self.document.source, locate(self.document, path).value)

    def _condition(self, typed: str | None, because: str | None, path: Path) -> Condition | None:
        if typed is None:
            return None
        place = self._place(path)
        try:
            expression = parse_condition(typed, place.span.line)
        except LanguageFault as fault:
            self._outside(fault)
            return None
        return Condition(typed, because or typed, expression, place)

    def _definitions(self) -> Iterator[Definition]:
        for number, defined in enumerate(self.fields.defines):
            place = self._place(("defines", number, "means"))
            yield Definition(defined.term, self._text(defined.means, place.span.line), place)

    def _variants(self) -> Iterator[Variant]:
        bodies = dict(self._bodies())
        declared = self.fields.variants
        if not declared:
            (text, line) = bodies.get("", ("", self.body_line))
            yield Variant("standard", None, self._text(text, line), self._place(("id",)))
        for number, variant in enumerate(declared):
            place = self._place(("variants", number, "name"))
            text, line = bodies.get(variant.name, ("", self.body_line))
            condition = self._condition(variant.when, variant.because, ("variants", number, "when"))
            yield Variant(variant.name, condition, self._text(text, line), place)
        self._report_headings(bodies.keys() - {""} ^ {variant.name for variant in declared})

    def _bodies(self) -> Iterator[tuple[str, tuple[str, int]]]:
        lines = self.document.source.text.split("\n")[self.body_line - 1 :]
        body = "\n".join(lines)
        headings = list(_VARIANT_HEADING.finditer(body))
        ends = [*(heading.start() for heading in headings), len(body)]
        yield "", (body[: ends[0]], self.body_line)
        for heading, end in zip(headings, ends[1:], strict=True):
            start = heading.end() + 1
            yield heading[1], (body[start:end], self.body_line + body.count("\n", 0, start))

    def _report_headings(self, names: set[str]) -> None:
        for name in sorted(names):
            self.diagnostics.append(
                library_diagnostic(
                    "variant-without-text",
                    f"the wording `{name}` needs both an entry under `variants` and a heading `## {name}`",
                    "add what is missing",
                    self._place(("id",)),
                )
            )

    def _text(self, text: str, line: int) -> Template:
        try:
            return parse_template(text.rstrip() + "\n", line)
        except LanguageFault as fault:
            self._outside(fault)
            return ()

    def _outside(self, fault: LanguageFault) -> None:
        source = self.document.source
        place = Place(source, Span(fault.line, 1, fault.line, len(source.line(fault.line)) + 1))
        cure = "the language has print, `if`, `for`, comparisons and the filters of docs/writing-clauses.md"
        self.diagnostics.append(library_diagnostic("outside-language", fault.message, cure, place))


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
        place=place_of(("id",)),
    )
