"""The paper with python-docx from scratch: paragraph by paragraph, in the styles of a Word file of the house."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from docx import Document
from docx.table import Table
from docx.text.hyperlink import Hyperlink
from docx.text.paragraph import Paragraph


class Words(NamedTuple):
    """A paragraph: its style, and its runs with the style of each."""

    style: str
    runs: list[tuple[str, str]]


Grid = list[list[Words]]


def told(file: bytes) -> list[Words | Grid]:
    """Read off a finished paper what is to be written: plain Python values, as a program has them at hand."""
    document = Document(BytesIO(file))
    return [
        _paragraph(piece) if isinstance(piece, Paragraph) else _grid(piece) for piece in document.iter_inner_content()
    ]


def written(house: bytes, pieces: list[Words | Grid]) -> bytes:
    """Write the paper into an empty Word file of the house."""
    document = Document(BytesIO(house))
    for piece in pieces:
        if isinstance(piece, Words):
            _write(document.add_paragraph(style=piece.style), piece)
            continue
        table = document.add_table(len(piece), max(map(len, piece)))
        for row, words in zip(table.rows, piece, strict=True):
            for cell, said in zip(row.cells, words, strict=False):
                cell.paragraphs[0].style = said.style
                _write(cell.paragraphs[0], said)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _write(paragraph: Paragraph, words: Words) -> None:
    for text, style in words.runs:
        paragraph.add_run(text, style=style)


def _paragraph(paragraph: Paragraph) -> Words:
    runs = [
        run for each in paragraph.iter_inner_content() for run in (each.runs if isinstance(each, Hyperlink) else [each])
    ]
    return Words(paragraph.style.name, [(run.text, run.style.name) for run in runs if run.text])


def _grid(table: Table) -> Grid:
    rows = [list(dict.fromkeys(cell._tc for cell in row.cells)) for row in table.rows]  # noqa: SLF001  # a wide cell counts once
    return [[_paragraph(Paragraph(cell.p_lst[0], table)) for cell in row] for row in rows]
