"""However a run ends, and however many run at once: nothing is torn, and no draft of ours is taken for foreign."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.trials import trial

from pactwright.workspace import write_unless_changed

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork"),
]


SCRIPT = Path(__file__).with_name("writers.py")


def test_a_hundred_kills_while_writing_tear_nothing(tmp_path: Path) -> None:
    report = trial(SCRIPT, "kill", str(tmp_path), "100")

    assert report.pop("cut off while writing") > 10, "hardly a kill met a writer at work: the test shows nothing"
    assert report.pop("wrote all") > 10, "hardly a writer came through a round: the test shows nothing"
    assert report == {"refused": 0, "torn": 0, "unknown": 0}


def test_the_next_run_takes_the_litter_of_killed_runs_away(tmp_path: Path) -> None:
    trial(SCRIPT, "kill", str(tmp_path), "5")

    write_unless_changed([(tmp_path / "deal.txt", b"new")])

    assert list(tmp_path.rglob("*.part")) == []


def test_runs_at_once_in_one_folder_lose_nothing_of_each_other(tmp_path: Path) -> None:
    report = trial(SCRIPT, "together", str(tmp_path), "4", "15")

    assert report == {"refused": 0, "torn": 0, "unknown": 0, "recorded": 9}
