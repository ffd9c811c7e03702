"""What spares WeasyPrint work that a paper has no use for, or that was done for another paper before.

WeasyPrint has no doors for this: rules and functions of its inside are replaced while a paper is printed. So it is done
only with versions that it was tried with. Any other prints as it does by itself, and the tests hold the files of both
ways to be the same, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any, NamedTuple

from weasyprint import HTML, __version__  # noqa: TID253  # press.py alone loads this module

TRIED_WITH = frozenset({"70.0"})
"""The versions of WeasyPrint whose inside may be replaced."""


class Shortcuts(NamedTuple):
    """How a page is read, and what is at work while it is printed."""

    html: Callable[..., HTML]
    at_work: Callable[[], AbstractContextManager[Any]]


def shortcuts(rules: str) -> Shortcuts:
    """Return the shortcuts for papers of one style, whose style sheets and templates say `rules`."""
    if __version__ not in TRIED_WITH:
        return Shortcuts(HTML, nullcontext)
    # They need parts of WeasyPrint's inside that another version may not have.
    from pactwright.render.line_memory import LineMemory
    from pactwright.render.page_defaults import LeanHTML

    return Shortcuts(partial(LeanHTML, rules=rules), LineMemory().at_work)
