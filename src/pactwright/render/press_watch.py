"""Watches WeasyPrint at work by what it logs, and stops it where no paper worth reading would come out."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pactwright.render.glyphs import GlyphMissing

MOST_PAGES = 1_000
"""Our longest examples have about 40. WeasyPrint lays out three to ten pages a second, so a thousand take minutes."""

MOST_LAYOUTS = 4 * MOST_PAGES
"""Pages laid out, those that were laid out again included: a page that refers to the number of another is.

This stands for a limit of time. A clock would refuse on a slow machine what a quick one prints.
"""


class PaperTooLong(ValueError):
    """The paper has more pages than anybody reads, or never comes to an end. It holds the figure that was passed."""

    def __init__(self, pages: int) -> None:
        super().__init__(f"The paper has more than {pages:,} pages.")
        self.pages = pages


@contextmanager
def watched() -> Iterator[None]:
    """Raise `PaperTooLong` as soon as a paper has too many pages, and `GlyphMissing` if a character was not drawn.

    The words of the agreement were looked up before; the second holds for what a template adds.
    """
    boxes = _Boxes()
    with _listening("weasyprint", boxes), _listening("weasyprint.progress", _Pages()):
        yield
    if boxes.characters:
        raise GlyphMissing("".join(boxes.characters), ())


@contextmanager
def _listening(name: str, ear: logging.Handler) -> Iterator[None]:
    """Hear a log at the level of the ear, also where another library has silenced it, and pass nothing more on."""
    log = logging.getLogger(name)
    before = log.disabled, log.level, log.propagate
    log.disabled = False
    if ear.level < logging.WARNING:
        log.propagate = False
        log.setLevel(ear.level)
    log.addHandler(ear)
    try:
        yield
    finally:
        log.removeHandler(ear)
        log.disabled, log.propagate = before[0], before[2]
        log.setLevel(before[1])


class _Boxes(logging.Handler):
    """Notes the characters for which WeasyPrint drew a box."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.characters: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Read the character off WeasyPrint's warning."""
        arguments: Any = record.args
        if record.msg.startswith(".notdef"):
            self.characters[arguments[0]] = None


class _Pages(logging.Handler):
    """Counts the pages that WeasyPrint begins. What it raises ends the layout there and then."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.layouts = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Read the number of the page off WeasyPrint's report."""
        arguments: Any = record.args
        if not record.msg.startswith("Step 5 - Creating layout - Page %d"):
            return
        self.layouts += 1
        if arguments[0] > MOST_PAGES or self.layouts > MOST_LAYOUTS:
            raise PaperTooLong(MOST_PAGES)
