"""A gap that was left in a text."""

from __future__ import annotations

from pactwright.patterns import pattern
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, quoted, texts_of

_WHOLE = pattern(r"\n(tb[acd]|n\.n\.|\?+|x{2,}|to be (agreed|confirmed|decided|determined))\.?\n")
_WITHIN = pattern(r"_{3,}|\[\s*[●•…_.]*\s*\]|\bTBD\b|\[(insert|please|to be)\b[^\]]*\]")

_MARK = pattern(r"[_\[]|tbd")
"""Without one of these, in small letters, `_WITHIN` cannot match; to look for them is much faster."""


def check(located: LocatedTermSheet) -> Findings:
    """Find each text that stands for a decision nobody has taken yet."""
    found = texts_of(located.sheet)
    if not (_WHOLE.search(found.plain) or _MARK.search(found.plain)):
        return
    for path, value in found.each:
        if _WHOLE.fullmatch(f"\n{value.casefold()}\n") or _WITHIN.search(value):
            yield Finding(
                located.place(path),
                f"{quoted(value)} is not agreed yet.",
                f"Write the value, or the question as an open point: {_as_open_point(path)}.",
            )


def _as_open_point(path: Path) -> str:
    name = next((part for part in reversed(path) if isinstance(part, str)), "open_points")
    return f"`{name}: {{open: …}}`, or a line under `open_points`"


RULE = Rule(
    code="TS306",
    name="placeholder-left-in",
    says="A text holds a gap: `TBD`, `to be agreed`, `[●]`, `____`.",
    why=(
        "Gaps like this are found in contracts that were signed. An open point is highlighted, listed, and "
        "refused in the final version."
    ),
    instead="due: {open: By when is the pilot live?, owner: Ada Brandt, due: 2027-01-31}",
    check=check,
)
