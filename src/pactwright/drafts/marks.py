"""Marks without which a pattern cannot match: to look for them first is much faster than to try it at every letter."""

from __future__ import annotations

from collections.abc import Collection


def has_any(text: str, marks: Collection[str]) -> bool:
    """Whether a text holds one of some marks, which are in small letters, be its own letters small or capital."""
    plain = text.casefold()
    return any(map(plain.__contains__, marks))
