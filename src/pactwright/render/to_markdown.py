"""The agreement as Markdown, for those who read and compare agreements where text is kept in versions.

CommonMark with the tables of GitHub's dialect. Values are escaped, so that nothing in a term sheet turns into markup.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from pactwright.agreement import Agreement, Content, Inline, Look, Paragraph, Text
from pactwright.render.flow import Contents, Heading, Piece, flow
from pactwright.render.to_text import one_line


def to_markdown(agreement: Agreement) -> str:
    """Return the agreement as Markdown. Numbers stand in the text, as they do on paper: no list counts them anew."""
    return "\n\n".join(_piece(piece) for piece in flow(agreement)) + "\n"


def _piece(piece: Piece) -> str:
    match piece:
        case Heading():
            return f"{'#' * piece.level} {_line(piece.number, piece.content)}"
        case Contents():
            return "\n\n".join(_line(line.number, (Text(line.heading),)) for line in piece.lines)
        case Paragraph():
            return _line(piece.number, piece.content)
        case _:
            header = _row(tuple((Text(cell),) for cell in piece.header))
            return "\n".join((header, "| --- " * len(piece.header) + "|", *map(_row, piece.rows)))


def _row(cells: tuple[Content, ...]) -> str:
    return f"| {' | '.join(_line('', cell) for cell in cells)} |"


def _line(number: str, content: Content) -> str:
    """Write a line that begins a block, so that neither its beginning nor its end is taken for markup."""
    line = "".join(_runs((Text(f"{number} "), *content) if number else content)).strip(" \t")
    return _BLOCK_START.sub(r"\g<0>\\", line)


# What stands before the mark of a heading, its underline, a list or a rule: "1. x" becomes "1\. x", "# x" "\# x".
_BLOCK_START = re.compile(r"^(?=[#=+-])|^\d{1,9}(?=[.)](?:\s|$))")


def _runs(content: Content) -> Iterator[str]:
    """Write runs of one look, with its marks where they are sure to be read as such."""
    runs = [("", ""), *((_MARKS[look], _words(group)) for look, group in groupby(content, key=_look)), ("", "")]
    for before, (mark, text), after in zip(runs, runs[1:], runs[2:], strict=False):
        parted = _parts_from_mark(before[1][-1:]) and _parts_from_mark(after[1][:1])
        marked = mark and text.strip() == text != "" and parted and not (before[0] or after[0])
        yield f"{mark}{_escaped(text)}{mark}" if marked else _escaped(text)


def _look(inline: Inline) -> Look:
    return getattr(inline, "look", Look.PLAIN)


def _words(group: Iterator[Inline]) -> str:
    return one_line("".join(inline.text for inline in group))


_MARKS = {Look.PLAIN: "", Look.BOLD: "**", Look.TERM: "**", Look.ITALIC: "*"}


def _parts_from_mark(neighbour: str) -> bool:
    """Whether Markdown surely reads a mark beside this character as a mark, and does not print it.

    In all other places a bold word is printed plain: the words matter more than their look.
    """
    return not neighbour or neighbour.isspace() or unicodedata.category(neighbour).startswith("P")


def _escaped(text: str) -> str:
    """Put a backslash before every character that could begin markup within a line, or turn words into a link."""
    return _MARKUP.sub(r"\\\g<0>", text)


_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~&$@]|(?<=[A-Za-z]):(?=//)|(?<=\bwww)\.|(?<= )#(?=#*$)", re.IGNORECASE)
