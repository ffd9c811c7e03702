"""The paper that is open follows each save, part by part, and always reads as if it were opened anew."""

from __future__ import annotations

import re
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

from playwright.sync_api import Page, expect
from tests.preview.serving import Served

_AS_OPENED_ANEW = """async () => {
  const shown = document.querySelector("#frame").contentDocument.body;
  const answer = await new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", location.pathname + "/paper.html");
    request.responseType = "document";
    request.onload = () => resolve(request.response);
    request.send();
  });
  return shown.outerHTML === answer.body.outerHTML;
}"""

EDITS: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("Stockholm", "Uppsala"),
    lambda text: text.replace("Mara Lindqvist", "Mara Ek"),
    lambda text: text.replace("legal_name: Mara Ek", "legal_name: <p data-same></p>"),
    lambda text: re.sub(r"contributions:\n(  .*\n)+", "", text),
    lambda text: text + "title: Of Ports\n",
    lambda text: text.replace("instrument: mou", "instrument: letter_of_intent"),
)


def test_what_is_laid_in_reads_as_the_paper_opened_anew(page: Page, sheet: Path) -> None:
    for edit in EDITS:
        _hear_of(page, sheet, edit(sheet.read_text()))

        assert page.evaluate(_AS_OPENED_ANEW)


def test_a_paper_that_something_else_altered_is_whole_after_the_next_save(page: Page, sheet: Path) -> None:
    page.evaluate("document.querySelector('#frame').contentDocument.querySelector('[data-clause]').remove()")

    _hear_of(page, sheet, sheet.read_text().replace("Stockholm", "Uppsala"))

    assert page.evaluate(_AS_OPENED_ANEW)


def test_only_whoever_has_the_paper_before_is_sent_no_more_than_what_is_new(
    preview: Served, page: Page, sheet: Path
) -> None:
    before = int(page.locator("html").get_attribute("data-paper") or "")

    _hear_of(page, sheet, sheet.read_text().replace("Stockholm", "Uppsala"))
    news, whole, older = (_asked(preview, f"/deal/0/paper.html?since={number}") for number in (before, 0, before - 1))

    assert "Uppsala" in news
    assert len(news) < len(whole) / 2
    assert older == whole


def _hear_of(page: Page, sheet: Path, text: str) -> None:
    before = page.locator("html").get_attribute("data-paper")
    sheet.write_text(text)
    expect(page.locator("html")).not_to_have_attribute("data-paper", before or "")
    expect(page.locator("html")).not_to_have_attribute("data-revision", before or "")


def _asked(running: Served, where: str) -> str:
    connection = HTTPConnection("127.0.0.1", running.port, timeout=30)
    connection.request("GET", where)
    content = connection.getresponse().read().decode()
    connection.close()
    return content
