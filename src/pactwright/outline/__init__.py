"""Floor 5: the filled-in tree, references still by name."""

from pactwright.outline.from_selection import outline
from pactwright.outline.model import (
    ComputedList,
    Element,
    FieldText,
    Grid,
    Look,
    OpenText,
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
    Text,
)
from pactwright.outline.series import without_double_stops
from pactwright.outline.to_clause_text import as_typed, to_clause_text

__all__ = [
    "ComputedList",
    "Element",
    "FieldText",
    "Grid",
    "Look",
    "OpenText",
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
    "Text",
    "as_typed",
    "outline",
    "to_clause_text",
    "without_double_stops",
]
