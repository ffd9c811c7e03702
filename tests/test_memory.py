"""What is worked out once is taken up again, and nothing but our own values comes out of a memory."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest
from tests.drafts import library

from pactwright.clauses import Clause, ClauseLibrary, Instrument
from pactwright.memory import Memory
from pactwright.source import Place, Source, Span


class _Hostile:
    """Makes a folder when it is read back."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self._folder),)


PLACE = Place(Source("clause.md", "words"), Span(1, 1, 1, 6))


def test_a_memory_that_is_not_open_knows_and_learns_nothing() -> None:
    memory = Memory()

    memory.keep(Place, "words", PLACE)

    assert memory.recall(Place, "words") is None
    assert memory.grown(1000) is None


def test_what_was_kept_is_recalled_by_a_later_run() -> None:
    memory = Memory()
    memory.open({})
    memory.keep(Place, "words", PLACE)

    later = Memory()
    later.open(memory.grown(1000) or {})

    assert later.recall(Place, "words") == PLACE
    assert later.recall(Place, "other words") is None
    assert later.recall(Span, "words") is None
    assert later.grown(1000) is None


def test_what_stands_apart_is_the_later_runs_own() -> None:
    memory = Memory()
    memory.open({})
    memory.keep(Place, "words", PLACE, apart=PLACE.source)
    moved = Source("elsewhere/clause.md", "words")

    later = Memory()
    later.open(memory.grown(1000) or {})

    recalled = later.recall(Place, "words", apart=moved)
    assert recalled is not None
    assert recalled.source is moved


@pytest.mark.parametrize("kind", [Clause, Instrument])
def test_every_clause_and_instrument_comes_back_as_it_was(kind: type[Clause | Instrument]) -> None:
    known = _of(kind, library())
    memory = Memory()
    memory.open({})
    for one in known:
        memory.keep(kind, one.place.source.text, one, apart=one.place.source)

    later = Memory()
    later.open(memory.grown(100_000_000) or {})

    assert [later.recall(kind, one.place.source.text, apart=one.place.source) for one in known] == known


def _of(kind: type[Clause | Instrument], known: ClauseLibrary) -> list[Clause | Instrument]:
    return [one for one in (*known.clauses.values(), *known.instruments.values()) if isinstance(one, kind)]


def test_too_much_leaves_out_what_this_run_did_not_use() -> None:
    memory = Memory()
    memory.open({})
    for text in ("used", "unused"):
        memory.keep(Place, text, PLACE)
    known = memory.grown(10_000) or {}

    later = Memory()
    later.open(known)
    later.recall(Place, "used")
    later.keep(Place, "new", PLACE)
    last = Memory()
    last.open(later.grown(1) or {})

    assert [last.recall(Place, text) is not None for text in ("used", "unused", "new")] == [True, False, True]


def test_nothing_but_values_of_ours_can_come_out(tmp_path: Path) -> None:
    memory = Memory()
    memory.open({})
    memory.keep(Place, "words", PLACE)
    hostile = pickle.dumps(_Hostile(tmp_path / "made"))

    later = Memory()
    later.open(dict.fromkeys(memory.grown(1000) or {}, hostile))

    assert later.recall(Place, "words") is None
    assert not (tmp_path / "made").exists()
