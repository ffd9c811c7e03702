"""The main states of the preview can be reached, and the manual shows a picture of each.

`pytest tests/preview/test_pictures.py --pictures` takes them anew, in the tests that come to each state. They are
looked at before they are committed: this is how the page is judged, not only how it is shown.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from tests.command import run_pactwright
from tests.drafts import ROOT
from tests.preview.serving import Served, served
from tests.preview.states import STATES, lay_out

pytestmark = pytest.mark.slow

PICTURES = ROOT / "docs" / "images" / "preview"
MANUAL = ROOT / "docs" / "how-to" / "preview.md"

_ROWS = 4
_COLOURS = 256


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Five deals and the report of a batch, one row of which failed."""
    deals = tmp_path_factory.mktemp("pictures") / "Deals of the spring"
    deals.mkdir()
    lay_out(deals)
    _draft_a_batch(deals)
    with served(deals) as running:
        yield running


@pytest.fixture
def pristine(folder: Served) -> Iterator[Served]:
    yield folder
    lay_out(folder.place)


@pytest.mark.parametrize("name", STATES)
def test_a_main_state_is_reached_and_shown_in_the_manual(
    name: str, browser: Browser, pristine: Served, request: pytest.FixtureRequest
) -> None:
    state = STATES[name]
    width, height = state.screen
    screen = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=state.scheme,  # type: ignore[arg-type]  # one of the two words
        reduced_motion="reduce",
    )
    page = screen.new_page()
    page.goto(pristine.address)

    state.reach(page, pristine.place)
    if request.config.getoption("--pictures"):
        _take(page, PICTURES / f"{name}.png")
    screen.close()

    assert (PICTURES / f"{name}.png").is_file()
    assert f"](../images/preview/{name}.png)" in MANUAL.read_text()


def test_the_manual_has_no_picture_of_a_state_that_is_gone() -> None:
    assert {picture.stem for picture in PICTURES.iterdir()} == set(STATES)


def _take(page: Page, target: Path) -> None:
    page.evaluate("document.fonts.ready")
    page.mouse.move(0, 0)
    taken = page.screenshot(animations="disabled", caret="hide")
    with Image.open(io.BytesIO(taken)) as picture:
        # Few colours make a small file; a second look at them keeps those of marks and pills.
        picture.convert("RGB").quantize(_COLOURS, kmeans=2, dither=Image.Dither.NONE).save(target, optimize=True)


def _draft_a_batch(deals: Path) -> None:
    batch = ROOT / "examples" / "batch"
    source = deals.parent / "ports"
    source.mkdir()
    rows = (batch / "deals.csv").read_text().splitlines(keepends=True)[: _ROWS + 1]
    rows[-1] = rows[-1].replace("12 months", "12 moons")
    (source / "ports.csv").write_text("".join(rows))
    (source / "base.yaml").write_bytes((batch / "base.yaml").read_bytes())
    run_pactwright("batch", "ports.csv", "--base", "base.yaml", "-o", str(deals), "--format", "docx", folder=source)
