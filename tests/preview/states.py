"""The main states of the preview, each as a reader comes to it. Tests reach them, and the manual shows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, expect
from tests.drafts import example_file

DESK, PHONE = (1440, 900), (390, 844)
SHEETS = ("co-marketing", "founder-and-firm", "go-to-market", "joint-development", "reseller")


@dataclass(frozen=True, slots=True)
class State:
    """What the page shows: how a reader comes there from the list of deals in `folder`, and on what screen."""

    reach: Callable[[Page, Path], None]
    screen: tuple[int, int] = DESK
    scheme: str = "light"


def lay_out(folder: Path) -> None:
    """Fill a folder with deals, one of which names a kind of paper that there is not."""
    for name in SHEETS:
        text = example_file(name).read_text()
        if name == "reseller":
            text = _replaced(text, "instrument: alliance_agreement", "instrument: agreement")
        if not (sheet := folder / f"{name}.yaml").exists() or sheet.read_text() != text:
            sheet.write_text(text)


def _list_of_deals(page: Page, _: Path) -> None:
    expect(page.locator("#deals li")).to_have_count(len(SHEETS))
    expect(page.get_by_text("reading …")).to_have_count(0)


def _report_of_a_batch(page: Page, _: Path) -> None:
    page.get_by_role("link", name="Report of the batch").click()
    expect(page.get_by_role("heading", name="What failed")).to_be_visible()


def _field_and_its_words(page: Page, _: Path) -> None:
    _open(page, "joint-development")
    page.frame_locator("#frame").locator('[data-field="parties[1].legal_name"]').nth(1).click()
    expect(page.locator('[id="field:parties[1].legal_name"]')).to_be_focused()


def _clause(page: Page, _: Path) -> None:
    _open(page, "joint-development")
    page.get_by_role("tab", name="Clauses").click()
    page.locator('[data-clause-row="disp.escalation"] button').click()
    expect(page.get_by_role("heading", name="Why it is in")).to_be_visible()


def _message_at_its_field(page: Page, _: Path) -> None:
    _open(page, "reseller")
    expect(page.get_by_role("button", name="Write “Alliance agreement”")).to_be_visible()


def _findings_on_a_telephone(page: Page, _: Path) -> None:
    _open(page, "reseller")
    page.locator('[data-pane-link="below"]').click()
    expect(page.locator("#findings li")).to_have_count(1)


def _broken_file(page: Page, folder: Path) -> None:
    _open(page, "founder-and-firm")
    page.get_by_role("tab", name="YAML").click()
    _save(folder / "founder-and-firm.yaml", "instrument: mou", "instrument mou")
    expect(page.locator("#banner")).to_contain_text("This is the last good paper")
    page.locator("#findings button").first.click()
    expect(page.locator(".yaml-line.shown")).to_have_count(1)


def _yaml(page: Page, _: Path) -> None:
    _open(page, "go-to-market")
    page.get_by_role("tab", name="YAML").click()
    page.frame_locator("#frame").locator('[data-field="governing_law"]').first.click()
    expect(page.locator(".yaml-line.shown")).to_contain_text("governing_law")


def _what_changed(page: Page, folder: Path) -> None:
    _open(page, "go-to-market")
    _save(folder / "go-to-market.yaml", "Harbourlight", "Harbourbright")
    page.get_by_role("button", name=re.compile(r"\d+ changes")).click()
    expect(page.frame_locator("#frame").locator("p.shown")).to_contain_text("Harbourbright")


def _pages(page: Page, _: Path) -> None:
    _open(page, "joint-development")
    page.get_by_role("tab", name="Pages").click()
    first = page.locator("#paper-pages img").first
    expect(first).to_have_attribute("alt", re.compile("Page 1 of"), timeout=120_000)
    first.evaluate("picture => picture.decode()")


def _health(page: Page, _: Path) -> None:
    _open(page, "co-marketing")
    page.get_by_role("tab", name="Health").click()
    expect(page.get_by_role("table", name="Health of the alliance")).to_be_visible()


def _paper(page: Page, _: Path) -> None:
    _open(page, "co-marketing")


def _open(page: Page, name: str) -> None:
    page.get_by_role("link", name=f"{name}.yaml").click()
    page.wait_for_selector("html[data-paper][data-revision]")
    page.locator(".group").first.wait_for(state="attached")


def _save(sheet: Path, old: str, new: str) -> None:
    sheet.write_text(_replaced(sheet.read_text(), old, new))


def _replaced(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


STATES: Mapping[str, State] = {
    "folder": State(_list_of_deals),
    "report": State(_report_of_a_batch),
    "desk": State(_field_and_its_words),
    "clause": State(_clause),
    "pages": State(_pages),
    "findings": State(_message_at_its_field),
    "yaml": State(_yaml),
    "changed": State(_what_changed),
    "broken": State(_broken_file),
    "health": State(_health),
    "dark": State(_clause, scheme="dark"),
    "phone": State(_paper, screen=PHONE),
    "phone-findings": State(_findings_on_a_telephone, screen=PHONE, scheme="dark"),
}
