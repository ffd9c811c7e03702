"""The short way to read a block says the same as Pydantic's own."""

from __future__ import annotations

from typing import Any

import pytest

from pactwright.clauses.front_matter import ClauseFields, InstrumentFields
from pactwright.termsheet import Model
from pactwright.termsheet.model import TermSheet
from pactwright.termsheet.to_schema import blocks_below
from pactwright.termsheet.validator import schema_of

BLOCKS = [TermSheet, *blocks_below(TermSheet), ClauseFields, InstrumentFields]

_SAYS_NOTHING_TO_READING = {"metadata", "ref", "serialization"}
_UNSAID = {"computed_fields": [], "custom_init": False, "root_model": False}


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.__name__)
def test_a_block_is_read_as_pydantic_would_read_it(block: type[Model]) -> None:
    block.model_rebuild()

    ours, theirs = schema_of(block), block.__pydantic_core_schema__

    assert _spelt_out(ours) == _spelt_out(theirs)


def _spelt_out(schema: Any) -> Any:
    """Write a description with each block where it stands, and without what is the same unsaid."""
    return _inner(schema, {part["ref"]: part for part in _parts(schema) if "ref" in part}, ())


def _parts(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, dict):
        return [schema, *(part for value in schema.values() for part in _parts(value))]
    return [part for value in schema for part in _parts(value)] if isinstance(schema, list | tuple) else []


def _inner(schema: Any, named: dict[str, Any], above: tuple[type, ...]) -> Any:
    if isinstance(schema, list | tuple):
        return [_inner(part, named, above) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kind = schema.get("type")
    if kind == "definitions":
        return _inner(schema["schema"], named, above)
    if kind == "definition-ref":
        return _inner(named[schema["schema_ref"]], named, above)
    if kind == "model" and schema["cls"] in above:
        return schema["cls"]
    below = (*above, schema["cls"]) if kind == "model" else above
    return {
        key: _inner(value, named, below)
        for key, value in schema.items()
        if key not in _SAYS_NOTHING_TO_READING and not (key in _UNSAID and value == _UNSAID[key])
    }
