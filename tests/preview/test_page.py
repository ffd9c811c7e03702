"""The page, in a real browser: it follows the file, leads from word to line and back, and needs no mouse."""

from __future__ import annotations

import re
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from docx import Document
from playwright.sync_api import Browser, FrameLocator, Page, expect
from tests.preview.serving import Served


def test_a_saved_file_changes_the_paper_without_loading_the_page_again(page: Page, sheet: Path) -> None:
    page.evaluate("window.sameAsBefore = true")

    sheet.write_text(sheet.read_text().replace("Stockholm", "Uppsala"))

    expect(_paper(page).locator("body")).to_contain_text("Uppsala")
    expect(_paper(page).locator("[data-changed]").first).to_contain_text("Uppsala")
    expect(page.locator("#live")).to_contain_text("Updated")
    assert page.evaluate("window.sameAsBefore")


def test_broken_yaml_is_shown_with_its_place_and_the_last_good_paper_stays(page: Page, sheet: Path) -> None:
    line = 1 + sheet.read_text().splitlines().index(_line_with(sheet, "instrument:"))

    sheet.write_text(sheet.read_text().replace("instrument:", "instrument", 1))

    expect(page.locator("#findings li").first).to_contain_text(f"line {line}")
    expect(page.locator("#banner")).to_be_visible()
    expect(_paper(page).locator("h1")).not_to_be_empty()


def test_a_mended_file_takes_the_banner_away(page: Page, sheet: Path) -> None:
    whole = sheet.read_text()
    sheet.write_text(whole.replace("instrument:", "instrument", 1))
    expect(page.locator("#banner")).to_be_visible()

    sheet.write_text(whole)

    expect(page.locator("#banner")).to_be_hidden()


def test_a_word_of_the_paper_leads_to_its_line(page: Page, sheet: Path) -> None:
    page.get_by_role("tab", name="YAML").click()

    _paper(page).locator('[data-field="parties[1].legal_name"]').last.click()

    expect(page.locator("#sheet .shown").first).to_contain_text("legal_name")


def test_going_to_a_field_moves_the_term_sheet_and_not_the_page(page: Page) -> None:
    page.locator("#sheet-form input").first.wait_for()

    _paper(page).locator('[data-field="governing_law"]').first.click()

    expect(page.locator("#sheet-form :focus")).to_have_count(1)
    assert page.evaluate("[scrollY, document.body.scrollTop]") == [0, 0]


def test_a_finding_leads_to_its_line_and_to_its_words(page: Page, sheet: Path) -> None:
    page.get_by_role("tab", name="YAML").click()
    name = _line_with(sheet, "legal_name").partition(": ")[2]
    sheet.write_text(sheet.read_text().replace(name, "TBD GmbH", 1))
    finding = page.locator("#findings li button").first

    finding.click()

    expect(page.locator("#sheet .shown").first).to_contain_text("TBD GmbH")


def test_a_clause_says_why_it_is_in_and_back_closes_it_again(page: Page) -> None:
    page.get_by_role("tab", name="Clauses").click()

    page.locator("#clauses .clauses").first.locator("li button").nth(3).click()

    expect(page.locator("#clause")).to_contain_text("Why it is in")
    page.go_back()
    expect(page.locator("#clause")).to_be_hidden()
    page.go_forward()
    expect(page.locator("#clause")).to_be_visible()


def test_a_clause_that_is_out_says_why(page: Page) -> None:
    page.get_by_role("tab", name="Clauses").click()

    page.locator("#clauses .clauses").last.locator("li button").first.click()

    expect(page.locator("#clause")).to_contain_text("Why it is out")


def test_the_word_file_can_be_downloaded_and_opened(page: Page, tmp_path: Path) -> None:
    page.locator("#downloads summary").click()

    with page.expect_download() as waiting:
        page.get_by_role("button", name="Word to edit").click()

    waiting.value.save_as(tmp_path / "deal.docx")
    words = "\n".join(paragraph.text for paragraph in Document(str(tmp_path / "deal.docx")).paragraphs)
    assert waiting.value.suggested_filename == "deal.docx"
    assert page.locator("#title").inner_text() in words


def test_the_agenda_can_be_downloaded(page: Page) -> None:
    page.locator("#downloads summary").click()

    with page.expect_download() as waiting:
        page.get_by_role("button", name="Agenda, Markdown").click()

    assert "Agenda before signing" in Path(waiting.value.path()).read_text()


def test_pages_are_pictures_of_the_pdf_file(page: Page) -> None:
    page.get_by_role("tab", name="Pages").click()

    picture = page.locator("#paper-pages img").first
    expect(picture).to_have_attribute("alt", re.compile(r"Page 1 of \d"), timeout=120_000)
    assert picture.evaluate("async image => { await image.decode(); return image.naturalWidth }") > 800


def test_the_changes_of_the_last_save_can_be_gone_through(page: Page, sheet: Path) -> None:
    sheet.write_text(sheet.read_text().replace("Stockholm", "Uppsala"))
    expect(page.locator("#changes")).to_be_visible()

    page.locator("#changes").click()

    expect(_paper(page).locator("p.shown")).to_contain_text("Uppsala")


def test_two_windows_follow_the_same_file(page: Page, browser: Browser, preview: Served, sheet: Path) -> None:
    other = browser.new_page()
    other.goto(preview.address)
    other.wait_for_selector("html[data-paper]")

    sheet.write_text(sheet.read_text().replace("Stockholm", "Uppsala"))

    expect(_paper(page).locator("body")).to_contain_text("Uppsala")
    expect(_paper(other).locator("body")).to_contain_text("Uppsala")
    other.close()


def test_everything_can_be_reached_with_the_keyboard(page: Page) -> None:
    page.keyboard.press("y")
    expect(page.locator("#sheet-yaml")).to_be_visible()
    page.keyboard.press("h")
    expect(page.locator("#health")).to_be_visible()
    page.keyboard.press("c")
    expect(page.locator("#contents")).to_be_visible()
    page.keyboard.press("]")
    expect(_paper(page).locator("[data-field].shown")).to_have_count(1)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("g")
    expect(page.locator("#sheet :focus")).to_have_count(1)


def test_the_first_stop_of_the_tab_key_leads_past_the_bar(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#sheet")).to_be_focused()


def test_a_telephone_shows_one_pane_at_a_time(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})

    page.locator('[data-pane-link="below"]').click()

    expect(page.locator("#below")).to_be_visible()
    expect(page.locator("#paper")).to_be_hidden()
    page.go_back()
    expect(page.locator("#paper")).to_be_visible()


def test_an_outside_opinion_finds_no_serious_fault_in_the_page(page: Page) -> None:
    page.get_by_role("tab", name="Clauses").click()
    page.locator("#clauses li button").first.click()

    found = Axe().run(page)

    serious = [one for one in found.response["violations"] if one["impact"] in ("serious", "critical")]
    assert found.response["passes"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in serious] == []


def _paper(page: Page) -> FrameLocator:
    return page.frame_locator("#frame")


def _line_with(sheet: Path, words: str) -> str:
    return next(line for line in sheet.read_text().splitlines() if words in line)
