"""Bytes in, text out: the only way from the content of a file to a source."""

from __future__ import annotations

import codecs

from pactwright.source.faults import Fault, FaultKind, Faults
from pactwright.source.limits import FIRST_CHARACTER, size_fault
from pactwright.source.model import Source, Span

_MARKS_OF_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The longer mark first: the mark of UTF-32 begins with that of UTF-16."""

_SAVE_AS_UTF_8 = "Save the file as UTF-8: in Notepad with “Save as”, “Encoding: UTF-8”."


def decode(name: str, content: bytes) -> tuple[Source | None, Faults]:
    """Return the text of a file, or what keeps it from being read as UTF-8 (with or without a byte order mark)."""
    too_large = size_fault(len(content))
    if too_large:
        return None, too_large
    encoding = _other_encoding(content)
    if encoding:
        message = f"The file is saved as {encoding.upper()}, not as UTF-8."
        return None, (Fault(FaultKind.NOT_UTF_8, message, _SAVE_AS_UTF_8, FIRST_CHARACTER),)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_not_utf_8(content, error.start),)
    if "\0" in text:
        return None, (_nul(text),)
    return Source(name, text), ()


def quotable(name: str, content: bytes) -> Source:
    """Return a source to quote faulty bytes from, with U+FFFD for each byte that is no text. Not for reading."""
    return Source(name, content.decode(_other_encoding(content) or "utf-8-sig", "replace"))


def _other_encoding(content: bytes) -> str | None:
    return next((name for mark, name in _MARKS_OF_OTHER_ENCODINGS if content.startswith(mark)), None)


def _not_utf_8(content: bytes, offset: int) -> Fault:
    # Counted in the form that is quoted: a byte order mark at the start is no column.
    before = content[:offset].decode("utf-8-sig", "replace")
    message = f"The file is not saved as UTF-8: the byte 0x{content[offset]:02X} here is no letter."
    return Fault(FaultKind.NOT_UTF_8, message, _SAVE_AS_UTF_8, _after(before))


def _nul(text: str) -> Fault:
    message = "The file holds NUL characters, so it is no text file, or it is saved as UTF-16."
    return Fault(FaultKind.CONTROL_CHARACTER, message, _SAVE_AS_UTF_8, _after(text[: text.index("\0")]))


def _after(before: str) -> Span:
    lines = Source("", before).lines
    line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, line, column + 1)
