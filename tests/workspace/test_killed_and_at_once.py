"""However a run ends, and however many run at once: nothing is torn, and no draft of ours is taken for foreign."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pactwright.workspace import write_unless_changed

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork"),
]


def writers(*words: str) -> dict[str, int]:
    run = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("writers.py")), *words],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    report: dict[str, int] = json.loads(run.stdout)
    return report


def test_a_hundred_kills_while_writing_tear_nothing(tmp_path: Path) -> None:
    report = writers("kill", str(tmp_path), "100")

    assert report.pop("cut off while writing") > 10, "hardly a kill met a writer at work: the test shows nothing"
    assert report.pop("wrote all") > 10, "hardly a writer came through a round: the test shows nothing"
    assert report == {"refused": 0, "torn": 0, "unknown": 0}


def test_the_next_run_takes_the_litter_of_killed_runs_away(tmp_path: Path) -> None:
    writers("kill", str(tmp_path), "5")

    write_unless_changed([(tmp_path / "deal.txt", b"new")])

    assert list(tmp_path.rglob("*.part")) == []


def test_runs_at_once_in_one_folder_lose_nothing_of_each_other(tmp_path: Path) -> None:
    report = writers("together", str(tmp_path), "4", "15")

    assert report == {"refused": 0, "torn": 0, "unknown": 0, "recorded": 9}
