"""From a save to the words on the screen: how long a reader of the preview waits.

Measured from the moment at which the file is written to the browser's next frame after the new words are in it, on the
largest examples. `python benchmarks/preview.py --rounds 15`
"""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Page

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.drafts import example_file  # the path above
from tests.preview.browsing import started_browser  # as above
from tests.preview.serving import served  # as above

_IDLE = 1_000
EXAMPLES = ("joint-development", "research-consortium", "strict-terms", "co-marketing")

# The second frame begins when the first is painted: its time is the end of the wait.
_LOOK = """() => {
  window.painted = [];
  new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() => {
    window.painted.push([document.documentElement.dataset.paper, performance.timeOrigin + performance.now()]);
  }))).observe(document.documentElement, { attributes: true, attributeFilter: ["data-paper"] });
}"""


def main() -> None:
    """Print the waits of each example."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    print("Milliseconds a save: from the file to the screen (median, slowest of ten, slowest), time of the processor")
    with started_browser() as browser, tempfile.TemporaryDirectory() as folder:
        for name in EXAMPLES:
            sheet = Path(folder) / f"{name}.yaml"
            sheet.write_bytes(example_file(name).read_bytes())
            with served(sheet) as preview:
                page = browser.new_page(viewport={"width": 1440, "height": 900})
                page.goto(preview.address)
                before = _used(preview.process.pid)
                waits = sorted(_waits(page, sheet, rounds))
                used = (_used(preview.process.pid) - before) / (rounds + 1)
                page.close()
            slow = waits[int(0.9 * (len(waits) - 1))]
            print(f"  {name:<24}{statistics.median(waits):>8.0f}{slow:>8.0f}{waits[-1]:>8.0f}{used:>8.0f}")
        _tell_of_idle_connections(sheet, rounds)


def _tell_of_idle_connections(sheet: Path, rounds: int) -> None:
    """Print how long a page takes beside connections that say nothing: the first, asked at once, and others."""
    with served(sheet) as preview, ExitStack() as held:
        _asked(preview.address)
        for _ in range(_IDLE):
            held.enter_context(socket.create_connection(("127.0.0.1", preview.port)))
        first, *others = (_asked(preview.address) for _ in range(rounds + 1))
    print(f"A page beside {_IDLE:,} idle connections: {first:.0f}, then {statistics.median(others):.0f}")


def _asked(address: str) -> float:
    start = time.perf_counter()
    with urlopen(f"{address}/deal/0") as answer:  # noqa: S310  # our own server
        answer.read()
    return 1000 * (time.perf_counter() - start)


def _waits(page: Page, sheet: Path, rounds: int) -> list[float]:
    page.wait_for_selector("html[data-paper]")
    page.evaluate(_LOOK)
    text = sheet.read_text()
    name = text.partition("legal_name: ")[2].partition("\n")[0]
    waits = []
    for number in range(rounds + 1):
        before = len(page.evaluate("window.painted"))
        start = time.time() * 1000
        sheet.write_text(text.replace(name, f"{name} {number}", 1))
        page.wait_for_function("count => window.painted.length > count", arg=before, polling=20)
        waits.append(page.evaluate("window.painted.at(-1)[1]") - start)
        page.wait_for_timeout(250)
    return waits[1:]


def _used(process: int) -> float:
    """Return the milliseconds of a processor that the server has taken, in user and system mode (proc(5), stat)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return 1000 * sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
