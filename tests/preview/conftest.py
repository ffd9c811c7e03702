"""One browser and one preview for each file of tests; each test begins with the same term sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.drafts import example_file
from tests.preview.browsing import CHROMIUM, started_browser
from tests.preview.serving import Served, served

EXAMPLE = "founder-and-firm"

expect.set_options(timeout=30_000)  # a busy machine is no fault of the page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("There is no Chromium here to look at the page with.")
    with started_browser() as started:
        yield started


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    sheet = tmp_path_factory.mktemp("preview") / "deal.yaml"
    sheet.write_bytes(example_file(EXAMPLE).read_bytes())
    with served(sheet) as running:
        yield running


@pytest.fixture
def sheet(preview: Served) -> Path:
    preview.place.write_bytes(example_file(EXAMPLE).read_bytes())
    return preview.place


@pytest.fixture
def page(browser: Browser, preview: Served, sheet: Path) -> Iterator[Page]:
    """The page of the deal, opened in a window of its own; whatever a script complains of fails the test."""
    opened = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda told: complaints.append(told.text) if "Content Security" in told.text else None)
    opened.goto(preview.address)
    opened.wait_for_selector("html[data-paper][data-revision]")
    yield opened
    opened.close()
    assert not complaints
