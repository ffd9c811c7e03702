"""From a file of tests to the tests in it: `conf.core.test.yaml`, beside the clause."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError
from pydantic_core import ErrorDetails

from pactwright.clause_tests.model import ClauseTest
from pactwright.diagnostics import Checked, Diagnostic, Severity, closest, from_faults
from pactwright.source import Document, Place, Source, locate, read_document, to_plain

CLAUSE_TEST_CODES = MappingProxyType({"wrong-clause-test": "CT101", "clause-test-without-clause": "CT102"})
"""Every finding in a file of tests by name, with its stable code."""

_EVERY_DEAL: Mapping[str, JsonValue] = {
    "instrument": "alliance_agreement",
    "parties": [
        {
            "short_name": "Northwind",
            "legal_name": "Northwind Analytics GmbH",
            "address": "Kaiplatz 4, 20459 Hamburg",
            "country": "Germany",
        },
        {
            "short_name": "Fjordline",
            "legal_name": "Fjordline Sensor AS",
            "address": "Havnegata 9, 5003 Bergen",
            "country": "Norway",
        },
    ],
    "purpose": {"statement": "bring better forecasts to small ports"},
    "governing_law": "Norway",
}
"""The facts that every deal needs, so that a test has to give only what it is about."""


class _Fields(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _TestFields(_Fields):
    name: str
    given: dict[str, JsonValue] = Field(default_factory=dict)
    out: bool = False
    variant: str | None = None
    text: str | None = None
    contains: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


class _FileFields(_Fields):
    clause: str
    deal: dict[str, JsonValue] = Field(default_factory=dict)
    tests: tuple[_TestFields, ...] = Field(min_length=1)


def read_clause_tests(source: Source, clauses: Iterable[str]) -> Checked[tuple[ClauseTest, ...]]:
    """Read a file of tests for one of the `clauses`. There are none where anything in it is not understood."""
    document, faults = read_document(source)
    found = from_faults(source, faults)
    if document is None:
        return Checked(None, found)
    try:
        fields = _FileFields.model_validate(to_plain(document.root))
    except ValidationError as refusal:
        wrong = tuple(_wrong(error, document) for error in refusal.errors(include_url=False))
        return Checked(None, (*found, *wrong))
    unknown = tuple(_unknown(fields.clause, clauses, document))
    return Checked(tuple(_tests(fields, document)), (*found, *unknown)).unless_errors()


def _tests(fields: _FileFields, document: Document) -> Iterator[ClauseTest]:
    for number, test in enumerate(fields.tests):
        facts = {**_EVERY_DEAL, **fields.deal, **test.given}
        yield ClauseTest(
            clause=fields.clause,
            name=test.name,
            # JSON is YAML too, and says what kind each value is.
            sheet=Source(f"{document.source.name} ({test.name})", json.dumps(facts, ensure_ascii=False, indent=1)),
            place=_place(document, ("tests", number, "name")),
            out=test.out,
            variant=test.variant,
            text=test.text,
            contains=test.contains,
            lacks=test.lacks,
        )


def _wrong(error: ErrorDetails, document: Document) -> Diagnostic:
    path = error["loc"]
    name = str(path[-1]) if path else ""
    known = list((_TestFields if "tests" in path[:-1] else _FileFields).model_fields)
    if error["type"] == "extra_forbidden":
        near = closest(name, known)
        message, cure = f"There is no field `{name}` here.", f"Did you mean `{near}`?" if near else f"Use {known}."
    elif error["type"] == "missing":
        message, cure = f"The field `{name}` is missing.", _EXAMPLES.get(name, f"Add `{name}: …`.")
    else:
        message, cure = f"`{name}` cannot be read here.", "See “Test a clause” in the guide to writing clauses."
    return _diagnostic("wrong-clause-test", message, cure, _place(document, path))


_EXAMPLES = {
    "clause": "Add `clause: conf.core`, the id of the clause.",
    "name": "Add `name: two parties, nothing else said`.",
    "tests": "Add `tests:` with at least one test below it.",
}


def _unknown(clause: str, clauses: Iterable[str], document: Document) -> Iterator[Diagnostic]:
    known = list(clauses)
    if clause not in known:
        near = closest(clause, known)
        cure = f"Did you mean `{near}`?" if near else "See `pactwright clauses list`."
        place = _place(document, ("clause",))
        yield _diagnostic("clause-test-without-clause", f"There is no clause `{clause}`.", cure, place)


def _place(document: Document, path: tuple[Any, ...]) -> Place:
    return Place(document.source, locate(document, path).name_or_value)


def _diagnostic(name: str, message: str, cure: str, place: Place) -> Diagnostic:
    return Diagnostic(CLAUSE_TEST_CODES[name], name, Severity.ERROR, message, cure, place)
