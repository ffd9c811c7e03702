"""The command in this process: its words in, exit code and what it printed out."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from pactwright.batch import InThisProcess, Limits, Outcome, Setting, Work
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

CutOff: TypeAlias = Callable[[], AbstractContextManager[None]]
"""Gives the time in which every batch is cut off."""


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


@pytest.fixture
def cut_off(monkeypatch: pytest.MonkeyPatch, drafting_here: None) -> CutOff:
    """Let a batch be cut off when it has drafted two papers."""
    del drafting_here  # it takes care that the papers are drafted in this process
    whole = InThisProcess.outcomes

    def outcomes(executor: InThisProcess, works: Iterable[Work]) -> Iterator[Outcome]:
        for number, outcome in enumerate(whole(executor, works)):
            if outcome.files and number == 2:
                raise KeyboardInterrupt
            yield outcome

    @contextmanager
    def cut() -> Iterator[None]:
        with monkeypatch.context() as patched:
            patched.setattr(InThisProcess, "outcomes", outcomes)
            yield

    return cut
