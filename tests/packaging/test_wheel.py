"""The wheel holds all that drafting needs: installed elsewhere, the command works without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from tests.conftest import Once
from tests.drafts import EXAMPLES, ROOT, example, example_file

from pactwright.render import to_text

pytestmark = pytest.mark.slow


@pytest.fixture(scope="session")
def wheel(once: Once) -> Path:
    """The wheel, built from the checkout without network."""
    folder = once("wheel", _build)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def command(once: Once, wheel: Path) -> Path:
    """The command of an empty virtual environment with the wheel in it, and the libraries of this one."""
    folder = once("installed", lambda folder: _install(wheel, folder))
    return folder / "bin" / "pactwright"


def test_wheel_holds_every_clause_template_and_example(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    inside = {name.removeprefix("pactwright/_packaged/") for name in names if "/_packaged/" in name}
    assert inside == {file for folder in ("clauses", "templates", "examples") for file in _files(folder)}


def test_wheel_holds_nothing_of_the_workshop(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"pactwright"}
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]
    assert "pactwright/py.typed" in names


def test_installed_command_drafts_every_example_from_an_empty_folder(command: Path, tmp_path: Path) -> None:
    for name in EXAMPLES:
        (tmp_path / f"{name}.yaml").write_bytes(example_file(name).read_bytes())
    sheets = [f"{name}.yaml" for name in EXAMPLES]

    run = _run(command, "draft", *sheets, "--format", "docx", "--format", "txt", folder=tmp_path)

    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == [f"{name}.{form}" for name in EXAMPLES for form in ("docx", "txt")]
    for name in EXAMPLES:
        assert (tmp_path / f"{name}.txt").read_text(encoding="utf-8") == to_text(example(name).agreement), name


def test_installed_command_does_not_look_at_the_checkout(command: Path, tmp_path: Path) -> None:
    run = _run(command, "clauses", "show", "gen.notices", folder=tmp_path)

    assert run.returncode == 0, run.stderr
    assert str(ROOT) not in run.stdout


def _build(folder: Path) -> None:
    options = ["--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    _checked(sys.executable, "-m", "build", *options, folder=folder)


def _install(wheel: Path, folder: Path) -> None:
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    packages = next(folder.glob("lib/python*/site-packages"))
    # A path in a .pth file is searched after what is installed here, and the .pth files in it are not read.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    options = ["--no-deps", "--no-index", "--no-compile", str(wheel)]
    _checked(sys.executable, "-m", "pip", "--python", str(python), "install", *options, folder=folder)


def _files(folder: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}


def _run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        key: value for key, value in os.environ.items() if key in {"PATH", "HOME", "LANG", "PACTWRIGHT_CACHE"}
    }
    words = list(map(str, command))
    return subprocess.run(words, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def _checked(*command: str, folder: Path) -> None:
    run = _run(*command, folder=folder)
    assert run.returncode == 0, run.stdout + run.stderr
