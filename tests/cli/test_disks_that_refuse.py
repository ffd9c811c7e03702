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
from tests.cli.conftest import MOU, Command
from tests.drafts import ROOT

FORMATS = ["--format", "txt", "--format", "md", "--format", "json"]
PAGE = 4096

needs_root = pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0, reason="only root may mount a small disk"
)


@pytest.fixture
def public_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A current folder outside those of pytest: every user can enter it, and pytest sweeps no disk in it."""
    with tempfile.TemporaryDirectory() as name:
        public = Path(name)
        public.chmod(0o755)
        monkeypatch.chdir(public)
        (public / "deal.yaml").write_text(MOU)
        yield public
        monkeypatch.chdir(folder)


@pytest.fixture
def small_disk(pactwright: Command, public_folder: Path) -> Iterator[Path]:
    """A disk of one megabyte, in memory, with drafts of an earlier day on it; the term sheet has changed since."""
    disk = public_folder / "disk"
    disk.mkdir()
    small = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(small, capture_output=True, check=False).returncode:
        pytest.skip("this system mounts no disk in memory")
    try:
        run = pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk")
        assert run.code == 0, run.err
        (public_folder / "deal.yaml").write_text(MOU.replace("Norway", "Sweden"))
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
@pytest.mark.parametrize("short_by", [1, 2, 3, 5, 8, 99])
def test_a_full_disk_leaves_the_drafts_of_before_as_they_were(
    pactwright: Command, small_disk: Path, short_by: int
) -> None:
    fill(small_disk, short_by=short_by)
    before = below(small_disk)

    run = pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk")

    assert (run.code, run.out) == (3, "")
    assert re.fullmatch(
        r"Cannot write disk/\S+: the disk is full\.\n"
        r"Make room on the disk, or choose a folder on another disk\.\n",
        run.err,
    )
    assert below(small_disk) == before


@needs_root
def test_a_full_disk_keeps_no_folder_that_was_made_for_nothing(pactwright: Command, small_disk: Path) -> None:
    fill(small_disk, short_by=99)

    run = pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk/new/newer")

    assert run.code == 3
    assert not (small_disk / "new").exists()


@needs_root
def test_a_disk_with_just_room_enough_takes_the_drafts(pactwright: Command, small_disk: Path) -> None:
    fill(small_disk, short_by=0)

    run = pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk")

    assert run.code == 0, run.err
    assert "Sweden" in (small_disk / "deal.txt").read_text(encoding="utf-8")


@needs_root
def test_a_disk_that_can_only_be_read_is_told(pactwright: Command, small_disk: Path) -> None:
    before = below(small_disk)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    run = pactwright("draft", "deal.yaml", *FORMATS, "-o", "disk")

    assert (run.code, run.out) == (3, "")
    assert run.err == (
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
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "PACTWRIGHT_CACHE": "off"},
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
def test_an_output_folder_that_cannot_be_is_told(
    pactwright: Command, folder: Path, *, output: str, code: int, told: str
) -> None:
    (folder / "file").write_bytes(b"theirs")
    (folder / "busy" / "deal.md").mkdir(parents=True)
    before = sorted(folder.rglob("*"))

    run = pactwright("draft", "deal.yaml", *FORMATS, "-o", output)

    assert (run.code, run.out) == (code, "")
    assert run.err == told if code == 3 else told in run.err
    assert sorted(folder.rglob("*")) == before
    assert (folder / "file").read_bytes() == b"theirs"
