"""Floor 8: ways out of the finished agreement. Renderers decide nothing: no numbers, no wording, no order."""

from pactwright.render.collecting import without_collecting
from pactwright.render.enclosed import NOTHING, Enclosed, SourceInside
from pactwright.render.front import has_cover
from pactwright.render.glyphs import GlyphMissing
from pactwright.render.press_watch import PaperTooLong
from pactwright.render.read_source_inside import read_source_inside
from pactwright.render.rendering_lost import RenderingLost
from pactwright.render.to_docx import to_docx
from pactwright.render.to_html import screen_page, to_html
from pactwright.render.to_json import to_json
from pactwright.render.to_markdown import to_markdown
from pactwright.render.to_pdf import to_pdf
from pactwright.render.to_pdf_by_typst import to_pdf_by_typst
from pactwright.render.to_text import to_text
from pactwright.render.writers import PDF_WRITERS, WRITERS

__all__ = [
    "NOTHING",
    "PDF_WRITERS",
    "WRITERS",
    "Enclosed",
    "GlyphMissing",
    "PaperTooLong",
    "RenderingLost",
    "SourceInside",
    "has_cover",
    "read_source_inside",
    "screen_page",
    "to_docx",
    "to_html",
    "to_json",
    "to_markdown",
    "to_pdf",
    "to_pdf_by_typst",
    "to_text",
    "without_collecting",
]
