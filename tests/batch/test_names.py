"""Names of files: from a pattern, safe on every system, never the same twice."""

from __future__ import annotations

import pytest

from pactwright.batch import Position, Row, WrongPattern, name_from, pattern_from
from pactwright.source import Source

FORMATS = ("docx", "pdf")
ROW = Row(Position("deals/spring.csv", "", 7), Source("deals/spring.csv", "x"))


def _name(pattern: str, short_name: str = "Acme") -> object:
    facts = {"parties": [{"short_name": "Northwind"}, {"short_name": short_name}]}
    return name_from(pattern_from(pattern, FORMATS), ROW, facts)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{row:04d}-{parties[1].short_name}", "0007-Acme"),
        ("{row:04d}-{parties[1].short_name}.docx", "0007-Acme"),
        ("MoU {row} of {stem}", "MoU 7 of spring"),
        ("{{{row}}}", "{7}"),
    ],
)
def test_a_pattern_is_filled_in(pattern: str, name: str) -> None:
    assert _name(pattern) == name


@pytest.mark.parametrize(
    ("short_name", "name"),
    [
        ("../../etc/passwd", "-..-etc-passwd"),
        ("CON", "CON_"),
        ("nul.txt", "nul_.txt"),
        ("a\tb\u202ec", "a bc"),
        ("A/B: C?", "A-B- C-"),
        ("...", "termsheet"),
    ],
)
def test_a_hostile_value_makes_a_harmless_name(short_name: str, name: str) -> None:
    assert _name("{parties[1].short_name}", short_name) == name


@pytest.mark.parametrize("short_name", ["", "   "])
def test_a_field_without_value_makes_no_name(short_name: str) -> None:
    assert getattr(_name("{parties[1].short_name}", short_name), "field", None) == "parties[1].short_name"


@pytest.mark.parametrize(
    "pattern",
    [
        "{row",
        "{row:>9999999}",
        "{row:x}",
        "{row!r}",
        "{row.__class__}",
        "{parties[1].short_name:10}",
        "{parties[1]}",
        "{nothing}",
        "{}",
        "{0}",
    ],
)
def test_a_pattern_that_cannot_be_meant_is_refused(pattern: str) -> None:
    with pytest.raises(WrongPattern):
        pattern_from(pattern, FORMATS)
