"""A disk that is full or cannot be written: one sentence, one cure, exit code 3, and everything stays as it was."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from tests.command import run_pactwright
from tests.drafts import ROOT

IS_ROOT = hasattr(os, "getuid") and os.getuid() == 0
TERM_SHEET = (ROOT / "tests" / "fixtures" / "compact_mou.yaml").read_text(encoding="utf-8")
FORMATS = ["--format", "txt", "--format", "md", "--format", "json"]
PAGE = 4096

pytestmark = pytest.mark.slow
needs_root = pytest.mark.skipif(not IS_ROOT, reason="only root may mount a small disk")


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder with a term sheet, outside those of pytest: every user can enter it, and pytest sweeps no disk in it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "deal.yaml").write_text(TERM_SHEET, encoding="utf-8")
        yield folder


@pytest.fixture
def small_disk(public_folder: Path) -> Iterator[Path]:
    """A disk of one megabyte, in memory, with drafts of an earlier day on it; the term sheet has changed since."""
    disk = public_folder / "disk"
    disk.mkdir()
    small = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(small, capture_output=True, check=False).returncode:
        pytest.skip("this system mounts no disk in memory")
    try:
        run = run_pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk", folder=public_folder)
        assert run.returncode == 0, run.stderr
        changed = TERM_SHEET.replace("Tide and Light", "Tide and Lamps")
        (public_folder / "deal.yaml").write_text(changed, encoding="utf-8")
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path, *, short_by: int) -> None:
    """Fill a disk until it lacks some pages of 4 KB for all that the next drafts and their ledger need."""
    needed = sum(-(-len(content) // PAGE) for content in below(disk).values())
    fillers = []
    for number in count():
        filler = disk / f"filler-{number}"
        try:
            filler.write_bytes(b"x" * PAGE)
        except OSError:
            filler.unlink()
            break
        fillers.append(filler)
    for filler in fillers[: max(0, needed - short_by)]:
        filler.unlink()


def below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@needs_root
@pytest.mark.parametrize("short_by", [1, 2, 6, 99])
def test_a_full_disk_leaves_the_drafts_of_before_as_they_were(small_disk: Path, short_by: int) -> None:
    fill(small_disk, short_by=short_by)
    before = below(small_disk)

    run = run_pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk", folder=small_disk.parent)

    assert run.returncode == 3
    assert run.stdout == ""
    assert re.fullmatch(
        r"Cannot write disk/\S+: the disk is full\.\n"
        r"Make room on the disk, or choose a folder on another disk\.\n",
        run.stderr,
    )
    assert below(small_disk) == before


@needs_root
def test_a_full_disk_keeps_no_folder_that_was_made_for_nothing(small_disk: Path) -> None:
    fill(small_disk, short_by=99)

    run = run_pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk/new/newer", folder=small_disk.parent)

    assert run.returncode == 3
    assert not (small_disk / "new").exists()


@needs_root
def test_a_disk_with_just_room_enough_takes_the_drafts(small_disk: Path) -> None:
    fill(small_disk, short_by=0)

    run = run_pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk", folder=small_disk.parent)

    assert run.returncode == 0, run.stderr
    assert "Tide and Lamps" in (small_disk / "deal.txt").read_text(encoding="utf-8")


@needs_root
def test_a_disk_that_can_only_be_read_is_told(small_disk: Path) -> None:
    before = below(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    run = run_pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk", folder=small_disk.parent)

    assert run.returncode == 3
    assert run.stdout == ""
    assert run.stderr == (
        "Cannot write disk/deal.txt: the disk can be read but not written.\nChoose a folder on another disk.\n"
    )
    assert below(small_disk) == before


AS_NOBODY = """
import contextlib, os, sys
from pactwright.cli import main

def draft(folder):
    sys.argv = ["pactwright", "draft", "deal.yaml", "--format", "txt", "-o", folder]
    main()

# Loads every module, while they can still be read: Python may be installed where only root may look.
with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere), contextlib.suppress(SystemExit):
    draft("elsewhere")
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
draft("out")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights")
def test_a_folder_without_permission_is_told(public_folder: Path) -> None:
    (public_folder / "out").mkdir()
    (public_folder / "out" / "deal.txt").write_bytes(b"theirs")
    (public_folder / "out").chmod(0o555)

    run = subprocess.run(
        [sys.executable, "-c", AS_NOBODY],
        cwd=public_folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.stderr == (
        "Cannot write out/deal.txt: you have no permission.\n"
        "Choose another folder, or ask the owner of this one for permission to write.\n"
    )
    assert (run.returncode, run.stdout) == (3, "")
    assert below(public_folder / "out") == {"deal.txt": b"theirs"}


@pytest.mark.parametrize(
    ("output", "code", "told"),
    [
        ("file/sub", 3, "Cannot write file/sub: a part of its path is a file, not a folder.\nCheck the path.\n"),
        ("x" * 300, 3, f"Cannot write {'x' * 300}: the name is too long for this disk.\nChoose a shorter name.\n"),
        ("busy", 3, "Cannot write busy/deal.md: a folder has that name.\nChoose another name for the file.\n"),
        ("file", 2, "Directory 'file' is a file."),
    ],
)
def test_an_output_folder_that_cannot_be_is_told(tmp_path: Path, output: str, code: int, told: str) -> None:
    (tmp_path / "deal.yaml").write_text(TERM_SHEET, encoding="utf-8")
    (tmp_path / "file").write_bytes(b"theirs")
    (tmp_path / "busy" / "deal.md").mkdir(parents=True)
    before = below(tmp_path)

    run = run_pactwright("draft", "deal.yaml", *FORMATS, "-o", output, folder=tmp_path)

    assert run.returncode == code
    assert run.stdout == ""
    assert run.stderr == told if code == 3 else told in run.stderr
    assert below(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["busy", "deal.yaml", "file"]
