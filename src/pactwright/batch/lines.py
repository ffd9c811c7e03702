"""The lines of a file as text, decoded one by one, so that a file may be larger than the memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pactwright.batch.faults import place_in
from pactwright.diagnostics import Diagnostic, from_faults
from pactwright.source import Source, decode, quotable


class UnreadableLine(Exception):
    """A line that is no text in UTF-8."""

    def __init__(self, found: tuple[Diagnostic, ...]) -> None:
        super().__init__(found)
        self.found = found


def text_lines(name: str, lines: Iterable[bytes]) -> Iterator[str]:
    """Yield each line with its line break. Raise UnreadableLine at the first that is not UTF-8."""
    for number, line in enumerate(lines, start=1):
        decoded, faults = decode(name, line)
        if decoded is None:
            excerpt = replace(quotable(name, line), first_line=number)
            raise UnreadableLine(in_the_file(from_faults(excerpt, faults), excerpt))
        yield decoded.text if number == 1 else line.decode()


def in_the_file(found: Iterable[Diagnostic], source: Source) -> tuple[Diagnostic, ...]:
    """Return findings about a part of a file with their places in the whole file."""
    return tuple(_in_the_file(one, source) for one in found)


def _in_the_file(one: Diagnostic, source: Source) -> Diagnostic:
    related = tuple(replace(other, place=place_in(source, other.place.span)) for other in one.related)
    return replace(one, place=None if one.place is None else place_in(source, one.place.span), related=related)
