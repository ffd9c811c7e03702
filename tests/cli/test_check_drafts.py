"""`pactwright check` on drafts that somebody else made."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command


def test_a_draft_is_checked_by_the_ending_of_its_name(pactwright: Command, folder: Path) -> None:
    (folder / "received.txt").write_text("1. The price is EUR [●].\n", encoding="utf-8")

    run = pactwright("check", "received.txt")

    assert run.code == 1
    assert run.out.startswith("error[DG301 blank-left-in]: Clause 1: A blank is left: “[●]”.\n --> received.txt:1:21\n")


def test_drafts_and_term_sheets_are_checked_together(pactwright: Command, folder: Path) -> None:
    (folder / "received.md").write_text("1. The price is due on 31 June 2027.\n")

    run = pactwright("check", "received.md", "bad.yaml", "--select", "DG,TS2")

    assert "received.md:1:24" in run.out
    assert "bad.yaml:1:13" in run.out


def test_a_sound_draft(pactwright: Command, folder: Path) -> None:
    (folder / "received.txt").write_text("1. The price is EUR 500.\n")

    assert pactwright("check", "received.txt") == (0, "", "No findings.\n")


@pytest.mark.parametrize("name", ["received.doc", "received.docx", "received.pdf"])
def test_what_cannot_be_read_gets_one_sentence(pactwright: Command, folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)

    run = pactwright("check", name)

    assert run.code == 1
    assert run.out.startswith("error[DG00")
    assert run.out.endswith("1 error in 1 file\n")
