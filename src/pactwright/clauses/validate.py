"""The fields of a library file, typed: what is unknown, missing or of the wrong form becomes a diagnostic."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from pactwright.clauses.findings import library_diagnostic
from pactwright.diagnostics import Checked, Diagnostic, closest, or_list
from pactwright.source import Document, Path, Place, locate, to_plain
from pactwright.termsheet import written

T = TypeVar("T", bound=BaseModel)


def validate(model: type[T], document: Document) -> Checked[T]:
    """Type the fields of a clause's head or of an instrument; tell all faults at once."""
    try:
        return Checked(model.model_validate(to_plain(document.root)))
    except ValidationError as refusal:
        found = tuple(_diagnostic(error, model, document) for error in refusal.errors(include_url=False))
        return Checked(None, found)


def _diagnostic(error: ErrorDetails, model: type[BaseModel], document: Document) -> Diagnostic:
    path: Path = error["loc"]
    found = locate(document, path)
    place = Place(document.source, found.name_or_value)
    name = str(path[-1]) if path else ""
    if error["type"] == "extra_forbidden":
        near = closest(name, model.model_fields)
        known = or_list(sorted(model.model_fields))
        cure = f"did you mean `{near}`?" if near else f"write one of {known}"
        return library_diagnostic("wrong-field", f"there is no field `{name}` here", cure, place)
    if error["type"] == "missing":
        message = f"the field `{name}` is missing"
        return library_diagnostic("wrong-field", message, f"add {_example(model, name)}", place)
    if error["type"] == "enum":
        expected = str(error["ctx"]["expected"]).replace("'", "`")
        near = closest(str(error["input"]), expected.replace("`", "").replace(" or ", ", ").split(", "))
        cure = f"did you mean `{near}`?" if near else f"write {expected}"
        return library_diagnostic("wrong-field", f"`{error['input']}` is no word for `{name}`", cure, place)
    message = f"`{name}` cannot be read here"
    return library_diagnostic("wrong-field", message, f"write it as in {_example(model, name)}", place)


def _example(model: type[BaseModel], name: str) -> str:
    field = model.model_fields.get(name)
    return f"`{written(name, field.examples[0])}`" if field is not None and field.examples else f"`{name}: …`"
