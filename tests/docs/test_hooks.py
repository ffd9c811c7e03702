"""The hook for pre-commit and the action for GitHub run commands that exist, and do what they say."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.drafts import ROOT, example_file

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["name"]: step for step in ACTION["runs"]["steps"] if "name" in step}


def test_the_hook_checks_what_is_called_a_term_sheet() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

    assert hook["entry"] == "pactwright check"
    assert hook["language"] == "python"
    assert re.search(hook["files"], "deals/ferry/termsheet.yaml")
    assert not re.search(hook["files"], "deals/ferry/notes.yaml")


def test_no_step_writes_what_comes_from_outside_into_a_script() -> None:
    scripts = [step["run"] for step in STEPS.values() if "run" in step]

    assert scripts
    assert not [script for script in scripts if "${{" in script]


@pytest.mark.slow
@pytest.mark.parametrize(("names", "status"), [("**/termsheet.yaml", "0"), ("**/*.yaml", "1")])
def test_the_check_of_the_action_writes_sarif_and_its_status(tmp_path: Path, names: str, status: str) -> None:
    deal = tmp_path / "deals" / "ferry"
    deal.mkdir(parents=True)
    sheet = example_file("founder-and-firm").read_text(encoding="utf-8")
    (deal / "termsheet.yaml").write_text(sheet, encoding="utf-8")
    (deal / "faulty.yaml").write_text(sheet.replace("instrument: mou", "instrument: memo"), encoding="utf-8")

    run = _run("Check", tmp_path, {"TERMSHEETS": names})

    assert run.returncode == 0, run.stderr
    assert (tmp_path / "output").read_text(encoding="utf-8") == f"status={status}\n"
    results = json.loads((tmp_path / "pactwright.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == (["TS204"] if status == "1" else [])
    assert ("::error file=deals/ferry/faulty.yaml,line=1," in run.stdout) == (status == "1")


def test_a_pattern_that_finds_no_file_fails(tmp_path: Path) -> None:
    run = _run("Check", tmp_path, {"TERMSHEETS": "**/no-such.yaml"})

    assert run.returncode == 2
    assert run.stdout == "::error::There is no term sheet **/no-such.yaml.\n"


def test_errors_fail_the_job_after_the_upload(tmp_path: Path) -> None:
    assert _run("Fail for errors", tmp_path, {"STATUS": "1"}).returncode == 1
    assert [*STEPS].index("Upload to code scanning") < [*STEPS].index("Fail for errors")


def _run(step: str, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the script of a step as the runner does, with the command of this checkout."""
    command = folder / "bin" / "pactwright"
    command.parent.mkdir(exist_ok=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pactwright "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    bash = shutil.which("bash")
    assert bash
    own = {
        "PATH": f"{command.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "GITHUB_OUTPUT": str(folder / "output"),
        "PACTWRIGHT_CACHE": os.environ["PACTWRIGHT_CACHE"],
    }
    return subprocess.run(
        [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[step]["run"]],
        cwd=folder,
        env=own | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
