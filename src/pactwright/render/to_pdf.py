"""The agreement as a PDF file: tagged for those who listen to it (PDF/UA-1), and fit to be kept (PDF/A-3a)."""

from __future__ import annotations

import warnings
from contextlib import redirect_stdout
from io import StringIO
from types import ModuleType

from pactwright.agreement import Agreement
from pactwright.errors import PangoMissing
from pactwright.house_style import HouseStyle
from pactwright.render.enclosed import SourceInside
from pactwright.render.glyphs import refuse_missing_glyphs
from pactwright.render.pdf_check import check_pdf
from pactwright.render.to_html import page


def to_pdf(agreement: Agreement, style: HouseStyle, source: SourceInside | None = None) -> bytes:
    """Return the agreement as a PDF file. The same agreement in the same style gives the same bytes.

    The `source`, if there is one, is attached to the file, which stays fit to be kept (ISO 19005-3, 6.8).
    Raises `GlyphMissing` if a character of the agreement is in none of the fonts of the style, `PaperTooLong` if it has
    more than a thousand pages, `PangoMissing` if the machine has no Pango, and `RenderingLost` if the pages do not hold
    every line of the agreement.
    """
    refuse_missing_glyphs(agreement, style.files)
    paper = page(agreement, style, css="")
    printed: bytes = _press().printed(paper, style, source=source, day=agreement.imprint.created)
    check_pdf(printed, agreement, style)
    return printed


def _press() -> ModuleType:
    """Load WeasyPrint, which needs Pango from the machine."""
    # WeasyPrint takes a second to load: only those who print a PDF file wait for it. While it loads, it tells of
    # missing libraries on standard output and warns where the machine has no fonts: we say the first in our own words
    # and bring our own fonts.
    with warnings.catch_warnings(), redirect_stdout(StringIO()):
        warnings.simplefilter("ignore")
        try:
            from pactwright.render import press
        except OSError as error:
            raise PangoMissing from error
    return press
