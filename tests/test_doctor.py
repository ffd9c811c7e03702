"""`pactwright doctor` says what a machine lacks and how to get it there."""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from pactwright.cli.doctor import doctor
from pactwright.doctor import Finding, Machine, examine, judge, look, system_of
from pactwright.errors import System

HEALTHY = Machine(
    system=System.DEBIAN,
    python=(3, 11, 2),
    missing_libraries=(),
    has_subsetter=True,
    has_typst=True,
    clauses=80,
    templates=2,
    fonts=8,
    folders=((Path("/home/anna/deals"), True), (Path("/tmp"), True)),  # noqa: S108 - a name on paper
    libreoffice="/usr/bin/soffice",
)
BARE = replace(
    HEALTHY, missing_libraries=("gobject-2.0", "pangoft2-1.0"), has_subsetter=False, has_typst=False, libreoffice=""
)


def test_a_healthy_machine_has_everything() -> None:
    findings = judge(HEALTHY)

    assert all(finding.found for finding in findings)


@pytest.mark.parametrize(
    ("system", "command"),
    [
        (System.DEBIAN, "sudo apt-get install -y --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0"),
        (System.FEDORA, "sudo dnf install pango"),
        (System.ALPINE, "apk add pango"),
        (System.MACOS, "brew install pango"),
        (System.WINDOWS, "pacman -S mingw-w64-ucrt-x86_64-pango"),
    ],
)
def test_missing_pango_is_named_with_the_command_of_each_system(system: System, command: str) -> None:
    machine = replace(BARE, system=system)

    pango = _finding(machine, "Pango")

    assert not pango.found
    assert pango.needed
    assert pango.seen == "cannot load gobject-2.0, pangoft2-1.0"
    assert command in pango.cure


@pytest.mark.parametrize("system", list(System))
def test_everything_that_is_missing_has_a_cure_on_every_system(system: System) -> None:
    machine = Machine(
        system=system,
        python=(3, 10, 4),
        missing_libraries=("pango-1.0",),
        has_subsetter=False,
        has_typst=False,
        clauses=0,
        templates=0,
        fonts=0,
        folders=((Path("deals"), False), (Path("scratch"), False)),
        libreoffice="",
    )

    findings = judge(machine)

    assert not any(finding.found for finding in findings)
    assert all(finding.cure for finding in findings)


def test_typst_is_an_extra_with_the_command_that_brings_it() -> None:
    typst = _finding(BARE, "Typst")

    assert not typst.found
    assert not typst.needed
    assert 'pip install "pactwright[typst]"' in typst.cure


@pytest.mark.parametrize(("version", "found"), [((3, 10, 14), False), ((3, 11, 0), True), ((3, 14, 1), True)])
def test_python_counts_from_3_11(version: tuple[int, int, int], found: bool) -> None:  # noqa: FBT001 - a case of the table
    python = _finding(replace(HEALTHY, python=version), "Python")

    assert python.found is found


def test_a_folder_without_permission_is_named() -> None:
    machine = replace(HEALTHY, folders=((Path("/srv/deals"), False), (Path("/scratch"), True)))

    refused = [finding for finding in judge(machine) if not finding.found]

    assert [finding.seen for finding in refused] == ["/srv/deals"]
    assert "/srv/deals" in refused[0].cure


def test_what_only_developers_use_is_not_needed() -> None:
    assert not _finding(BARE, "LibreOffice").needed
    assert not _finding(BARE, "HarfBuzz subset").needed


@pytest.mark.parametrize(
    ("sys_platform", "release", "system"),
    [
        ("linux", {"ID": "debian"}, System.DEBIAN),
        ("linux", {"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, System.DEBIAN),
        ("linux", {"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, System.FEDORA),
        ("linux", {"ID": "alpine"}, System.ALPINE),
        ("linux", {"ID": "arch"}, System.OTHER),
        ("linux", {}, System.OTHER),
        ("darwin", {}, System.MACOS),
        ("win32", {}, System.WINDOWS),
    ],
)
def test_the_system_is_known_by_its_own_name_or_its_ancestor(
    sys_platform: str, release: dict[str, str], system: System
) -> None:
    assert system_of(sys_platform, release) is system


def test_the_libraries_looked_for_are_those_that_the_pdf_engine_loads() -> None:
    missing = look().missing_libraries

    try:
        importlib.import_module("weasyprint.text.ffi")
    except OSError:
        assert missing
    else:
        assert missing == ()


def test_looking_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    examine()

    assert list(tmp_path.iterdir()) == []


def test_the_command_ends_well_on_a_machine_that_lacks_nothing_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pactwright.cli.doctor.examine", lambda: judge(replace(HEALTHY, libreoffice="")))

    result = CliRunner().invoke(doctor)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == "Nothing that Pactwright needs is missing."


def test_the_command_lists_what_is_missing_with_its_cure_and_exits_with_3(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pactwright.cli.doctor.examine", lambda: judge(BARE))

    result = CliRunner().invoke(doctor)

    assert result.exit_code == 3
    lines = result.stdout.splitlines()
    missing = next(number for number, line in enumerate(lines) if line.startswith("missing "))
    assert "Pango" in lines[missing]
    assert lines[missing + 1].strip().startswith("Run: sudo apt-get install")
    assert lines[-1].startswith("One thing that Pactwright needs is missing.")


def test_the_table_is_plain_ascii_without_colour_when_it_is_piped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pactwright.cli.doctor.examine", lambda: judge(BARE))

    result = CliRunner().invoke(doctor)

    assert result.stdout.isascii()
    assert "\x1b" not in result.stdout


def _finding(machine: Machine, subject: str) -> Finding:
    return next(finding for finding in judge(machine) if finding.subject.startswith(subject))
