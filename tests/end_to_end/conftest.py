from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Once
from tests.end_to_end.paper import LaidOut, heads_of_tables
from tests.end_to_end.word_files import EDITED_FILES, UNCHANGED, word_file
from tests.word.libreoffice import converted

from pactwright.render import to_text

_SHARE = 8
"""How many Word files LibreOffice lays out in one start: so all cores have some."""


@pytest.fixture(scope="session")
def laid_out(once: Once) -> Callable[[str], LaidOut]:
    """Each Word file as LibreOffice lays it out, by name."""
    names = (*UNCHANGED, *EDITED_FILES)

    def paper(name: str) -> LaidOut:
        first = names.index(name) // _SHARE * _SHARE
        folder = once(f"laid-out-{first}", lambda folder: _lay_out(names[first : first + _SHARE], folder))
        return LaidOut(folder / "converted" / f"{name}.pdf", folder / f"{name}.txt", folder / f"{name}.heads")

    return paper


def _lay_out(names: tuple[str, ...], folder: Path) -> None:
    files = {name: word_file(name) for name in names}
    for name, file in files.items():
        (folder / f"{name}.txt").write_text(to_text(file.agreement), encoding="utf-8")
        (folder / f"{name}.heads").write_text("\n".join(heads_of_tables(file.agreement)), encoding="utf-8")
    converted({name: file.content for name, file in files.items()}, "pdf", folder)
