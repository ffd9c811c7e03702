"""Findings as a person reads them in a terminal: the sentence, the line with its place underlined, and the cure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactwright.diagnostics.model import Diagnostic, Severity
from pactwright.diagnostics.order import in_reading_order, summary
from pactwright.diagnostics.quotation import quotation
from pactwright.diagnostics.visible import visible
from pactwright.source import Place

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_BLUE = "\x1b[1;34m"
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m", Severity.ADVICE: "\x1b[1;36m"}


def to_text(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> str:
    """Return all findings in reading order with a closing count, or nothing where there are none."""
    found = in_reading_order(diagnostics)
    if not found:
        return ""
    told = ["\n".join(_Told(one, colour=colour).lines()) for one in found]
    return "\n\n".join([*told, summary(found)]) + "\n"


class _Told:
    """One finding, with the width that its longest line number takes."""

    def __init__(self, found: Diagnostic, *, colour: bool) -> None:
        self._found = found
        self._has_colour = colour
        places = [place for place in (found.place, *(related.place for related in found.related)) if place]
        self._gutter = max((len(str(place.span.line)) for place in places), default=1)

    def lines(self) -> Iterator[str]:
        """Yield the lines of the finding."""
        found, colour = self._found, _COLOURS[self._found.severity]
        kind = self._paint(f"{found.severity}[{found.code} {found.name}]", colour)
        yield f"{kind}{self._paint(': ' + self._further(found.message, 0), _BOLD)}"
        if found.place:
            yield from self._quote(found.place, "^", colour)
        for related in found.related:
            yield from self._quote(related.place, "-", _BLUE, visible(related.message))
        if found.cure:
            start = f"{' ' * self._gutter} {self._paint('=', _BLUE)} {self._paint('cure', _BOLD)}: "
            yield start + self._further(found.cure, self._gutter + len(" = cure: "))

    def _quote(self, place: Place, mark: str, colour: str, message: str = "") -> Iterator[str]:
        yield f"{' ' * self._gutter}{self._paint('-->', _BLUE)} {_address(place)}"
        if not place.source.text:
            return
        quoted = quotation(place)
        bar = self._paint("|", _BLUE)
        yield f"{' ' * self._gutter} {bar}"
        yield f"{self._paint(str(place.span.line).rjust(self._gutter), _BLUE)} {bar} {quoted.line}".rstrip()
        underline = self._paint(f"{quoted.underline(mark)} {message}".rstrip(), colour)
        yield f"{' ' * self._gutter} {bar} {underline}"

    def _further(self, text: str, indent: int) -> str:
        """Return a text whose further lines stand under its first one."""
        return visible(text).replace("\n", "\n" + " " * indent)

    def _paint(self, text: str, colour: str) -> str:
        return f"{colour}{text}{_RESET}" if self._has_colour else text


def _address(place: Place) -> str:
    name = visible(place.source.name).replace("\n", "\\n")
    return f"{name}:{place.span.line}:{place.span.column}"
