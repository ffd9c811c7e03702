"""The families of health: what each is about, in the order in which an adviser asks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "SK": "What each side puts in",
        "AC": "Who answers, by name",
        "CO": "Who tells whom",
        "DR": "How differences are settled",
        "GT": "What each side gives and gains",
        "AM": "How high the aim is",
        "MI": "How the parties treat each other",
        "EX": "What is expected, and who decides",
    }
)
"""The first letters of the codes, with what they are about."""
