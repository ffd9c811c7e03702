"""A house style as a lawyer makes one: a copy of `classic`, restyled and saved by another program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.drafts import example
from tests.house_style.folders import WORD, classic
from tests.word.files import changed, part, texts, values
from tests.word.libreoffice import converted, pages, without_spaces

from pactwright.diagnostics import Severity
from pactwright.house_style import check_style
from pactwright.pipeline import render
from pactwright.render import to_text


def restyled(file: bytes) -> bytes:
    """Set the text in another face and colour, widen the margins and the indents, and make numbers bold."""
    file = changed(
        file,
        lambda text: (
            text.replace('"Source Serif 4"', '"Liberation Serif"').replace("1D3557", "7A1F1F").replace("8732", "8206")
        ),
        "word/styles.xml",
    )
    file = changed(
        file, lambda text: text.replace('w:left="1531"', 'w:left="1800"').replace('w:right="1643"', 'w:right="1900"')
    )
    return changed(
        file,
        lambda text: text.replace('w:left="675" w:hanging="675"', 'w:left="850" w:hanging="850"').replace(
            "<w:rPr><w:color", "<w:rPr><w:b/><w:color"
        ),
        "word/numbering.xml",
    )


@pytest.mark.slow
def test_a_style_that_libreoffice_has_saved_checks_well_and_drafts_the_same_words(tmp_path: Path) -> None:
    style, paper = classic(), example("go-to-market")
    saved = converted({"agreement": restyled(style.files[WORD])}, "docx", tmp_path)["agreement"]

    checked = check_style(replace(style, files={**style.files, WORD: saved.read_bytes()}))

    assert [one for one in checked.diagnostics if one.severity is Severity.ERROR or not one.cure] == []
    assert checked.value
    written = render(paper, "docx", checked.value).value
    usual = render(paper, "docx", replace(checked.value, files=style.files)).value
    assert written
    assert usual
    assert texts(written) == texts(usual)
    assert "1800" in values(part(written), "pgMar", "left")
    again = tmp_path / "again"
    again.mkdir()
    laid_out = pages(converted({"paper": written}, "pdf", again)["paper"])
    assert without_spaces(" ".join(laid_out)) == without_spaces(to_text(paper.agreement))
    assert [page.split()[0] for page in laid_out[1:3]] == ["Contents", "Parties"]
