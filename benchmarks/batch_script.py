"""A batch of memoranda as Word and PDF files, beside a plain script with docxtpl and LibreOffice.

Both are run as a command is. Counted is the time of all processors, that of child processes included.
"""

from __future__ import annotations

import argparse
import csv
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from papers import ROOT
from peers import office
from peers.template import values_of, with_placeholders, words_of
from side_by_side import medians, show

PEER = "docxtpl and LibreOffice, a plain script"
EXAMPLE = ROOT / "examples" / "batch"


def main() -> None:
    """Print the median of both, and how many times as fast as the script ours is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each is run (default: 3)")
    parser.add_argument("--papers", type=int, default=10, help="how many memoranda are written (default: 10)")
    wishes = parser.parse_args()
    if office.lacking():
        print(office.lacking())
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        number = _prepared(folder, wishes.papers)
        ways = {PEER: lambda: _script(folder), "pactwright batch, one process": lambda: _ours(folder, "docx", "pdf")}
        ways[PEER]()
        if words_of((folder / "theirs" / "0001.docx").read_bytes()) != words_of(_files(folder)[0].read_bytes()):
            raise SystemExit("The files of the script say something else.")
        show(f"{number} memoranda as Word and PDF files", medians(ways, rounds=wishes.rounds), peer=PEER)


def _prepared(folder: Path, papers: int) -> int:
    """Write the sheets of both: theirs has a column for each placeholder. Return how many papers they have."""
    lines = (EXAMPLE / "deals.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "deals.csv").write_text("".join(lines[: papers + 1]), encoding="utf-8")
    _ours(folder, "docx")
    files = [file.read_bytes() for file in _files(folder)]
    template, first = with_placeholders(files[0], braces=("{{ ", " }}"))
    (folder / "template.docx").write_bytes(template)
    rows = [values for values in map(values_of, files) if values.keys() == first.keys()]
    with (folder / "values.csv").open("w", newline="", encoding="utf-8") as sheet:
        writer = csv.DictWriter(sheet, list(first))
        writer.writeheader()
        writer.writerows(rows)
    if len(rows) < len(files):
        raise SystemExit("The memoranda differ in more than values: one template does not do for all.")
    return len(rows)


def _ours(folder: Path, *formats: str) -> None:
    shutil.rmtree(folder / "ours", ignore_errors=True)
    wished = [word for form in formats for word in ("--format", form)]
    command = ("-m", "pactwright", "batch", "deals.csv", "--base", str(EXAMPLE / "base.yaml"), "-o", "ours")
    _run(folder, (*command, "--workers", "1", *wished))


def _script(folder: Path) -> None:
    (folder / "theirs").mkdir(exist_ok=True)
    program = str(Path(__file__).parent / "peers" / "office_script.py")
    _run(folder, (program, "values.csv", "template.docx", "theirs"))


def _run(folder: Path, command: Sequence[str]) -> None:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "PYTHONPATH": str(ROOT / "src")}
    subprocess.run((sys.executable, *command), cwd=folder, env=environment, check=True, capture_output=True)


def _files(folder: Path) -> list[Path]:
    return sorted((folder / "ours").glob("*.docx"))


if __name__ == "__main__":
    main()
