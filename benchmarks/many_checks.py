"""How much time of a processor a thousand checks in one process take, beside what another program takes to start."""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from pactwright.clauses import read_library
from pactwright.pipeline import Wishes, draft
from pactwright.source import Source
from pactwright.workspace import library_sources

ROOT = Path(__file__).resolve().parent.parent
SHEET = ROOT / "examples" / "founder-and-firm" / "termsheet.yaml"


def main() -> None:
    """Print the time for all term sheets, for one, and one as a part of `import docxtpl`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=int, default=1000, help="how many term sheets are checked (default: 1000)")
    sheets = parser.parse_args().sheets
    library = read_library(library_sources().value or ()).value
    if library is None:
        raise SystemExit("The clause library has errors: see `pactwright clauses check`.")
    text = SHEET.read_text(encoding="utf-8")
    start = time.process_time()
    for number in range(sheets):
        own = text.replace("Mara Lindqvist", f"Mara Lindqvist {number}").replace(
            "6 months", f"{number % 24 + 1} months"
        )
        if draft(Source(f"{number}.yaml", own), library, Wishes()).value is None:
            raise SystemExit(f"Term sheet {number} has errors.")
    seconds = time.process_time() - start
    each, other = seconds / sheets, statistics.median(_seconds_of_docxtpl() for _ in range(5))
    print(f"{sheets} term sheets: {seconds:.1f} s")
    print(f"one of them:      {each * 1000:.1f} ms, {each / other:.2f} of `import docxtpl` ({other * 1000:.0f} ms)")


def _seconds_of_docxtpl() -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run((sys.executable, "-c", "import docxtpl"), check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
