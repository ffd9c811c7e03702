"""A Dask cluster that drafts: the same papers, and what is wrong with the cluster is told with its cure."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from distributed import KilledWorker, LocalCluster
from tests.batch.deals import BASE, FIRMS, firm, read, rows, sheet
from tests.drafts import classic

from pactwright.batch import Cluster, Drafter, InThisProcess, Outcome, Setting, Work, on_dask, under_way
from pactwright.errors import ExtraMissing, NoWorkers, OtherVersions, PangoMissing, SchedulerGone, SchedulerUnreachable
from pactwright.source import Source, read_yaml
from pactwright.workspace import library_sources

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def setting() -> Setting:
    document, _ = read_yaml(Source("base.yaml", BASE))
    return Setting(document, library_sources().value or (), (), classic())


@pytest.fixture
def works(tmp_path: Path) -> list[Work]:
    path = tmp_path / "deals.csv"
    path.write_text(sheet(*map(firm, FIRMS)))
    return [Work(number, row, ("txt",)) for number, row in enumerate(rows(read(path)))]


@pytest.fixture
def threads() -> Iterator[LocalCluster]:
    """A cluster of one worker in this process: it starts at once."""
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0") as cluster:
        yield cluster


def _sorted(outcomes: Iterator[Outcome]) -> list[Outcome]:
    return sorted(outcomes, key=lambda outcome: outcome.number)


def _names(outcomes: Iterator[Outcome]) -> list[list[str]]:
    return [[one.name for one in outcome.diagnostics] for outcome in _sorted(outcomes)]


def _checks(works: list[Work]) -> list[Work]:
    return [Work(work.number, work.row, (), is_drafted=False) for work in works]


def test_a_cluster_drafts_what_this_process_drafts_though_a_worker_is_killed(
    setting: Setting, works: list[Work], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    more = [Work(number, work.row, ("docx",)) for number, work in enumerate(2 * works)]
    expected = list(InThisProcess(setting).outcomes(more))

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as machines,
        Cluster(setting, machines.scheduler_address, limit=300) as executor,
    ):
        checked = _names(executor.outcomes(_checks(works)))
        outcomes = executor.outcomes(reversed(more))
        first = next(outcomes)
        os.kill(machines.workers[0].pid, signal.SIGKILL)
        found = _sorted(iter([first, *outcomes]))

    assert checked == [[], [], [], []]
    assert found == expected


def test_what_is_wrong_with_a_document_costs_that_document_alone(
    setting: Setting, works: list[Work], threads: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = Drafter.outcome
    worker: Any = SimpleNamespace(address="tcp://there")

    def outcome(drafter: Drafter, work: Work) -> Outcome:
        if work.number == 0:
            raise MemoryError
        if work.number == 1:
            raise KilledWorker("a key", worker, 3)
        return sound(drafter, work)

    monkeypatch.setattr(Drafter, "outcome", outcome)
    with Cluster(setting, threads.scheduler_address, limit=300) as executor:
        drafted = _names(executor.outcomes(works))
        checked = _names(executor.outcomes(_checks(works)))

    assert drafted == [["memory-limit-reached"], ["worker-lost"], [], []]
    assert checked == drafted


def test_a_document_that_takes_too_long_is_given_up(
    setting: Setting, works: list[Work], threads: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = Event()
    monkeypatch.setattr(Drafter, "outcome", lambda *_: looked_at.wait())
    with Cluster(setting, threads.scheduler_address, limit=0.0001) as executor:
        found = _names(executor.outcomes(works[:1]))
        looked_at.set()

    assert found == [["time-limit-reached"]]


def test_a_fault_of_a_machine_far_away_is_a_fault_of_the_machine(
    setting: Setting, works: list[Work], threads: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    def outcome(*_: object) -> Outcome:
        raise PangoMissing

    monkeypatch.setattr(Drafter, "outcome", outcome)
    with Cluster(setting, threads.scheduler_address, limit=300) as executor, pytest.raises(PangoMissing):
        list(executor.outcomes(works))


def test_a_scheduler_that_goes_away_is_told(
    setting: Setting, works: list[Work], threads: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_dask, "_ANSWER", 1)
    with Cluster(setting, threads.scheduler_address, limit=300) as executor:
        outcomes = executor.outcomes(works)
        next(outcomes)
        threads.close()

        with pytest.raises(SchedulerGone):
            list(outcomes)


def test_workers_that_have_all_gone_are_waited_for_and_then_missed(
    setting: Setting, works: list[Work], threads: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(under_way, "PATIENCE", 0.0)
    monkeypatch.setattr(under_way, "_LOOK", 0.1)
    with Cluster(setting, threads.scheduler_address, limit=300) as executor:
        threads.scale(0)
        threads.sync(threads._correct_state)

        with pytest.raises(NoWorkers):
            list(executor.outcomes(works))


def test_workers_with_another_pactwright_are_refused(
    setting: Setting, threads: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_dask, "VERSION", "99.0")

    with pytest.raises(OtherVersions) as refused, Cluster(setting, threads.scheduler_address, limit=300):
        pass

    assert refused.value.cure == 'Install the same everywhere: pip install "pactwright[dask]==99.0"'


def test_a_scheduler_without_workers_is_refused(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_dask, "_ANSWER", 1)
    with (
        LocalCluster(n_workers=0, processes=False, dashboard_address=":0") as empty,
        pytest.raises(NoWorkers) as refused,
        Cluster(setting, empty.scheduler_address, limit=300),
    ):
        pass

    assert f"dask worker {refused.value.args[0]} " in refused.value.cure


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense://here"])
def test_an_address_at_which_nobody_answers_is_refused(
    setting: Setting, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_dask, "_ANSWER", 1)

    with pytest.raises(SchedulerUnreachable, match=address), Cluster(setting, address, limit=300):
        pass


def test_the_package_that_a_cluster_needs_is_named(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(ExtraMissing) as refused, Cluster(setting, "tcp://127.0.0.1:1", limit=300):
        pass

    assert refused.value.cure == 'Run: python -m pip install "pactwright[dask]"'
