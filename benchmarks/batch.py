"""A whole batch as the command runs it: the rate of each thousand papers, and the memory of each process that drafts.

The figures come from the system: what each process has used of a processor, and how much memory it held. On a machine
that others use too, look at the time of a processor, not at the clock.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import psutil
from deals import BASE, ROOT, write_deals

_LOOK = 0.25
"""Seconds between two looks at the processes."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a run was at a moment: papers written, seconds on the clock, seconds of a processor, memory in MB."""

    papers: int
    clock: float
    run: float
    workers: float
    memory: float


@dataclass(slots=True)
class Watched:
    """A run, looked at from outside."""

    out: Path
    form: str
    drafters: Drafters
    marks: list[Mark] = field(default_factory=list)
    peak: dict[int, float] = field(default_factory=dict)
    used: dict[int, float] = field(default_factory=dict)

    def look(self, run: psutil.Process, start: float) -> None:
        """Take down how far it is."""
        papers = len(list(self.out.glob(f"*{self.form}")))
        memory = 0.0
        for process in self.drafters(run):
            try:
                held, times = process.memory_info().rss / 1e6, process.cpu_times()
            except psutil.Error:
                continue
            memory = max(memory, held)
            self.peak[process.pid] = max(held, self.peak.get(process.pid, 0.0))
            self.used[process.pid] = times.user + times.system
        own = run.cpu_times()
        clock = time.monotonic() - start
        self.marks.append(Mark(papers, clock, own.user + own.system, sum(self.used.values()), memory))


def main() -> None:
    """Run a batch for each number of processes and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1000, help="how many papers (default: 1000)")
    parser.add_argument("--format", dest="form", default="docx", help="the format (default: docx)")
    parser.add_argument(
        "--workers", type=int, nargs="+", default=[2, 1], help="how many processes (default: 2, then 1)"
    )
    parser.add_argument("--each", type=int, default=0, help="papers a line of the table (default: a tenth of all)")
    parser.add_argument("--dask", action="store_true", help="let the processes be workers of a Dask cluster")
    asked = parser.parse_args()
    runs: dict[int, Mark] = {}
    for workers in asked.workers:
        with (_cluster if asked.dask else _processes)(workers) as (words, drafters):
            watched = _watched(asked.documents, asked.form, words, drafters=drafters)
        _show(watched, asked.documents, workers, each=asked.each or max(1, asked.documents // 10))
        runs[workers] = _drafting(watched.marks)
    if len(runs) > 1:
        _show_ratio(runs)


Drafters: TypeAlias = Callable[[psutil.Process], Sequence[psutil.Process]]
"""Gives the processes that draft for a run."""


@contextmanager
def _processes(workers: int) -> Iterator[tuple[list[str], Drafters]]:
    def children(run: psutil.Process) -> Sequence[psutil.Process]:
        return [child for child in run.children() if "spawn_main" in " ".join(child.cmdline())]

    yield ["--workers", str(workers)], children


@contextmanager
def _cluster(workers: int) -> Iterator[tuple[list[str], Drafters]]:
    from distributed import LocalCluster

    os.environ["PYTHONPATH"] = str(ROOT / "src")
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=":0") as cluster:
        drafting = [psutil.Process(worker.pid) for worker in cluster.workers.values()]
        yield ["--dask", cluster.scheduler_address], lambda _: drafting


def _watched(documents: int, form: str, words: Sequence[str], *, drafters: Drafters) -> Watched:
    with tempfile.TemporaryDirectory(prefix="pactwright-") as name:
        folder = Path(name)
        write_deals(folder / "deals.csv", documents)
        watched = Watched(folder / "out", f".{form}", drafters)
        batch = ["batch", "deals.csv", "--base", str(BASE), "-o", "out", "--format", form]
        start = time.monotonic()
        run = subprocess.Popen(
            [sys.executable, "-m", "pactwright", *batch, *words],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
            stdout=subprocess.DEVNULL,
        )
        while True:
            try:
                code = run.wait(_LOOK)
                break
            except subprocess.TimeoutExpired:
                watched.look(psutil.Process(run.pid), start)
        if code:
            raise SystemExit(f"The batch ended with {code}.")
    return watched


def _drafting(marks: Sequence[Mark]) -> Mark:
    """Return what passed between the first paper and the last: without starting, checking and the report."""
    first, last = _first(marks, 1), _first(marks, marks[-1].papers)
    return Mark(
        last.papers - first.papers,
        last.clock - first.clock,
        last.run - first.run,
        last.workers - first.workers,
        max(mark.memory for mark in marks),
    )


def _first(marks: Sequence[Mark], papers: int) -> Mark:
    return next(mark for mark in marks if mark.papers >= papers)


def _show(watched: Watched, documents: int, workers: int, *, each: int) -> None:
    marks = watched.marks
    print(f"\n{documents:,} papers as {watched.form}, {workers} processes")
    print(f"  {'papers':>8}{'clock':>10}{'drafting':>13}{'the run':>12}{'memory':>10}")
    before, costs = _first(marks, 1), []
    for papers in range(each, marks[-1].papers + 1, each):
        mark = _first(marks, papers)
        done = max(1, mark.papers - before.papers)
        costs.append((mark.workers - before.workers) / done)
        clock, run = mark.clock - before.clock, (mark.run - before.run) / done
        print(f"  {papers:>8,}{clock:>8.1f} s{costs[-1] * 1000:>10.1f} ms{run * 1000:>9.1f} ms{mark.memory:>7.0f} MB")
        before = mark
    print(f"  the last line against the first, time of a processor: {costs[-1] / costs[0]:.2f}")
    print(f"  most memory of a process: {', '.join(f'{most:.0f} MB' for most in watched.peak.values())}")
    ready = _first(marks, 1)
    print(f"  before the first paper: {ready.clock:.1f} s, of a processor {ready.run + ready.workers:.1f} s")


def _show_ratio(runs: dict[int, Mark]) -> None:
    few, many = min(runs), max(runs)
    one, two = runs[few], runs[many]
    clock = (two.papers / two.clock) / (one.papers / one.clock)
    work = (one.workers + one.run) / one.papers / ((two.workers + two.run) / two.papers)
    print(f"\n{many} processes against {few}: {clock:.2f} x on the clock; time of a processor for a paper {work:.2f} x")


if __name__ == "__main__":
    main()
