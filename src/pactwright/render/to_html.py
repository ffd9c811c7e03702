"""The agreement as one web page: to read on the screen, on the telephone, and in the preview."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pactwright.agreement import Agreement
from pactwright.render.front import contents, open_points_table
from pactwright.render.plain import plain, plain_value
from pactwright.render.template import HouseStyle

if TYPE_CHECKING:
    from jinja2 import Template


def to_html(agreement: Agreement, style: HouseStyle) -> str:
    """Return the agreement as one HTML file that needs no other: its style is inside, and it loads and runs nothing.

    Every field stands in `<span class="field" data-path="parties[0].legal_name">`, every open point in `<mark>`.
    """
    return page(agreement, style, css=style.text("agreement.css"))


def page(agreement: Agreement, style: HouseStyle, *, css: str) -> str:
    """Fill the template of the style. With an empty `css` the page comes without a style of its own.

    The template is given plain values only, and each of them is escaped: whatever a term sheet says, it stays text.
    """
    return _template(style.text("agreement.html.jinja")).render(
        agreement=plain(agreement),
        contents=plain_value(contents(agreement)),
        open_points=plain_value(open_points_table(agreement)) if agreement.open_points else None,
        css=css,
    )


@lru_cache(maxsize=8)
def _template(source: str) -> Template:
    """Compile a template once for all papers of a batch."""
    # Jinja takes a tenth of a second to load: only those who print a page wait for it.
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    environment.filters["longest_word"] = _longest_word
    return environment.from_string(source)


def _longest_word(text: str) -> int:
    """Count the letters of the longest word: a template may have to let a line end before it.

    A no-break space is a letter, because no line ends there.
    """
    return max(map(len, re.split(r"[ \t\n]+", text)))
