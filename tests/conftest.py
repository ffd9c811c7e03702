"""What tests of several folders share: the wish to rewrite expected files, and work that one worker does for all."""

from __future__ import annotations

import fcntl
import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from tests.command import draft_examples

from pactwright.workspace import processors

Once: TypeAlias = Callable[[str, Callable[[Path], None]], Path]
"""Gives a folder by name, filled by whoever comes first; all others wait until it is full."""

PaperOf: TypeAlias = Callable[[str, str], Path]
"""Gives the file of an example in a format."""


def pytest_xdist_auto_num_workers() -> int:
    """Start one process more than there are cores: some tests wait, for a browser, LibreOffice or a command."""
    return processors() + 1


def pytest_collection_finish() -> None:
    """Keep the tests themselves, which stay to the end, out of each search for dead objects."""
    gc.collect()
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `pytest tests/golden --update` rewrite the expected drafts, and `--pictures` those of the preview."""
    parser.addoption("--update", action="store_true", help="write the expected files anew")
    parser.addoption("--pictures", action="store_true", help="take the pictures of the preview anew")


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what runs of the command remember among the files of this test run, shared by all workers."""
    base = tmp_path_factory.getbasetemp()
    os.environ["PACTWRIGHT_CACHE"] = str((base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache")


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Do slow work once in a run, however many workers share it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def filled(name: str, fill: Callable[[Path], None]) -> Path:
        folder = shared / name
        folder.mkdir(exist_ok=True)
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            done = shared / f"{name}.done"
            if not done.exists():
                done.write_text("failed")
                fill(folder)
                done.write_text("full")
        assert done.read_text() == "full", f"Another test failed to make {name}: see there."
        return folder

    return filled


@pytest.fixture(scope="session")
def paper_of(once: Once) -> PaperOf:
    """Let the command draft an example when a test first asks for it."""

    def paper(name: str, form: str) -> Path:
        return once(f"example-{name}", lambda folder: draft_examples(folder, names=[name])) / f"{name}.{form}"

    return paper
