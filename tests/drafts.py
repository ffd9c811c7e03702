"""Drafts for tests that begin at the front door: a term sheet as text, the library of the checkout, an agreement."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TypeVar

from pactwright.clauses import ClauseLibrary, read_library
from pactwright.diagnostics import Checked, to_text
from pactwright.house_style import HouseStyle, read_style
from pactwright.pipeline import Drafted, Wishes, draft
from pactwright.source import Source
from pactwright.workspace import library_sources, style_folder

T = TypeVar("T")

ROOT = Path(__file__).parent.parent
EXAMPLES = tuple(sorted(path.parent.name for path in (ROOT / "examples").glob("*/termsheet.yaml")))


@cache
def library() -> ClauseLibrary:
    """Return the clause library that comes with Pactwright."""
    return _demanded(read_library(library_sources().value or ()))


@cache
def classic() -> HouseStyle:
    """Return the house style that comes with Pactwright."""
    return _demanded(read_style(style_folder("classic")))


def example_file(name: str) -> Path:
    """Return the term sheet of an example."""
    return ROOT / "examples" / name / "termsheet.yaml"


@cache
def example(name: str) -> Drafted:
    """Draft an example."""
    return drafted(Source(f"examples/{name}/termsheet.yaml", example_file(name).read_text(encoding="utf-8")))


def drafted(source: Source, wishes: Wishes = Wishes()) -> Drafted:  # noqa: B008  # frozen
    """Draft a term sheet that has to be fine."""
    return _demanded(draft(source, library(), wishes))


def _demanded(checked: Checked[T]) -> T:
    assert checked.value is not None, to_text(checked.diagnostics)
    return checked.value
