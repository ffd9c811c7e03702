"""JSON, SARIF and workflow commands."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pactwright.diagnostics import Diagnostic, Related, Severity, to_github, to_json, to_sarif
from pactwright.source import Place, Source, Span

SOURCE = Source("deals/north star.yaml", "title: a\ntitle: 100%, b\n")
FIRST = Place(SOURCE, Span(1, 1, 1, 6))
DUPLICATE = Diagnostic(
    "TS109",
    "duplicate-field",
    Severity.ERROR,
    "`title` is written twice: 100%.",
    "Keep one.",
    Place(SOURCE, Span(2, 1, 2, 6)),
    (Related("First here.", FIRST),),
)
WARNING = Diagnostic(
    "TS122", "comment-cuts-text", Severity.WARNING, "Cut.", "Quote it.", Place(SOURCE, Span(1, 8, 2, 3))
)
ADVICE = Diagnostic("CL100", "no-clauses", Severity.ADVICE, "Empty.", "")
ALL = (DUPLICATE, WARNING, ADVICE)


def test_json_has_every_key_for_every_finding() -> None:
    assert json.loads(to_json([DUPLICATE, ADVICE])) == {
        "version": 1,
        "diagnostics": [
            {
                "code": "TS109",
                "name": "duplicate-field",
                "severity": "error",
                "message": "`title` is written twice: 100%.",
                "cure": "Keep one.",
                "file": "deals/north star.yaml",
                "line": 2,
                "column": 1,
                "end_line": 2,
                "end_column": 6,
                "quoted_line": "title: 100%, b",
                "related": [
                    {
                        "message": "First here.",
                        "file": "deals/north star.yaml",
                        "line": 1,
                        "column": 1,
                        "end_line": 1,
                        "end_column": 6,
                        "quoted_line": "title: a",
                    }
                ],
            },
            {
                "code": "CL100",
                "name": "no-clauses",
                "severity": "advice",
                "message": "Empty.",
                "cure": "",
                "file": None,
                "line": None,
                "column": None,
                "end_line": None,
                "end_column": None,
                "quoted_line": None,
                "related": [],
            },
        ],
        "summary": {"errors": 1, "warnings": 0, "advice": 1},
    }


def test_json_of_no_findings_is_an_object_too() -> None:
    assert json.loads(to_json([])) == {
        "version": 1,
        "diagnostics": [],
        "summary": {"errors": 0, "warnings": 0, "advice": 0},
    }


def sarif(*findings: Diagnostic) -> dict[str, Any]:
    whole = json.loads(to_sarif(findings))
    assert whole["version"] == "2.1.0"
    (run,) = whole["runs"]
    return dict(run)


def test_sarif_names_each_rule_once_and_each_result_points_to_its_rule() -> None:
    run = sarif(*ALL, DUPLICATE)

    rules = run["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["name"]) for rule in rules] == [
        ("CL100", "no-clauses"),
        ("TS109", "duplicate-field"),
        ("TS122", "comment-cuts-text"),
    ]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert [(result["ruleId"], result["level"]) for result in run["results"]] == [
        ("TS122", "warning"),
        ("TS109", "error"),
        ("TS109", "error"),
        ("CL100", "note"),
    ]


def test_sarif_gives_places_and_related_places() -> None:
    run = sarif(DUPLICATE)

    (result,) = run["results"]
    region = {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6, "snippet": {"text": "title: 100%, b"}}
    assert run["columnKind"] == "utf16CodeUnits"
    assert result["message"]["text"] == "`title` is written twice: 100%.\nKeep one."
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "deals/north%20star.yaml", "uriBaseId": "%SRCROOT%"},
                "region": region,
            }
        }
    ]
    (related,) = result["relatedLocations"]
    assert related["message"] == {"text": "First here."}
    assert related["physicalLocation"]["region"]["startLine"] == 1


def test_sarif_leaves_out_the_place_that_a_finding_does_not_have() -> None:
    (result,) = sarif(ADVICE)["results"]

    assert "locations" not in result
    assert result["message"] == {"text": "Empty."}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("deal.yaml", "deal.yaml"),
        ("deals\\deal.yaml", "deals/deal.yaml"),
        ("/home/anna/my deal.yaml", "file:///home/anna/my%20deal.yaml"),
        ("C:\\deals\\deal.yaml", "file:///C:/deals/deal.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
        ("caf\udce9.yaml", "caf%E9.yaml"),
    ],
)
def test_sarif_turns_names_of_files_into_uris(name: str, uri: str) -> None:
    finding = Diagnostic("TS1", "x", Severity.ERROR, "m", "c", Place(Source(name, "a"), Span(1, 1, 1, 2)))

    (result,) = sarif(finding)["results"]

    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_workflow_commands_escape_what_would_end_them() -> None:
    source = Source("a,b:c%.yaml", "a\n")
    message = "100% of\r\n::error::x"
    finding = Diagnostic("TS1", "x", Severity.ERROR, message, "Cure: it.", Place(source, Span(1, 1, 1, 2)))

    assert to_github([finding]) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=TS1 x"
        "::100%25 of\\u000d%0A::error::x%0ACure: it.\n"
    )


def test_workflow_commands_tell_severity_place_and_second_place() -> None:
    assert to_github(ALL).splitlines() == [
        "::warning file=deals/north star.yaml,line=1,endLine=2,title=TS122 comment-cuts-text::Cut.%0AQuote it.",
        (
            "::error file=deals/north star.yaml,line=2,endLine=2,col=1,endColumn=6,title=TS109 duplicate-field"
            "::`title` is written twice: 100%25.%0Adeals/north star.yaml:1: First here.%0AKeep one."
        ),
        "::notice title=CL100 no-clauses::Empty.",
    ]


def test_lone_surrogates_and_very_long_lines_spoil_no_format() -> None:
    source = Source("\udce9.yaml", "a: \ud800" + "x" * 1_000_000)
    finding = Diagnostic("TS1", "x", Severity.ERROR, "\ud800", "\udfff", Place(source, Span(1, 4, 1, 5)))

    for told in (to_json([finding]), to_sarif([finding]), to_github([finding])):
        assert len(told.encode("utf-8")) < 10_000
