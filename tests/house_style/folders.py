"""House styles as tests look at them: a copy of `classic`, with one file or one part of its Word file changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from pactwright.diagnostics import Diagnostic
from pactwright.house_style import StyleFolder, check_style
from pactwright.render.docx_parts import pack, unpack

ROOT = Path(__file__).parents[2]
WORD, PAGE, CSS, SHEET = "agreement.docx", "agreement.html.jinja", "agreement.css", "style.yaml"


def classic() -> StyleFolder:
    """The style "classic", as if it were one of the user's own."""
    return folder(ROOT / "templates" / "classic", "our-style")


def folder(path: Path, shown: str = "") -> StyleFolder:
    """Any folder as a style of the user's own."""
    files = {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}
    return StyleFolder(path.name, shown or path.name, files)


def with_file(name: str, change: Callable[[str], str]) -> StyleFolder:
    """Return `classic` with the text of one file changed."""
    style = classic()
    return replace(style, files={**style.files, name: change(style.files[name].decode()).encode()})


def with_parts(change: Callable[[dict[str, bytes]], Mapping[str, bytes]]) -> StyleFolder:
    """Return `classic` with other parts in its Word file."""
    style = classic()
    return replace(style, files={**style.files, WORD: pack(change(unpack(style.files[WORD])))})


def with_part(name: str, change: Callable[[str], str]) -> StyleFolder:
    """Return `classic` with the text of one part of its Word file changed."""
    return with_parts(lambda parts: {**parts, name: change(parts[name].decode()).encode()})


def replaced(old: str, new: str) -> Callable[[str], str]:
    """Make a change that has to find what it replaces."""

    def change(text: str) -> str:
        assert old in text, f"The style has no {old!r}."
        return text.replace(old, new, 1)

    return change


def found_in(style: StyleFolder) -> list[Diagnostic]:
    """Return all findings of the check."""
    return list(check_style(style).diagnostics)


def codes(style: StyleFolder) -> list[str]:
    """Return the codes of all findings."""
    return [one.code for one in found_in(style)]


def written_to(style: StyleFolder, path: Path) -> Path:
    """Write a style into a folder."""
    for name, content in style.files.items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return path
