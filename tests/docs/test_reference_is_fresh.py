"""The reference pages say what the code says."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES: dict[str, str] = runpy.run_path(str(ROOT / "scripts" / "make_docs.py"))["pages"]()


@pytest.mark.parametrize("name", PAGES)
def test_a_reference_page_is_as_the_code_has_it(name: str) -> None:
    written = (ROOT / "docs" / "reference" / name).read_text("utf-8")

    assert written == PAGES[name], f"docs/reference/{name} is stale: run `make docs`"


def test_every_reference_page_is_written_by_the_script() -> None:
    found = {path.name for path in (ROOT / "docs" / "reference").iterdir()}

    assert found == set(PAGES)
