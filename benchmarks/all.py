"""Runs the benchmarks of the other ways, one after another: what `make bench` prints."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SUBJECTS = {"word_files.py": 7, "pdf_files.py": 3, "batch_script.py": 1, "start_up.py": 5, "growth.py": 3}
"""Each with the rounds that keep the whole under ten minutes on two processors."""


def main() -> int:
    """Run each with the rounds that are wished. Return 1 if one of them failed, after all the others."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=0, help="rounds of each benchmark (default: each its own)")
    rounds = parser.parse_args().rounds
    failed = []
    for name, usual in SUBJECTS.items():
        command = (sys.executable, str(HERE / name), "--rounds", str(rounds or usual))
        if subprocess.run(command, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"\nThese did not end well: {', '.join(failed)}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
