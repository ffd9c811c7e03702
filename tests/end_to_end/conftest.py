from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Once
from tests.end_to_end.word_files import edited_files, unchanged_files
from tests.word.libreoffice import converted, pages


@pytest.fixture(scope="session")
def laid_out(once: Once) -> Callable[[str], list[str]]:
    """The pages of each Word file as LibreOffice lays it out. It is started once for all of them."""
    folder = once("laid_out", _lay_out)
    return lambda name: pages(folder / "converted" / f"{name}.pdf")


def _lay_out(folder: Path) -> None:
    files = unchanged_files() | edited_files()
    converted({name: file.content for name, file in files.items()}, "pdf", folder)
