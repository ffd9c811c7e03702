"""The rules that WeasyPrint begins every page with, without those that a style has no use for.

They give every element five kinds of notes and every page sixteen boxes in its margins, and the look of each has to be
worked out, whether a style sheet speaks of them or not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from weasyprint import CSS, HTML  # noqa: TID253  # shortcuts.py alone loads this module
from weasyprint.css.counters import CounterStyle  # noqa: TID253
from weasyprint.html import UA  # noqa: TID253

from pactwright.patterns import pattern

_NOTE_OR_MARGIN = pattern(r"(?m)^\s*(?:::(?:foot)?(note)-[a-z]+|(@(?:top|right|bottom|left)-[a-z-]+)) *\{.*\}$")


class LeanHTML(HTML):  # type: ignore[misc]  # WeasyPrint ships no types
    """A page that begins without rules for notes and margins that the `rules` of its style do not name."""

    def __init__(self, *, rules: str, **named: Any) -> None:  # noqa: ANN401  # those of WeasyPrint
        super().__init__(**named)
        self._rules = rules

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:  # noqa: FBT001, FBT002  # the signature is WeasyPrint's
        return super()._ua_stylesheets(forms) if forms else [_defaults(self._rules)]


@lru_cache(maxsize=4)
def _defaults(rules: str) -> CSS:
    wanted = _NOTE_OR_MARGIN.sub(lambda rule: rule[0] if (rule[1] or rule[2]) in rules else "", UA)
    return CSS(string=wanted, counter_style=CounterStyle())
