"""The check of a library from its files. Files in which nothing was wrong are not looked at again."""

from __future__ import annotations

from collections.abc import Sequence

from pactwright.clauses.check_library import check_library
from pactwright.clauses.from_files import read_library
from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.memory import MEMORY
from pactwright.source import Source


@dataclass(frozen=True, slots=True)
class Faultless:
    """What is remembered of files in which nothing is wrong: that, and no more."""


def check_files(sources: Sequence[Source], *, own: Sequence[Source] = ()) -> tuple[Diagnostic, ...]:
    """Read a library with every text, check all of it, and return everything that is wrong.

    What is found depends on the files and on the code alone. So it is remembered where nothing was found: of these
    very files, each with its name, all of them together. Where one has changed, all are checked.
    """
    made_from = _identity(sources, own)
    if MEMORY.recall(Faultless, made_from) is not None:
        return ()
    read = read_library(sources, own=own)
    found = (*read.diagnostics, *(() if read.value is None else check_library(read.value)))
    if not found:
        MEMORY.keep(Faultless, made_from, Faultless())
    return found


def _identity(sources: Sequence[Source], own: Sequence[Source]) -> str:
    """Return a text that two libraries share only if they are the same: written as a list, no name runs into a text."""
    return repr([[(one.name, one.text, one.first_line) for one in layer] for layer in (sources, own)])
