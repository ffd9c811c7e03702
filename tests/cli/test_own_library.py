"""A library of the user's own is laid over ours, by the option or by `pactwright.toml`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Command

OWN = """\
---
id: gen.amendment
title: Changes
purpose: Says how the paper is changed.
survives: true
binding: true
---

1. The Parties change this {{ paper }} in writing only, says our house.
"""


@pytest.fixture
def house(folder: Path) -> Path:
    """A folder with a term sheet in `deals/`, and one clause of the user's own in `ours/`."""
    (folder / "ours").mkdir()
    (folder / "ours" / "gen.amendment.md").write_text(OWN)
    (folder / "deals").mkdir()
    (folder / "deal.yaml").rename(folder / "deals" / "deal.yaml")
    return folder


def _settled(folder: Path, text: str = 'library = "ours"\n') -> Path:
    file = folder / "pactwright.toml"
    file.write_text(text)
    return file


def test_a_clause_of_the_same_id_takes_the_place_of_ours(house: Path, pactwright: Command) -> None:
    run = pactwright("draft", "deals/deal.yaml", "--library", "ours", "--format", "txt")

    assert run.code == 0, run.err
    assert "says our house" in (house / "deal.txt").read_text()


def test_the_settings_are_found_from_the_term_sheet_upwards(
    house: Path, pactwright: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    _settled(house)
    (house / "elsewhere").mkdir()
    monkeypatch.chdir(house / "elsewhere")

    run = pactwright("draft", "../deals/deal.yaml", "--format", "txt")

    assert run.code == 0, run.err
    assert "says our house" in (house / "elsewhere" / "deal.txt").read_text()


def test_an_option_goes_before_the_settings(house: Path, pactwright: Command) -> None:
    _settled(house)
    (house / "theirs").mkdir()
    (house / "theirs" / "gen.amendment.md").write_text(OWN.replace("our house", "the other house"))

    pactwright("draft", "deals/deal.yaml", "--library", "theirs", "--format", "txt")

    assert "says the other house" in (house / "deal.txt").read_text()


def test_the_house_style_can_be_settled(house: Path, pactwright: Command) -> None:
    _settled(house, 'template = "nowhere"\n')

    run = pactwright("draft", "deals/deal.yaml", "--format", "txt")

    assert run.code == 2
    assert "`template` in pactwright.toml" in run.err
    assert "There is no style `nowhere`" in run.err


def test_a_folder_that_is_not_there_is_told_with_its_line(house: Path, pactwright: Command) -> None:
    _settled(house, '# ours\nlibrary = "gone"\n')

    run = pactwright("check", "deals/deal.yaml")

    assert run.code == 1
    assert "CF104" in run.err
    assert "pactwright.toml:2:1" in run.err


def test_term_sheets_under_different_settings_are_not_drafted_together(house: Path, pactwright: Command) -> None:
    _settled(house / "deals")
    (house / "other.yaml").write_text((house / "deals" / "deal.yaml").read_text())

    run = pactwright("check", "deals/deal.yaml", "other.yaml")

    assert run.code == 2
    assert "different settings" in run.err


def test_list_show_and_why_say_whose_clause_it_is(house: Path, pactwright: Command) -> None:
    _settled(house)

    listed = pactwright("clauses", "list").out.splitlines()
    shown = pactwright("clauses", "show", "gen.amendment").out
    why = pactwright("why", "deals/deal.yaml", "gen.amendment").out

    assert [line for line in listed if line.endswith("  yours, in place of ours")] == [
        line for line in listed if line.startswith("gen.amendment ")
    ]
    assert "In place of: " in shown
    assert "; your clause in place of ours  [" in why


def test_a_library_of_ones_own_is_checked_each_time(house: Path, pactwright: Command) -> None:
    (house / "ours" / "gen.amendment.md").write_text(OWN.replace("{{ paper }}", "{{ papre }}"))

    run = pactwright("draft", "deals/deal.yaml", "--library", "ours")

    assert run.code == 1
    assert "did you mean `paper`" in run.err.lower()
