"""The page on clusters is run as it stands, on fewer rows: a scheduler, two workers, and a batch."""

from __future__ import annotations

import csv
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "how-to" / "batch-on-a-cluster.md"
ROWS = 6

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="the page is for a shell of Unix"),
]


def test_the_commands_of_the_page_draft_on_two_workers(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "batch", tmp_path / "examples" / "batch")
    commands = re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    script = "".join(commands).replace("8786", str(_free_port())).replace("seq 20", "seq 1")
    script = script.replace("tail -n +2 examples/batch/deals.csv", f"sed -n '2,{ROWS + 1}p' examples/batch/deals.csv")

    run = subprocess.run(
        ["bash", "-c", f"trap 'kill $(jobs -p) 2>/dev/null' EXIT\nset -e\n{script}"],
        cwd=tmp_path,
        env={**os.environ, "PATH": _with_our_commands(), "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert f"{ROWS} rows: {ROWS} drafted." in run.stdout, run.stderr
    assert len(list((tmp_path / "drafts").glob("*.docx"))) == ROWS
    with (tmp_path / "drafts" / "report.csv").open(encoding="utf-8-sig", newline="") as report:
        assert {line["state"] for line in csv.DictReader(report)} == {"drafted"}


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _with_our_commands() -> str:
    return os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
