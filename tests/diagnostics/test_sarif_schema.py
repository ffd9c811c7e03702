"""SARIF files as their standard and code hosts want them: held against the schema, with all that a host asks for."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.command import run_pactwright
from tests.drafts import example_file

from pactwright.diagnostics import Diagnostic, Severity, to_sarif
from pactwright.pipeline import read
from pactwright.source import Place, Source, Span

SCHEMA = Path(__file__).parent.parent / "fixtures" / "sarif" / "sarif-2.1.0.json"
IGNORED = "pactwright: ignore[AC103] her deputy starts in May"
EXPLAINED = {"shortDescription", "fullDescription", "help", "defaultConfiguration"}


@cache
def validator() -> Any:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def valid(text: str) -> dict[str, Any]:
    whole = json.loads(text)
    assert [error.message for error in validator().iter_errors(whole)] == []
    (run,) = whole["runs"]
    return dict(run)


def checked(folder: Path, **sheets: tuple[str, str] | None) -> dict[str, Any]:
    """Check files by the front door: each the term sheet of an example, with one text in place of another."""
    clean = example_file("go-to-market").read_text(encoding="utf-8")
    for name, edit in sheets.items():
        (folder / f"{name}.yaml").write_text(clean.replace(*edit) if edit else clean, encoding="utf-8")
    names = [f"{name}.yaml" for name in sheets]
    return valid(run_pactwright("check", *names, "--format", "sarif", folder=folder).stdout)


def test_the_schema_can_find_a_fault() -> None:
    broken = {"version": "2.1.0", "runs": [{"tool": {"driver": {}}, "results": [{"level": "advice"}]}]}

    assert len(list(validator().iter_errors(broken))) >= 2


def test_no_findings_make_a_valid_file() -> None:
    assert valid(to_sarif([]))["results"] == []


def test_findings_of_every_weight_in_several_files_are_valid_and_each_rule_is_explained(tmp_path: Path) -> None:
    run = checked(
        tmp_path,
        fine=None,
        error=("seat: Stockholm", "seat: TBD"),
        warning=(", deputy: Lene Voss", ""),
        advice=("email: jan.okafor@northwind.example, phone: +49 40 5550 112", "title: Head of Sales"),
        nördlich=("governing_law: Sweden", "governing_law: Sweden 😀 [●]"),
        twice=("accepted_by: Jan Okafor", "accepted_by: Sofia Ek"),
    )

    assert len(run["results"]) >= 4
    assert {"error", "warning"} <= {result["level"] for result in run["results"]}
    for result in run["results"]:
        rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule.keys() >= EXPLAINED
        assert result["partialFingerprints"]["primaryLocationLineHash"]


def test_a_finding_that_the_file_passes_over_is_left_out_of_a_valid_file() -> None:
    spoken = ', deputy: Lene Voss, spend_limit: "up to EUR 5,000 a quarter"}'
    clean = example_file("go-to-market").read_text(encoding="utf-8")
    without, passed_over = (clean.replace(spoken, "}" + comment) for comment in ("", f"  # {IGNORED}"))

    told, left_out = (valid(to_sarif(read(Source("deal.yaml", text)).diagnostics)) for text in (without, passed_over))

    assert [result["ruleId"] for result in told["results"]] == ["AC103"]
    assert left_out["results"] == []


def test_columns_count_an_emoji_as_two() -> None:
    source = Source("deal.yaml", "title: 😀 TBD\n")
    found = Diagnostic("TS306", "x", Severity.ERROR, "m", "c", Place(source, Span(1, 10, 1, 13)))

    (result,) = valid(to_sarif([found]))["results"]

    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (11, 14)


def test_a_finding_is_known_again_after_lines_were_put_in_before_it() -> None:
    one, other = fingerprint("a: TBD\n", 1), fingerprint("# a note\n\na:  TBD\n", 3)

    assert one == other
    assert one != fingerprint("b: TBD\n", 1)


def fingerprint(text: str, line: int) -> str:
    place = Place(Source("deal.yaml", text), Span(line, 4, line, 7))
    (result,) = valid(to_sarif([Diagnostic("TS306", "x", Severity.ERROR, "m", "c", place)]))["results"]
    return str(result["partialFingerprints"]["primaryLocationLineHash"])


def test_two_findings_in_lines_alike_are_told_apart() -> None:
    source = Source("deal.yaml", "a: TBD\nb:\n  a: TBD\n")
    places = [Place(source, Span(1, 4, 1, 7)), Place(source, Span(3, 6, 3, 9))]

    run = valid(to_sarif([Diagnostic("TS306", "x", Severity.ERROR, "m", "c", place) for place in places]))

    assert len({result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]}) == 2


@pytest.mark.parametrize("name", ["<stdin>", "C:\\déals\\a b.yaml", "/home/ä/deal.yaml", "caf\udce9.yaml", "😀.yaml"])
def test_odd_names_of_files_make_a_valid_file(name: str) -> None:
    place = Place(Source(name, "a: \ud800\n"), Span(1, 4, 1, 5))

    valid(to_sarif([Diagnostic("TS1", "x", Severity.ERROR, "m", "c", place)]))
