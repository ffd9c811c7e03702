"""The part of the PDF renderer that stands on Typst. It is loaded only when Typst makes a PDF file."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from threading import Lock

import typst  # noqa: TID253  # to_pdf_by_typst.py loads this module when it needs it, not before

from pactwright.house_style import HouseStyle
from pactwright.render import typst_compile
from pactwright.render.glyphs import GlyphMissing
from pactwright.render.rendering_lost import RenderingLost
from pactwright.workspace import ScratchFolder

MOST_SECONDS = 120
"""How long a template of the user's own may take for a paper. Our longest take one or two."""

_READ_BY_TYPST = (".typ", ".ttf", ".otf", ".png", ".jpg", ".jpeg", ".svg")
_NO_SHAPE = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)

_PLACE = re.compile(r"pactwright-\w+/([\w/.-]+\.typ:\d+):\d+")
"""A line of a template, as Typst names it: the folder is none that a reader knows."""

_one_at_a_time = Lock()
"""One compiler serves all papers of a process in a style, and keeps what it has learnt of the last one."""


def printed(inputs: Mapping[str, str], style: HouseStyle, *, day: date) -> bytes:
    """Lay out a paper in a style and return the PDF file, which bears that day.

    A template that comes with Pactwright is compiled in this process, one of the user's own in a process that is ended
    when it takes too long. Raise GlyphMissing for a character that no font of the style draws, RenderingLost for
    whatever else Typst refuses.
    """
    files = tuple(sorted((name, part) for name, part in style.files.items() if name.endswith(_READ_BY_TYPST)))
    stamp = int(datetime.combine(day, time(), UTC).timestamp())
    with _one_at_a_time:
        if style.origin:
            return _compiled_apart(_folder(files).path, inputs, stamp)
        try:
            return typst_compile.compiled(_folder(files).path, inputs, stamp)
        except typst.TypstError as error:
            raise _refusal(error.message, error.diagnostic) from None


@lru_cache(maxsize=4)
def _folder(files: tuple[tuple[str, bytes], ...]) -> ScratchFolder:
    """Give a style a folder that holds what Typst may read, and nothing else."""
    return ScratchFolder(dict(files))


def _compiled_apart(root: str, inputs: Mapping[str, str], stamp: int) -> bytes:
    command = [sys.executable, "-P", typst_compile.__file__]
    asked = json.dumps([root, dict(inputs), stamp, MOST_SECONDS]).encode()
    try:
        run = subprocess.run(command, input=asked, capture_output=True, timeout=MOST_SECONDS, check=False)  # noqa: S603  # our own file
    except subprocess.TimeoutExpired:
        raise RenderingLost(_GIVEN_UP) from None
    if run.returncode == typst_compile.REFUSED:
        raise _refusal(*json.loads(run.stderr))
    if run.returncode:
        raise RenderingLost(_GIVEN_UP)
    return run.stdout


_GIVEN_UP = f"Typst needed more than {MOST_SECONDS} seconds for it, or more memory than a paper is worth."


def _refusal(message: str, diagnostic: str) -> GlyphMissing | RenderingLost:
    """Return what to raise where Typst refuses."""
    if undrawn := _NO_SHAPE.search(message):
        return GlyphMissing(undrawn[1], ())
    place = _PLACE.search(diagnostic)
    return RenderingLost(f"Typst says{f' at {place[1]}' if place else ''}: {message}.")
