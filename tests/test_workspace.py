"""Files in: what is read, under which name, and what the environment wishes. Files out: see `workspace/`."""

from __future__ import annotations

import io
import os
import sys
from datetime import date
from pathlib import Path

import pytest
from tests.drafts import ROOT

from pactwright.errors import CannotRead, PackagedFilesMissing
from pactwright.workspace import day_of_build, library_sources, packaged, read_source


def test_a_file_is_read_under_the_name_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "deal.yaml").write_bytes("title: Zoë\r\n".encode())

    source = read_source("deal.yaml").value

    assert source is not None
    assert source.name == "deal.yaml"
    assert source.lines == ("title: Zoë", "")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: x\n")))

    source = read_source("-").value

    assert source is not None
    assert (source.name, source.text) == ("<stdin>", "title: x\n")


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "deal.yaml").write_bytes(b"title: \xff\xfe\x00")

    checked = read_source(str(tmp_path / "deal.yaml"))

    assert checked.value is None
    assert checked.has_errors


@pytest.mark.parametrize("name", ["nowhere.yaml", "."])
def test_what_the_system_refuses_to_read_is_a_fault_of_the_machine(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(CannotRead):
        read_source(name)


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_the_right_to_read_is_a_fault_of_the_machine(tmp_path: Path) -> None:
    file = tmp_path / "deal.yaml"
    file.touch(mode=0)

    with pytest.raises(CannotRead, match="you have no permission"):
        read_source(str(file))


class TestLibrary:
    def test_its_files_come_in_the_order_of_their_names_and_under_the_path_a_reader_finds_them_by(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "mine" / "b").mkdir(parents=True)
        for name in ("mine/b/x.md", "mine/a.yaml", "mine/z.yml"):
            (tmp_path / name).write_text(name)

        sources = library_sources("mine").value or ()

        assert [source.name for source in sources] == ["mine/a.yaml", "mine/b/x.md", "mine/z.yml"]

    def test_other_files_are_passed_over(self, tmp_path: Path) -> None:
        (tmp_path / ".git").mkdir()
        for name in ("README.md", "notes.txt", ".hidden.md", ".git/x.md", "template.docx"):
            (tmp_path / name).touch()

        assert library_sources(str(tmp_path)).value == ()

    def test_faults_of_all_files_are_told_at_once(self, tmp_path: Path) -> None:
        for name in ("a.md", "b.md"):
            (tmp_path / name).write_bytes(b"\xff\x00")

        assert len(library_sources(str(tmp_path)).diagnostics) == 2

    def test_without_a_folder_it_is_the_one_that_comes_with_pactwright(self) -> None:
        names = {Path(source.name).name for source in library_sources().value or ()}

        assert {"disp.law.md", "mou.yaml", "alliance_agreement.yaml"} <= names


def test_what_comes_with_pactwright_is_found_in_the_checkout() -> None:
    assert packaged("clauses") == ROOT / "clauses"


def test_what_is_missing_from_the_installation_is_told() -> None:
    with pytest.raises(PackagedFilesMissing, match="--force-reinstall"):
        packaged("nothing")


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("1798761600", date(2027, 1, 1)),
        ("0", date(1970, 1, 1)),
        ("", None),
        ("soon", None),
        ("99999999999999", None),
        ("9" * 40, None),
    ],
)
def test_the_day_of_build_is_that_of_source_date_epoch(
    seconds: str, day: date | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)

    assert day_of_build() == day
