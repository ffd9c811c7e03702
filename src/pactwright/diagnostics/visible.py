"""Text as a terminal can show it: nothing in a file may move the cursor, change colours or turn the text around."""

from __future__ import annotations

import unicodedata

from pactwright.patterns import pattern

_TAB_WIDTH = 4
_JOINERS = "\u200c\u200d"
"""Letters of Persian and Indian scripts, and family emoji, are joined and parted with these."""

_PLAIN = pattern(r"[ -~]*")


def visible(text: str) -> str:
    """Return the text with invisible characters written out as their codes, for messages. Line breaks stay."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(character if character == "\n" else _visible_character(character) for character in text)


def cells(text: str) -> list[tuple[str, int]]:
    """Return what to print for each character of a line, and how many columns of a terminal it takes."""
    shown: list[tuple[str, int]] = []
    column = 0
    for character in text:
        written = " " * (_TAB_WIDTH - column % _TAB_WIDTH) if character == "\t" else _visible_character(character)
        width = len(written) if len(written) != 1 else _width(written)
        shown.append((written, width))
        column += width
    return shown


def _visible_character(character: str) -> str:
    if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp") or character in _JOINERS:
        return character
    code = ord(character)
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"


def _width(character: str) -> int:
    if character in _JOINERS or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
