"""A folder of deals: all of them in a list that follows every save, with the report of a batch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.drafts import example_file
from tests.preview.serving import Served, served


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A folder with two deals, one of them with a clause of the house's own, and the report of a batch."""
    deals = tmp_path_factory.mktemp("deals")
    for name in ("co-marketing", "founder-and-firm"):
        (deals / f"{name}.yaml").write_bytes(example_file(name).read_bytes())
    (deals / "report.html").write_text(_REPORT)
    (deals / "0001 Åse.pdf").write_bytes(b"%PDF-1.7")
    (deals / "pactwright.toml").write_text('library = "own"\n')
    (deals / "own").mkdir()
    (deals / "own" / "own.tea.md").write_text(_CLAUSE.format(words="drink tea"))
    with served(deals) as running:
        yield running


@pytest.fixture
def page(browser: Browser, folder: Served) -> Iterator[Page]:
    opened = browser.new_page()
    opened.goto(folder.address)
    yield opened
    opened.close()


def test_every_term_sheet_is_listed_with_how_it_stands(page: Page) -> None:
    expect(page.locator("#deals li")).to_have_count(2)
    expect(page.locator("#deals li").first).to_contain_text("Between Aoife Kinsella and Dara Quill")
    expect(page.locator("#deals li").first).to_contain_text("sound")


def test_the_list_follows_what_is_saved_and_what_is_added(page: Page, folder: Served) -> None:
    expect(page.locator("#deals li")).to_have_count(2)

    (folder.place / "broken.yaml").write_text("instrument: nothing of the kind\n")

    expect(page.locator("#deals li")).to_have_count(3)
    expect(page.get_by_role("link", name="broken.yaml")).to_contain_text("error")
    (folder.place / "broken.yaml").unlink()
    expect(page.locator("#deals li")).to_have_count(2)


def test_a_deal_leads_back_to_the_list(page: Page) -> None:
    page.locator("#deals a").first.click()
    page.wait_for_selector("html[data-paper]")

    page.get_by_role("link", name="All deals").click()

    expect(page.locator("#deals li")).to_have_count(2)


def test_the_report_of_a_batch_is_shown_and_runs_nothing(page: Page) -> None:
    page.get_by_role("link", name="Report of the batch").click()

    expect(page.get_by_role("heading", name="Batch")).to_be_visible()
    expect(page).to_have_title("Report")


def test_a_paper_of_the_batch_is_had_from_its_report(page: Page) -> None:
    page.get_by_role("link", name="Report of the batch").click()

    with page.expect_download() as waiting:
        page.get_by_role("link", name="0001 Åse.pdf").click()

    assert waiting.value.suggested_filename == "0001 Åse.pdf"
    assert Path(waiting.value.path()).read_bytes() == b"%PDF-1.7"


def test_whoever_stands_on_a_deal_stays_there_when_the_list_changes(page: Page, folder: Served) -> None:
    page.locator("#deals a").last.focus()

    (folder.place / "a-new-one.yaml").write_text("instrument: nothing of the kind\n")
    expect(page.get_by_role("link", name="a-new-one.yaml")).to_contain_text("error")
    (folder.place / "a-new-one.yaml").unlink()
    expect(page.locator("#deals li")).to_have_count(2)

    expect(page.locator("#deals a").last).to_be_focused()


def test_a_saved_clause_of_the_house_changes_the_papers(page: Page, folder: Served) -> None:
    page.locator("#deals a").first.click()
    paper = page.frame_locator("#frame").locator("body")
    expect(paper).to_contain_text("drink tea together")

    (folder.place / "own" / "own.tea.md").write_text(_CLAUSE.format(words="drink coffee"))

    expect(paper).to_contain_text("drink coffee together")


_REPORT = """<!DOCTYPE html>
<title>Report</title>
<h1>Batch</h1>
<a href="0001%20%C3%85se.pdf">0001 Åse.pdf</a>
<script>document.title=1</script>
"""
_CLAUSE = """---
id: own.tea
title: Tea
purpose: Makes time for a talk that has no agenda.
binding: false
place: {{after: scope.conduct}}
note: Look at whether it suits the parties.
---

1. Once in a month the Parties {words} together.
"""
