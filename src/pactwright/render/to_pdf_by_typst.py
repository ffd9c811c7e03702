"""The agreement as a PDF file by Typst: the fast lane, which needs no library of the machine."""

from __future__ import annotations

from types import ModuleType

from pactwright.agreement import Agreement
from pactwright.errors import ExtraMissing
from pactwright.house_style import HouseStyle
from pactwright.render.enclosed import SourceInside
from pactwright.render.glyphs import refuse_missing_glyphs
from pactwright.render.pdf_check import hold_against
from pactwright.render.pdf_pieces import page_count
from pactwright.render.press_watch import MOST_PAGES, PaperTooLong
from pactwright.render.typst_inputs import typst_inputs


def to_pdf_by_typst(agreement: Agreement, style: HouseStyle, source: SourceInside | None = None) -> bytes:
    """Return the agreement as a PDF file of the same kind and look as that of `to_pdf`.

    The style has to have an `agreement.typ`. The same agreement in the same style gives the same bytes. Raises what
    `to_pdf` raises, but `ExtraMissing` in place of `PangoMissing`.
    """
    refuse_missing_glyphs(agreement, style.files)
    inputs = typst_inputs(agreement, style, source)
    printed: bytes = _press().printed(inputs, style, day=agreement.imprint.created)
    if page_count(printed) > MOST_PAGES:
        raise PaperTooLong(MOST_PAGES)
    hold_against(printed, agreement, style, own=style.sheet.own_words)
    return printed


def _press() -> ModuleType:
    """Load Typst, which is an extra."""
    try:
        import typst  # noqa: F401  # asks only whether it is there: what it lacks itself is another fault
    except ModuleNotFoundError:
        raise ExtraMissing("`--pdf-engine typst`", "typst", "typst") from None
    from pactwright.render import typst_press

    return typst_press
