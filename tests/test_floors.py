"""The house stands: imports point down, faces only re-export, one door to the disk."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports
from tests.drafts import ROOT

PACKAGE = ROOT / "src" / "pactwright"
FILES = sorted(PACKAGE.rglob("*.py"))
DOORS = ("workspace", "doctor.py")
METHODS_THAT_TOUCH_THE_DISK = frozenset(
    [
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "unlink",
        "mkdir",
        "rmdir",
        "rename",
        "iterdir",
        "rglob",
        "glob",
    ]
)


def _name(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def test_imports_point_down_the_floors_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT / "src"))

    assert lint_imports(config_filename="pyproject.toml", cache_dir=None, verbose=False) == 0


@pytest.mark.parametrize("file", [file for file in FILES if file.name == "__init__.py"], ids=_name)
def test_the_face_of_a_package_only_re_exports(file: Path) -> None:
    kinds = [type(statement) for statement in _tree(file).body]

    assert set(kinds) <= {ast.Expr, ast.Import, ast.ImportFrom, ast.Assign}
    assert [_assigned(statement) for statement in _tree(file).body if isinstance(statement, ast.Assign)] in (
        [],
        ["__all__"],
    )


@pytest.mark.parametrize("file", [file for file in FILES if file.name == "__init__.py"], ids=_name)
def test_a_face_names_all_that_it_imports(file: Path) -> None:
    imported = sorted(
        name.asname or name.name
        for statement in _tree(file).body
        if isinstance(statement, ast.ImportFrom)
        for name in statement.names
    )

    assert sorted(_all_of(file)) == imported


def test_nothing_inside_imports_the_root_package() -> None:
    found = [_name(file) for file in FILES for name in _imported(_tree(file)) if name == "pactwright"]

    assert found == []


def test_packages_are_imported_by_their_faces() -> None:
    """A package may change inside as long as its face stays; the language of clauses is a face of its own."""
    found = [
        f"{_name(file)}: {name}"
        for file in FILES
        for name in _imported(_tree(file))
        if (parts := name.split("."))[0] == "pactwright"
        and len(parts) > 2
        and parts[1] != _name(file).split("/")[0]
        and parts[1:] != ["clauses", "language"]
    ]

    assert found == []


def test_only_the_door_touches_the_disk() -> None:
    found = [
        f"{_name(file)}:{call.lineno}"
        for file in FILES
        if not _name(file).startswith(DOORS)
        for call in ast.walk(_tree(file))
        if isinstance(call, ast.Call) and _touches_the_disk(call)
    ]

    assert found == []


def _assigned(statement: ast.Assign) -> str:
    (target,) = statement.targets
    return target.id if isinstance(target, ast.Name) else ""


def _all_of(file: Path) -> list[str]:
    for statement in _tree(file).body:
        if isinstance(statement, ast.Assign):
            names: list[str] = ast.literal_eval(statement.value)
            return names
    return []


def _imported(tree: ast.Module) -> Iterator[str]:
    """Yield every module that a file imports, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def _touches_the_disk(call: ast.Call) -> bool:
    """Whether a call is `open(…)` or one of a path's methods; other things may be opened too."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr in METHODS_THAT_TOUCH_THE_DISK
    return isinstance(call.func, ast.Name) and call.func.id == "open"
