"""A process that drafts ten thousand papers holds no more in the end than after the first hundreds."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any
from weakref import ref

import pytest
from tests.batch.deals import BASE, firm, read, rows, sheet
from tests.drafts import classic

from pactwright.batch import InThisProcess, Setting, Work
from pactwright.clauses.language import Filled
from pactwright.outline.from_markdown import elements_from
from pactwright.outline.markdown import MarkdownNode, blocks_of
from pactwright.source import Source, read_yaml
from pactwright.workspace import library_sources

MOST_KEPT = 2048
"""Results that a process may keep of papers no two of which are alike: twice as many as the longest paper has parts."""

PAPERS = 4
FORMS = ("txt", "md", "html", "docx")


@pytest.fixture
def works(tmp_path: Path) -> list[Work]:
    """Two times as many papers, no two of which have a value of the row in common."""
    path = tmp_path / "deals.csv"
    path.write_text(sheet(*(firm(f"Firm {number}", f"{number + 1} months") for number in range(2 * PAPERS))))
    return [Work(number, row, FORMS) for number, row in enumerate(rows(read(path)))]


def test_what_grows_with_every_paper_has_a_bound_that_is_reached_soon(works: list[Work]) -> None:
    document, _ = read_yaml(Source("base.yaml", BASE))
    executor = InThisProcess(Setting(document, library_sources().value or (), (), classic()))
    drafted = list(executor.outcomes(works[:PAPERS]))
    before = {name: cache.cache_info().misses for name, cache in _caches().items()}

    drafted += executor.outcomes(works[PAPERS:])

    after = {name: cache.cache_info() for name, cache in _caches().items() if name in before}
    bounds = {name: found.maxsize for name, found in after.items() if found.misses >= before[name] + PAPERS}
    assert all(len(outcome.files) == len(FORMS) for outcome in drafted)
    assert {name: bound for name, bound in bounds.items() if bound is None or bound > MOST_KEPT} == {}
    assert "pactwright.render.docx_piece.piece_of" in bounds


def test_what_was_read_of_a_text_is_forgotten_with_its_tree() -> None:
    text = "1. The parties meet each month, in turn.\n2. Each bears its own costs:\n    1. travel; and\n    2. meals.\n"
    elements_from(Filled(text, ()))
    nodes = [ref(node) for node in _nodes(blocks_of(text))]
    alive = [node() is not None for node in nodes]

    blocks_of.cache_clear()
    gc.collect()

    assert len(alive) > 10
    assert all(alive)
    assert [node() for node in nodes if node() is not None] == []


def _nodes(node: MarkdownNode) -> Iterator[MarkdownNode]:
    yield node
    for child in node.children:
        yield from _nodes(child)


def _caches() -> dict[str, Any]:
    """Return each function of ours that keeps what it has worked out."""
    rooms = [room for name, room in sys.modules.items() if name.startswith("pactwright.")]
    kept = [one for room in rooms for one in vars(room).values() if isinstance(one, _lru_cache_wrapper)]
    return {f"{one.__module__}.{one.__qualname__}": one for one in kept}
