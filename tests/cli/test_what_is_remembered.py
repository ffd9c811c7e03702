"""What earlier runs keep in the user's cache folder: it changes how long a command takes, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Command
from tests.drafts import ROOT, example_file

from pactwright.clauses import Clause, read_library
from pactwright.memory import MEMORY
from pactwright.source import Source
from pactwright.workspace import library_sources, recollect, remember


@pytest.fixture
def cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of this test's own, still to be made."""
    monkeypatch.setenv("PACTWRIGHT_CACHE", str(folder / "cache"))
    return folder / "cache"


@pytest.fixture
def kept(cache: Path) -> Path:
    """The file that a first run has kept."""
    _run()
    (file,) = cache.iterdir()
    return file


def _run() -> None:
    """Begin and end as each command does, and read nothing but one clause between: that takes no time."""
    recollect()
    read_library(_one_clause())
    remember()


def _is_remembered() -> bool:
    """Whether a new run would remember that clause."""
    (clause,) = _one_clause()
    recollect()
    known = MEMORY.recall(Clause, clause.text, apart=clause)
    MEMORY.close()
    return known is not None


def _one_clause() -> list[Source]:
    return [source for source in library_sources().value or () if source.name.endswith("conf.core.md")]


@pytest.mark.parametrize("example", ["joint-development", "strict-terms"])
def test_output_is_the_same_with_and_without(
    pactwright: Command, cache: Path, monkeypatch: pytest.MonkeyPatch, example: str
) -> None:
    sheet = str(example_file(example))
    first, second = [(pactwright("why", sheet), pactwright("check", sheet)) for _ in range(2)]

    monkeypatch.setenv("PACTWRIGHT_CACHE", "off")

    assert cache.is_dir()
    assert first == second == (pactwright("why", sheet), pactwright("check", sheet))


def test_a_changed_clause_is_seen_at_once(pactwright: Command, cache: Path, folder: Path) -> None:
    instrument = Path(shutil.copytree(ROOT / "clauses", folder / "mine")) / "instruments" / "mou.yaml"
    words = ("draft", "deal.yaml", "--format", "txt", "--library", "mine", "--force")
    pactwright(*words)
    assert list(cache.iterdir())

    instrument.write_text(instrument.read_text().replace("title: Memorandum of Understanding", "title: Letter"))
    pactwright(*words)

    assert (folder / "deal.txt").read_text(encoding="utf-8").startswith("Letter\n")


def _cut_off(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _altered(content: bytes) -> bytes:
    return content[:-1] + bytes([content[-1] ^ 1])


def _of_another_program(content: bytes) -> bytes:
    return b"\0" * len(content)


@pytest.mark.parametrize("damage", [_cut_off, _altered, _of_another_program, lambda _: b""])
def test_a_damaged_file_counts_as_not_there_and_is_made_anew(kept: Path, damage: Callable[[bytes], bytes]) -> None:
    kept.write_bytes(damage(kept.read_bytes()))
    assert not _is_remembered()

    _run()

    assert _is_remembered()


def test_what_a_run_kept_is_remembered_by_the_next(kept: Path) -> None:
    assert _is_remembered()
    assert kept.stat().st_mode & 0o777 == 0o600


def test_the_file_of_another_user_is_not_read(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept.exists()

    monkeypatch.setattr(os, "geteuid", lambda: kept.stat().st_uid + 1)

    assert not _is_remembered()


def test_a_file_that_others_may_write_is_not_read(kept: Path) -> None:
    kept.chmod(0o620)

    assert not _is_remembered()


def test_a_link_is_not_followed(kept: Path, folder: Path) -> None:
    kept.rename(folder / "elsewhere")
    kept.symlink_to(folder / "elsewhere")

    assert not _is_remembered()


def test_a_folder_of_another_user_is_left_alone(
    pactwright: Command, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: cache.parent.stat().st_uid + 1)

    run = pactwright("check", "deal.yaml")

    assert not cache.exists()
    assert "Health of the alliance" in run.out


def test_a_cache_that_cannot_be_made_stops_nothing(pactwright: Command, cache: Path) -> None:
    cache.write_text("a file in its place")

    run = pactwright("check", "deal.yaml")

    assert "Health of the alliance" in run.out
    assert cache.read_text() == "a file in its place"


def test_two_runs_at_once_end_well_and_a_third_needs_no_parser(cache: Path) -> None:
    code = (
        "import sys; sys.argv = ['pactwright', 'check', 'examples/co-marketing/termsheet.yaml']\n"
        "from pactwright.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('loaded:', sorted({'jinja2', 'markdown_it'} & set(sys.modules)))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PACTWRIGHT_CACHE": str(cache)}

    def start() -> subprocess.Popen[str]:
        words = [sys.executable, "-c", code]
        return subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8")

    first, second = [run.communicate(timeout=120)[0] for run in (start(), start())]
    third = start().communicate(timeout=120)[0]

    parsed, remembered = "loaded: ['jinja2', 'markdown_it']\n", "loaded: []\n"
    assert first == second == third.removesuffix(remembered) + parsed
    assert "Health of the alliance" in third
    assert third.endswith(remembered)
    assert len(list(cache.iterdir())) == 1


def test_switched_off_it_leaves_nothing(pactwright: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACTWRIGHT_CACHE", "off")
    monkeypatch.setenv("HOME", str(folder / "home"))

    pactwright("check", "deal.yaml")

    assert sorted(path.name for path in folder.iterdir()) == ["bad.yaml", "deal.yaml"]


@pytest.mark.skipif(sys.platform != "linux", reason="the standard of the Linux desktops")
def test_it_lies_where_the_system_keeps_caches(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PACTWRIGHT_CACHE")
    monkeypatch.setenv("HOME", str(folder / "home"))
    (folder / "home").mkdir()

    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "xdg"))
    _run()
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    _run()
    monkeypatch.delenv("XDG_CACHE_HOME")
    _run()

    found = [path.parent.relative_to(folder).as_posix() for path in folder.rglob("*.memory")]
    assert sorted(found) == ["home/.cache/pactwright", "xdg/pactwright"]


def test_old_files_make_room(cache: Path) -> None:
    cache.mkdir()
    for number in range(12):
        old = cache / f"{number}.memory"
        old.write_bytes(b"")
        os.utime(old, (number, number))

    _run()

    assert len(list(cache.iterdir())) == 8
    assert _is_remembered()
