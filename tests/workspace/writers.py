"""Processes that write drafts into one folder, started and killed by this script, which is run by the tests beside it.

Each draft begins with the SHA-256 of the rest, so that whoever finds it can say whether it is whole. One process
imports once and forks the writers: a hundred starts would take a minute.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import random
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from pactwright.workspace import write_unless_changed

LEDGER = Path(".pactwright", "written.json")
DRAFTS = ["deal-a", "deal-b", "deal-c"]


def kill_writers(folder: Path, times: int) -> dict[str, int]:
    """Start a writer and kill it at a random moment of its first rounds; count what is found after each kill."""
    moments = random.Random(20270115)  # noqa: S311  # no secret: the same moments in every run
    longest = 2 * _turns_of_a_round(folder)
    report = {"refused": 0, "torn": 0, "unknown": 0, "cut off while writing": 0, "wrote all": 0}
    for number in range(times):
        writer = os.fork()
        if writer == 0:
            _write(folder, DRAFTS, (f"{number} {turn}" for turn in itertools.count()))
        _idle(moments.randrange(longest))
        os.kill(writer, signal.SIGKILL)
        _, status = os.waitpid(writer, 0)
        report["refused"] += not os.WIFSIGNALED(status)
        report["torn"] += sum(not _is_whole(path.read_bytes()) for path in folder.glob("deal-*"))
        report["unknown"] += len(list(_unknown(folder)))
        report["cut off while writing"] += bool(list(folder.rglob("*.part")))
        report["wrote all"] += all(f" {number} ".encode() in path.read_bytes() for path in folder.glob("deal-*"))
    return report


def write_together(folder: Path, writers: int, rounds: int) -> dict[str, int]:
    """Let writers write at once, each two drafts of its own and one that they share; count those that were refused."""
    children = []
    for number in range(writers):
        children.append(os.fork())
        if children[-1] == 0:
            names = [f"own-{number}-a", f"own-{number}-b", "shared"]
            _write(folder, names, (f"{number} {turn}" for turn in range(rounds)))
            os._exit(0)
    ended = [os.waitpid(child, 0)[1] for child in children]
    return {
        "refused": sum(status != 0 for status in ended),
        "torn": sum(not _is_whole(path.read_bytes()) for path in folder.glob("[os]*")),
        "unknown": len(list(_unknown(folder))),
        "recorded": len(json.loads((folder / LEDGER).read_bytes())),
    }


def _turns_of_a_round(folder: Path) -> int:
    """Return how often an idle loop turns while one round of drafts is written: the measure of this machine."""
    writer = os.fork()
    if writer == 0:
        _write(folder, DRAFTS, iter(["before"]))
        os._exit(0)
    turns = 0
    while not os.waitpid(writer, os.WNOHANG)[0]:
        _idle(1000)
        turns += 1000
    return turns


def _idle(turns: int) -> None:
    for _ in range(turns):
        pass


def _write(folder: Path, names: list[str], words: Iterator[str]) -> None:
    """Write drafts that differ in each round, so that one of which nothing is recorded is refused in the next."""
    for word in words:
        if write_unless_changed([(folder / name, _draft(f"{name} {word} ")) for name in names]):
            os._exit(1)


def _draft(word: str) -> bytes:
    body = (word * 20_000).encode()
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def _is_whole(draft: bytes) -> bool:
    digest, _, body = draft.partition(b"\n")
    return digest == hashlib.sha256(body).hexdigest().encode()


def _unknown(folder: Path) -> Iterator[Path]:
    """Yield the drafts of which the ledger knows nothing."""
    ledger = json.loads((folder / LEDGER).read_bytes()) if (folder / LEDGER).exists() else {}
    for path in folder.iterdir():
        is_draft = path.is_file() and path.suffix != ".part"
        if is_draft and hashlib.sha256(path.read_bytes()).hexdigest() not in ledger.get(path.name, []):
            yield path


if __name__ == "__main__":
    wished, where, *figures = sys.argv[1:]
    work: dict[str, Callable[..., dict[str, int]]] = {"kill": kill_writers, "together": write_together}
    sys.stdout.write(json.dumps(work[wished](Path(where), *map(int, figures))))
