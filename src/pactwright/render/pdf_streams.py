"""Compresses what a PDF file is made of, each part once.

WeasyPrint would do it twice for a file that bears an identifier, as files of PDF/A do: once to work the identifier out,
once to write; and with the most thorough search of zlib, which takes twice the time of the usual one for a file that is
a few hundredths smaller.
"""

from __future__ import annotations

import zlib
from typing import Any

_BEFORE, _AFTER = b"\nstream\n", b"\nendstream"


def with_streams_compressed(pdf: Any) -> None:  # noqa: ANN401  # WeasyPrint ships no types
    """Compress all streams of a PDF file that is about to be written, in place."""
    for each in pdf.objects:
        if getattr(each, "compress", False):
            each.compress = False
            content = each.data.partition(_BEFORE)[2].removesuffix(_AFTER)
            each.stream = [zlib.compress(content)]
            each.extra["Filter"] = "/FlateDecode"
