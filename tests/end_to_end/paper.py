"""Words as they stand on the pages of a PDF file, without what belongs to pages alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.render.reading import pdf_text
from tests.word.libreoffice import pages

from pactwright.agreement import Agreement, Table
from pactwright.render.flow import flow

_PAGE_IN_CONTENTS = re.compile(r"(?:\.{4,})?\s*\d+$", re.MULTILINE)
_MARKS_OF_DIRECTION = re.compile("[\u202a-\u202e]")


def words_in(pdf: bytes, agreement: Agreement) -> str:
    """Return the words of a PDF file that Pactwright wrote."""
    return dashes_apart(pdf_text(pdf, agreement))


def dashes_apart(text: str) -> str:
    """Set dashes apart: the reader of PDF files joins the dash of an empty cell to the cell before it."""
    return text.replace("\N{EN DASH}", " \N{EN DASH} ")


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A Word file on paper: the pages by LibreOffice, the text that must be on them, the heads of its tables."""

    pages: Path
    text: Path
    heads: Path

    @property
    def expected(self) -> str:
        """The plain text of the agreement."""
        return self.text.read_text(encoding="utf-8")

    @property
    def words(self) -> str:
        """The words on the pages, without page numbers in the contents and repeated heads of tables."""
        heads = self.heads.read_text(encoding="utf-8").split("\n")
        plain = [_MARKS_OF_DIRECTION.sub("", page) for page in pages(self.pages)]
        return "\n".join(_without_repeated(page, heads) for page in _without_page_numbers(plain))


def heads_of_tables(agreement: Agreement) -> list[str]:
    """Return the words of the header row of every table."""
    return [" ".join(piece.header) for piece in flow(agreement) if isinstance(piece, Table)]


def _without_page_numbers(plain: list[str]) -> Iterator[str]:
    """Yield the pages; those of the contents, up to the page of the parties, without leaders and page numbers."""
    in_contents = False
    for page in plain:
        in_contents = page.startswith("Contents") or (in_contents and not page.startswith("Parties"))
        yield _PAGE_IN_CONTENTS.sub("", page) if in_contents else page


def _without_repeated(page: str, heads: list[str]) -> str:
    words = " ".join(page.split())
    return next((words[found.end() :] for head in heads if (found := _begins(words, head))), words)


def _begins(words: str, head: str) -> re.Match[str] | None:
    """Find the head of a table at the beginning, though narrow columns may part its words."""
    letters = [re.escape(letter) for letter in head if not letter.isspace()]
    return re.match(r"\s*".join(letters), words) if letters else None
