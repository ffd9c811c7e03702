"""Puts what a PDF file is made of into bytes, each part once.

WeasyPrint would do it twice for a file that bears an identifier, as files of PDF/A do: once to work the identifier out,
once to write. And it would compress streams with the most thorough search of zlib, which takes twice the time of the
usual one for a file that is a few hundredths smaller.
"""

from __future__ import annotations

import zlib
from typing import Any

_BEFORE, _AFTER = b"\nstream\n", b"\nendstream"


def with_parts_in_bytes(pdf: Any) -> None:  # noqa: ANN401  # WeasyPrint ships no types
    """Put all parts of a PDF file that is about to be written into bytes, in place, with their streams compressed."""
    for each in pdf.objects:
        if getattr(each, "compress", False):
            each.compress = False
            content = each.data.partition(_BEFORE)[2].removesuffix(_AFTER)
            each.stream = [zlib.compress(content)]
            each.extra["Filter"] = "/FlateDecode"
    pdf.objects[:] = [each if each.free == "f" else _InBytes(each) for each in pdf.objects]


class _InBytes:
    """A part of a PDF file as it will stand in it, with what is asked of a part when it is written."""

    free = "n"

    def __init__(self, part: Any) -> None:  # noqa: ANN401
        self.number, self.generation, self.offset = part.number, part.generation, 0
        self.data, self.compressible = part.data, part.compressible

    @property
    def indirect(self) -> bytes:
        return b"%d %d obj\n%b\nendobj" % (self.number, self.generation, self.data)
