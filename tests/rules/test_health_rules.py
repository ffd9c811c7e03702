"""Each clean example is broken in one way for each rule of health: just that rule speaks, at the line to change.

The cases stand in `health_cases.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path as File
from typing import Any

import pytest
import yaml

from pactwright.diagnostics import Severity
from pactwright.rules import Symptom, check_term_sheet, symptoms
from pactwright.rules.health.rules import HEALTH_RULES
from pactwright.source import Source
from pactwright.termsheet import LocatedTermSheet, read_term_sheet

HERE = File(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
CASES: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "health_cases.yaml").read_text(encoding="utf-8"))
RULES = [rule.name for rule in HEALTH_RULES]


@cache
def example_text(name: str) -> str:
    return (EXAMPLES / name / "termsheet.yaml").read_text(encoding="utf-8")


def edited(text: str, edits: Sequence[tuple[str, str]]) -> str:
    for old, new in edits:
        pattern = re.compile(".*?".join(re.escape(part) for part in old.split("…")), re.DOTALL)
        found = list(pattern.finditer(text))
        assert len(found) == 1, f"the text to be changed must stand in the file once: {old!r}"
        text = text[: found[0].start()] + new + text[found[0].end() :]
    return text


def read(text: str) -> LocatedTermSheet:
    checked = read_term_sheet(Source("deal.yaml", text))
    assert checked.value, checked.diagnostics
    assert check_term_sheet(checked.value) == (), "the facts agree; only their health is in question"
    return checked.value


def told_of(case: dict[str, Any], change: str) -> list[Symptom]:
    """Return what the change brings up that the clean example does not."""
    clean = example_text(case.get("base", "go-to-market"))
    known = {symptom.rule.code for symptom in symptoms(read(clean))}
    return [one for one in symptoms(read(edited(clean, case[change]))) if one.rule.code not in known]


@pytest.mark.parametrize("name", RULES)
def test_a_seeded_fault_is_told_once_and_nothing_else(name: str) -> None:
    case = CASES[name]

    told = told_of(case, "fires")

    assert [one.rule.name for one in told] == [name]
    (symptom,) = told
    found = symptom.finding
    span, line = found.place.span, found.place.source.line(found.place.span.line)
    assert str(symptom.severity).lower() == case["severity"]
    assert line.strip() == case["line"]
    assert line[span.column - 1 : span.end_column - 1] == case["under"]
    assert found.message.replace("\N{NO-BREAK SPACE}", " ") == case["says"]
    assert found.cure == case["cure"]


@pytest.mark.parametrize("name", RULES)
def test_a_rule_of_health_stays_quiet_beside_its_fault(name: str) -> None:
    told = told_of(CASES[name], "quiet")

    assert name not in [one.rule.name for one in told]


def test_every_rule_has_a_case() -> None:
    assert sorted(CASES) == sorted(RULES)


@pytest.mark.parametrize("name", ["go-to-market", "joint-development"])
def test_a_clean_agreement_has_nothing_left_to_talk_about(name: str) -> None:
    assert symptoms(read(example_text(name))) == ()


def test_a_short_honest_note_is_asked_and_not_scolded() -> None:
    found = symptoms(read(example_text("founder-and-firm")))

    assert found
    assert [one.severity for one in found if one.severity is not None] == []


@pytest.mark.parametrize("rule", HEALTH_RULES, ids=lambda rule: rule.code)
def test_a_rule_weighs_no_more_in_a_memorandum_and_leaves_a_question(rule: Any) -> None:
    order = [Severity.ERROR, Severity.WARNING, Severity.ADVICE, None]

    assert order.index(rule.in_memorandum) >= order.index(rule.severity)
    assert rule.ask.endswith("?")
    assert rule.example
    assert rule.severity is Severity.WARNING or not rule.blocks_final


def test_light_wording_weighs_as_a_memorandum_does() -> None:
    text = edited(example_text("go-to-market"), [("alliance_types:", "strictness: light\nalliance_types:")])

    (symptom,) = symptoms(read(edited(text, [(", deputy: Lene Voss", "")])))

    assert (symptom.rule.code, symptom.severity) == ("AC103", None)


def test_a_vice_president_stands_below_a_chief_executive() -> None:
    text = edited(example_text("go-to-market"), [("title: Head of Partnerships", "title: Vice President of Sales")])

    assert symptoms(read(text)) == ()


@pytest.mark.parametrize(
    ("remedy", "codes"), [("lose_exclusivity", []), ("terminate", []), ("review", ["GT103"]), ("pay", ["GT103"])]
)
def test_exclusivity_is_no_gift_where_a_missed_target_ends_it(remedy: str, codes: list[str]) -> None:
    paid = "pay_shortfall, amount: EUR 9000, shortfall_share: 20%, paid_to: Northwind"
    target = f"  targets: [{{party: Harbourlight, metric: sales, remedy: {paid if remedy == 'pay' else remedy}}}]\n"
    no_condition = ("      condition: Harbourlight brings in five paying customers a year\n", "")
    reached = target if remedy == "pay" else target.replace("metric", "number: 5, metric")
    case = {"change": [no_condition, ("activities:\n  marketing", f"activities:\n{reached}  marketing")]}

    assert [one.rule.code for one in told_of(case, "change")] == codes


def test_a_missing_review_is_told_once() -> None:
    case = {"fires": [("  renewal: automatic", "  renewal: none"), ("review: {cadence…}\n", "")]}

    assert [one.rule.code for one in told_of(case, "fires")] == ["AM107"]
