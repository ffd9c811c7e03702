"""A document becomes a typed block, or a list of all that is wrong with its fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from pactwright.diagnostics import Checked, Diagnostic, Severity, in_reading_order
from pactwright.source import Document, Path, to_plain
from pactwright.termsheet.base import Model
from pactwright.termsheet.empty_values import empty_values
from pactwright.termsheet.faults import FieldFault
from pactwright.termsheet.field_names import FieldNames
from pactwright.termsheet.located import place_in
from pactwright.termsheet.spot import spot_of
from pactwright.termsheet.validator import validator_of
from pactwright.termsheet.wording import Worded, worded

M = TypeVar("M", bound=Model)

_REFUSED_AS_A_WHOLE = {
    FieldFault.UNKNOWN_FIELD,
    FieldFault.LIST_EXPECTED,
    FieldFault.BLOCK_EXPECTED,
    FieldFault.SINGLE_VALUE_EXPECTED,
}
_AT_THE_NAME = {FieldFault.UNKNOWN_FIELD, FieldFault.MISSING_FIELD, FieldFault.MISSING_VALUE}


def validate(model: type[M], document: Document) -> Checked[M]:
    """Read the document as a block of the given kind; tell every fault of its fields once, in the order of the file."""
    block, errors = _validated(model, document)
    findings = _Findings(model, document).of(errors)
    if findings:
        return Checked(None, tuple(in_reading_order(_diagnostics(findings, document))))
    return Checked(block)


def _validated(model: type[M], document: Document) -> tuple[M | None, list[ErrorDetails]]:
    try:
        block: M = validator_of(model).validate_python(to_plain(document.root))
    except ValidationError as refusal:
        return None, refusal.errors(include_url=False)
    return block, []


class _Findings:
    """All that is wrong with the fields of one document."""

    def __init__(self, model: type[Model], document: Document) -> None:
        self._model = model
        self._document = document

    def of(self, errors: Sequence[ErrorDetails]) -> dict[Path, Worded]:
        """Word every fault once, without those at the place of another or within a value that is refused as a whole."""
        names = FieldNames(self._model, self._document)
        findings: dict[Path, Worded] = {}
        for path, found in (
            *names.unknown(errors),
            *empty_values(self._model, self._document),
            *names.missing(errors),
            *self._values(errors),
        ):
            findings.setdefault(path, found)
        refused = [path for path, found in findings.items() if found.fault in _REFUSED_AS_A_WHOLE]
        return {path: found for path, found in findings.items() if not any(_is_below(path, whole) for whole in refused)}

    def _values(self, errors: Sequence[ErrorDetails]) -> Iterator[tuple[Path, Worded]]:
        for error in errors:
            if error["type"] not in ("extra_forbidden", "missing") and not _only_seems_short(error):
                spot = spot_of(error["loc"], self._model)
                yield spot.path, worded(spot, error)


def _only_seems_short(error: ErrorDetails) -> bool:
    """Whether the list is long enough, and Pydantic has only left its faulty items out of the count."""
    typed = error["input"]
    return error["type"] == "too_short" and isinstance(typed, list) and len(typed) >= error["ctx"]["min_length"]


def _is_below(path: Path, whole: Path) -> bool:
    return len(path) > len(whole) and path[: len(whole)] == whole


def _diagnostics(findings: dict[Path, Worded], document: Document) -> Iterator[Diagnostic]:
    for path, found in findings.items():
        fault = found.fault
        place = place_in(document, path, key=fault in _AT_THE_NAME)
        yield Diagnostic(fault.code, fault.title, Severity.ERROR, found.message, found.cure, place)
