"""PDF files, one after another in a warm process: ours, and those of others with the same words.

Time is that on the clock, because browsers and office programs do their work in processes of their own. Text is held
equal, letter by letter, before anything is measured.
"""

from __future__ import annotations

import argparse
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

import pypdfium2
from papers import TWELVE_PAGES, drafted_for, style, written
from peers import chromium, naive_page, office
from playwright.sync_api import sync_playwright
from side_by_side import Way, elapsed, show

from pactwright import pipeline
from pactwright.pipeline import Drafted
from pactwright.render import to_html, to_text

PEER = "WeasyPrint, a page as people write it"


def main() -> None:
    """Print the median of each way, and how many times as fast as plain WeasyPrint it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each way is gone (default: 5)")
    rounds = parser.parse_args().rounds
    (paper,) = drafted_for(TWELVE_PAGES, 1)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        ways, folder = _in_process(paper), Path(name)
        browser = chromium.started(playwright)
        if browser is None:
            print("Chromium is left out: this machine has none.")
        else:
            ways["Chromium, warm, tagged"] = lambda: chromium.printed(browser, to_html(paper.agreement, style()))
        listener = None if office.lacking() else _with_office(paper, folder, ways)
        print(office.lacking(), end="")
        for title, way in ways.items():
            hold_equal(paper, way(), title)
        show(f"PDF files of 12 pages ({TWELVE_PAGES})", elapsed(ways, rounds=rounds), peer=PEER)
        if listener:
            listener.terminate()


def hold_equal(paper: Drafted, pdf: object, title: str) -> None:
    """Stop where a PDF file lacks letters of the paper."""
    missing = _letters(to_text(paper.agreement)) - (_letters(_read(pdf)) if isinstance(pdf, bytes) else Counter())
    if missing:
        raise SystemExit(f"{title} lacks {missing}.")


def _in_process(paper: Drafted) -> dict[str, Way]:
    html = naive_page.page(paper.agreement)
    ways: dict[str, Way] = {
        PEER: lambda: naive_page.printed(html),
        "the same, tagged as PDF/UA-1": lambda: naive_page.printed(html, pdf_variant="pdf/ua-1"),
        "Pactwright: PDF/UA-1, PDF/A-3a, checked": lambda: written(paper, "pdf"),
    }
    if "typst" in getattr(pipeline, "PDF_ENGINES", ()):
        ways["Pactwright through Typst, checked"] = lambda: (
            pipeline.render(paper, "pdf", style(), pdf_engine="typst").value
        )
    return ways


def _with_office(paper: Drafted, folder: Path, ways: dict[str, Way]) -> office.subprocess.Popen[bytes]:
    (folder / "paper.docx").write_bytes(written(paper, "docx"))
    ways["LibreOffice, started for each"] = lambda: office.cold(folder)
    ways["LibreOffice, warm"] = lambda: office.warm(folder)
    return office.started(folder)


def _read(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def _letters(text: str) -> Counter[str]:
    """Count the letters: each program parts long words and lines in its own way."""
    return Counter(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalpha())


if __name__ == "__main__":
    main()
