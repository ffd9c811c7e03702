from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Once
from tests.end_to_end.paper import LaidOut, heads_of_tables
from tests.end_to_end.word_files import word_files
from tests.word.libreoffice import converted

from pactwright.render import to_text


@pytest.fixture(scope="session")
def laid_out(once: Once) -> Callable[[str], LaidOut]:
    """Each Word file as LibreOffice lays it out, by name. LibreOffice is started once for all of them."""
    folder = once("laid_out", _lay_out)
    return lambda name: LaidOut(folder / "converted" / f"{name}.pdf", folder / f"{name}.txt", folder / f"{name}.heads")


def _lay_out(folder: Path) -> None:
    files = word_files()
    for name, file in files.items():
        (folder / f"{name}.txt").write_text(to_text(file.agreement), encoding="utf-8")
        (folder / f"{name}.heads").write_text("\n".join(heads_of_tables(file.agreement)), encoding="utf-8")
    converted({name: file.content for name, file in files.items()}, "pdf", folder)
