"""The relationships of a Word file: which part leads to which other part, or to a place outside."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.frozen import dataclass
from pactwright.house_style.scrub import RELATIONS, target_of
from pactwright.house_style.word_file import WordFile

HYPERLINK = "hyperlink"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship: the part it belongs to, the name it has there, its kind ("image"), and where it leads."""

    part: str
    name: str
    kind: str
    target: str
    is_outside: bool


def relations(file: WordFile) -> Iterator[Relation]:
    """Yield all relationships of a file."""
    for name, tree in file.trees.items():
        if name.endswith(RELATIONS):
            for entry in tree.iter("{*}Relationship"):
                outside = entry.get("TargetMode") == "External"
                target = entry.get("Target", "")
                part = name.replace("_rels/", "").removesuffix(RELATIONS)
                kind = entry.get("Type", "").rpartition("/")[2]
                leads_to = target if outside else target_of(name, target)
                yield Relation(part, entry.get("Id", ""), kind, leads_to, outside)
