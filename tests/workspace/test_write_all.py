"""Files are written whole or not at all, and nothing else in the folder is touched."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pactwright.errors import CannotWrite
from pactwright.workspace import write_all

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights, links or numbers")


def below(folder: Path) -> dict[str, bytes | None]:
    """Return all that stands in a folder, hidden or not, with the bytes of the files."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_files_are_written_into_folders_that_are_made(tmp_path: Path) -> None:
    write_all([(tmp_path / "a" / "one.txt", b"one"), (tmp_path / "a" / "b" / "two.txt", b"two")])

    assert below(tmp_path) == {"a": None, "a/b": None, "a/one.txt": b"one", "a/b/two.txt": b"two"}


@posix_only
def test_a_new_file_has_the_rights_that_the_user_wishes(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_all([(tmp_path / "deal.txt", b"new")])
    finally:
        os.umask(before)

    assert rights(tmp_path / "deal.txt") == 0o640


@posix_only
@pytest.mark.parametrize("wished", [0o600, 0o666, 0o640])
def test_a_file_keeps_its_rights_when_it_is_replaced(tmp_path: Path, wished: int) -> None:
    (tmp_path / "deal.txt").write_bytes(b"old")
    (tmp_path / "deal.txt").chmod(wished)

    write_all([(tmp_path / "deal.txt", b"new")])

    assert (tmp_path / "deal.txt").read_bytes() == b"new"
    assert rights(tmp_path / "deal.txt") == wished


@posix_only
def test_a_link_is_replaced_and_what_it_points_to_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_bytes(b"theirs")
    (tmp_path / "deal.txt").symlink_to("elsewhere.txt")

    write_all([(tmp_path / "deal.txt", b"ours")])

    assert below(tmp_path) == {"deal.txt": b"ours", "elsewhere.txt": b"theirs"}
    assert not (tmp_path / "deal.txt").is_symlink()


def test_a_folder_of_that_name_keeps_every_file_from_being_written(tmp_path: Path) -> None:
    (tmp_path / "deal.docx").write_bytes(b"old")
    (tmp_path / "deal.pdf").mkdir()

    with pytest.raises(CannotWrite, match=r"deal\.pdf: a folder has that name\."):
        write_all([(tmp_path / "deal.docx", b"new"), (tmp_path / "deal.pdf", b"new")])

    assert below(tmp_path) == {"deal.docx": b"old", "deal.pdf": None}


@pytest.mark.parametrize(
    ("where", "told"),
    [
        (Path("file", "deal.txt"), "a file has that name"),
        (Path("file", "sub", "deal.txt"), "a part of its path is a file, not a folder"),
        (Path("new", "newer", "x" * 300), "the name is too long for this disk"),
        (Path("new", "x" * 300, "deal.txt"), "the name is too long for this disk"),
    ],
)
@posix_only
def test_what_cannot_be_written_leaves_no_trace(tmp_path: Path, where: Path, told: str) -> None:
    (tmp_path / "file").write_bytes(b"theirs")

    with pytest.raises(CannotWrite, match=told):
        write_all([(tmp_path / "new" / "first.txt", b"one"), (tmp_path / where, b"two")])

    assert below(tmp_path) == {"file": b"theirs"}


@posix_only
def test_what_a_killed_run_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    kept = [
        f".pactwright-{os.getppid()}-0.part",  # a run that is still at work
        f".pactwright-{ended.pid}-0.part.docx",
        f"pactwright-{ended.pid}-0.part",
        ".pactwright-deal-0.part",
        ".deal.part",
    ]
    for name in [*kept, f".pactwright-{ended.pid}-0.part", f".pactwright-{ended.pid}-17.part"]:
        (tmp_path / name).write_bytes(b"")

    write_all([(tmp_path / "deal.txt", b"new")])

    assert sorted(below(tmp_path)) == sorted([*kept, "deal.txt"])


@pytest.fixture
def other_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on another disk than the folder of the test."""
    memory = Path("/dev/shm")  # noqa: S108  # the one other disk that nearly every Linux has
    if not os.access(memory, os.W_OK) or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no other disk here")
    folder = memory / f"pactwright-test-{os.getpid()}"
    folder.mkdir()
    yield folder
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def test_a_folder_that_is_a_link_to_another_disk_is_written_into(tmp_path: Path, other_disk: Path) -> None:
    (tmp_path / "out").symlink_to(other_disk)

    write_all([(tmp_path / "deal.txt", b"here"), (tmp_path / "out" / "deal.txt", b"there")])
    write_all([(tmp_path / "deal.txt", b"newer"), (tmp_path / "out" / "deal.txt", b"newest")])

    assert below(other_disk) == {"deal.txt": b"newest"}
    assert (tmp_path / "deal.txt").read_bytes() == b"newer"
