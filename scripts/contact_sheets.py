"""Draw the pictures of docs/images anew: pages of the examples, side by side, in every style.

Run `python scripts/contact_sheets.py` after a change to a style, look at the pictures, and commit them with the change.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image

from pactwright.clauses import ClauseLibrary
from pactwright.cli.common import demand, load_library
from pactwright.house_style import read_style
from pactwright.pipeline import Wishes, draft, render
from pactwright.workspace import read_source, style_folder

_ROOT = Path(__file__).parent.parent
_IMAGES = _ROOT / "docs" / "images"
_GAP, _TABLE, _COLOURS = 10, "#d9dce0", 96
_EVERY_PAGE = range(1, 1000)


class Sheet(NamedTuple):
    """A picture: pages of an example in styles, that many in a row, and each so many pixels wide.

    A page is named by its number, or by how a line of it begins: then it is the last such page.
    """

    example: str
    styles: tuple[str, ...]
    pages: Sequence[int | str] = _EVERY_PAGE
    row: int = 4
    width: int = 300


SHEETS = {
    "first-pages": Sheet("go-to-market", ("classic", "modern"), pages=(1, 3)),
    "classic": Sheet("go-to-market", ("classic",), pages=(1, 2, 3, 4, 5, 9, "Signatures", "Schedule 1")),
    "classic-letter": Sheet("go-to-market", ("classic-letter",), pages=(1, 2, 3, 5)),
    "modern": Sheet("go-to-market", ("modern",), pages=(1, 2, 3, 4, 5, 9, "Signatures", "Schedule 1")),
    "modern-letter": Sheet("go-to-market", ("modern-letter",), pages=(1, 2, 3, 5)),
    "founder-and-firm": Sheet("founder-and-firm", ("modern",), row=3, width=400),
}
PAPERS = {
    path.parent.name: Sheet(path.parent.name, ("classic",), row=12, width=110)
    for path in sorted(_ROOT.glob("examples/*/termsheet.yaml"))
}
"""Every example, whole: seen from afar, a heading left alone or a table off the page strikes the eye."""


def main() -> None:
    """Draw each picture, or those that are named."""
    library = load_library(None)
    sheets = SHEETS | {f"papers/{name}": sheet for name, sheet in PAPERS.items()}
    for name in sys.argv[1:] or sheets:
        sheet = sheets[name]
        pages = [page for style in sheet.styles for page in _pages(sheet, style, library)]
        file = _IMAGES / f"{name}.png"
        file.parent.mkdir(exist_ok=True, parents=True)
        _side_by_side(pages, sheet.row).save(file, optimize=True)
        print(f"{file.relative_to(_ROOT)}  {len(pages)} pages, {file.stat().st_size // 1000} KB")


def _pages(sheet: Sheet, style: str, library: ClauseLibrary) -> Iterator[Image.Image]:
    look = demand(read_style(style_folder(style)))
    source = demand(read_source(str(_ROOT / "examples" / sheet.example / "termsheet.yaml")))
    drafted = demand(draft(source, library, Wishes(conventions=look.sheet.conventions)))
    with pypdfium2.PdfDocument(demand(render(drafted, "pdf", look))) as paper:
        for name in sheet.pages[: len(paper)]:
            page = paper[_number(name, paper) - 1]
            # Twice as large, then made small: letters of three pixels stay legible.
            drawn = page.render(scale=2 * sheet.width / page.get_width()).to_pil()
            yield drawn.resize((sheet.width, round(drawn.height * sheet.width / drawn.width)), Image.Resampling.LANCZOS)


def _number(name: int | str, paper: pypdfium2.PdfDocument) -> int:
    if isinstance(name, int):
        return name
    texts = [page.get_textpage().get_text_range() for page in paper]
    return max(number for number, text in enumerate(texts, 1) if f"\n{name}" in f"\n{text}")


def _side_by_side(pages: Sequence[Image.Image], row: int) -> Image.Image:
    width, height = pages[0].width + _GAP, max(page.height for page in pages) + _GAP
    columns, rows = min(row, len(pages)), -(-len(pages) // row)
    table = Image.new("RGB", (columns * width + _GAP, rows * height + _GAP), _TABLE)
    for position, page in enumerate(pages):
        down, across = divmod(position, row)
        table.paste(page, (across * width + _GAP, down * height + _GAP))
    return table.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


if __name__ == "__main__":
    main()
