"""Processes that draft: what happens to one touches only the document it was drafting."""

from __future__ import annotations

import multiprocessing
import multiprocessing.util
import os
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.batch import hungry, littering
from tests.batch.deals import BASE, FIRMS, firm, read, rows, sheet
from tests.drafts import classic

from pactwright.batch import InThisProcess, Limits, Outcome, Processes, Setting, Work, processes
from pactwright.errors import WorkersCannotStart
from pactwright.source import Source, read_yaml
from pactwright.workspace import library_sources

pytestmark = pytest.mark.slow

LIMITS = Limits(workers=2, seconds=300, megabytes=2_000)


@pytest.fixture(scope="module")
def setting() -> Setting:
    document, _ = read_yaml(Source("base.yaml", BASE))
    return Setting(document, library_sources().value or (), (), classic())


@pytest.fixture
def works(tmp_path: Path) -> list[Work]:
    path = tmp_path / "deals.csv"
    path.write_text(sheet(*(firm(name) for name in (*FIRMS, *(f"{name} Two" for name in FIRMS)))))
    return [Work(number, row, ("txt", "docx")) for number, row in enumerate(rows(read(path)))]


def _by_number(outcomes: Iterator[Outcome]) -> list[Outcome]:
    return sorted(outcomes, key=lambda outcome: outcome.number)


def _kill_all() -> int:
    alive = [child.pid for child in multiprocessing.active_children() if child.pid is not None]
    for process in alive:
        os.kill(process, signal.SIGKILL)
    return len(alive)


def test_the_same_bytes_come_from_here_and_from_killed_and_started_processes_in_any_order(
    setting: Setting, works: list[Work]
) -> None:
    expected = _by_number(InThisProcess(setting).outcomes(works))

    with Processes(setting, LIMITS) as executor:
        outcomes = executor.outcomes(reversed(works))
        first = next(outcomes)
        killed = _kill_all()
        found = _by_number(iter([first, *outcomes]))

    assert killed > 0
    assert found == expected
    assert multiprocessing.active_children() == []
    assert all(len(outcome.files) == 2 and not outcome.diagnostics for outcome in found)


def test_a_process_that_is_killed_twice_over_a_document_costs_that_document_alone(
    setting: Setting, works: list[Work], monkeypatch: pytest.MonkeyPatch
) -> None:
    received = processes._Seat.received

    def killing(seat: processes._Seat) -> Outcome | None:
        outcome = received(seat)
        if seat.work is not None and seat.work.number == 0 and seat._process is not None and seat._is_ready:
            seat._process.kill()
        return outcome

    monkeypatch.setattr(processes._Seat, "received", killing)
    with Processes(setting, replace(LIMITS, workers=1)) as executor:
        found = _by_number(executor.outcomes(works[:3]))

    assert [[one.name for one in outcome.diagnostics] for outcome in found] == [["worker-lost"], [], []]


def test_a_document_that_takes_too_long_is_given_up(setting: Setting, works: list[Work]) -> None:
    with Processes(setting, replace(LIMITS, workers=1, seconds=0.001)) as executor:
        found = list(executor.outcomes(works[:1]))

    assert [one.name for one in found[0].diagnostics] == ["time-limit-reached"]
    assert found[0].files == ()


def test_a_process_that_cannot_start_is_a_fault_of_the_machine(setting: Setting, works: list[Work]) -> None:
    with Processes(setting, replace(LIMITS, megabytes=60)) as executor, pytest.raises(WorkersCannotStart):
        list(executor.outcomes(works))


def test_a_process_that_is_killed_as_it_starts_is_started_again(
    setting: Setting, works: list[Work], monkeypatch: pytest.MonkeyPatch
) -> None:
    started = multiprocessing.util.spawnv_passfds
    killed: list[int] = []

    def spawn(path: bytes, words: Sequence[Any], handles: Sequence[int]) -> int:
        process = started(path, words, handles)
        if not killed and any("spawn_main" in str(word) for word in words):
            killed.append(process)
            os.kill(process, signal.SIGKILL)
        return process

    monkeypatch.setattr(multiprocessing.util, "spawnv_passfds", spawn)
    with Processes(setting, replace(LIMITS, workers=1)) as executor:
        found = list(executor.outcomes(works[:1]))

    assert len(killed) == 1
    assert [len(outcome.files) for outcome in found] == [2]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a limit of memory")
def test_a_document_that_takes_more_memory_than_its_process_may_have_costs_that_document_alone(
    setting: Setting, works: list[Work], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "serve", hungry.serve)
    with Processes(setting, replace(LIMITS, workers=1, megabytes=1_000)) as executor:
        found = _by_number(executor.outcomes(works[:3]))

    assert [[one.name for one in outcome.diagnostics] for outcome in found] == [[], ["memory-limit-reached"], []]
    assert [len(outcome.files) for outcome in found] == [2, 0, 2]


def test_what_killed_processes_leave_goes_with_the_batch(
    setting: Setting, works: list[Work], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    monkeypatch.setattr(processes, "serve", littering.serve)

    executor = Processes(setting, replace(LIMITS, workers=1))
    with executor:
        list(executor.outcomes(works[:1]))
    left = list((tmp_path / "temporary").rglob(f"{littering.LITTER}*"))
    del executor

    assert len(left) == 2
    assert list((tmp_path / "temporary").iterdir()) == []
