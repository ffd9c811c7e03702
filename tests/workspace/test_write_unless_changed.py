"""What somebody else wrote or changed is never written over, unless that is wished."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from pactwright.errors import CannotWrite
from pactwright.workspace import write_unless_changed

LEDGER = Path(".pactwright", "written.json")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights and links")


def told(folder: Path, content: bytes, *, force: bool = False) -> list[str]:
    """Write two drafts; return what is told, without the folder."""
    files = [(folder / "deal.txt", content), (folder / "deal.md", b"# " + content)]
    return [found.message.replace(f"{folder}{os.sep}", "") for found in write_unless_changed(files, force=force)]


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_our_own_draft_is_written_over(tmp_path: Path) -> None:
    told(tmp_path, b"first")

    found = told(tmp_path, b"second")

    assert found == []
    assert (tmp_path / "deal.txt").read_bytes() == b"second"


def test_a_draft_that_was_changed_is_kept_and_nothing_else_is_written(tmp_path: Path) -> None:
    told(tmp_path, b"first")
    ledger = (tmp_path / LEDGER).read_bytes()
    (tmp_path / "deal.txt").write_bytes(b"first, and a lawyer's words")

    found = told(tmp_path, b"second")

    assert found == ["`deal.txt` was changed after it was drafted."]
    assert (tmp_path / "deal.txt").read_bytes() == b"first, and a lawyer's words"
    assert (tmp_path / "deal.md").read_bytes() == b"# first"
    assert (tmp_path / LEDGER).read_bytes() == ledger
    assert names_in(tmp_path) == [".pactwright", "deal.md", "deal.txt"]


def test_a_file_of_somebody_else_is_kept(tmp_path: Path) -> None:
    (tmp_path / "deal.txt").write_bytes(b"theirs")

    found = told(tmp_path, b"first")

    assert found == ["`deal.txt` is there already, and was not drafted here."]
    assert names_in(tmp_path) == ["deal.txt"]
    assert (tmp_path / "deal.txt").read_bytes() == b"theirs"


def test_a_changed_draft_is_written_over_if_that_is_wished(tmp_path: Path) -> None:
    told(tmp_path, b"first")
    (tmp_path / "deal.txt").write_bytes(b"changed")

    found = told(tmp_path, b"second", force=True)

    assert found == []
    assert (tmp_path / "deal.txt").read_bytes() == b"second"
    assert told(tmp_path, b"third") == []


def test_a_draft_that_was_changed_back_is_ours_again(tmp_path: Path) -> None:
    told(tmp_path, b"first")
    told(tmp_path, b"second")
    (tmp_path / "deal.txt").write_bytes(b"first")

    assert told(tmp_path, b"third") == []


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"deal.txt": "x"}', b"\xff", b"\0" * 100])
def test_without_the_ledger_only_what_differs_needs_a_wish(tmp_path: Path, damage: bytes) -> None:
    told(tmp_path, b"first")
    if damage:
        (tmp_path / LEDGER).write_bytes(damage)
    else:
        (tmp_path / LEDGER).unlink()
        (tmp_path / LEDGER).parent.rmdir()

    assert told(tmp_path, b"second") == [
        "`deal.txt` is there already, and was not drafted here.",
        "`deal.md` is there already, and was not drafted here.",
    ]
    assert told(tmp_path, b"first") == []
    assert told(tmp_path, b"second") == []


def test_the_ledger_depends_on_nothing_but_what_was_written(tmp_path: Path) -> None:
    told(tmp_path / "here", b"first")
    told(tmp_path / "there", b"first")
    told(tmp_path / "there", b"first")

    assert (tmp_path / "here" / LEDGER).read_bytes() == (tmp_path / "there" / LEDGER).read_bytes()


def test_the_ledger_keeps_what_other_runs_wrote(tmp_path: Path) -> None:
    told(tmp_path, b"first")

    write_unless_changed([(tmp_path / "other.txt", b"other")])

    assert sorted(json.loads((tmp_path / LEDGER).read_bytes())) == ["deal.md", "deal.txt", "other.txt"]


@posix_only
def test_a_link_is_nobody_s_draft(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_bytes(b"first")
    (tmp_path / "deal.txt").symlink_to("elsewhere.txt")

    refused = told(tmp_path, b"first")
    forced = told(tmp_path, b"first", force=True)

    assert refused == ["`deal.txt` is a link, or no ordinary file."]
    assert forced == []
    assert (tmp_path / "elsewhere.txt").read_bytes() == b"first"
    assert not (tmp_path / "deal.txt").is_symlink()


@posix_only
def test_whoever_may_write_into_a_folder_may_write_its_ledger(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o2775)

    told(tmp_path / "shared", b"first")

    assert (tmp_path / "shared" / LEDGER).parent.stat().st_mode & 0o7777 == 0o2775


@pytest.mark.skipif(hasattr(os, "getuid") and os.getuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("force", [False, True])
def test_a_write_protected_draft_is_kept(tmp_path: Path, *, force: bool) -> None:
    told(tmp_path, b"first")
    (tmp_path / "deal.txt").chmod(0o444)

    with pytest.raises(CannotWrite, match="you have no permission"):
        told(tmp_path, b"second", force=force)

    assert (tmp_path / "deal.txt").read_bytes() == b"first"
