"""From filled-in Markdown to provisions, passages and tables.

The parser sees tokens in place of values, so the tree is the one the library's author wrote, whatever the values are.
"""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.clauses.language import LABEL, TOKEN_OPENS, Filled
from pactwright.outline.markdown import MarkdownNode, blocks_of, line_of, once_a_node
from pactwright.outline.model import (
    Element,
    FieldText,
    Grid,
    Passage,
    Provision,
    Runs,
    Subheading,
    Text,
)
from pactwright.outline.runs_from_markdown import MarkdownFault, Pieces, called, runs_of
from pactwright.outline.series import with_series_closed

DASH = "\N{EN DASH}"
_DEEPEST = 3


def elements_from(filled: Filled) -> tuple[Element, ...]:
    """Read the body of a clause. Raise MarkdownFault for what is not clause Markdown."""
    return tuple(element for node in blocks_of(filled.text).children for element in _elements(node, filled.pieces))


def runs_from(filled: Filled) -> Runs:
    """Read a text that stands inside a sentence, such as the meaning of a term."""
    root = line_of(filled.text)
    return runs_of(root.children[0], filled.pieces) if root.children else ()


def _elements(node: MarkdownNode, pieces: Pieces) -> Iterator[Element]:
    if node.type == "ordered_list":
        yield from _provisions(node, pieces, depth=1)
    elif node.type == "paragraph":
        runs = runs_of(node.children[0], pieces)
        if runs:
            yield Passage(runs)
    elif node.type == "heading" and node.tag == "h3":
        yield Subheading(runs_of(node.children[0], pieces))
    elif node.type == "table":
        grid = _grid(node, pieces)
        if grid.rows:
            yield grid
    else:
        raise MarkdownFault(f"{called(node)} has no place in a clause")


def _provisions(node: MarkdownNode, pieces: Pieces, *, depth: int) -> Iterator[Provision]:
    if depth > _DEEPEST:
        raise MarkdownFault("provisions go no deeper than (i)")
    for member in node.children:
        provision = _provision(member, pieces, depth=depth)
        if provision.below or not _is_bare(provision.runs):
            yield provision


def _provision(member: MarkdownNode, pieces: Pieces, *, depth: int) -> Provision:
    return _read_provision(member, pieces, depth=depth) if _has_value(member) else _fixed_provision(member, depth)


@once_a_node
def _fixed_provision(member: MarkdownNode, depth: int) -> Provision:
    """Read a provision once for all deals in which no value stands."""
    return _read_provision(member, (), depth=depth)


@once_a_node
def _has_value(node: MarkdownNode) -> bool:
    if node.type == "inline":
        return TOKEN_OPENS in node.content
    return any(_has_value(child) for child in node.children)


def _read_provision(member: MarkdownNode, pieces: Pieces, *, depth: int) -> Provision:
    paragraphs: list[Runs] = []
    below: list[Provision] = []
    for node in member.children:
        if node.type == "ordered_list":
            below.extend(_provisions(node, pieces, depth=depth + 1))
        elif node.type != "paragraph":
            raise MarkdownFault(f"{called(node)} has no place in a provision")
        elif below:
            raise MarkdownFault("a paragraph follows the provisions inside its provision: give it a number of its own")
        else:
            paragraphs.append(runs_of(node.children[0], pieces))
    runs, *continued = paragraphs or [()]
    label, runs = _label_and_rest(runs)
    provision = Provision(runs, label, tuple(text for text in continued if text), tuple(below))
    return with_series_closed(provision) if depth == 1 else provision


def _label_and_rest(runs: Runs) -> tuple[str, Runs]:
    """Take the label off the words that open a provision."""
    first = runs[0] if runs else None
    found = LABEL.match(first.text) if isinstance(first, Text) else None
    if found is None or not isinstance(first, Text):
        return "", runs
    rest = Text(first.text[found.end() :].lstrip(), first.look)
    return found[1], (rest, *runs[1:]) if rest.text else runs[1:]


def _is_bare(runs: Runs) -> bool:
    """Whether nothing is left of an item but the sign that ends it: what stood before has fallen away."""
    return all(isinstance(run, Text) and not run.text.strip(" ;.,") for run in runs)


def _grid(node: MarkdownNode, pieces: Pieces) -> Grid:
    head, *bodies = node.children
    header = tuple(_heading_of_column(_cell(cell, pieces)) for cell in head.children[0].children)
    lines = [line for body in bodies for line in body.children]
    return Grid(header, tuple(tuple(_cell(cell, pieces) or (Text(DASH),) for cell in line.children) for line in lines))


def _cell(cell: MarkdownNode, pieces: Pieces) -> Runs:
    return runs_of(cell.children[0], pieces) if cell.children else ()


def _heading_of_column(runs: Runs) -> str:
    if not all(isinstance(run, Text | FieldText) for run in runs):
        raise MarkdownFault("the header of a table holds words only, no reference and nothing open")
    return "".join(run.text for run in runs if isinstance(run, Text | FieldText))
