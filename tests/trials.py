"""Trials in which processes are killed: a script of their own for each kind, since the tests must outlive them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.drafts import ROOT


def trial(script: Path, *words: str) -> dict[str, int]:
    """Run a script of trials, and return what it counted."""
    run = subprocess.run(
        [sys.executable, str(script), *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    report: dict[str, int] = json.loads(run.stdout)
    return report
