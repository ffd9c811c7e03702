"""The term sheet inside a PDF file: an attached file, marked as the source of the paper (PDF 2.0, 7.11.3 and 14.13)."""

from __future__ import annotations

import re

from pactwright.render.enclosed import SourceInside

_STAMP = re.compile(
    r"The term sheet of this paper, drafted with Pactwright (\S+), clause library (\S+), sha256 ([0-9a-f]{64})"
)


def description(source: SourceInside) -> str:
    """Describe the attached file to a reader, and to `stamp`."""
    made_with = f"Pactwright {source.version}, clause library {source.library}, sha256 {source.digest}"
    return f"The term sheet of this paper, drafted with {made_with}"


def media_type(source: SourceInside) -> str:
    """Return the media type of the attached file (RFC 9512, RFC 8259)."""
    return "application/json" if source.name.endswith(".json") else "application/yaml"


def stamp(description: str) -> tuple[str, str, str] | None:
    """Return version, library and digest from the description of an attached file, or nothing if it is not ours."""
    found = _STAMP.fullmatch(description)
    return (found[1], found[2], found[3]) if found else None
