"""Links lead somewhere, shown commands exist, and the README shows the example as it is."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from pactwright.cli.main import pactwright

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "examples").rglob("*.md")),
]

EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/termsheet.yaml"))

_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)\s]*)\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_SHOWN = re.compile(
    r"`(?P<inline>(?:make|pactwright) [^`\n]*)`|^(?:\$ )?(?P<line>(?:make|pactwright) .*)$", re.MULTILINE
)


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    broken = [
        link for link in _LINK.findall(_CODE.sub("", page.read_text("utf-8"))) if not _leads_somewhere(page, link)
    ]

    assert broken == []


def _leads_somewhere(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not anchor or anchor in _anchors(target))


def _anchors(page: Path) -> set[str]:
    headings = _HEADING.findall(_CODE.sub("", page.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_listed_and_pictured(name: str) -> None:
    assert f"]({name}/README.md)" in (ROOT / "examples/README.md").read_text("utf-8")
    assert f"](images/papers/{name}.png)" in (ROOT / "docs/papers.md").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_command_that_is_shown_exists(page: Path) -> None:
    shown = [found["inline"] or found["line"] for found in _SHOWN.finditer(page.read_text("utf-8"))]

    unknown = [line for line in shown if not _exists(shlex.split(line.partition("#")[0]))]

    assert unknown == []


def _exists(words: list[str]) -> bool:
    if words[0] == "make":
        return not words[1:] or f"\n{words[1]}:" in (ROOT / "Makefile").read_text("utf-8")
    command, rest = _command(pactwright, words[1:])
    options = {option for parameter in command.params for option in parameter.opts} | {"--help"}
    unknown = [word for word in rest if word.startswith("--") and word not in options]
    return not unknown and not (isinstance(command, click.Group) and rest and not rest[0].startswith("-"))


def _command(command: click.Command, words: list[str]) -> tuple[click.Command, list[str]]:
    """Follow the sub-commands as far as they go; return the last one and the words behind it."""
    if isinstance(command, click.Group) and words:
        inner = command.get_command(click.Context(command), words[0])
        if inner is not None:
            return _command(inner, words[1:])
    return command, words


def test_the_readme_shows_the_thirty_lines_as_they_are() -> None:
    sheet = (ROOT / "examples" / "founder-and-firm" / "termsheet.yaml").read_text("utf-8")

    assert f"```yaml\n{sheet}```" in (ROOT / "README.md").read_text("utf-8")
    assert len(sheet.splitlines()) <= 30


@pytest.mark.parametrize("folder", sorted((ROOT / "examples").glob("*/")), ids=lambda folder: folder.name)
def test_every_example_tells_its_story(folder: Path) -> None:
    command, file = ("batch", "deals.csv") if folder.name == "batch" else ("draft", "termsheet.yaml")

    assert (folder / file).is_file()
    assert f"pactwright {command} examples/{folder.name}/{file}" in (folder / "README.md").read_text("utf-8")


def _unlinked() -> Iterator[Path]:
    linked = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in PAGES
        for link in _LINK.findall(page.read_text("utf-8"))
    }
    yield from (page for page in PAGES if page.resolve() not in linked and page.name != "README.md")


def test_every_page_can_be_reached() -> None:
    assert [*_unlinked()] == []
