"""Words for cures: the name that was meant, and lists of names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pactwright.patterns import pattern

_SEPARATORS = pattern(r"[\s_-]+")
_SHORT = 4
_LIKE_ENOUGH = 0.66
_LIKE_ENOUGH_WHEN_SHORT = 0.75
"""In a word of four letters, one wrong letter leaves three quarters alike."""


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that was meant, or None where nobody can tell.

    Capitals do not count, and underscores, hyphens and spaces are the same. Of equals, the first candidate wins.
    """
    named = {candidate: _plain(candidate) for candidate in candidates}
    wanted = _plain(word)
    if not wanted:
        return None
    alike = {candidate: _likeness(wanted, plain) for candidate, plain in named.items()}
    best = max(alike, key=lambda candidate: alike[candidate], default=None)
    enough = _LIKE_ENOUGH_WHEN_SHORT if len(wanted) <= _SHORT else _LIKE_ENOUGH
    if best is not None and alike[best] >= enough:
        return best
    return _only_one_with(wanted, named)


def _plain(word: str) -> str:
    return _SEPARATORS.sub(" ", word.casefold()).strip()


def _likeness(one: str, other: str) -> float:
    # Only a slip of the pen needs it.
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _only_one_with(wanted: str, named: dict[str, str]) -> str | None:
    """Return the only candidate that holds all the words: `name` for `legal_name`."""
    words = set(wanted.split())
    holding = [candidate for candidate, plain in named.items() if words <= set(plain.split())]
    return holding[0] if len(holding) == 1 else None


def or_list(words: Sequence[str]) -> str:
    """Return the words as a sentence lists them: "a, b or c"."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"
