"""What a paper depends on: a change of anything else leaves it up to date."""

from __future__ import annotations

import pytest
from tests.drafts import classic

from pactwright.batch import Composition, Inputs, Setting
from pactwright.workspace import library_sources

FILES = {
    "classic/style.yaml": b"clause_word: clause",
    "classic/agreement.docx": b"PK",
    "classic/agreement.css": b"p {}",
    "classic/agreement.html.jinja": b"<p>",
    "classic/fonts/SourceSerif4.ttf": b"serif",
    "classic/logo.png": b"logo",
}
MOU = Composition("mou", ("front.parties", "conf.core"))


@pytest.mark.parametrize(
    ("file", "touched"),
    [
        ("style.yaml", {"docx", "pdf", "html", "txt", "md", "json"}),
        ("logo.png", {"docx", "pdf", "html"}),
        ("agreement.docx", {"docx"}),
        ("agreement.css", {"pdf", "html"}),
        ("agreement.html.jinja", {"pdf", "html"}),
        ("fonts/SourceSerif4.ttf", {"pdf", "html"}),
    ],
)
def test_a_file_of_a_style_touches_the_formats_that_it_shapes(file: str, touched: set[str]) -> None:
    setting = Setting(None, library_sources().value or (), (), classic())
    before = Inputs(setting, FILES)

    after = Inputs(setting, {**FILES, f"classic/{file}": b"changed"})

    forms = ("docx", "pdf", "html", "txt", "md", "json")
    assert {form for form in forms if before.of("facts", form, MOU) != after.of("facts", form, MOU)} == touched
