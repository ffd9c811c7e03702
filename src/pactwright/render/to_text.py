"""The agreement as plain text: the words that every other format has to print too, and nothing else."""

from __future__ import annotations

import re

from pactwright.agreement import Agreement, Content, Paragraph
from pactwright.render.flow import Contents, Heading, Piece, flow


def to_text(agreement: Agreement) -> str:
    """Return the agreement as plain text.

    A paragraph, a heading, a row of a table and a line of the contents are a line each, however long; numbers stand
    before the words; cells are parted by " | ". Between paragraphs stands an empty line. The draft mark and page
    numbers are not in it: they belong to pages.
    """
    return "\n\n".join(_piece(piece) for piece in flow(agreement)) + "\n"


def words(content: Content) -> str:
    """Return the words of a content on one line: a value may hold line breaks, a paragraph may not."""
    return one_line("".join(inline.text for inline in content))


def one_line(text: str) -> str:
    """Put a space where a line ends."""
    return re.sub(r"[ \t]*\n\s*", " ", text)


def _piece(piece: Piece) -> str:
    match piece:
        case Heading() | Paragraph():
            return f"{piece.number} {words(piece.content)}".lstrip(" ")
        case Contents():
            return "\n".join(f"{line.number} {one_line(line.heading)}" for line in piece.lines)
        case _:
            rows = (piece.header, *(map(words, row) for row in piece.rows))
            return "\n".join(" | ".join(row) for row in rows)
