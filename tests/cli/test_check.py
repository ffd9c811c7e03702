"""`pactwright check`: findings out, nothing written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import MOU, Command

TWO_FAULTS = MOU.replace("instrument: mou", "instrument: memo").replace("Germany", "Germany, colour: red")


def test_a_sound_term_sheet(pactwright: Command) -> None:
    run = pactwright("check", "deal.yaml")

    assert (run.code, run.err) == (0, "No findings.\n")
    assert run.out.startswith("    Health of the alliance ")


def test_errors_are_printed_with_place_and_cure(pactwright: Command) -> None:
    run = pactwright("check", "bad.yaml")

    assert run.code == 1
    assert run.out.startswith("error[TS204 ")
    assert "--> bad.yaml:1:13" in run.out
    assert "= cure: " in run.out
    assert run.err == ""


def test_warnings_do_not_fail(pactwright: Command, folder: Path) -> None:
    (folder / "deal.yaml").write_text(MOU.replace("Northwind Analytics", "N\u043erthwind Analytics"), encoding="utf-8")

    run = pactwright("check", "deal.yaml")

    assert run.code == 0
    assert "warning[" in run.out


def test_several_term_sheets_and_standard_input(pactwright: Command) -> None:
    run = pactwright("check", "bad.yaml", "-", stdin=TWO_FAULTS)

    assert "bad.yaml:1:13" in run.out
    assert "<stdin>:1:13" in run.out


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        ((), ["TS201", "TS204"]),
        (("--select", "TS201"), ["TS201"]),
        (("--select", "word-not-on-list"), ["TS204"]),
        (("--select", "ts2"), ["TS201", "TS204"]),
        (("--select", "TS201,TS9"), ["TS201"]),
        (("--ignore", "TS201"), ["TS204"]),
        (("--select", "TS2", "--ignore", "word-not"), ["TS201"]),
        (("--ignore", "TS2"), []),
    ],
)
def test_findings_are_picked_by_code_or_name(
    pactwright: Command, folder: Path, options: tuple[str, ...], codes: list[str]
) -> None:
    (folder / "two.yaml").write_text(TWO_FAULTS)

    run = pactwright("check", "two.yaml", "--format", "json", *options)

    assert sorted(found["code"] for found in json.loads(run.out)["diagnostics"]) == codes
    assert run.code == (1 if codes else 0)


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_forms_for_machines_are_json(pactwright: Command, form: str) -> None:
    assert json.loads(pactwright("check", "bad.yaml", "--format", form).out)


def test_the_form_for_github(pactwright: Command) -> None:
    assert pactwright("check", "bad.yaml", "--format", "github").out.startswith("::error file=bad.yaml,line=1,")


class TestColour:
    ESCAPE = "\x1b["

    def test_what_is_no_terminal_gets_none(self, pactwright: Command) -> None:
        assert self.ESCAPE not in pactwright("check", "bad.yaml").out

    def test_force_color_asks_for_it(self, pactwright: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FORCE_COLOR", "1")

        assert self.ESCAPE in pactwright("check", "bad.yaml").out
        assert self.ESCAPE in pactwright("draft", "bad.yaml").err

    def test_no_color_wins(self, pactwright: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("NO_COLOR", "1")

        assert self.ESCAPE not in pactwright("check", "bad.yaml").out

    def test_no_color_without_a_value_asks_for_nothing(
        self, pactwright: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("NO_COLOR", "")

        assert self.ESCAPE in pactwright("check", "bad.yaml").out
