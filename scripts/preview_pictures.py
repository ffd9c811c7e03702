"""Take the pictures of the preview that the manual shows: `python scripts/preview_pictures.py`.

They are looked at before they are committed: this is how the page is judged, not only how it is shown.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.drafts import example_file  # noqa: E402  # the path above
from tests.preview.browsing import started_browser  # noqa: E402  # as above
from tests.preview.serving import served  # noqa: E402  # as above

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def main() -> None:
    """Take every picture."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images" / "preview"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, started_browser() as browser:
        folder = Path(home) / "Deals of the spring"
        folder.mkdir()
        _deals(folder)
        with served(folder) as preview:
            for name, (take, size, scheme) in _PICTURES.items():
                _picture(browser, preview.address, target / f"{name}.png", take=take, size=size, scheme=scheme)


_SHEETS: dict[str, Path] = {}


def _deals(folder: Path) -> None:
    for name in ("co-marketing", "joint-development", "go-to-market", "reseller"):
        _SHEETS[name] = folder / f"{name}.yaml"
        _SHEETS[name].write_bytes(example_file(name).read_bytes())
    broken = _SHEETS["reseller"].read_text().replace("instrument: alliance_agreement", "instrument: agreement", 1)
    _SHEETS["reseller"].write_text(broken)


def _picture(  # what makes a picture
    browser: Browser,
    address: str,
    target: Path,
    *,
    take: Callable[[Page], None],
    size: Mapping[str, int],
    scheme: str,
) -> None:
    only = sys.argv[2:]
    if only and target.stem not in only:
        return
    page = browser.new_page(viewport=dict(size), color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(address)
    take(page)
    page.wait_for_timeout(400)
    page.screenshot(path=target)
    page.close()
    with Image.open(target) as taken:
        smaller = taken.convert("RGB").quantize(256)
    smaller.save(target, optimize=True)


def _deal(page: Page, name: str) -> None:
    page.get_by_role("link", name=f"{name}.yaml").click()
    page.wait_for_selector("html[data-paper]")


def _folder(page: Page) -> None:
    page.wait_for_selector("#deals li")
    expect(page.get_by_text("reading …")).to_have_count(0, timeout=60_000)


def _desk(page: Page) -> None:
    _deal(page, "joint-development")
    page.locator("#sheet-form input").first.wait_for()
    page.frame_locator("#frame").locator('[data-field="parties[1].legal_name"]').nth(1).click()


def _clause(page: Page) -> None:
    _deal(page, "joint-development")
    page.get_by_role("tab", name="Clauses").click()
    page.locator('[data-clause-row="disp.escalation"] button').click()


def _broken(page: Page) -> None:
    _deal(page, "go-to-market")
    page.get_by_role("tab", name="YAML").click()
    _SHEETS["go-to-market"].write_text(_SHEETS["go-to-market"].read_text().replace("effective: ", "effective 31 ", 1))
    page.wait_for_selector("#banner:not([hidden])")
    page.locator("#findings button").first.click()


def _changed(page: Page) -> None:
    _deal(page, "go-to-market")
    sheet = _SHEETS["go-to-market"]
    sheet.write_text(sheet.read_text().replace("Harbourlight", "Harbourbright"))
    page.locator("#changes").click()


def _pages(page: Page) -> None:
    _deal(page, "joint-development")
    page.get_by_role("tab", name="Pages").click()
    page.wait_for_selector("#paper-pages img", timeout=120_000)
    page.wait_for_timeout(1_500)


def _health(page: Page) -> None:
    _deal(page, "co-marketing")
    page.get_by_role("tab", name="Health").click()


def _findings(page: Page) -> None:
    _deal(page, "reseller")


def _phone_below(page: Page) -> None:
    _deal(page, "reseller")
    page.locator('[data-pane-link="below"]').click()


def _phone(page: Page) -> None:
    _deal(page, "co-marketing")


_PICTURES: Mapping[str, tuple[Callable[[Page], None], Mapping[str, int], str]] = {
    "folder": (_folder, DESK, "light"),
    "desk": (_desk, DESK, "light"),
    "clause": (_clause, DESK, "light"),
    "pages": (_pages, DESK, "light"),
    "findings": (_findings, DESK, "light"),
    "changed": (_changed, DESK, "light"),
    "broken": (_broken, DESK, "light"),
    "health": (_health, DESK, "light"),
    "dark": (_clause, DESK, "dark"),
    "phone": (_phone, PHONE, "light"),
    "phone-findings": (_phone_below, PHONE, "dark"),
}


if __name__ == "__main__":
    main()
