"""Write the reference pages of the documentation anew from the code, the clause library and the model.

A page that is written by hand beside its code goes stale; these pages are computed, and a test compares them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from inspect import cleandoc
from itertools import groupby
from pathlib import Path
from typing import Any

import click
from pydantic.fields import FieldInfo

from pactwright.clauses import Clause, ClauseLibrary, Instrument, read_library
from pactwright.cli.main import pactwright
from pactwright.house_style import Leaf, StyleSheet, WordStyle, given_names
from pactwright.rules import Explained, explained, weight_of
from pactwright.termsheet import Model, Shape, TermSheet, fields_of, in_words, to_schema, written
from pactwright.termsheet.to_schema import blocks_below
from pactwright.workspace import library_sources

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"

_NOTE = "<!-- Written by `make docs`. Change the code, not this page. -->"
_FAMILIES = {
    "AC1": "Alliance health: who answers",
    "AG1": "The finished agreement",
    "AM1": "Alliance health: ambition",
    "BT1": "Batch: the source",
    "BT2": "Batch: the names of files",
    "BT3": "Batch: the run",
    "CL1": "The language of clauses",
    "CL2": "The clause library",
    "CO1": "Alliance health: communications",
    "DR1": "Alliance health: disputes",
    "EX1": "Alliance health: expectations and decisions",
    "GT1": "Alliance health: give and take",
    "IG1": "Findings that a file passes over",
    "MI1": "Alliance health: mindset and ethics",
    "DG0": "Drafts that are not read",
    "DG1": "Drafting: terms",
    "DG2": "Drafting: numbers and references",
    "DG3": "Drafting: what was left in",
    "DG4": "Drafting: names",
    "DG5": "Drafting: dates and money",
    "DG6": "Drafting: wording",
    "RD1": "Printing",
    "SK1": "Alliance health: skin",
    "SL1": "Which clauses are in",
    "TP1": "House styles",
    "TS1": "How the term sheet is written",
    "TS2": "The fields of the term sheet",
    "TS3": "Whether the facts agree",
    "TS4": "What deserves a second look",
    "WR1": "Writing files",
}
_VALUES = {"bool": "yes or no", "date": "day", "int": "whole number", "str": "text", "Duration": "length of time"}


def pages() -> dict[str, str]:
    """Return every reference page by its file name."""
    return {
        "cli.md": _page("The commands", _commands()),
        "termsheet.md": _page("The term sheet", _term_sheet()),
        "clauses.md": _page("The clauses", _clauses()),
        "house-style.md": _page("House styles", _house_style()),
        "rules.md": _page("The codes", _rules()),
        "termsheet.schema.json": json.dumps(to_schema(), indent=2, ensure_ascii=False) + "\n",
    }


def main() -> None:
    """Write every page and say which."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"docs/reference/{name}")


def _page(title: str, lines: Iterable[str]) -> str:
    return "\n".join([f"# {title}", "", _NOTE, "", *lines]).rstrip() + "\n"


def _table(*rows: tuple[str, ...]) -> Iterator[str]:
    """Write a table; the first row is its head."""
    for number, row in enumerate(rows):
        yield "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |"
        if number == 0:
            yield "|" + "---|" * len(row)
    yield ""


def _commands() -> Iterator[str]:
    yield from ["What `--help` says, for every command.", ""]
    yield from _table(
        ("exit code", "meaning"),
        ("0", "fine"),
        ("1", "there are errors in the documents; they are listed, and nothing is written"),
        ("2", "the command line is wrong"),
        ("3", "something is wrong with the machine; the message names the cure"),
    )
    yield from _table(
        ("environment", "effect"),
        ("`NO_COLOR`", "no colour in messages"),
        ("`FORCE_COLOR`", "colour in messages, even where the output is no terminal"),
        (
            "`PACTWRIGHT_CACHE`",
            "where to keep what later runs remember, in place of the user's cache folder; `off`: nothing is kept",
        ),
        ("`SOURCE_DATE_EPOCH`", "the day in the properties of the files, where the term sheet has none"),
    )
    yield from _helps("pactwright", pactwright)


