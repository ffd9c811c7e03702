"""What nobody could see or read on paper is refused, field by field, each with its place, and nothing is drafted."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from pydantic import ValidationError
from tests.drafts import library
from tests.end_to_end import hostile

from pactwright.pipeline import Wishes, draft
from pactwright.source import Source
from pactwright.termsheet import TermSheet

_SPOILED = {
    "bell": "a\x07b",
    "escape": "a\x1bb",
    "nothing": "a\x00b",
    "next line": "a\x85b",
    "line break": "a\nb",
    "carriage return": "a\rb",
    "paragraph separator": "a\u2029b",
    "half of a character": "a\ud800b",
    "no character": "a\ufffeb",
    "private letter": "a\ue000b",
    "zero width space": "a\u200bb",
    "byte order mark": "a\ufeffb",
    "soft hyphen": "a\u00adb",
    "override of direction": "a\u202eb",
    "isolate of direction": "a\u2066b",
    "tag letter": "a\U000e0041b",
}

_MOST_TOLD = 100
"""After so many faults of writing the reader of files stops."""


@pytest.mark.parametrize("name", _SPOILED)
def test_value_that_nobody_sees_is_refused_in_every_field_at_its_line(name: str) -> None:
    sheet = hostile.with_values(hostile.filled("alliance_agreement"), lambda number: f"{_SPOILED[name]} Q{number}")
    text = json.dumps(sheet, indent=1)
    spoiled = json.dumps(_SPOILED[name]).strip('"')
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if spoiled in line]

    outcome = draft(Source("termsheet.json", text), library(), Wishes())

    told = [found.place.span.line for found in outcome.diagnostics if found.place]
    assert outcome.value is None
    assert told == lines[: len(told)]
    assert len(told) in (len(lines), _MOST_TOLD)
    assert all(found.place and found.message and found.cure for found in outcome.diagnostics)


@pytest.mark.parametrize("name", _SPOILED)
def test_value_that_nobody_sees_is_refused_in_every_field_of_the_model(name: str) -> None:
    sheet = hostile.filled("alliance_agreement")
    places = hostile.text_places(sheet)
    spoiled = copy.deepcopy(sheet)
    for place in places:
        _set(spoiled, place.path, _SPOILED[name])

    with pytest.raises(ValidationError) as refusal:
        TermSheet.model_validate(spoiled)

    refused = {_plain(error["loc"]) for error in refusal.value.errors()}
    assert {_plain(place.path) for place in places} <= refused


def _plain(path: tuple[Any, ...]) -> tuple[Any, ...]:
    """Leave out the words with which Pydantic tells an agreed value from an open point."""
    return tuple(part for part in path if part not in ("agreed", "open"))


def _set(sheet: Any, path: tuple[Any, ...], value: str) -> None:
    *above, last = path
    for part in above:
        sheet = sheet[part]
    sheet[last] = value
