"""Values that would be code on a careless page: here they are words, wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect
from tests.drafts import EXAMPLES, example_file
from tests.preview.serving import Served, served

from pactwright.clauses import ClauseLibrary, open_library
from pactwright.pipeline import Wishes, draft
from pactwright.source import Source
from pactwright.workspace import library_sources

HOSTILE = (
    '<img src="http://evil.example/x.png" onerror="alert(1)">',
    "\"><script>alert('two')</script>",
    "</textarea></title><svg onload=alert(3)>",
    '<a href="javascript:alert(4)" style="position:fixed">press</a>',
    "<iframe src=//evil.example></iframe>&lt;b&gt;&amp;",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    sheet = tmp_path_factory.mktemp("hostile") / "<img src=x onerror=alert(5)>.yaml"
    sheet.write_text(_with_hostile_values("founder-and-firm"))
    with served(sheet) as running:
        yield running


@pytest.fixture
def happenings(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page, and everything that a value could make happen on it."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    seen: list[str] = []
    page.on("dialog", lambda dialog: seen.append(dialog.message))
    page.on("console", lambda told: seen.append(told.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("request", lambda sent: seen.append(sent.url) if "evil" in sent.url or "/x" in sent.url else None)
    yield page, seen
    page.close()


def test_nothing_runs_and_nothing_is_fetched(hostile: Served, happenings: tuple[Page, list[str]]) -> None:
    page, seen = happenings

    page.goto(hostile.address)
    page.wait_for_selector("html[data-paper][data-revision]")
    for tab in ("Clauses", "Health", "Findings", "YAML"):
        page.get_by_role("tab", name=tab).click()

    expect(page.frame_locator("#frame").locator("body")).to_contain_text(HOSTILE[1])
    assert seen == []


def test_every_value_stands_on_the_paper_letter_by_letter(hostile: Served, happenings: tuple[Page, list[str]]) -> None:
    page, seen = happenings
    values = set(_texts(yaml.safe_load(hostile.place.read_text())))

    page.goto(hostile.address)
    page.wait_for_selector("html[data-paper]")
    words = page.frame_locator("#frame").locator("body").text_content() or ""

    printed = {value for value in values if value in words}
    assert len([value for value in printed if any(each in value for each in HOSTILE)]) >= 8
    assert page.frame_locator("#frame").locator("script, img, svg, iframe, body a[href^=javascript]").count() == 0
    assert seen == []


def test_a_fault_quotes_a_hostile_value_as_words(
    tmp_path: Path, browser: Browser, happenings: tuple[Page, list[str]]
) -> None:
    page, seen = happenings
    sheet = tmp_path / "deal.yaml"
    sheet.write_text(
        example_file("founder-and-firm").read_text().replace("instrument: mou", f"instrument: '{HOSTILE[0]}'")
    )

    with served(sheet) as running:
        page.goto(running.address)

        expect(page.locator("#findings")).to_contain_text("<img src=")
    assert seen == []


def _with_hostile_values(example: str) -> str:
    """Add hostile words to every value of an example that stays a value with them."""
    assert example in EXAMPLES
    deal = yaml.safe_load(example_file(example).read_text())
    library = open_library(library_sources().value or ()).value
    assert library is not None
    changed = 0
    for owner, name in list(_places(deal)):
        kept = owner[name]
        owner[name] = f"{kept} {HOSTILE[changed % len(HOSTILE)]}"
        if _is_sound(deal, library):
            changed += 1
        else:
            owner[name] = kept
    assert changed > 9
    return yaml.safe_dump(deal, allow_unicode=True, sort_keys=False)


def _is_sound(deal: Any, library: ClauseLibrary) -> bool:
    return draft(Source("deal.yaml", yaml.safe_dump(deal, sort_keys=False)), library, Wishes()).value is not None


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    names = node.keys() if isinstance(node, dict) else range(len(node))
    for name in names:
        if isinstance(node[name], dict | list):
            yield from _places(node[name])
        elif isinstance(node[name], str):
            yield node, name


def _texts(node: Any) -> Iterator[str]:
    return (owner[name] for owner, name in _places(node))
