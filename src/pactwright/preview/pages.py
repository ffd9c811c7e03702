"""The pages of a PDF file as pictures, drawn when somebody looks at them."""

from __future__ import annotations

import io
from functools import lru_cache
from threading import Lock
from typing import Any

SCALES = (1.0, 1.5, 2.0, 3.0)
"""Pixels for each of the 72 points of an inch. Others are not drawn: a page of any size would fill the memory."""

_PDFIUM = Lock()
"""The library draws in one thread at a time."""


class Pages:
    """A printed paper: the number of its pages, and the size of the first in points."""

    def __init__(self, revision: int, content: bytes) -> None:
        # Loading it takes a tenth of a second, and only who looks at pages needs it.
        import pypdfium2

        self.revision = revision
        self.content = content
        with _PDFIUM:
            self._file: Any = pypdfium2.PdfDocument(content)
            self.count: int = len(self._file)
            self.width, self.height = (round(side) for side in self._file.get_page_size(0))
        self._drawn = lru_cache(maxsize=60)(self._draw)

    @property
    def news(self) -> dict[str, int | str]:
        """What the page is told of it."""
        return {"pages": self.count, "printed": self.revision, "width": self.width, "height": self.height}

    def picture(self, number: int, scale: float) -> bytes | None:
        """Return page `number`, from 1, as PNG; None where there is no such page."""
        if not 1 <= number <= self.count:
            return None
        return self._drawn(number, min(SCALES, key=lambda known: abs(known - scale)))

    def _draw(self, number: int, scale: float) -> bytes:
        with _PDFIUM:
            bitmap = self._file[number - 1].render(scale=scale)
            picture = bitmap.to_pil()
        kept = io.BytesIO()
        picture.save(kept, "PNG", compress_level=1)
        return kept.getvalue()
