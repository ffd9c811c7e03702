"""Hard trials of whole batches, as the command runs them: what is wrong afterwards is counted, and all has to be zero.

The short trials stand in `tests/batch`. These take minutes: processes are killed at random moments, and a thousand rows
are drafted with one that is wrong.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import psutil
from deals import BASE, ROOT, write_deals

WRONG = 437
"""The row, counted from 0, that is wrong in the trial of one bad row."""


def main() -> None:
    """Run the trials and print what each found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=40, help="papers of a batch that is killed (default: 40)")
    parser.add_argument("--kills", type=int, default=50, help="how often the run is killed, and a worker (default: 50)")
    parser.add_argument("--rows", type=int, default=1000, help="rows of the trial of one bad row (default: 1,000)")
    parser.add_argument("--format", dest="form", default="txt", help="the format (default: txt)")
    parser.add_argument("--seed", type=int, default=20270115, help="another seed, other moments")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pactwright-") as name:
        trial = Trial(Path(name), asked.form, random.Random(asked.seed))  # noqa: S311  # no secret
        trial.prepare(asked.documents)
        _tell("the run killed", trial.kill_the_run(asked.kills))
        _tell("a worker killed", trial.kill_workers(asked.kills))
        _tell("1 and 4 workers", trial.other_workers())
        _tell("rows in any order", trial.other_order(asked.documents))
        _tell("one bad row", trial.one_bad_row(asked.rows))


def _tell(trial: str, report: object) -> None:
    print(f"{trial:<20}{report}", flush=True)


class Trial:
    """A folder with a sheet, and what an uninterrupted batch made of it."""

    def __init__(self, folder: Path, form: str, moments: random.Random) -> None:
        self._folder = folder
        self._form = form
        self._moments = moments
        self._clean: dict[str, bytes] = {}
        self._usual = 0.0

    def prepare(self, documents: int) -> None:
        """Draft once without any interruption."""
        write_deals(self._folder / "deals.csv", documents)
        run = self._started("deals.csv", "clean")
        self._usual = max(used for _, _, used in _looks(run))
        self._clean = self._files("clean")
        if len(self._clean) != documents + 2:
            raise SystemExit("The clean run drafted too little.")

    def kill_the_run(self, times: int) -> dict[str, int]:
        """Kill the run at random moments, one after the other in the same folder, then let it end."""
        report = {"killed": 0, "torn": 0, "left running": 0}
        out, finished = "killed-0", 0
        for _ in range(times):
            run = self._started("deals.csv", out)
            workers = self._kill(run, lambda run_itself, _: run_itself)
            report["killed"] += run.wait() == -signal.SIGKILL
            report["torn"] += self._torn(out)
            report["left running"] += len(psutil.wait_procs(workers, timeout=60)[1])
            if len(self._papers(out)) == len(self._papers("clean")):
                # All is drafted: the next is killed from its beginning.
                finished += 1
                out = f"killed-{finished}"
        code = self._started("deals.csv", out).wait()
        return report | {"whole batches before the end": finished, "exit": code, "differ": self._differ(out)}

    def kill_workers(self, times: int) -> dict[str, int]:
        """Kill a process that drafts, once in each batch, at a random moment."""
        report = {"batches": times, "failed": 0, "differ": 0}
        for number in range(times):
            out = f"worker-{number}"
            run = self._started("deals.csv", out)
            self._kill(run, self._any)
            report["failed"] += run.wait() != 0
            report["differ"] += self._differ(out)
        return report

    def other_workers(self) -> dict[str, int]:
        """Draft with one process and with four."""
        found = {}
        for workers in (1, 4):
            self._started("deals.csv", f"with-{workers}", "--workers", str(workers)).wait()
            found[f"differ with {workers}"] = self._differ(f"with-{workers}")
        return found

    def other_order(self, documents: int) -> dict[str, int]:
        """Draft the rows in another order, with names that do not count them."""
        name = ["--name", "{parties[1].short_name}"]
        self._started("deals.csv", "in-order", *name).wait()
        head, *rows = (self._folder / "deals.csv").read_text(encoding="utf-8").splitlines()
        self._moments.shuffle(rows)
        (self._folder / "shuffled.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        self._started("shuffled.csv", "shuffled", *name).wait()
        first, second = self._papers("in-order"), self._papers("shuffled")
        return {"papers": len(second), "missing": documents - len(second), "differ": int(first != second)}

    def one_bad_row(self, rows: int) -> dict[str, object]:
        """Draft a sheet with one wrong cell, and the same sheet without."""
        wrong = min(WRONG, rows - 1)
        write_deals(self._folder / "sound.csv", rows)
        write_deals(self._folder / "one-bad.csv", rows, {wrong: "6 moons"})
        self._started("sound.csv", "sound").wait()
        run = self._started("one-bad.csv", "one-bad")
        _, told = run.communicate()
        sound, found = self._papers("sound"), self._papers("one-bad")
        same = sum(sound[name] == content for name, content in found.items())
        is_named = f"row {wrong + 2}, column 11, `term.length`: `6 moons`" in told
        return {"exit": run.returncode, "identical": same, "of": len(sound), "the cell is named": is_named}

    def _started(self, sheet: str, out: str, *words: str) -> subprocess.Popen[str]:
        wishes = ["--format", self._form, "-o", out, *(words if "--workers" in words else ("--workers", "2", *words))]
        return subprocess.Popen(
            [sys.executable, "-m", "pactwright", "batch", sheet, "--base", str(BASE), *wishes],
            cwd=self._folder,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _kill(self, run: subprocess.Popen[str], chosen: Chosen) -> list[psutil.Process]:
        """Kill a process when the batch has used a random part of its time; return those that drafted in it."""
        moment = self._moments.uniform(0.05, 0.95) * self._usual
        drafting: list[psutil.Process] = []
        for run_itself, workers, used in _looks(run):
            drafting = workers
            if used >= moment and (victim := chosen(run_itself, workers)) is not None:
                with contextlib.suppress(psutil.Error):
                    victim.kill()
                break
        return drafting

    def _any(self, _: psutil.Process, workers: Sequence[psutil.Process]) -> psutil.Process | None:
        return self._moments.choice(workers) if workers else None

    def _files(self, out: str) -> dict[str, bytes]:
        folder = self._folder / out
        return {path.name: path.read_bytes() for path in folder.glob("*") if path.is_file()}

    def _papers(self, out: str) -> dict[str, bytes]:
        return {name: content for name, content in self._files(out).items() if name.endswith(f".{self._form}")}

    def _torn(self, out: str) -> int:
        return sum(self._clean.get(name) != content for name, content in self._papers(out).items())

    def _differ(self, out: str) -> int:
        return int(self._files(out) != self._clean)


Chosen: TypeAlias = Callable[[psutil.Process, Sequence[psutil.Process]], psutil.Process | None]
"""Chooses whom to kill, of a run and of those that draft for it."""


def _looks(run: subprocess.Popen[str]) -> Iterator[tuple[psutil.Process, list[psutil.Process], float]]:
    """Look at a run again and again until it ends: the run, its workers, and the seconds of a processor they used."""
    process = psutil.Process(run.pid)
    used: dict[int, float] = {}
    while run.poll() is None:
        with contextlib.suppress(psutil.Error):
            workers = [child for child in process.children() if "spawn_main" in " ".join(child.cmdline())]
            for one in (process, *workers):
                times = one.cpu_times()
                used[one.pid] = times.user + times.system
            yield process, workers, sum(used.values())
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(0.02)


if __name__ == "__main__":
    main()
