"""Fields without a value.

Pydantic would take an empty field for one that was left out. But `liability_cap:` with nothing after it may mean "no
cap" or "not filled in yet": the file has to say which.
"""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.source import Document, Mapping, Node, Path, Scalar, Sequence
from pactwright.termsheet.base import Model
from pactwright.termsheet.faults import FieldFault
from pactwright.termsheet.spot import called, spot_at
from pactwright.termsheet.wording import Worded


def empty_values(model: type[Model], document: Document) -> Iterator[tuple[Path, Worded]]:
    """Word each key with nothing after its colon, and each list item with nothing after its dash."""
    if _holds_empty(document.root):
        for path in _empty_paths(document.root, ()):
            yield path, _worded(path, model)


def _holds_empty(node: Node) -> bool:
    """Whether anything is empty at all: nearly always nothing is, and no path has to be followed."""
    if isinstance(node, Scalar):
        return node.text is None
    inside = [entry.value for entry in node.entries] if isinstance(node, Mapping) else node.values
    return any(map(_holds_empty, inside))


def _empty_paths(node: Node, path: Path) -> Iterator[Path]:
    if isinstance(node, Scalar) and node.text is None:
        yield path
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _empty_paths(entry.value, (*path, entry.key.text or ""))
    elif isinstance(node, Sequence):
        for position, value in enumerate(node.values):
            yield from _empty_paths(value, (*path, position))


def _worded(path: Path, model: type[Model]) -> Worded:
    if isinstance(path[-1], int):
        message = f"Nothing stands after the dash: item {path[-1] + 1} of {called(path[:-1])} is empty."
        return Worded(FieldFault.MISSING_VALUE, message, "Write the item after the dash, or take the line out.")
    spot = spot_at(path, model)
    message = f"The value is missing after `{spot.name}:`."
    if spot.shape is None:
        return Worded(FieldFault.MISSING_VALUE, message, "Write the value, or take the line out.")
    required = spot.block.model_fields[spot.name].is_required()
    cure = "Write it." if required else "Write it, or take the line out."
    return Worded(FieldFault.MISSING_VALUE, message, f"{cure} {spot.for_example}")
