"""The schema explains every field, offers the right words, and refuses nothing that the reading accepts."""

from __future__ import annotations

import json
from pathlib import Path as File
from typing import Annotated, Any

import jsonschema
import pytest
import yaml
from pydantic import TypeAdapter

from pactwright.source import Source, read_document, to_plain
from pactwright.termsheet import Model, TermSheet, to_schema
from pactwright.termsheet.to_schema import blocks_below
from pactwright.termsheet.written import written

FIXTURES = File(__file__).parent.parent / "fixtures"
SCHEMA = to_schema()
BLOCKS: dict[str, dict[str, Any]] = {"TermSheet": SCHEMA, **SCHEMA["$defs"]}
MODELS: list[type[Model]] = [TermSheet, *blocks_below(TermSheet)]
FIELDS = [(model, name) for model in MODELS for name in model.model_fields]


class EditorLoader(yaml.CSafeLoader):
    """Reads YAML as editors do: version 1.2, in which dates and `yes` are texts."""


EditorLoader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] in ("int", "float", "null")]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def adapter(model: type[Model], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    described: Any = Annotated[field.annotation, field]
    return TypeAdapter(described)


def errors_in(text: str) -> list[str]:
    checker = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    return [error.message for error in checker.iter_errors(yaml.load(text, Loader=EditorLoader))]  # noqa: S506  # safe


def test_schema_is_sound_itself_and_can_be_written() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    assert "$id" not in SCHEMA


@pytest.mark.parametrize("name", ["compact_mou", "rich_alliance"])
def test_sound_file_passes(name: str) -> None:
    assert errors_in((FIXTURES / f"{name}.yaml").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("instrument: mou", "instrument: mu"),
        ("title: Tide and Light", "titel: Tide and Light"),
        ("effective: 2027-02-01", "effective: 1 February"),
        ("governing_law: Sweden", "governing_law: {opn: Which?}"),
        ("country: Germany", "country: [Germany]"),
        ("kind: service", "kind: servis"),
    ],
)
def test_slip_is_flagged_while_one_types(old: str, new: str) -> None:
    text = (FIXTURES / "compact_mou.yaml").read_text(encoding="utf-8")
    assert old in text

    assert errors_in(text.replace(old, new))


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_is_explained_and_closed(block: str) -> None:
    schema = BLOCKS[block]

    assert schema["title"]
    assert schema["description"]
    assert "enum" in schema or schema["additionalProperties"] is False


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=[f"{model.__name__}.{name}" for model, name in FIELDS])
def test_every_field_is_explained_with_a_valid_example(model: type[Model], name: str) -> None:
    told = BLOCKS[model.__name__]["properties"][name]
    example = told["examples"][0]
    checker = jsonschema.Draft202012Validator({**told, "$defs": SCHEMA["$defs"]})

    adapter(model, name).validate_python(example)

    assert told["title"]
    assert told["description"].endswith(".")
    assert list(checker.iter_errors(example)) == []
    assert "null" not in json.dumps(told)


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=[f"{model.__name__}.{name}" for model, name in FIELDS])
def test_default_can_be_typed(model: type[Model], name: str) -> None:
    told = BLOCKS[model.__name__]["properties"][name]

    if "default" in told:
        assert adapter(model, name).validate_python(told["default"]) == model.model_fields[name].default


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=[f"{model.__name__}.{name}" for model, name in FIELDS])
def test_example_can_be_copied_into_a_file(model: type[Model], name: str) -> None:
    example = BLOCKS[model.__name__]["properties"][name]["examples"][0]

    document, faults = read_document(Source("deal.yaml", written(name, example) + "\n"))

    assert faults == ()
    assert document
    assert to_plain(document.root) == {name: as_text(example)}


def as_text(example: Any) -> Any:
    if isinstance(example, dict):
        return {key: as_text(value) for key, value in example.items()}
    return [as_text(value) for value in example] if isinstance(example, list) else str(example)
