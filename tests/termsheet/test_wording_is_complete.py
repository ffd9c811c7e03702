"""No phrase of Pydantic's ever reaches a reader, whatever is typed."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from pathlib import Path as File
from typing import Any

import pytest

from pactwright import termsheet
from pactwright.source import Source, read_document, to_plain
from pactwright.termsheet import TermSheet, read_term_sheet
from pactwright.termsheet.wording import WORDED_TYPES

FIXTURES = File(__file__).parent.parent / "fixtures"

# What each kind of Pydantic's own schemas can raise when texts, lists, blocks and nothing are read. A discriminator
# always answers, and what comes out of our own readers of texts and dates is one: these never fail by themselves.
RAISES = {
    "any": set(),
    "bool": {"bool_parsing", "bool_type"},
    "date": set(),
    "default": set(),
    "definition-ref": set(),
    "definitions": set(),
    "enum": {"enum"},
    "function-before": set(),
    "function-plain": set(),
    "int": {"int_parsing", "int_parsing_size", "int_type", "greater_than_equal", "less_than_equal"},
    "model": {"model_type"},
    "model-field": set(),
    "model-fields": {"missing", "extra_forbidden"},
    "nullable": set(),
    "str": {"string_pattern_mismatch"},
    "tagged-union": set(),
    "tuple": {"tuple_type", "too_short", "too_long"},
}
RAW = ("Input should", "Field required", "Extra inputs", "valid", "Tuple", "Value error", "Pydantic", "None", "agreed.")


def schemas_in(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for key, part in schema.items():
            if key not in ("metadata", "serialization", "config", "function"):
                yield from schemas_in(part)
    elif isinstance(schema, list | tuple):
        for part in schema:
            yield from schemas_in(part)


def own_types() -> Iterator[str]:
    for file in File(termsheet.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "PydanticCustomError":
                assert isinstance(node.args[0], ast.Constant)
                yield str(node.args[0].value)


def test_every_error_that_the_model_can_raise_has_words() -> None:
    kinds = set(schemas_in(TermSheet.__pydantic_core_schema__))
    assert kinds <= RAISES.keys(), "say in RAISES what a new kind of schema can raise"

    raised = {error for kind in kinds for error in RAISES[kind]} | set(own_types())

    assert raised <= WORDED_TYPES


def plain(name: str) -> Any:
    document, _ = read_document(Source(name, (FIXTURES / name).read_text(encoding="utf-8")))
    assert document
    return to_plain(document.root)


def replaced(value: Any, depth: int, other: Any) -> Any:
    """Put `other` in the place of everything at a depth, or of every single value above it."""
    if depth == 0 or isinstance(value, str):
        return other
    if isinstance(value, dict):
        return {key: replaced(part, depth - 1, other) for key, part in value.items()}
    return [replaced(part, depth - 1, other) for part in value]


@pytest.mark.parametrize("depth", range(1, 7))
@pytest.mark.parametrize("other", ["", "x", None, [], ["x"], {}, {"x": "y"}, [["x"], {"open": "?"}], "9" * 30, "1.5"])
def test_whatever_is_typed_is_answered_in_plain_words(depth: int, other: Any) -> None:
    text = json.dumps(replaced(plain("rich_alliance.yaml"), depth, other))

    checked = read_term_sheet(Source("deal.json", text))

    assert checked.value is None
    for found in checked.diagnostics:
        words = f"{found.message} {found.cure}"
        assert found.place
        assert not any(phrase in words for phrase in RAW), words
        assert found.message.endswith((".", ")."))
        assert found.cure
        assert found.message[0] == "`" or found.message[0].isupper()


def test_no_place_is_told_twice() -> None:
    text = json.dumps(replaced(plain("rich_alliance.yaml"), 3, {"x": "y"}))

    found = read_term_sheet(Source("deal.json", text)).diagnostics

    places = [(one.place.span.line, one.place.span.column, one.message) for one in found if one.place]
    assert len(set(places)) == len(places)
