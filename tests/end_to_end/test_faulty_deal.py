"""A faulty term sheet by the front door: all faults are told at once, each at its line, and nothing is written."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.command import run_pactwright
from tests.drafts import ROOT

_MARK = re.compile(r"# (TS[0-9]{3}) ([a-z-]+)$")
_FAULTY = ("faulty_deal.yaml", "faulty_fields.yaml")


@pytest.mark.parametrize("name", _FAULTY)
def test_twelve_faults_are_told_at_their_lines_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    sheet = ROOT / "tests" / "fixtures" / name

    run = run_pactwright("draft", str(sheet), "-o", "drafts", folder=tmp_path)

    told = re.findall(r"^error\[(TS\d+) ([a-z-]+)\].*\n +--> .*:(\d+):\d+$", run.stderr, re.MULTILINE)
    assert [(int(line), code, fault) for code, fault, line in told] == _marked(sheet)
    assert len(told) == 12
    assert run.returncode == 1
    assert run.stdout == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", _FAULTY)
def test_check_tells_programs_the_same_twelve(name: str, tmp_path: Path) -> None:
    sheet = ROOT / "tests" / "fixtures" / name

    run = run_pactwright("check", str(sheet), "--format", "json", folder=tmp_path)

    found = json.loads(run.stdout)["diagnostics"]
    assert [(each["line"], each["code"], each["name"]) for each in found] == _marked(sheet)
    assert run.returncode == 1


def test_one_faulty_sheet_keeps_the_others_from_being_written(tmp_path: Path) -> None:
    good = ROOT / "tests" / "fixtures" / "compact_mou.yaml"
    faulty = ROOT / "tests" / "fixtures" / "faulty_deal.yaml"

    run = run_pactwright("draft", str(good), str(faulty), "--format", "txt", folder=tmp_path)

    assert run.returncode == 1
    assert list(tmp_path.iterdir()) == []


def _marked(sheet: Path) -> list[tuple[int, str, str]]:
    """Return the faults that the comments of the file announce, with their lines."""
    lines = enumerate(sheet.read_text(encoding="utf-8").splitlines(), start=1)
    return [(number, mark[1], mark[2]) for number, line in lines if (mark := _MARK.search(line))]
