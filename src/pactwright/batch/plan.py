"""Each row gets its name, the digest of all that its files depend on, and its state: to do, up to date or faulty."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pactwright.batch.faults import fault_of_row
from pactwright.batch.ledger import Entry, Ledger, Line, State
from pactwright.batch.model import Row, Setting
from pactwright.batch.names import Nameless, Pattern, name_from
from pactwright.batch.to_term_sheet import Plain, facts_of, plain_of, written_as_yaml
from pactwright.batch.told import told
from pactwright.file_names import folded
from pactwright.source import read_document
from pactwright.version import VERSION

OURS = frozenset({"report"})
"""Names of files that the batch itself writes."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of each row: its name, its formats, and the digest of what all rows share."""

    pattern: Pattern
    formats: tuple[str, ...]
    shared: str


def shared_digest(setting: Setting, style: Mapping[str, bytes]) -> str:
    """Return the digest of what all documents depend on: version, library, style and wishes; the base is in each row.

    `style` holds the files of the style. The clauses count by their words, not by where they lie.
    """
    digest = hashlib.sha256()
    wishes, inside = setting.wishes, setting.inside
    clauses = [[source.text for source in sources] for sources in (setting.library, setting.own_library)]
    asked = [VERSION, wishes.final, str(wishes.day), inside.notes, inside.source, setting.pdf_engine, clauses]
    digest.update(json.dumps(asked).encode())
    for name in sorted(style):
        digest.update(f"\0{name}\0{len(style[name])}\0".encode())
        digest.update(style[name])
    return digest.hexdigest()


def plan(rows: Iterable[Row], base: Setting, ledger: Ledger, *, wanted: Wanted) -> Iterator[Line]:
    """Take the rows into the ledger, and yield each as it stands there."""
    for number, row in enumerate(rows):
        line, kept = _planned(number, row, base, ledger=ledger, wanted=wanted)
        ledger.add(line, folded(line.name), kept)
        yield line


def name_clashes(ledger: Ledger) -> None:
    """Refuse every row whose files would bear the name of another's, before anything is written.

    Names that differ in capitals or in the Unicode form of a letter are one name on some systems.
    """
    for number, name, other in ledger.namesakes():
        message = f"`{name}` is the name of the row in {other} too, or differs in capitals alone."
        _refuse(ledger, number, message)
    for line in ledger.lines():
        if folded(line.name) in OURS:
            _refuse(ledger, line.number, f"`{line.name}` is the name of the batch's own report.")


def _refuse(ledger: Ledger, number: int, message: str) -> None:
    cure = "Add a field to `--name` that tells the rows apart, such as `{row:04d}`."
    found = told(fault_of_row("same-name", ledger.row(number), message, cure))
    ledger.settle(number, State.FAILED, (*ledger.line(number).findings, found))


def _planned(number: int, row: Row, setting: Setting, *, ledger: Ledger, wanted: Wanted) -> tuple[Line, Row | None]:
    position = str(row.position)
    if row.diagnostics:
        found = tuple(told(one) for one in row.diagnostics)
        return Line(number, position, "", "", State.FAILED, found, (), ()), None
    text, facts = _said(row, setting)
    name = name_from(wanted.pattern, row, facts)
    if isinstance(name, Nameless):
        message = f"{position} has no value for `{name.field}`, which `--name` asks for."
        found = (told(fault_of_row("name-without-value", row, message, "Fill it in, or choose another `--name`.")),)
        return Line(number, position, "", "", State.READ, found, (), ()), row
    inputs = hashlib.sha256(f"{wanted.shared}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
    entry = ledger.entry(name)
    if entry is not None and _is_done(entry, inputs):
        files = tuple(f"{name}.{form}" for form in wanted.formats)
        if all(file in entry.outputs for file in files):
            line = Line(number, position, name, inputs, State.UNCHANGED, entry.findings, entry.open_points, files)
            return line, row
    return Line(number, position, name, inputs, State.READ, (), (), ()), row


def _is_done(entry: Entry, inputs: str) -> bool:
    return entry.state == State.DRAFTED and entry.inputs == inputs


def _said(row: Row, setting: Setting) -> tuple[str, Plain]:
    """Return the term sheet of a row as text, and what it says."""
    if not row.is_whole:
        facts = facts_of(row, setting.base)
        return written_as_yaml(facts), facts
    document, _ = read_document(row.source)
    return row.source.text, plain_of(document)
