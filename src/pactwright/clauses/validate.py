"""The fields of a library file, typed: what is unknown, missing or of the wrong form becomes a diagnostic."""

from __future__ import annotations

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pactwright.clauses.findings import library_diagnostic
from pactwright.diagnostics import Checked, Diagnostic, closest, or_list
from pactwright.source import Document, Path, Place, locate, to_plain
from pactwright.termsheet import Model, fields_of, validator_of, written

T = TypeVar("T", bound=Model)


def validate(model: type[T], document: Document) -> Checked[T]:
    """Type the fields of a clause's head or of an instrument; tell all faults at once."""
    try:
        return Checked(validator_of(model).validate_python(to_plain(document.root)))
    except ValidationError as refusal:
        found = tuple(_diagnostic(error, model, document) for error in refusal.errors(include_url=False))
        return Checked(None, found)


def _diagnostic(error: ErrorDetails, model: type[Model], document: Document) -> Diagnostic:
    path: Path = error["loc"]
    block = _block_at(model, path[:-1])
    place = Place(document.source, locate(document, path).name_or_value)
    message, cure = _worded(error, str(path[-1]) if path else "", block)
    return library_diagnostic("wrong-field", message, cure, place)


def _worded(error: ErrorDetails, name: str, block: type[Model]) -> tuple[str, str]:
    if error["type"] == "extra_forbidden":
        near = closest(name, block.model_fields)
        cure = f"did you mean `{near}`?" if near else f"write one of {or_list(list(block.model_fields))}"
        return f"there is no field `{name}` here", cure
    if error["type"] == "missing":
        return f"the field `{name}` is missing", f"add {_example(block, name)}"
    words = fields_of(block)[name].words if name in block.model_fields else ()
    if words:
        near = closest(str(error["input"]), words)
        cure = f"did you mean `{near}`?" if near else f"write {or_list([f'`{word}`' for word in words])}"
        return f"`{error['input']}` is no word for `{name}`", cure
    return f"`{name}` cannot be read here", f"write it as in {_example(block, name)}"


def _block_at(model: type[Model], path: Path) -> type[Model]:
    """Return the block in which a field stands: `variants` holds blocks of its own."""
    for part in path:
        shape = fields_of(model).get(str(part))
        inner = shape.items or shape if shape else None
        model = inner.block if inner and inner.block else model
    return model


def _example(block: type[Model], name: str) -> str:
    field = block.model_fields.get(name)
    return f"`{written(name, field.examples[0])}`" if field is not None and field.examples else f"`{name}: …`"
