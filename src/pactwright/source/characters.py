"""Characters that mislead: invisible ones, and spaces and quotes that are not what they look like."""

from __future__ import annotations

import unicodedata

from pactwright.patterns import pattern
from pactwright.source.faults import FAULT_LIMIT, Fault, FaultKind
from pactwright.source.model import Source, Span

_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
_FORBIDDEN_IN_LINE = pattern(f"[{_FORBIDDEN}]")
_FORBIDDEN_IN_VALUE = pattern(f"[\r{_FORBIDDEN}]")

STRANGE_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff"
"""For a regular expression: spaces that are not U+0020, and letters without width that Word and web pages leave."""

_STRANGE_EDGE = pattern(f"^[{STRANGE_SPACES}]|[{STRANGE_SPACES}]$")

_NAMES = {
    "\x00": "a NUL",
    "\t": "a tab",
    "\x0b": "a line break from Word",
    "\x1b": "the escape character",
    "\x7f": "the delete character",
    "\x85": "a line break from another system",
    "\r": "a carriage return",
    "\u00a0": "a non-breaking space",
    "\ufeff": "a space without width",
}


def without_byte_order_mark(source: Source) -> Source:
    """Return the source without the mark that some editors put before the first letter."""
    return Source(source.name, source.text.removeprefix("\ufeff"))


def described(character: str) -> str:
    """Return what to call a character that cannot be seen: "U+00A0 (a non-breaking space)"."""
    name = _NAMES.get(character) or _unicode_name(character)
    return f"U+{ord(character):04X} ({name})"


_NAMELESS = {"Cn": "no character at all", "Co": "a character of private use", "Cs": "half of a character"}


def _unicode_name(character: str) -> str:
    nameless = _NAMELESS.get(unicodedata.category(character), "a control character")
    return unicodedata.name(character, nameless).lower()


def without_forbidden(lines: tuple[str, ...]) -> tuple[list[str], list[Fault]]:
    """Return the lines with a stand-in for each forbidden character, and a fault for the first of each line.

    The stand-in keeps all columns as they are, so that reading can go on and find the other faults too.
    """
    clean: list[str] = []
    faults: list[Fault] = []
    for number, line in enumerate(lines, start=1):
        found = _FORBIDDEN_IN_LINE.search(line)
        if found and len(faults) < FAULT_LIMIT:
            faults.append(_forbidden(found[0], Span(number, found.start() + 1, number, found.end() + 1)))
        clean.append(_FORBIDDEN_IN_LINE.sub("\ufffd", line) if found else line)
    return clean, faults


def _forbidden(character: str, span: Span) -> Fault:
    message = f"Here stands {described(character)}, which cannot be printed in an agreement."
    return Fault(FaultKind.CONTROL_CHARACTER, message, "Delete it, or put a space or a new line in its place.", span)


def forbidden_in_value(text: str) -> str | None:
    """Return the first character of a value that cannot be printed, however it was written."""
    # None of them is printable, and nearly every value is.
    found = None if text.isprintable() else _FORBIDDEN_IN_VALUE.search(text)
    return found[0] if found else None


def escaped_forbidden(character: str, span: Span) -> Fault:
    """Word the fault of a forbidden character that is written as an escape."""
    message = f"This stands for {described(character)}, which cannot be printed in an agreement."
    cure = "Write a new line as `\\n` alone." if character == "\r" else "Delete it."
    return Fault(FaultKind.CONTROL_CHARACTER, message, cure, span)


def strange_space_at_edge(text: str) -> str | None:
    """Return the strange space that a text begins or ends with."""
    found = _STRANGE_EDGE.search(text)
    return found[0] if found else None


def strange_space(character: str, span: Span) -> Fault:
    """Word the fault of a space that is not an ordinary one."""
    message = f"Here stands {described(character)}, which is no ordinary space. It is often pasted from Word."
    return Fault(
        FaultKind.STRANGE_SPACE, message, "Delete it, and type a space with the space bar where one belongs.", span
    )
