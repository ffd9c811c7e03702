"""The punctuation of lists inside sentences, and of sentences around values. Nobody has to type it right.

Items that end with `;` form a series: all but the last end with `;`, the one before the last with `; and` (or `; or`
where the author wrote that on any item), the last with what closes the sentence.
"""

from __future__ import annotations

from dataclasses import replace

from pactwright.outline.model import FieldText, Provision, Run, Runs, Text
from pactwright.patterns import pattern

_TYPED = pattern(r"(;( and| or)?|\.)$")
_OR = pattern(r"; or$")
_FINAL = (".", "!", "?")


def with_series_closed(provision: Provision) -> Provision:
    """Set the punctuation of every series below a provision."""
    if not provision.below or provision.continued:
        return provision
    return replace(provision, below=_series(provision.below, "."))


def without_double_stops(runs: Runs) -> Runs:
    """Drop the full stop that follows a value which ends a sentence itself: "Acme Inc." + "."."""
    kept: list[Run] = []
    for run in runs:
        doubled = isinstance(run, Text) and run.text.startswith(".") and kept and _ends_sentence(kept[-1])
        after = Text(run.text[1:], run.look) if doubled and isinstance(run, Text) else run
        if not isinstance(after, Text) or after.text:
            kept.append(after)
    return tuple(kept)


def _ends_sentence(run: Run) -> bool:
    return isinstance(run, FieldText) and run.text.endswith(_FINAL)


def _series(items: tuple[Provision, ...], final: str) -> tuple[Provision, ...]:
    if not any(_last_words(item).rstrip().endswith((";", "; and", "; or")) for item in items):
        return tuple(with_series_closed(item) for item in items)
    conjunction = "or" if any(_OR.search(_last_words(item)) for item in items) else "and"
    last = len(items) - 1
    ends = [
        final if number == last else f"; {conjunction}" if number == last - 1 else ";" for number in range(last + 1)
    ]
    return tuple(_ended(item, end) for item, end in zip(items, ends, strict=True))


def _last_words(item: Provision) -> str:
    if item.below and not item.continued:
        return _last_words(item.below[-1])
    last = item.runs[-1] if item.runs else None
    return last.text if isinstance(last, Text) else ""


def _ended(item: Provision, end: str) -> Provision:
    if item.below and not item.continued:
        return replace(item, below=_series(item.below, end))
    if item.continued or not item.runs:
        return item
    return replace(item, runs=_with_end(item.runs, end))


def _with_end(runs: Runs, end: str) -> Runs:
    last = runs[-1]
    if isinstance(last, Text):
        text = _TYPED.sub("", last.text)
        return (*runs[:-1], Text(text + end, last.look)) if text else _with_end(runs[:-1], end)
    return runs if end == "." and _ends_sentence(last) else (*runs, Text(end))
