"""Text on its way into a cell that a spreadsheet program will open."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet program takes for a formula: an apostrophe goes before what could be one.

    OWASP, "CSV Injection".
    """
    return f"'{text}" if text.startswith(_STARTS) or text.lstrip().startswith(_STARTS) else text
