"""The paper through plain WeasyPrint: a page as people write it, and every document made from the files anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from pactwright.agreement import Agreement, Block
from pactwright.render.front import open_points_table

_HERE = Path(__file__).parent
_FONTS = _HERE.parent.parent / "templates" / "classic" / "fonts" / "fonts.css"
_LEVELS = ("first", "second", "third")


@dataclass
class Entry:
    """A provision and what stands below it."""

    block: Block
    below: list[Entry | Listed] = field(default_factory=list)


@dataclass
class Listed:
    """A list of provisions of one level."""

    level: str
    entries: list[Entry] = field(default_factory=list)


def page(agreement: Agreement) -> str:
    """Return the paper as HTML."""
    return _template().render(paper=agreement, nested=_nested, open_points=open_points_table(agreement))


def printed(html: str, **wishes: str) -> bytes:
    """Print a page."""
    fonts = FontConfiguration()
    sheets = [CSS(filename=_FONTS, font_config=fonts), CSS(filename=_HERE / "naive.css", font_config=fonts)]
    pdf: bytes = HTML(string=html, base_url=str(_HERE)).write_pdf(stylesheets=sheets, font_config=fonts, **wishes)
    return pdf


@cache
def _template() -> Template:
    return Environment(loader=FileSystemLoader(_HERE), autoescape=True).get_template("naive.html.jinja")


def _nested(blocks: Sequence[Block]) -> list[Entry | Listed]:
    """Put provisions of lower levels into those above them."""
    rooms: list[list[Entry | Listed]] = [[]]
    for block in blocks:
        kind, _, level = getattr(block, "style", "").rpartition("-")
        if kind not in ("provision", "schedule"):
            depth = int(level) if kind == "continued" else 0
            rooms[min(depth, len(rooms) - 1)].append(Entry(block))
            continue
        del rooms[min(int(level), len(rooms)) :]
        entry, last = Entry(block), rooms[-1][-1] if rooms[-1] else None
        if isinstance(last, Listed):
            last.entries.append(entry)
        else:
            rooms[-1].append(Listed(_LEVELS[len(rooms) - 1], [entry]))
        rooms.append(entry.below)
    return rooms[0]
