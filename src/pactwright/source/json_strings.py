"""Texts in JSON: quotes, escapes and what may not stand in them."""

from __future__ import annotations

import re
from collections.abc import Callable

from pactwright.patterns import pattern
from pactwright.source.characters import escaped_forbidden, forbidden_in_value
from pactwright.source.faults import Fault, FaultKind, shortened
from pactwright.source.json_text import JsonText
from pactwright.source.model import Span

_STRING = pattern(r'"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"')
_SINGLE_QUOTED = pattern(r"'[^'\\\r\n]*(?:\\.[^'\\\r\n]*)*'")
_CURLY_QUOTED = pattern(r"[“„][^“”\r\n]*[”“]")
_ESCAPE = pattern(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_MEANINGS = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def take_string(text: JsonText, tell: Callable[[Fault], None]) -> str | None:
    """Read on over a text in quotes and return what it says, or None where its end cannot be found."""
    start = text.index
    written = text.take(_STRING)
    if not written:
        return _take_wrongly_quoted(text, tell)

    def meaning_of(escape: re.Match[str]) -> str:
        meaning = _meaning(escape[0])
        if meaning is None or forbidden_in_value(meaning):
            tell(_fault_of_escape(escape[0], meaning, text.span(start + escape.start(), start + escape.end())))
        return meaning or ""

    said = _ESCAPE.sub(meaning_of, written) if "\\" in written else written
    return said[1:-1]


def _take_wrongly_quoted(text: JsonText, tell: Callable[[Fault], None]) -> str | None:
    start = text.index
    written = text.take(_SINGLE_QUOTED) or text.take(_CURLY_QUOTED)
    if not written:
        return None
    message = f"JSON knows only straight double quotes, not {written[0]}."
    tell(Fault(FaultKind.WRONG_QUOTES, message, f'Write "{shortened(written[1:-1])}".', text.span(start, start + 1)))
    return written[1:-1]


def _meaning(escape: str) -> str | None:
    """Return what an escape says. Two of them can stand for one character: the halves of a pair in UTF-16."""
    if escape[1] == "u" and escape[2:]:
        halves = b"".join(bytes.fromhex(half) for half in escape.split("\\u")[1:])
        return halves.decode("utf-16-be", "surrogatepass")
    return _MEANINGS.get(escape[1])


def _fault_of_escape(escape: str, meaning: str | None, place: Span) -> Fault:
    forbidden = forbidden_in_value(meaning or "")
    if forbidden:
        return escaped_forbidden(forbidden, place)
    cure = "Write two backslashes for one in the text."
    return Fault(FaultKind.WRONG_ESCAPE, f"`{escape}` means nothing in JSON.", cure, place)
