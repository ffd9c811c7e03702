"""Batches in processes that are killed, or that a disk refuses, run by the tests beside this file.

One process imports and parses once and forks the batches: a start of the command takes seconds. A batch is killed, or
refused, at a chosen step of its own: the moments are the same on every machine.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.batch.deals import BASE, FIRMS, firm, sheet

from pactwright.batch import InThisProcess
from pactwright.cli import batch_run, main

_STEPS = frozenset({"open", "os.rename", "os.remove"})
"""What a batch does to the disk, besides what SQLite does between two of them."""

FORMATS = ("--format", "txt", "--format", "md")


def killed(folder: Path, times: int) -> dict[str, int]:
    """Kill a batch at steps from its first to its last, and let another go on; count what is wrong then."""
    steps = _steps_of(folder)
    clean = _files(folder / "out")
    points = sorted({1 + number * (steps - 1) // max(1, times - 1) for number in range(times)})
    report = {"killed": 0, "torn": 0, "not resumed": 0, "differ": 0, "litter": 0}
    for point in points:
        _fresh(folder)
        status = _forked(folder, partial(_act_at, point, _kill_this))
        report["killed"] += os.WIFSIGNALED(status)
        report["torn"] += _torn(folder, clean)
        report["not resumed"] += _forked(folder) != 0
        report["differ"] += _files(folder / "out") != clean
        report["litter"] += len(list(folder.rglob("*.part")))
    return report


def full(folder: Path, times: int) -> dict[str, int]:
    """Let a batch write to a small disk that is full at some step, then make room; count what is wrong then."""
    _forked(folder)
    clean = _files(folder / "out")
    report = {"full": 0, "torn": 0, "not told": 0, "not resumed": 0, "differ": 0}
    for number in range(times):
        with _small_disk(folder) as disk:
            _fill(disk, but=number * _ROOM // times)
            code = os.waitstatus_to_exitcode(_forked(folder))
            report["full"] += code != 0
            report["not told"] += code != 0 and "is full" not in (folder / "told").read_text(encoding="utf-8")
            report["torn"] += _torn(folder, clean)
            for filler in disk.glob("filler-*"):
                filler.unlink()
            report["not resumed"] += _forked(folder) != 0
            report["differ"] += {name: held for name, held in _files(disk).items() if "/" not in name} != clean
    return report


def together(folder: Path, runs: int) -> dict[str, int]:
    """Let batches run at once in one folder; count those that drafted, those that refused, and what is wrong then."""
    _forked(folder)
    clean = _files(folder / "out")
    _fresh(folder)
    children = [_fork(folder, lambda: None) for _ in range(runs)]
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    return {
        "drafted": codes.count(0),
        "refused": codes.count(3),
        "differ": int(_files(folder / "out") != clean),
    }


_ROOM = 60
"""Pages of 4 KB that a batch of four needs at most, with its ledger."""


def _kill_this() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _batch() -> None:
    sys.argv = ["pactwright", "batch", "deals.csv", "--base", "base.yaml", "-o", "out", *FORMATS]
    drafters = {"Processes": lambda setting, _: contextlib.nullcontext(InThisProcess(setting))}
    vars(batch_run).update(drafters)
    main()


def _forked(folder: Path, before: Callable[[], None] = lambda: None) -> int:
    return os.waitpid(_fork(folder, before), 0)[1]


def _fork(folder: Path, before: Callable[[], None]) -> int:
    child = os.fork()
    if child:
        return child
    os.chdir(folder)
    told = os.open("told", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(told, 1)
    os.dup2(told, 2)
    before()
    code: object = 1
    try:
        _batch()
    except SystemExit as ended:
        code = ended.code
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 0)


def _act_at(point: int, act: Callable[[], None]) -> None:
    """Act when this process comes to its step of that number."""
    taken = 0

    def step(event: str, words: tuple[object, ...]) -> None:
        nonlocal taken
        if event in _STEPS and str(words[0]).startswith(("out", str(Path.cwd() / "out"))):
            taken += 1
            if taken == point:
                act()

    sys.addaudithook(step)


def _steps_of(folder: Path) -> int:
    """Return how many steps a batch takes, and leave its files."""
    told, counted = os.pipe()
    child = _fork(folder, lambda: _count_into(counted))
    os.close(counted)
    with os.fdopen(told, "rb") as steps:
        count = len(steps.read())
    os.waitpid(child, 0)
    return count


def _count_into(pipe: int) -> None:
    def step(event: str, words: tuple[object, ...]) -> None:
        if event in _STEPS and str(words[0]).startswith(("out", str(Path.cwd() / "out"))):
            os.write(pipe, b"x")

    sys.addaudithook(step)


def _fresh(folder: Path) -> None:
    for path in sorted((folder / "out").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def _files(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}


def _torn(folder: Path, clean: dict[str, bytes]) -> int:
    """Count the papers that are not as an uninterrupted batch makes them."""
    present = {path.name: path.read_bytes() for path in (folder / "out").glob("0*")}
    return sum(clean.get(name) != content for name, content in present.items())


@contextlib.contextmanager
def _small_disk(folder: Path) -> Iterator[Path]:
    disk = folder / "out"
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], check=True, capture_output=True)
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _fill(disk: Path, *, but: int) -> None:
    """Fill a disk but for some pages."""
    left = os.statvfs(disk).f_bavail - but
    (disk / "filler-0").write_bytes(bytes(4096 * left))


def _prepare(folder: Path) -> None:
    """Write a sheet, and draft it once in this process, so that all that is read once is read."""
    (folder / "base.yaml").write_text(BASE)
    (folder / "deals.csv").write_text(sheet(*map(firm, FIRMS)))
    os.chdir(folder)
    with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):
        _batch()
    _fresh(folder)


if __name__ == "__main__":
    wished, where, figure = sys.argv[1:]
    work: dict[str, Callable[[Path, int], dict[str, int]]] = {"kill": killed, "full": full, "together": together}
    _prepare(Path(where))
    sys.stdout.write(json.dumps(work[wished](Path(where), int(figure))))
