"""The preview as a user starts it: a process of its own, on a port of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.drafts import ROOT


@dataclass(frozen=True, slots=True)
class Served:
    """A preview that runs: its address without the slash at the end, what it shows, and its process."""

    address: str
    place: Path
    process: subprocess.Popen[str]

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])


@contextmanager
def served(place: Path, *options: str) -> Iterator[Served]:
    """Show a term sheet or a folder as long as the block runs."""
    inherited = {key: value for key, value in os.environ.items() if key in {"PATH", "HOME"}}
    command = [sys.executable, "-m", "pactwright", "preview", str(place), "--no-open", *options]
    environment = inherited | {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    with subprocess.Popen(command, cwd=place.parent, env=environment, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        address = run.stdout.readline().removeprefix("Pactwright preview: ").strip().rstrip("/")
        try:
            yield Served(address, place, run)
        finally:
            run.terminate()
