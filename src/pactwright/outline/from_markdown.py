"""From filled-in Markdown to provisions, passages and tables.

The parser sees tokens in place of values, so the tree is the one the library's author wrote, whatever the values are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from pactwright.clauses.language import (
    CLAUSE_REFERENCE,
    COMPUTED_LISTS,
    LABEL,
    TOKEN_CLOSES,
    TOKEN_OPENS,
    Filled,
    OpenPiece,
    Piece,
)
from pactwright.outline.model import (
    ComputedList,
    Element,
    Field,
    Grid,
    Look,
    Open,
    Passage,
    Provision,
    Reference,
    Run,
    Runs,
    Subheading,
    Words,
)
from pactwright.outline.series import without_double_stops

DASH = "\N{EN DASH}"
_TOKEN = re.compile(f"{TOKEN_OPENS}([0-9]+){TOKEN_CLOSES}")
_PARTS = re.compile(rf"{_TOKEN.pattern}|{CLAUSE_REFERENCE.pattern}")
_DEEPEST = 3


class MarkdownFault(Exception):
    """A clause's text holds Markdown that has no place in an agreement. Becomes a diagnostic."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def elements_from(filled: Filled) -> tuple[Element, ...]:
    """Read the body of a clause. Raise MarkdownFault for what is not clause Markdown."""
    root = SyntaxTreeNode(_parser().parse(filled.text))
    return tuple(element for node in root.children for element in _elements(node, filled.pieces))


def runs_from(filled: Filled) -> Runs:
    """Read a text that stands inside a sentence, such as the meaning of a term."""
    root = SyntaxTreeNode(_parser().parseInline(filled.text))
    return _runs(root.children[0], filled.pieces) if root.children else ()


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["table", "smartquotes"])
    return parser.disable(["code", "entity", "autolink", "html_block", "html_inline", "backticks"])


def _elements(node: SyntaxTreeNode, pieces: tuple[Piece, ...]) -> Iterator[Element]:
    if node.type == "ordered_list":
        yield from _provisions(node, pieces, depth=1)
    elif node.type == "paragraph":
        runs = _runs(node.children[0], pieces)
        if runs:
            yield Passage(runs)
    elif node.type == "heading":
        yield Subheading(_runs(node.children[0], pieces))
    elif node.type == "table":
        grid = _grid(node, pieces)
        if grid.rows:
            yield grid
    else:
        raise MarkdownFault(f"a {node.type.replace('_', ' ')} has no place in a clause")


def _provisions(node: SyntaxTreeNode, pieces: tuple[Piece, ...], *, depth: int) -> Iterator[Provision]:
    if depth > _DEEPEST:
        raise MarkdownFault("provisions go no deeper than (i)")
    for item in node.children:
        provision = _provision(item, pieces, depth=depth)
        if provision.runs or provision.below:
            yield provision


def _provision(item: SyntaxTreeNode, pieces: tuple[Piece, ...], *, depth: int) -> Provision:
    paragraphs: list[Runs] = []
    below: list[Provision] = []
    label = ""
    for node in item.children:
        if node.type == "paragraph":
            found = LABEL.match(node.children[0].content) if not paragraphs else None
            label = found[1] if found else label
            paragraphs.append(_runs(node.children[0], pieces))
        elif node.type == "ordered_list":
            below.extend(_provisions(node, pieces, depth=depth + 1))
        else:
            raise MarkdownFault(f"a {node.type.replace('_', ' ')} has no place in a provision")
    runs, *continued = paragraphs or [()]
    return Provision(runs, label, tuple(text for text in continued if text), tuple(below))


def _grid(node: SyntaxTreeNode, pieces: tuple[Piece, ...]) -> Grid:
    head, *bodies = node.children
    header = tuple(_plain(_cell(cell, pieces)) for cell in head.children[0].children)
    rows = tuple(
        tuple(_cell(cell, pieces) or (Words(DASH),) for cell in row.children)
        for body in bodies
        for row in body.children
    )
    return Grid(header, rows)


def _cell(cell: SyntaxTreeNode, pieces: tuple[Piece, ...]) -> Runs:
    return _runs(cell.children[0], pieces) if cell.children else ()


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs if isinstance(run, Words | Field))


def _runs(inline: SyntaxTreeNode, pieces: tuple[Piece, ...]) -> Runs:
    runs = list(_inline(inline, pieces, Look.PLAIN))
    _name_terms(runs)
    if runs and isinstance(runs[0], Words):
        runs[0] = Words(LABEL.sub("", runs[0].text, count=1).lstrip(), runs[0].look)
    if runs and isinstance(runs[-1], Words):
        runs[-1] = Words(runs[-1].text.rstrip(), runs[-1].look)
    return without_double_stops(tuple(run for run in runs if not (isinstance(run, Words) and not run.text)))


def _inline(node: SyntaxTreeNode, pieces: tuple[Piece, ...], look: Look) -> Iterator[Run]:
    for child in node.children:
        if child.type == "text":
            yield from _text(child.content, pieces, look)
        elif child.type in ("softbreak", "hardbreak"):
            yield Words(" ", look)
        elif child.type == "strong":
            yield from _inline(child, pieces, Look.BOLD)
        elif child.type == "em":
            yield from _inline(child, pieces, Look.ITALIC)
        else:
            raise MarkdownFault(f"a {child.type.replace('_', ' ')} has no place in a clause")


def _text(text: str, pieces: tuple[Piece, ...], look: Look) -> Iterator[Run]:
    end = 0
    for found in _PARTS.finditer(text):
        if found.start() > end:
            yield Words(text[end : found.start()], look)
        end = found.end()
        yield _part(found, pieces, look)
    if end < len(text):
        yield Words(text[end:], look)


def _part(found: re.Match[str], pieces: tuple[Piece, ...], look: Look) -> Run:
    number, clause, label = found.groups()
    if number is not None:
        piece = pieces[int(number)]
        if isinstance(piece, OpenPiece):
            return Open(piece.text, piece.path)
        return Field(piece.text, piece.path, look)
    return ComputedList(clause) if clause in COMPUTED_LISTS else Reference(clause, label or "")


def _name_terms(runs: list[Run]) -> None:
    """Mark as terms the bold runs that stand in quotes: “**Alliance Manager**”."""
    for number in range(1, len(runs) - 1):
        before, run, after = runs[number - 1 : number + 2]
        quoted = isinstance(before, Words) and before.text.endswith("“") and isinstance(after, Words)
        if quoted and after.text.startswith("”") and isinstance(run, Words | Field) and run.look is Look.BOLD:  # type: ignore[union-attr] # `quoted` says that `after` is Words
            runs[number] = (
                type(run)(run.text, Look.TERM) if isinstance(run, Words) else Field(run.text, run.path, Look.TERM)
            )
