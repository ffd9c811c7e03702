"""Floor 5: the filled-in tree, references still by name."""

from pactwright.outline.from_selection import outline
from pactwright.outline.model import (
    ComputedList,
    Element,
    Field,
    Grid,
    Look,
    Open,
    Outline,
    OutlinedClause,
    OutlinedDefinition,
    OutlinedSection,
    Passage,
    Provision,
    Reference,
    Run,
    Runs,
    Subheading,
    Words,
)
from pactwright.outline.series import without_double_stops

__all__ = [
    "ComputedList",
    "Element",
    "Field",
    "Grid",
    "Look",
    "Open",
    "Outline",
    "OutlinedClause",
    "OutlinedDefinition",
    "OutlinedSection",
    "Passage",
    "Provision",
    "Reference",
    "Run",
    "Runs",
    "Subheading",
    "Words",
    "outline",
    "without_double_stops",
]
