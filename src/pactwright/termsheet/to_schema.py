"""The term sheet's fields as JSON Schema 2020-12: what editors complete, explain and check while one types.

Pydantic writes the schema; this module makes it read well in an editor. Every field keeps its title, its sentence
and its example; absent values are left out rather than written as `null`; `yes` and `no` are offered besides `true`
and `false`. The schema is looser than the reading of the file, never stricter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import NoneType
from typing import Any, TypeAlias

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from pactwright.termsheet.base import Model, OpenPoint, title_from_name
from pactwright.termsheet.model import TermSheet
from pactwright.termsheet.shape import fields_of

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_YES_OR_NO = ["yes", "no", True, False]
_NOTHING = {"type": "null"}


def to_schema() -> Schema:
    """Return the JSON Schema of the term sheet, ready to be written as JSON."""
    schema = TermSheet.model_json_schema()
    definitions = schema.pop("$defs")
    for block in blocks_below(TermSheet):
        _tell_fields(block, definitions[block.__name__])
    _tell_fields(TermSheet, schema)
    head = {"$schema": DIALECT, "title": "Term sheet", "description": TermSheet.__doc__}
    return head | {key: part for key, part in schema.items() if key not in head} | {"$defs": definitions}


def blocks_below(block: type[Model]) -> Iterator[type[Model]]:
    """Yield every kind of block that can stand in a block, at any depth, each once."""
    known: dict[type[Model], None] = {block: None}
    waiting = [block]
    while waiting:
        for inner in _blocks_in(waiting.pop()):
            if inner not in known:
                known[inner] = None
                waiting.append(inner)
                yield inner


def _blocks_in(block: type[Model]) -> Iterator[type[Model]]:
    for shape in fields_of(block).values():
        inner = shape.items or shape
        if inner.block:
            yield inner.block
        if inner.may_be_open:
            yield OpenPoint


def _tell_fields(block: type[Model], schema: Schema) -> None:
    """Replace the title of a block and the description of each field by what an editor can show."""
    schema["title"] = title_from_name(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", block.__name__).lower())
    for name, field in block.model_fields.items():
        schema["properties"][name] = _told(name, field, schema["properties"][name])


def _told(name: str, field: FieldInfo, given: Schema) -> Schema:
    told: Schema = {"title": title_from_name(name), "description": field.description}
    told |= {"examples": field.examples} | _without_nothing(given)
    return told | _default(field.default)


def _default(default: object) -> Schema:
    """Return the default where it is a single value: an editor writes it as soon as the key is chosen."""
    if isinstance(default, Model | tuple | NoneType) or default is PydanticUndefined:
        return {}
    if isinstance(default, str | int):
        return {"default": default}
    return {"default": str(default).replace("\N{NO-BREAK SPACE}", " ").lower()}


def _without_nothing(given: Schema) -> Schema:
    """Return what the value must be, without the choice of `null` and without nested choices."""
    rules = {key: part for key, part in given.items() if key not in ("title", "description", "examples", "default")}
    choices = [choice for choice in _choices(rules) if choice != _NOTHING]
    if len(choices) == 1:
        return _with_yes_or_no(choices[0])
    return {"anyOf": [_with_yes_or_no(choice) for choice in choices]}


def _choices(schema: Schema) -> Iterator[Schema]:
    nested = schema.get("anyOf") or schema.get("oneOf")
    if nested is None:
        yield schema
        return
    for choice in nested:
        yield from _choices(choice)


def _with_yes_or_no(schema: Schema) -> Schema:
    return {"enum": _YES_OR_NO} if schema == {"type": "boolean"} else schema
