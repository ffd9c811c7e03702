"""How a document is laid out: its line breaks and indentation, and where in the text a line and column lie."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice

from pactwright.frozen import dataclass
from pactwright.source import Document, Mapping, Node, Sequence

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_USUAL_STEP = 2


@dataclass(frozen=True, slots=True)
class Splice:
    """A stretch of a text, and what is to stand in its place."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return the text with all stretches replaced. They never overlap."""
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end), reverse=True):
        text = text[: splice.start] + splice.text + text[splice.end :]
    return text


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of a document with its habits. Lines and columns count from 1, offsets from 0."""

    text: str
    starts: tuple[int, ...]
    line_break: str
    step: int
    dash_step: int
    is_json: bool

    @classmethod
    def of(cls, document: Document) -> Layout:
        """Read the habits off a document; where it shows none, the usual ones of YAML hold."""
        text = document.source.text
        breaks = list(_LINE_BREAK.finditer(text))
        steps = list(islice(_steps(document.root, text), 50))
        blocks = [wide for wide, is_list in steps if not is_list and wide > 0]
        lists = [wide for wide, is_list in steps if is_list]
        return cls(
            text,
            (0, *(found.end() for found in breaks)),
            breaks[0][0] if breaks else "\n",
            min(blocks, default=_USUAL_STEP),
            lists[0] if lists else _USUAL_STEP,
            is_json=document.source.name.lower().endswith(".json"),
        )

    def offset(self, line: int, column: int) -> int:
        """Return where a line and column lie. A place past the last line is the end of the text."""
        return len(self.text) if line > len(self.starts) else min(self.starts[line - 1] + column - 1, len(self.text))

    def start(self, node: Node) -> int:
        """Return where a node begins."""
        return self.offset(node.span.line, node.span.column)

    def end(self, node: Node) -> int:
        """Return where a node ends."""
        return self.offset(node.span.end_line, node.span.end_column)

    def line_of(self, offset: int) -> int:
        """Return the line of an offset."""
        return bisect_right(self.starts, offset)

    def line_start(self, line: int) -> int:
        """Return where a line begins."""
        return self.starts[line - 1] if line <= len(self.starts) else len(self.text)

    def line_end(self, line: int) -> int:
        """Return where a line ends, before its line break."""
        return self.line_start(line) + len(self.line(line))

    def line(self, line: int) -> str:
        """Return a line without its line break."""
        return self.text[self.line_start(line) : self.line_start(line + 1)].rstrip("\r\n")

    def is_blank(self, line: int) -> bool:
        """Whether a line is there and holds nothing."""
        return 1 <= line <= len(self.starts) and not self.line(line).strip()

    def is_flow(self, node: Node) -> bool:
        """Whether a block or a list stands in brackets."""
        return not isinstance(node, Mapping | Sequence) or self.text[self.start(node)] in "{["

    def below(self, line: int, lines: Iterable[str]) -> Splice:
        """Put lines below a line; the file may end there without a line break."""
        after = self.line_start(line + 1)
        if after == len(self.text) and not self.text.endswith(("\n", "\r")):
            return Splice(after, after, "".join(self.line_break + one for one in lines))
        return Splice(after, after, "".join(one + self.line_break for one in lines))

    def without_lines(self, first: int, last: int) -> Splice:
        """Take out whole lines."""
        return Splice(self.line_start(first), self.line_start(last + 1), "")


def _steps(node: Node, text: str) -> Iterator[tuple[int, bool]]:
    """Yield by how much blocks and lists are indented below their names, and whether it is a list."""
    if isinstance(node, Sequence):
        for value in node.values:
            yield from _steps(value, text)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            inner = entry.value
            if isinstance(inner, Mapping | Sequence) and inner.span.line > entry.key.span.line:
                yield inner.span.column - entry.key.span.column, isinstance(inner, Sequence)
            yield from _steps(inner, text)
