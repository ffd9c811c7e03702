"""The form of the term sheet: what can be filled in, read off the model, and what the file says there.

The description of the fields is the same for every deal; a block stands in it once, however often it is used. What a
file says is given as it is written: nothing is typed, so that the form shows a wrong value too.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from pactwright.preview.form_groups import GROUPS, LABELS, NAMED_AT, TITLES
from pactwright.source import Document, Path, to_plain
from pactwright.termsheet import (
    Duration,
    Model,
    Money,
    OpenPoint,
    Percent,
    Shape,
    TermSheet,
    blocks_below,
    fields_of,
    title_from_name,
)

_KINDS = {Money: "money", Percent: "percent", Duration: "duration", bool: "boolean", int: "number", str: "text"}


@cache
def form_model() -> dict[str, object]:
    """Return the groups of the form and the fields of every block, as plain values."""
    groups = [{"title": group.title, "about": group.about, "fields": list(group.fields)} for group in GROUPS]
    kinds: tuple[type[Model], ...] = (TermSheet, *blocks_below(TermSheet))
    blocks = {block.__name__: _block(block) for block in kinds}
    return {"root": TermSheet.__name__, "open": OpenPoint.__name__, "groups": groups, "blocks": blocks}


def form_values(document: Document) -> dict[str, object]:
    """Return what a file says, as it is written, and the names in it that other fields refer to."""
    values = to_plain(document.root)
    names = {target: list(dict.fromkeys(_names(values, target))) for target in NAMED_AT}
    return {"values": values, "names": names}


def field_order(path: Path) -> tuple[str, ...]:
    """Return the fields of the block at a path in the order of the model: where a new one is written."""
    shape: Shape | None = Shape(block=TermSheet)
    for part in path:
        shape = _step(shape, part) if shape else None
    return tuple(fields_of(shape.block)) if shape and shape.block else ()


def _step(shape: Shape, part: str | int) -> Shape | None:
    if isinstance(part, int):
        return shape.items
    return fields_of(shape.block).get(part) if shape.block else None


def _block(block: type[Model]) -> dict[str, object]:
    fields = [_field(name, block.model_fields[name], shape) for name, shape in fields_of(block).items()]
    return {"noun": _noun(block), "about": (block.__doc__ or "").split("\n", 1)[0], "fields": fields}


def _noun(block: type[Model]) -> str:
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in block.__name__)
    return words.strip()


def _field(name: str, field: FieldInfo, shape: Shape) -> dict[str, object]:
    """Describe a field: what is not there is left out."""
    told = {
        "name": name,
        "title": TITLES.get(name) or title_from_name(name),
        "help": field.description,
        "example": _example(field),
        "required": field.is_required(),
        "usual": _usual(field.default),
        # A block that stands for itself when it is left out need not be made before something is written into it.
        "given": isinstance(field.default, Model) or None,
    }
    return {key: part for key, part in (told | _described(shape)).items() if part not in (None, "", False)}


def _described(shape: Shape) -> dict[str, object]:
    inner = shape.items or shape
    return {
        "kind": "list" if shape.items else _kind(shape),
        "items": _kind(shape.items) if shape.items else None,
        "block": inner.block.__name__ if inner.block else None,
        "choices": [[word, _label(word)] for word in inner.words] or None,
        "target": inner.target,
        "open": inner.may_be_open,
    }


def _kind(shape: Shape) -> str:
    if shape.block:
        return "block"
    if shape.words:
        return "choice"
    if shape.target:
        return "name"
    kind = _KINDS.get(shape.value, "date") if shape.value else "text"
    return "long" if kind == "text" and shape.is_long else kind


def _label(word: str) -> str:
    return LABELS.get(word) or title_from_name(word)


def _example(field: FieldInfo) -> str | None:
    example: Any = (field.examples or [None])[0]
    example = example[0] if isinstance(example, list) and example else example
    return None if isinstance(example, dict) or example is None else str(example)


def _usual(default: object) -> str | None:
    """Return what holds where a field is left out, as one would write it."""
    if default is PydanticUndefined or default is None or isinstance(default, Model | tuple):
        return None
    if isinstance(default, bool):
        return "yes" if default else "no"
    if isinstance(default, Enum):
        return str(default.value)
    return str(default).replace("\N{NO-BREAK SPACE}", " ").replace("Business Day", "business day")


def _names(values: object, target: str) -> Iterator[str]:
    for path in NAMED_AT[target]:
        yield from _texts_at(values, path)
    if target == "person":
        alone = [one for one in _members(values, "parties") if one.get("kind") == "individual"]
        yield from _texts_at(alone, ("legal_name",))


def _texts_at(values: object, path: tuple[str, ...]) -> Iterator[str]:
    if isinstance(values, list):
        for one in values:
            yield from _texts_at(one, path)
    elif path and isinstance(values, dict):
        yield from _texts_at(values.get(path[0]), path[1:])
    elif not path and isinstance(values, str) and values:
        yield values


def _members(values: object, name: str) -> list[dict[str, Any]]:
    found = values.get(name) if isinstance(values, dict) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
