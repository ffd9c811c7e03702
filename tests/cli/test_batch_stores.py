"""`pactwright batch -o memory://…`: a store takes what a folder takes, and the ledger stays here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.batch.deals import BASE, FIRMS, firm, sheet
from tests.cli.conftest import Command, CutOff, Run
from upath import UPath

from pactwright.workspace import batch_place

pytestmark = pytest.mark.usefixtures("drafting_here")

STORE = "memory://bucket/drafts"
OBJECTS = UPath("memory://").fs.store  # taken before a test takes the package away


@pytest.fixture
def batch(pactwright: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Run a batch of four firms as text into the place that is named; the user's own folder is `state`."""
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
    (folder / "base.yaml").write_text(BASE)
    (folder / "deals.csv").write_text(sheet(*map(firm, FIRMS)))

    def run(where: str, *words: str) -> Run:
        return pactwright("batch", "deals.csv", "--base", "base.yaml", "-o", where, "--format", "txt", *words)

    yield run
    OBJECTS.clear()


def _objects() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in UPath(STORE).iterdir()}


def test_a_store_takes_what_a_folder_takes(batch: Command, folder: Path) -> None:
    batch("out", "--zip")
    run = batch(STORE, "--zip")
    again = batch(f"{STORE}/", "--resume")

    assert run.out.splitlines() == ["4 rows: 4 drafted.", *(f"{STORE}/{name}" for name in REPORTS)]
    assert again.out.startswith("4 rows: 4 up to date.")
    assert _objects() == {path.name: path.read_bytes() for path in (folder / "out").iterdir() if path.is_file()}


REPORTS = ("report.html", "report.csv", "drafts.zip")


def test_the_ledger_of_a_store_is_in_a_folder_of_the_user_or_in_the_one_that_is_named(
    batch: Command, folder: Path
) -> None:
    usual = batch(STORE)
    named = batch(STORE, "--ledger", "ledger", "--force")

    (ledger,) = (folder / "state").rglob("batch.sqlite")
    assert usual.err == f"The ledger is {ledger}.\n"
    assert named.err == f"The ledger is {Path('ledger', 'batch.sqlite')}.\n"
    assert not list(folder.glob("memory*"))


def test_what_somebody_changed_in_a_store_is_kept(batch: Command, folder: Path) -> None:
    batch(STORE)
    edited = UPath(STORE) / "0003-Kaldnes.txt"
    edited.write_bytes(b"A lawyer's words.")
    (folder / "deals.csv").write_text(sheet(*(firm(name, "1 year") for name in FIRMS)))

    run = batch(STORE)

    assert (run.code, run.out.splitlines()[0]) == (1, "4 rows: 3 drafted, 1 failed.")
    assert f"`{STORE}/0003-Kaldnes.txt` was changed after it was drafted." in run.err
    assert edited.read_bytes() == b"A lawyer's words."


def test_a_batch_that_was_cut_off_goes_on_in_the_store(batch: Command, folder: Path, cut_off: CutOff) -> None:
    batch("out")

    with cut_off():
        batch(STORE)
    half = _objects()
    run = batch(STORE)

    assert len(half) == 2
    assert run.out.startswith("4 rows: 2 drafted, 2 up to date.")
    assert _objects() == {path.name: path.read_bytes() for path in (folder / "out").iterdir() if path.is_file()}


def test_a_second_batch_into_the_same_store_refuses(batch: Command) -> None:
    with batch_place(STORE, None):
        run = batch(STORE)

    assert run.code == 3
    assert run.err.startswith(f"Another batch is writing into {STORE}.\n")


def test_on_other_file_systems_a_file_is_renamed_when_it_is_whole(batch: Command, folder: Path) -> None:
    batch("out")

    run = batch((folder / "far").as_uri())

    assert run.code == 0, run.err
    present = {path.name: path.read_bytes() for path in (folder / "far").iterdir()}
    assert present == {path.name: path.read_bytes() for path in (folder / "out").iterdir() if path.is_file()}


def test_a_store_that_cannot_be_reached_is_told(batch: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    unknown = batch("nonsense://bucket/drafts")
    monkeypatch.setitem(sys.modules, "upath", None)
    missing = batch(STORE)

    assert (unknown.code, missing.code) == (3, 3)
    assert unknown.err.startswith("nonsense://bucket/drafts is no address of a store: Unsupported filesystem")
    assert missing.err.endswith('Run: python -m pip install "pactwright[cloud]"\n')
