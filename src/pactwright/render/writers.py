"""Every format an agreement is written in, by its file ending."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pactwright.agreement import Agreement
from pactwright.house_style import HouseStyle
from pactwright.render.enclosed import Enclosed
from pactwright.render.to_docx import to_docx
from pactwright.render.to_html import to_html
from pactwright.render.to_json import to_json
from pactwright.render.to_markdown import to_markdown
from pactwright.render.to_pdf import to_pdf
from pactwright.render.to_pdf_by_typst import to_pdf_by_typst
from pactwright.render.to_text import to_text

WRITERS: Mapping[str, Callable[[Agreement, HouseStyle, Enclosed], bytes]] = {
    "docx": to_docx,
    "pdf": lambda agreement, style, enclosed: to_pdf(agreement, style, enclosed.source),
    "html": lambda agreement, style, _: to_html(agreement, style).encode(),
    "md": lambda agreement, *_: to_markdown(agreement).encode(),
    "txt": lambda agreement, *_: to_text(agreement).encode(),
    "json": lambda agreement, *_: to_json(agreement).encode(),
}
"""How each is written."""

PDF_WRITERS: Mapping[str, Callable[[Agreement, HouseStyle, Enclosed], bytes]] = {
    "weasyprint": WRITERS["pdf"],
    "typst": lambda agreement, style, enclosed: to_pdf_by_typst(agreement, style, enclosed.source),
}
"""How each engine writes a PDF file."""
