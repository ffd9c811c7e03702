"""A renderer with a fault: the draft stops with a traceback, and the files of the last good run stay as they were."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.drafts import example_file

from pactwright.cli.main import pactwright
from pactwright.render.docx_parts import pack_paper
from pactwright.render.rendering_lost import RenderingLost

_DOCUMENT = "word/document.xml"
_FAULTS: dict[str, Callable[[str], str]] = {
    "loses a paragraph": lambda text: text.replace("<w:p>" + text.split("<w:p>")[9], "", 1),
    "writes a paragraph twice": lambda text: text.replace("</w:p>", "</w:p><w:p>" + text.split("<w:p>")[9], 1),
    "cuts a name short": lambda text: text.replace("Mara Lindqvist", "Mara", 1),
    "breaks off": lambda text: text[: len(text) // 2],
    "forgets where a reference leads": lambda text: text.replace("<w:bookmarkStart", "<w:proofErr", 1),
    "writes nothing": lambda _: "",
}


@pytest.mark.parametrize("fault", _FAULTS.values(), ids=_FAULTS)
def test_the_last_good_files_outlive_a_faulty_renderer(
    fault: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet, drafts = tmp_path / "deal.yaml", tmp_path / "drafts"
    terms = example_file("founder-and-firm").read_text(encoding="utf-8")
    sheet.write_text(terms, encoding="utf-8")
    assert _drafted(sheet, drafts).exit_code == 0
    before = _state(drafts)
    sheet.write_text(terms.replace("6 months", "8 months"), encoding="utf-8")
    monkeypatch.setattr(import_module("pactwright.render.to_docx"), "pack_paper", _with_fault(fault))

    result = _drafted(sheet, drafts)

    assert result.exit_code != 0
    assert isinstance(result.exception, RenderingLost)
    assert _state(drafts) == before


def _drafted(sheet: Path, folder: Path) -> Result:
    arguments = ["draft", str(sheet), "-o", str(folder), "--format", "docx", "--format", "txt"]
    return CliRunner().invoke(pactwright, arguments)


def _with_fault(fault: Callable[[str], str]) -> Callable[[Mapping[str, bytes]], bytes]:
    return lambda parts: pack_paper({**parts, _DOCUMENT: fault(parts[_DOCUMENT].decode()).encode()})


def _state(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
