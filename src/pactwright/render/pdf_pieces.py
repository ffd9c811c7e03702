"""What the pages of a PDF file say, piece by piece, as PDFium reads it.

PDFium is asked without the objects that pypdfium2 makes of its answers: a paper has thousands of pieces, and their
objects would take more time than the answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import POINTER, c_float, c_ushort, cast, create_string_buffer, string_at
from threading import Lock
from typing import Any, NamedTuple

_SLACK = 1.0
"""Points by which a letter may lean over the edge of a page: a slanted one does."""

_one_at_a_time = Lock()
"""PDFium keeps its state for the whole process and must not be used by two threads at once."""


class Piece(NamedTuple):
    """Words that a page draws at once: what they say, the page's number, and whether they run off it."""

    text: str
    page: int
    runs_off: bool


def page_count(pdf: bytes) -> int:
    """Count the pages of a PDF file."""
    with _opened(pdf) as document:
        return len(document)


def pieces(pdf: bytes) -> Iterator[Piece]:
    """Yield what the pages say in reading order, without headers, footers and other marks that belong to pages."""
    with _opened(pdf) as document:
        for number, page in enumerate(document, start=1):
            reader = _Reader(page)
            for each in reader.texts():
                yield Piece(reader.words(each), number, reader.runs_off(each))


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2  # loads a library of the machine's own kind: only those who print a PDF file wait for it

    with _one_at_a_time, pypdfium2.PdfDocument(pdf) as document:
        yield document


class _Reader:
    """Reads a page. PDFium writes what it says of each piece into the same rooms."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401  # pypdfium2 ships no types
        from pypdfium2 import raw

        self._raw, self._page = raw, page
        self._words, (self._width, self._height) = page.get_textpage(), page.get_size()
        self._box = tuple(c_float() for _ in range(4))
        self._make_room(1_024)

    def texts(self) -> Iterator[Any]:
        """Yield the text objects of the page that are in its structure, and those of the forms that it draws."""
        objects = self._objects(self._raw.FPDFPage_CountObjects, self._raw.FPDFPage_GetObject, self._page.raw)
        return (each for each in objects if self._raw.FPDFPageObj_GetMarkedContentID(each) >= 0)

    def _objects(self, count: Callable[..., int], get: Callable[..., Any], holder: Any) -> Iterator[Any]:  # noqa: ANN401
        raw = self._raw
        for place in range(count(holder)):
            each = get(holder, place)
            kind = raw.FPDFPageObj_GetType(each)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                yield each
            elif kind == raw.FPDF_PAGEOBJ_FORM:
                yield from self._objects(raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, each)

    def words(self, text: Any) -> str:  # noqa: ANN401
        """Return what a text object says."""
        size = self._raw.FPDFTextObj_GetText(text, self._words.raw, self._letters, len(self._room))
        if size > len(self._room):
            self._make_room(size)
            return self.words(text)
        return string_at(self._room, size - 2).decode("utf-16-le", "replace")

    def runs_off(self, text: Any) -> bool:  # noqa: ANN401
        """Whether a text object reaches over the edge of the page. One without bounds is nowhere."""
        if not self._raw.FPDFPageObj_GetBounds(text, *self._box):
            return True
        left, bottom, right, top = (edge.value for edge in self._box)
        return left < -_SLACK or bottom < -_SLACK or right > self._width + _SLACK or top > self._height + _SLACK

    def _make_room(self, size: int) -> None:
        self._room = create_string_buffer(size)
        self._letters = cast(self._room, POINTER(c_ushort))
