"""A plain loop with docxtpl: open the template, fill it in, save it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from docxtpl import DocxTemplate


def filled_in(template: bytes, values: Mapping[str, str]) -> bytes:
    """Fill a template in, as docxtpl's own page shows it."""
    document = DocxTemplate(BytesIO(template))
    document.render(values, autoescape=True)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()