def _helps(name: str, command: click.Command, above: click.Context | None = None) -> Iterator[str]:
    context = command.make_context(
        name.rpartition(" ")[2], [], above, terminal_width=96, max_content_width=96, resilient_parsing=True
    )
    yield from [f"## {name}", "", "```text", command.get_help(context), "```", ""]
    if isinstance(command, click.Group):
        for sub in command.list_commands(context):
            inner = command.get_command(context, sub)
            if inner is not None:
                yield from _helps(f"{name} {sub}", inner, context)


def _term_sheet() -> Iterator[str]:
    yield from [
        "Every field of the term sheet. [The tutorial](../tutorial.md) shows how to begin; an editor can complete and",
        "explain these fields while you type: [editor completion](../how-to/editor-completion.md).",
        "",
        "*Open* after a value means that an [open point](../how-to/open-points.md) may stand in its place.",
        "",
    ]
    blocks: list[type[Model]] = [TermSheet, *blocks_below(TermSheet)]
    for block in blocks:
        yield from [f"## {_heading(block)}", "", block.__doc__ or "", ""]
        yield from _table(("field", "value", "if left out", "what it says", "example"), *_fields(block))


def _heading(block: type[Model]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", block.__name__).capitalize()


def _fields(block: type[Model]) -> Iterator[tuple[str, ...]]:
    for name, shape in fields_of(block).items():
        field = block.model_fields[name]
        yield f"`{name}`", _value(shape), _without(field), field.description or "", _example(name, field)


def _house_style() -> Iterator[str]:
    yield from [
        "What `style.yaml` says, and what the templates may ask for.",
        "[Your house template in Word](../how-to/house-template.md) shows how a style is made.",
        "",
    ]
    blocks: list[type[Model]] = [StyleSheet, *blocks_below(StyleSheet)]
    for block in blocks:
        yield from [f"## {_heading(block)}", "", cleandoc(block.__doc__ or ""), ""]
        yield from _table(("field", "value", "if left out", "what it says", "example"), *_fields(block))
    yield from [
        "## Names",
        "",
        "The names that `agreement.docx` and `agreement.html.jinja` may ask for. `[]` stands for a loop:",
        "`sections[].heading` is `section.heading` within `{% for section in sections %}`. A name that is not on this",
        "list is an error. So is a text that has to be printed and is not.",
        "",
    ]
    rows = ((f"`{name.path}`", _owed(name.in_word), _owed(name.on_page)) for name in given_names())
    yield from _table(("name", "Word", "page"), *rows)
    styles = in_words([f"`{name}`" for name in WordStyle])
    yield from ["## Styles of the Word file", "", f"Tables, terms and open points are written in {styles}."]


def _owed(leaf: frozenset[Leaf] | None) -> str:
    if leaf is None:
        return "–"
    return "printed, with a number of Word's" if Leaf.NUMBERED in leaf else "printed" if leaf else "given"


def _value(shape: Shape) -> str:
    opened = ", *open*" if shape.may_be_open else ""
    if shape.items:
        return f"list: {_value(shape.items)}"
    if shape.block:
        heading = _heading(shape.block)
        return f"[{heading.lower()}](#{heading.lower().replace(' ', '-')}){opened}"
    if shape.target:
        return f"name of a {shape.target}{opened}" if shape.target in ("party", "person") else f"id of a {shape.target}"
    if shape.words:
        return ", ".join(f"`{word}`" for word in shape.words)
    name = shape.value.__name__ if shape.value else "str"
    return _VALUES.get(name, {"Money": "amount", "Percent": "percentage"}.get(name, name)) + opened


def _without(field: FieldInfo) -> str:
    if field.is_required():
        return "**required**"
    default: Any = field.default
    if default is None or isinstance(default, (Model, tuple)):
        return "–"
    if isinstance(default, bool):
        return "`yes`" if default else "`no`"
    return f"`{str(default).replace(chr(0xA0), ' ').lower() if not isinstance(default, str) else default}`"


def _example(name: str, field: FieldInfo) -> str:
    lines = written(name, field.examples[0]).splitlines() if field.examples else []
    return f"`{lines[0]}`" if len(lines) == 1 else ""


def _clauses() -> Iterator[str]:
    library = read_library(library_sources().value or ()).value
    if library is None:
        raise SystemExit("The clause library has errors: see `pactwright clauses check`.")
    papers = ", ".join(f"`{one.id}` ({one.title})" for one in library.instruments.values())
    yield from [f"{len(library.clauses)} clauses. The kinds of paper: {papers}.", ""]
    for one in library.instruments.values():
        yield from [f"**{one.title}**. {one.purpose} {' '.join(one.guidance)}".rstrip(), ""]
    ordered = sorted(library.clauses.values(), key=lambda clause: clause.id)
    rows = ((f"[{one.id}](#{one.id.replace('.', '')})", one.title, one.purpose) for one in ordered)
    yield from _table(("clause", "title", "what it is for"), *rows)
    for clause in ordered:
        yield from _clause(clause, library)


def _clause(clause: Clause, library: ClauseLibrary) -> Iterator[str]:
    topic = clause.id.partition(".")[0]
    yield from [f"## {clause.id}", "", f"**{clause.title}**. {clause.purpose}", ""]
    rows = [("in", f"when {clause.condition.in_words}" if clause.condition else "in every deal")]
    rows += [("papers", ", ".join(_slots(clause, library.instruments.values())) or "none")]
    rows += [
        (label, ", ".join(f"`{name}`" for name in names))
        for label, names in (("needs", clause.requires), ("contradicts", clause.conflicts))
        if names
    ]
    if len(clause.variants) > 1:
        rows += [("wordings", "; ".join(_wordings(clause)))]
    rows += [("outlives the agreement", "yes" if clause.survives else "no")]
    rows += [("binds in a memorandum", "yes" if clause.binding else "no")]
    rows += [(label, text) for label, text in (("for the reviewer", clause.note), ("source", clause.origin)) if text]
    yield from _table(("", ""), *rows)
    yield from [f"[The text](../../clauses/{topic}/{clause.id}.md)", ""]


def _slots(clause: Clause, instruments: Iterable[Instrument]) -> Iterator[str]:
    for paper in instruments:
        status = {slot.clause: slot.status.value.replace("_", " ") for slot in paper.slots}
        status |= dict.fromkeys((paper.parties, paper.recitals), "mandatory")
        if clause.id in status:
            yield f"`{paper.id}` ({status[clause.id]})"


def _wordings(clause: Clause) -> Iterator[str]:
    for variant in clause.variants:
        yield f"`{variant.name}`" + (f" if {variant.condition.in_words}" if variant.condition else " otherwise")


def _rules() -> Iterator[str]:
    yield from [
        "What each code means. On the command line: `pactwright rule TS310`, or `pactwright rule shares-not-hundred`.",
        "",
    ]
    families = [(key, [*group]) for key, group in groupby(explained(), key=lambda one: one.code[:3])]
    for key, group in families:
        yield from [
            f"- [{_FAMILIES.get(key, key)}](#{_anchor(_FAMILIES.get(key, key))}): {group[0].code} to {group[-1].code}"
        ]
    yield ""
    for key, group in families:
        yield from [f"## {_FAMILIES.get(key, key)}", ""]
        yield from (line for one in group for line in _rule(one))


def _anchor(heading: str) -> str:
    return re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")


def _rule(rule: Explained) -> Iterator[str]:
    yield from [f"### {rule.code} {rule.name}", "", f"*{rule.severity.value.capitalize()}.* {rule.says}", ""]
    if weight_of(rule):
        yield from [weight_of(rule), ""]
    yield from [f"**Why it matters.** {rule.why}", ""]
    if rule.example:
        yield from ["**Example**", "", "```text", rule.example, "```", ""]
        yield from ["**Write instead**", "", "```text", rule.instead, "```", ""]
        return
    if re.match(r"(- )?[a-z_]+:( |$)", rule.instead, re.MULTILINE):
        yield from ["**Write instead**", "", "```yaml", rule.instead, "```", ""]
    elif "{" in rule.instead or "<" in rule.instead:
        yield from ["**Write instead**", "", "```markdown", rule.instead, "```", ""]
    else:
        yield from [f"**Write instead.** {rule.instead}", ""]


if __name__ == "__main__":
    main()
