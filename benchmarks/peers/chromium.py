"""Chromium printing our page for the screen, in a browser that stays."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import Browser, Error, Playwright

_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync")


def started(playwright: Playwright) -> Browser | None:
    """Start the Chromium of the machine, or that of Playwright; nothing where there is neither."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    try:
        return playwright.chromium.launch(executable_path=program, args=[*_QUIET, "--disable-component-update"])
    except Error:
        return None


def printed(browser: Browser, html: str) -> bytes:
    """Print a page, tagged and with bookmarks."""
    page = browser.new_page()
    page.set_content(html)
    pdf = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
    page.close()
    return pdf
