"""The agreement as one web page: to read on the screen, on the telephone, and in the preview."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import StrictUndefined, Template

from pactwright.agreement import Agreement
from pactwright.house_style import HouseStyle, PlainValues, demanded, filled, logo_on_page, look, without_comments
from pactwright.render.page_context import page_context


def to_html(agreement: Agreement, style: HouseStyle) -> str:
    """Return the agreement as one HTML file that needs no other: its style is inside, and it loads and runs nothing.

    Every field stands in `<span class="field" data-path="parties[0].legal_name">`, every open point in `<mark>`.
    """
    return page(agreement, style, css=style.text("agreement.css") + look(style.sheet))


def screen_page(agreement: Agreement, style: HouseStyle) -> str:
    """Return the page for the screen without its style sheet, for whoever brings that another way."""
    return page(agreement, style, css="\n")


def page(agreement: Agreement, style: HouseStyle, *, css: str) -> str:
    """Fill the template of the style. With an empty `css` the page comes without a style of its own, and is for paper.

    The template is given plain values only, and each of them is escaped: whatever a term sheet says, it stays text.
    Raise CodeInTemplate, before anything runs, for a template that does more than print, ask and repeat.
    """
    logo = logo_on_page(style, on_paper=not css)
    knows_tabbed = not css and ".tabbed" in without_comments(style.text("agreement.css"))
    given = page_context(agreement, css=css, logo=logo, knows_tabbed=knows_tabbed)
    return filled(_template(style.text("agreement.html.jinja")), {**given})


@lru_cache(maxsize=8)
def _template(source: str) -> Template:
    """Compile a template once for all papers of a batch: the very tree that was held against the list."""
    return _ENVIRONMENT.from_string(demanded(source))


_ENVIRONMENT = PlainValues(undefined=StrictUndefined, autoescape=True)
