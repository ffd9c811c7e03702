"""The papers that the benchmarks write: an example, drafted for one partner after another, so that no two are alike."""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from pactwright.clauses import ClauseLibrary, read_library  # noqa: E402  # of the checkout
from pactwright.house_style import HouseStyle  # noqa: E402  # as above
from pactwright.pipeline import Drafted, Wishes, admit, draft, render  # noqa: E402  # as above
from pactwright.source import Source  # noqa: E402  # as above
from pactwright.workspace import example_sources, library_sources, style_folder  # noqa: E402  # as above

TWELVE_PAGES, THIRTY_FIVE_PAGES = "letter-before-venture", "go-to-market"
"""Two examples, by the pages that they have in the style `classic`."""

TOOLS = ROOT / ".tools" / "benchmarks"
"""Where peers are brought to that do not come with the packages for work on Pactwright."""


@cache
def library() -> ClauseLibrary:
    """Return the clause library of the checkout."""
    found = read_library(library_sources().value or ()).value
    if found is None:
        raise SystemExit("The clause library cannot be read: run `pactwright clauses check`.")
    return found


@cache
def style() -> HouseStyle:
    """Return the style that papers are written in."""
    found = admit(style_folder("classic")).value
    if found is None:
        raise SystemExit("The style `classic` cannot be read: run `pactwright templates check classic`.")
    return found


def sheet(example: str) -> Source:
    """Return the term sheet of an example."""
    return next(source for source in example_sources() if f"/{example}/" in source.name)


def drafted(source: Source) -> Drafted:
    """Draft a term sheet."""
    found = draft(source, library(), Wishes()).value
    if found is None:
        raise SystemExit(f"{source.name} cannot be drafted: run `pactwright check`.")
    return found


def drafted_for(example: str, partners: int, *, other: str = "short_name") -> list[Drafted]:
    """Draft an example for several partners. The first party has another name in each paper.

    With another `short_name` it has that wherever it is named; with another `legal_name`, where it is named in full.
    """
    source = sheet(example)
    name = getattr(drafted(source).located.sheet.parties[0], other)
    texts = [source.text.replace(name, f"{name} {number}") for number in range(1, partners + 1)]
    return [drafted(replace(source, text=text)) for text in texts]


def written(paper: Drafted, form: str) -> bytes:
    """Write a paper as any user's command does, with the term sheet inside and the strict look at the end."""
    found = render(paper, form, style()).value
    if found is None:
        raise SystemExit("The paper cannot be written.")
    return found
