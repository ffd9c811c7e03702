"""Small phrases of messages: what was typed, in quotes, and lists in words."""

from __future__ import annotations

from collections.abc import Sequence

LONGEST_QUOTE = 60


def quoted(text: str) -> str:
    """Quote what was typed, cut short, with a stand-in for each character that a screen would not show."""
    shown = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return f"`{shown[:LONGEST_QUOTE].rstrip()}…`" if len(shown) > LONGEST_QUOTE else f"`{shown}`"


def list_of(words: Sequence[str], last: str = "or") -> str:
    """Join words in quotes: "`a`, `b` or `c`"."""
    return in_words([f"`{word}`" for word in words], last)


def in_words(phrases: Sequence[str], last: str = "and") -> str:
    """Join phrases: "Northwind, Fjordline and Mara"."""
    return f"{', '.join(phrases[:-1])} {last} {phrases[-1]}" if len(phrases) > 1 else "".join(phrases)
