"""A clause library and a term sheet as small as a test needs, written in the test itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from pactwright.agreement import Agreement, Content, Edition, Paragraph, Schedule, Section, finish
from pactwright.clauses import ClauseLibrary, check_library, read_library
from pactwright.diagnostics import Checked, Diagnostic, to_text
from pactwright.outline import (
    ComputedList,
    Element,
    FieldText,
    Grid,
    Look,
    OpenText,
    Outline,
    Passage,
    Provision,
    Reference,
    Run,
    Runs,
    Subheading,
    Text,
    outline,
)
from pactwright.selection import Selection, select
from pactwright.source import Path, Source
from pactwright.termsheet import LocatedTermSheet, read_term_sheet

T = TypeVar("T")

DEAL = """\
instrument: alliance_agreement
parties:
  - short_name: Northwind
    legal_name: Northwind Analytics GmbH
    address: Kaiplatz 4, Hamburg
    country: Germany
  - short_name: Mara
    legal_name: Mara Lindqvist
    kind: individual
    address: Storgatan 8, Stockholm
    country: Sweden
    email: mara@lindqvist.example
people:
  - {name: Ada Brandt, party: Northwind, title: Head of Partnerships}
purpose: {statement: bring forecasts to ports}
governing_law: Norway
"""

EDITION = Edition(final=False, created=date(2026, 12, 1), version="1", library="library", digest="digest")

PARTIES = "{% for party in parties %}\n1. {{ party.legal_name }}\n{% endfor %}"


def clause(name: str, body: str, head: str = "") -> Source:
    """Write a clause file: its id, its text, and whatever else stands in its head."""
    fields = f"id: {name}\ntitle: {name.partition('.')[2].capitalize()}\npurpose: Serves a test.\n{head}"
    return Source(f"{name}.md", f"---\n{fields.rstrip()}\n---\n\n{body}\n")


def instrument(
    sections: Mapping[str, Sequence[str]],
    schedules: Sequence[str] = (),
    name: str = "alliance_agreement",
    more: str = "",
) -> Source:
    """Write an instrument: headings with their slots, each a clause id and, after a blank, its status."""
    lines = [f"id: {name}", "title: Agreement", "purpose: Serves a test.", "lead_in: 'The Parties agree:'"]
    lines += ["signing: The Parties sign.", "parties: front.parties", "recitals: front.recitals", more.rstrip()]
    lines.append("sections:")
    for heading, slots in sections.items():
        lines += [f"  - heading: {heading}", "    clauses:", *(f"      - {_slot(slot)}" for slot in slots)]
    lines += ["schedules:", *(f"  - {_slot(slot)}" for slot in schedules)] if schedules else []
    return Source(f"{name}.yaml", "\n".join(line for line in lines if line) + "\n")


def _slot(slot: str) -> str:
    name, _, status = slot.partition(" ")
    return f"{{clause: {name}, status: {status or 'default'}}}"


def front(parties: str = PARTIES, recitals: str = "1. They met in May.") -> tuple[Source, ...]:
    """Write the two clauses that no paper can do without."""
    return (
        clause("front.parties", parties, "kind: parties"),
        clause("front.recitals", recitals, "kind: recitals"),
    )


def library(*files: Source) -> ClauseLibrary:
    """Read a library that has to be fine; one instrument with one section is added where there is none."""
    return _demanded(_read(files))


def findings(*files: Source) -> tuple[Diagnostic, ...]:
    """Return all that is wrong with a library."""
    read = _read(files)
    return read.diagnostics if read.value is None else (*read.diagnostics, *check_library(read.value))


def _read(files: Sequence[Source]) -> Checked[ClauseLibrary]:
    names = [file.name.removesuffix(".md") for file in files if file.name.endswith(".md")]
    if len(names) == len(files):
        files = (*files, instrument({"Terms": [name for name in names if not name.startswith("front.")]}))
    given = {file.name for file in files}
    return read_library([*files, *(file for file in front() if file.name not in given)])


def told(diagnostic: Diagnostic) -> str:
    """Write a finding on one line: where, its code and name, what is wrong, the cure."""
    place = diagnostic.place
    where = f"{place.source.name}:{place.span.line}:{place.span.column}" if place else "nowhere"
    return f"{where} {diagnostic.code} {diagnostic.name}: {diagnostic.message} | {diagnostic.cure}"


def deal(sheet: str = DEAL) -> LocatedTermSheet:
    """Read a term sheet that has to be fine."""
    return _demanded(read_term_sheet(Source("deal.yaml", sheet)))


def selected(files: Sequence[Source], sheet: str = DEAL) -> Selection:
    """Select the clauses of a deal that has to be fine."""
    return _demanded(select(deal(sheet), library(*files)))


def outlined(files: Sequence[Source], sheet: str = DEAL) -> Outline:
    """Fill in the clauses of a deal that has to be fine."""
    return _demanded(outline(deal(sheet).sheet, selected(files, sheet)))


def finished(files: Sequence[Source], sheet: str = DEAL, *, final: bool = False) -> Agreement:
    """Finish the agreement of a deal that has to be fine."""
    return _demanded(finish(deal(sheet), outlined(files, sheet), replace(EDITION, final=final)))


def _demanded(checked: Checked[T]) -> T:
    assert checked.value is not None, to_text(checked.diagnostics)
    return checked.value


def page(body: str, more: str = "", head: str = "", *, sheet: str = DEAL) -> list[str]:
    """Fill in one clause for a deal, and write its provisions as lines: see `lines`."""
    file = clause("case.clause", body, head)
    if "kind: schedule" in head:
        other = clause("other.clause", "1. Words.")
        files = (other, file, instrument({"Terms": ["other.clause"]}, ["case.clause"]))
        return lines(outlined(files, sheet + more).schedules[0].elements)
    return lines(outlined((file,), sheet + more).sections[0].clauses[0].elements)


def lines(elements: Sequence[Element]) -> list[str]:
    """Write elements as lines: `1. words`, `  1. words` one level down, `+ words` for what continues a provision."""
    return [line for element in elements for line in _lines(element, "")]


def _lines(element: Element, indent: str) -> Iterator[str]:
    match element:
        case Provision(runs, label, continued, below):
            yield f"{indent}1. {f'{{#{label}}} ' if label else ''}{shown(runs)}"
            yield from (f"{indent}+ {shown(more)}" for more in continued)
            for inner in below:
                yield from _lines(inner, indent + "  ")
        case Passage(runs):
            yield shown(runs)
        case Subheading(runs):
            yield f"### {shown(runs)}"
        case Grid(header, rows):
            yield " | ".join(header)
            yield from (" | ".join(shown(cell) for cell in row) for row in rows)


def shown(runs: Runs) -> str:
    """Write runs: words as they are, {path: words of the term sheet}, <path: open point>, [[reference]]."""
    return "".join(_shown(run) for run in runs)


def _shown(run: Run) -> str:
    match run:
        case Text(text, look):
            return f"{_MARKS[look]}{text}{_MARKS[look]}"
        case FieldText(text, path, look):
            return f"{_MARKS[look]}{{{dotted(path)}: {text}}}{_MARKS[look]}"
        case OpenText(text, path):
            return f"<{dotted(path)}: {text}>"
        case Reference(name, label):
            return f"[[{name}#{label}]]" if label else f"[[{name}]]"
        case ComputedList(name):
            return f"[[{name}]]"


_MARKS = {Look.PLAIN: "", Look.BOLD: "**", Look.ITALIC: "*", Look.TERM: "***"}


def dotted(path: Path) -> str:
    """Write a path: `parties[0].legal_name`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).lstrip(".")


def printed(parts: Sequence[Section | Schedule]) -> list[str]:
    """Write sections or schedules as lines, each paragraph with its number."""
    found: list[str] = []
    for part in parts:
        found.append(f"{part.number} {part.heading}")
        for block in part.blocks:
            if isinstance(block, Paragraph):
                found.append(f"{block.number} {words(block.content)}".strip())
            else:
                found += [" | ".join(block.header), *(" | ".join(words(cell) for cell in row) for row in block.rows)]
    return found


def words(content: Content) -> str:
    """Write content as a reader sees it, with plain spaces."""
    return "".join(inline.text for inline in content).replace("\N{NO-BREAK SPACE}", " ")
