"""What the pages show is what the commands print.

Each page is a story: its files are written and its commands are run, in order, in a folder of their own that holds the
examples and the clauses. Fences tell what is what:

- ```` ```yaml deal.yaml ```` is a file; with `(added)` behind its name it is added to the end of that file.
- ```` ```console ```` holds commands, each after `$ `, and below each what it prints. `…` stands for anything.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from pactwright.cli.main import pactwright

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]

_FENCE = re.compile(r"^```(?P<kind>\w+) ?(?P<name>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (?P<line>[^\n]*)\n(?P<shown>(?:(?!\$ )[^\n]*\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fence:
    kind: str
    name: str
    body: str


def fences(page: Path) -> list[Fence]:
    return [Fence(found["kind"], found["name"], found["body"]) for found in _FENCE.finditer(page.read_text("utf-8"))]


PAGES_WITH_COMMANDS = [page for page in PAGES if any(fence.kind == "console" for fence in fences(page))]


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES_WITH_COMMANDS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_commands_of_a_page_print_what_it_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("examples", "clauses"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)

    for line, shown, printed in _told(fences(page)):
        assert _matches(shown, printed), f"$ {line}\nnot printed: {_not_printed(shown, printed)}\n\n{printed}"


def _told(told: list[Fence]) -> Iterator[tuple[str, str, str]]:
    for fence in told:
        if fence.kind == "console":
            for found in _COMMAND.finditer(fence.body):
                yield found["line"], found["shown"], _run(shlex.split(found["line"]))
        elif fence.name:
            _write(fence)


def _write(fence: Fence) -> None:
    path = Path(fence.name.removesuffix(" (added)"))
    before = path.read_text("utf-8") if fence.name.endswith(" (added)") else ""
    path.write_text(before + fence.body, "utf-8")


def _run(words: list[str]) -> str:
    match words:
        case ["pactwright", *arguments, ">", name]:
            Path(name).write_text(_run(["pactwright", *arguments]), "utf-8")
            return ""
        case ["pactwright", *arguments]:
            return CliRunner().invoke(pactwright, arguments, catch_exceptions=False).output.replace(f"{ROOT}/", "")
        case ["cat", name]:
            return Path(name).read_text("utf-8")
        case ["cp", "-r", source, target]:
            shutil.copytree(source, target)
        case ["cp", source, target]:
            shutil.copyfile(source, target)
        case ["cmp", one, other]:
            return "" if Path(one).read_bytes() == Path(other).read_bytes() else f"{one} {other} differ"
        case _:
            pytest.fail(f"The pages know no command `{shlex.join(words)}`.")
    return ""


def _matches(shown: str, printed: str) -> bool:
    """Whether the text is as shown, blank lines aside; `…` stands for anything in a line, alone for any lines."""
    patterns = [r"(?:[^\n]*\n)*?" if line == "…" else rf"{_pattern(line)}\n" for line in _lines(shown)]
    return re.fullmatch("".join(patterns), "".join(f"{line}\n" for line in _lines(printed))) is not None


def _not_printed(shown: str, printed: str) -> list[str]:
    """Return what to look at first; an empty list means that the lines are there, in another order or with others."""
    return [line for line in _lines(shown) if not any(re.fullmatch(_pattern(line), one) for one in _lines(printed))]


def _pattern(line: str) -> str:
    return re.escape(line).replace("…", r"[^\n]*")


def _lines(text: str) -> list[str]:
    """Return the lines that are not blank. A space that does not break looks like any other on a page."""
    return [line.rstrip() for line in text.replace("\N{NO-BREAK SPACE}", " ").splitlines() if line.strip()]
