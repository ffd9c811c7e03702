"""Each row gets its name, the digest of all that its files depend on, and its state: to do, up to date or faulty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactwright.batch.faults import fault_of_row
from pactwright.batch.inputs import Inputs, digest_of_facts
from pactwright.batch.ledger import Entry, Ledger, Line, State
from pactwright.batch.model import Row, Setting
from pactwright.batch.names import Nameless, Pattern, name_from
from pactwright.batch.to_term_sheet import Plain, facts_of, plain_of, written_as_yaml
from pactwright.batch.told import told
from pactwright.file_names import folded
from pactwright.frozen import dataclass
from pactwright.source import read_document

OURS = frozenset({"report"})
"""Names of files that the batch itself writes."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of each row: its name and its formats; and what its files depend on besides."""

    pattern: Pattern
    formats: tuple[str, ...]
    inputs: Inputs


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
    says = digest_of_facts(text)
    entry = ledger.entry(name)
    if entry is not None and entry.state == State.DRAFTED and _is_done(name, says, entry, wanted=wanted):
        files = tuple(f"{name}.{form}" for form in wanted.formats)
        line = Line(number, position, name, says, State.UNCHANGED, entry.findings, entry.open_points, files)
        return line, row
    return Line(number, position, name, says, State.READ, (), (), ()), row


def _is_done(name: str, says: str, entry: Entry, *, wanted: Wanted) -> bool:
    composition = entry.composition
    return composition is not None and all(
        entry.inputs.get(f"{name}.{form}") == wanted.inputs.of(says, form, composition) for form in wanted.formats
    )


def _said(row: Row, setting: Setting) -> tuple[str, Plain]:
    """Return the term sheet of a row as text, and what it says."""
    if not row.is_whole:
        facts = facts_of(row, setting.base)
        return written_as_yaml(facts), facts
    document, _ = read_document(row.source)
    return row.source.text, plain_of(document)
