"""A filled-in clause as its author writes it: `1.` before each provision, references by label."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.outline.model import (
    ComputedList,
    Element,
    Grid,
    Look,
    OutlinedClause,
    Passage,
    Provision,
    Reference,
    Run,
    Runs,
    Subheading,
)

_MARKS = {Look.PLAIN: "", Look.BOLD: "**", Look.ITALIC: "*", Look.TERM: "**"}
_AS_TYPED = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\N{NO-BREAK SPACE}": " "})
_INDENT = "   "


def to_clause_text(clause: OutlinedClause) -> str:
    """Return the words of a clause as Markdown, with the quotation marks and spaces of a keyboard."""
    lines = [line for element in clause.elements for line in _lines(element)]
    return as_typed("\n".join(lines))


def as_typed(text: str) -> str:
    """Return a text as a keyboard types it, without blanks at the ends of lines: so texts are compared."""
    lines = text.translate(_AS_TYPED).strip("\n").split("\n")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _lines(element: Element) -> Iterator[str]:
    match element:
        case Provision():
            yield from _provision(element, "")
        case Passage(runs):
            yield from ("", _shown(runs), "")
        case Subheading(runs):
            yield from ("", f"### {_shown(runs)}", "")
        case Grid(header, rows):
            yield ""
            yield _row(header)
            yield _row(["---"] * len(header))
            yield from (_row([_shown(cell) for cell in row]) for row in rows)


def _provision(provision: Provision, indent: str) -> Iterator[str]:
    label = f"{{#{provision.label}}} " if provision.label else ""
    yield f"{indent}1. {label}{_shown(provision.runs)}"
    for more in provision.continued:
        yield from ("", f"{indent}{_INDENT}{_shown(more)}")
    for below in provision.below:
        yield from _provision(below, indent + _INDENT)


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _shown(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    match run:
        case Reference(clause, label):
            return f"[[{clause}#{label}]]" if label else f"[[{clause}]]"
        case ComputedList(name):
            return f"[[{name}]]"
        case _:
            mark = _MARKS[getattr(run, "look", Look.PLAIN)]
            return f"{mark}{run.text}{mark}"
