"""PDF files, one after another in a warm process: ours, and those of others with the same words.

Time is that on the clock, because browsers and office programs do their work in processes of their own. Each paper is
for another partner, as in a batch. Text is held equal, letter by letter, before anything is measured.
"""

from __future__ import annotations

import argparse
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path

import pypdfium2
from papers import THIRTY_FIVE_PAGES, TWELVE_PAGES, drafted_for, style, written
from peers import chromium, naive_page, office
from playwright.sync_api import Browser, sync_playwright
from side_by_side import Way, elapsed, show

from pactwright import pipeline
from pactwright.pipeline import Drafted
from pactwright.render import to_html, to_text

PEER = "WeasyPrint, a page as people write it"

_BEFORE = 2
"""Papers that each way makes before it is measured: the first, to hold its text, and that of the round not counted."""


def main() -> None:
    """Print the median of each way, and how many times as fast as plain WeasyPrint it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each way is gone (default: 5)")
    rounds = parser.parse_args().rounds
    with sync_playwright() as playwright:
        browser = chromium.started(playwright)
        if browser is None:
            print("Chromium is left out: this machine has none.")
        print(office.lacking() or office.lacking_bridge(), end="")
        for example, pages in ((TWELVE_PAGES, 12), (THIRTY_FIVE_PAGES, 35)):
            measure(example, f"PDF files of {pages} pages ({example})", rounds=rounds, browser=browser)


def measure(example: str, title: str, *, rounds: int, browser: Browser | None) -> None:
    """Measure all ways to one example."""
    papers = drafted_for(example, rounds + _BEFORE)
    paper, turn = papers[0], cycle(papers)
    ways = _in_process(papers)
    if browser is not None:
        ways["Chromium, warm, tagged"] = lambda: chromium.printed(browser, to_html(next(turn).agreement, style()))
    with tempfile.TemporaryDirectory() as name, _with_office(paper, Path(name), ways):
        for way_title, way in ways.items():
            hold_equal(paper, way(), way_title)
        show(title, elapsed(ways, rounds=rounds), peer=PEER)


def hold_equal(paper: Drafted, pdf: object, title: str) -> None:
    """Stop where a PDF file lacks letters of the paper."""
    missing = _letters(to_text(paper.agreement)) - (_letters(_read(pdf)) if isinstance(pdf, bytes) else Counter())
    if missing:
        raise SystemExit(f"{title} lacks {missing}.")


def _in_process(papers: Sequence[Drafted]) -> dict[str, Way]:
    pages = [naive_page.page(paper.agreement) for paper in papers]
    naive, tagged, ours, typst = cycle(pages), cycle(pages), cycle(papers), cycle(papers)
    ways: dict[str, Way] = {
        PEER: lambda: naive_page.printed(next(naive)),
        "the same, tagged as PDF/UA-1": lambda: naive_page.printed(next(tagged), pdf_variant="pdf/ua-1"),
        "Pactwright: PDF/UA-1, PDF/A-3a, checked": lambda: written(next(ours), "pdf"),
    }
    if "typst" in getattr(pipeline, "PDF_ENGINES", ()):
        ways["Pactwright through Typst, checked"] = lambda: (
            pipeline.render(next(typst), "pdf", style(), pdf_engine="typst").value
        )
    return ways


@contextmanager
def _with_office(paper: Drafted, folder: Path, ways: dict[str, Way]) -> Iterator[None]:
    """Add what LibreOffice does, which needs the Word file, and stop it in the end."""
    (folder / "paper.docx").write_bytes(written(paper, "docx"))
    if not office.lacking():
        ways["LibreOffice, started for each"] = lambda: office.cold(folder)
    if office.lacking_bridge():
        yield
        return
    warm = office.Warm(folder)
    ways["LibreOffice, warm"] = warm.printed
    ways["LibreOffice, warm, tagged"] = lambda: warm.printed("tagged")
    try:
        yield
    finally:
        warm.end()


def _read(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def _letters(text: str) -> Counter[str]:
    """Count the letters: each program parts long words and lines in its own way."""
    return Counter(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalpha())


if __name__ == "__main__":
    main()
