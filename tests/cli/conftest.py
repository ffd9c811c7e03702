"""The command in this process: its words in, exit code and what it printed out."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from pactwright.batch import InThisProcess, Limits, Setting
from pactwright.cli import batch_run, main

MOU = """\
instrument: mou
parties:
  - {short_name: Northwind, legal_name: Northwind Analytics GmbH, address: Kaiplatz 4, country: Germany}
  - {short_name: Mara, legal_name: Mara Lindqvist, kind: individual, address: Storgatan 8, country: Sweden}
purpose: {statement: bring forecasts to ports}
governing_law: Norway
"""


class Run(NamedTuple):
    """What a run of the command left."""

    code: int
    out: str
    err: str


Command: TypeAlias = Callable[..., Run]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command is run, with a sound term sheet `deal.yaml` and a faulty one `bad.yaml`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deal.yaml").write_text(MOU)
    (tmp_path / "bad.yaml").write_text(MOU.replace("instrument: mou", "instrument: memo"))
    return tmp_path


@pytest.fixture
def pactwright(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> Command:
    """Run the command; `stdin` is what stands on its standard input."""
    for name in ("NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str, stdin: str = "") -> Run:
        monkeypatch.setattr(sys, "argv", ["pactwright", *words])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Run(ended.value.code if isinstance(ended.value.code, int) else 0, printed.out, printed.err)

    return run


@pytest.fixture
def drafting_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a batch draft in this process: its processes have tests of their own, and take seconds to start."""

    def executor(setting: Setting, _: Limits) -> nullcontext[InThisProcess]:
        return nullcontext(InThisProcess(setting))

    monkeypatch.setattr(batch_run, "Processes", executor)
