"""How much time of a processor a command takes, beside an empty Python and another program of the trade.

Seconds differ from machine to machine and from hour to hour; ratios of runs that take turns differ less.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHEET = str(ROOT / "examples" / "go-to-market" / "termsheet.yaml")
FIVE_PARTIES = str(ROOT / "examples" / "research-consortium" / "termsheet.yaml")
LARGEST = str(ROOT / "examples" / "joint-development" / "termsheet.yaml")
PACTWRIGHT = (sys.executable, "-m", "pactwright")

BASE = "empty Python"
COMMANDS: Mapping[str, Sequence[str]] = {
    BASE: (sys.executable, "-c", "pass"),
    "import docxtpl": (sys.executable, "-c", "import docxtpl"),
    "pactwright --help": (*PACTWRIGHT, "--help"),
    "pactwright check": (*PACTWRIGHT, "check", SHEET),
    "check, five parties": (*PACTWRIGHT, "check", FIVE_PARTIES),
    "check, largest example": (*PACTWRIGHT, "check", LARGEST),
    "why, largest example": (*PACTWRIGHT, "why", LARGEST),
    "pactwright clauses check": (*PACTWRIGHT, "clauses", "check"),
    "pactwright draft, text": (*PACTWRIGHT, "draft", SHEET, "--format", "txt", "--force"),
    "pactwright draft, Word": (*PACTWRIGHT, "draft", SHEET, "--format", "docx", "--force"),
}


def main() -> None:
    """Print the median time of each command, and how many times that of an empty Python it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often each command is run (default: 15)")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        medians = _medians(rounds, Path(folder))
    print(f"{'command':<28}{'median':>10}{'ratio':>8}")
    for name, seconds in medians.items():
        print(f"{name:<28}{seconds * 1000:>7.0f} ms{seconds / medians[BASE]:>8.1f}")


def _medians(rounds: int, folder: Path) -> dict[str, float]:
    """Run the commands in turn, so that a busy moment of the machine strikes all of them alike.

    A first round is not counted: it compiles what has not been compiled yet, and reads what later runs remember.
    """
    _each(folder)
    times = [_each(folder) for _ in range(rounds)]
    return {name: statistics.median(each[name] for each in times) for name in COMMANDS}


def _each(folder: Path) -> dict[str, float]:
    return {name: _seconds(command, folder) for name, command in COMMANDS.items()}


def _seconds(command: Sequence[str], folder: Path) -> float:
    # Files that are never compiled would be compiled in every run: no one works so.
    inherited = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    own = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PACTWRIGHT_CACHE": str(folder / "cache")}
    environment = {**inherited, "PYTHONPATH": str(ROOT / "src"), **own}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
