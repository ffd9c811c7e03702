"""A change that the form asks for, as a change of the text: comments and order of the file stay."""

from __future__ import annotations

from typing import cast

from pactwright.edits import Edited, Refusal, Value, add_item, move_item, remove_value, set_value
from pactwright.preview.bodies import Refused
from pactwright.preview.form import field_order
from pactwright.preview.model import Revision
from pactwright.source import Path, Source, path_from

_DEEPEST = 16
"""Lists and blocks inside one another that a form can write at once; a term sheet has none so deep."""

_PLACES = {"up": -1, "down": 1}


def edited_text(revision: Revision, wish: dict[str, object]) -> str:
    """Return the text of the file after a change at the field `path`.

    `action` is "set", "remove", "add" (an entry to the list there) or "move" (the entry there "up" or "down"). Raise
    Refused where the change cannot be made.
    """
    written = wish.get("path")
    path = path_from(written) if isinstance(written, str) else None
    if path is None:
        raise Refused(400, "A change has to name a field.")
    edited = _edited(Source(revision.name, revision.text), path, wish)
    if isinstance(edited, Refusal):
        raise Refused(422, f"{edited.message} {edited.cure}")
    return edited


def _edited(source: Source, path: Path, wish: dict[str, object]) -> Edited:
    action, value = wish.get("action"), wish.get("value")
    if action == "remove":
        return remove_value(source, path)
    if action == "move" and isinstance(value, str) and value in _PLACES:
        return move_item(source, path, by=_PLACES[value])
    if action not in ("set", "add") or not _is_value(value, _DEEPEST):
        raise Refused(400, "There is no such change.")
    change = set_value if action == "set" else add_item
    return change(source, path, cast("Value", value), order=field_order)


def _is_value(value: object, depth: int) -> bool:
    """Whether a value is made of texts, lists and blocks only."""
    if depth == 0 or isinstance(value, str):
        return depth > 0
    if isinstance(value, dict):
        return all(isinstance(name, str) and _is_value(inner, depth - 1) for name, inner in value.items())
    return isinstance(value, list) and all(_is_value(inner, depth - 1) for inner in value)
