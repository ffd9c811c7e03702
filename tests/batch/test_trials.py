"""However a batch ends: no file is torn, and the next run ends in the folder that an uninterrupted one makes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.trials import trial

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")]

SCRIPT = Path(__file__).with_name("trials.py")


def test_a_batch_that_is_killed_at_any_step_tears_nothing_and_goes_on(tmp_path: Path) -> None:
    report = trial(SCRIPT, "kill", str(tmp_path), "8")

    assert report == {"killed": 8, "torn": 0, "not resumed": 0, "differ": 0, "litter": 0}


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root may mount a small disk")
def test_a_disk_that_is_full_at_any_step_is_told_and_the_batch_goes_on_when_there_is_room(tmp_path: Path) -> None:
    report = trial(SCRIPT, "full", str(tmp_path), "12")

    assert report.pop("full") > 2, "hardly a batch met a full disk: the test shows nothing"
    assert report == {"torn": 0, "not told": 0, "not resumed": 0, "differ": 0}


def test_of_batches_at_once_in_one_folder_one_drafts_and_the_others_refuse(tmp_path: Path) -> None:
    report = trial(SCRIPT, "together", str(tmp_path), "3")

    assert report.pop("drafted") >= 1
    assert report.pop("refused") <= 2
    assert report == {"differ": 0}
