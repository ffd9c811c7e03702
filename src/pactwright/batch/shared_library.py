"""The clauses that all documents of a batch share, read once in a process, whoever asks for them."""

from __future__ import annotations

from functools import lru_cache

from pactwright.batch.model import Setting
from pactwright.clauses import ClauseLibrary, open_library
from pactwright.source import Source


def shared_library(setting: Setting) -> ClauseLibrary:
    """Return the library, which was found sound before. A text of ours is parsed when a document first uses it."""
    return _opened(setting.library, setting.own_library)


@lru_cache(maxsize=1)
def _opened(sources: tuple[Source, ...], own: tuple[Source, ...]) -> ClauseLibrary:
    library = open_library(sources, own=own).value
    if library is None:
        raise ValueError(own)
    return library
