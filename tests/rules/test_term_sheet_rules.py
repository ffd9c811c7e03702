"""Each rule fires at the line that breaks it, and stays quiet beside it. The cases stand in `cases.yaml`."""

from __future__ import annotations

from pathlib import Path as File
from typing import Any

import pytest
import yaml

from pactwright.diagnostics import Diagnostic
from pactwright.rules import check_term_sheet, explained
from pactwright.source import Source
from pactwright.termsheet import read_term_sheet

HERE = File(__file__).parent
FIXTURES = HERE.parent / "fixtures"
CASES: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "cases.yaml").read_text(encoding="utf-8"))
RULES = [rule.name for rule in explained() if rule.code.startswith(("TS3", "TS4"))]


def found_in(case: dict[str, Any], edits: list[list[str]]) -> tuple[Diagnostic, ...]:
    text = (FIXTURES / f"{case.get('base', 'rich_alliance')}.yaml").read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, f"the text to be changed must stand in the file once: {old!r}"
        text = text.replace(old, new)
    checked = read_term_sheet(Source("deal.yaml", text))
    assert checked.value, checked.diagnostics
    return check_term_sheet(checked.value)


def under_the_caret(found: Diagnostic) -> str:
    assert found.place
    span = found.place.span
    assert span.line == span.end_line, "a caret stands on one line"
    return found.place.source.line(span.line)[span.column - 1 : span.end_column - 1]


@pytest.mark.parametrize("name", RULES)
def test_rule_fires_at_the_line_that_breaks_it(name: str) -> None:
    case = CASES[name]

    found = [finding for finding in found_in(case, case["fires"]) if finding.name == name]

    assert [_plain(finding) for finding in found] == [case["says"]]
    assert found[0].cure == case["cure"]
    assert under_the_caret(found[0]) == case["under"]
    assert found[0].place
    line = found[0].place.source.line(found[0].place.span.line).strip()
    assert line == case.get("line", line)


@pytest.mark.parametrize("name", RULES)
def test_one_fault_is_told_once(name: str) -> None:
    case = CASES[name]

    names = {finding.name for finding in found_in(case, case["fires"])}

    assert names - {*case.get("also", [])} == {name}


@pytest.mark.parametrize(
    ("name", "other"), [(name, other) for name, case in CASES.items() for other in case.get("more", [])]
)
def test_rule_finds_its_other_forms(name: str, other: dict[str, Any]) -> None:
    found = [_plain(finding) for finding in found_in(CASES[name], other["change"]) if finding.name == name]

    assert found == [other["says"]]


@pytest.mark.parametrize("name", RULES)
def test_rule_stays_quiet_beside_its_fault(name: str) -> None:
    case = CASES[name]

    assert found_in(case, case["quiet"]) == ()


@pytest.mark.parametrize(
    "fixture", ["compact_mou", "rich_alliance", "river_consortium", "joint_venture", "letter_of_intent"]
)
def test_sound_term_sheet_has_no_findings(fixture: str) -> None:
    assert found_in({"base": fixture}, []) == ()


def _plain(finding: Diagnostic) -> str:
    return finding.message.replace("\N{NO-BREAK SPACE}", " ")
