from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.render.reading import assert_same_words, markdown_kinds, markdown_text
from tests.render.sample import alliance, understanding

from pactwright.agreement import Content, FieldText, Look, Paragraph, Style, Text
from pactwright.render import to_markdown, to_text

_words = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=12)
_marks = st.text("*_`#+-.)1|\\[]<>&!~=: \nx", max_size=12)
_inlines = st.builds(FieldText, _words | _marks, st.just(("purpose",)), st.sampled_from(Look))


def _markdown(*content: FieldText | Text, number: str = "") -> str:
    return _line(content, number)


def _line(content: Content, number: str) -> str:
    paper = replace(understanding(), sections=(), signature_blocks=(), parties=(), date_line=(), between=(), lead_in=())
    section = replace(understanding().sections[0], blocks=(Paragraph(Style.BODY, content, number),))
    return to_markdown(replace(paper, sections=(section,))).split("\n\n", 2)[2].removesuffix("\n")


@given(st.lists(_inlines, min_size=1, max_size=4))
def test_no_words_turn_into_markup(content: list[FieldText]) -> None:
    agreement = replace(understanding(), between=tuple(content))

    markdown = to_markdown(agreement)

    assert_same_words(markdown_text(markdown), to_text(agreement))
    assert markdown_kinds(markdown) <= {"heading", "paragraph", "inline", "text", "strong", "em"}


def test_headings_and_tables_are_markdown() -> None:
    markdown = to_markdown(alliance())

    assert "\n\n## 12 Confidentiality\n\n" in markdown
    assert "\n\n### Skin in the game\n\n" in markdown
    assert "\n\n| Party | Alliance manager | Deputy | Spends alone up to |\n| --- | --- | --- | --- |\n| N" in markdown


def test_number_of_a_paragraph_begins_no_list() -> None:
    assert _markdown(Text("Words."), number="1.") == "1\\. Words."


def test_value_that_looks_like_a_list_begins_none() -> None:
    assert _markdown(FieldText("1. x", ())) == "1\\. x"


def test_bold_words_are_bold() -> None:
    assert _markdown(Text("of "), FieldText("Foo Inc.", (), Look.BOLD), Text(", Bar")) == "of **Foo Inc.**, Bar"


def test_bold_part_of_a_word_is_plain_because_the_marks_would_be_printed() -> None:
    assert _markdown(Text("pre"), Text("(x)", Look.BOLD), Text("post")) == "pre(x)post"


def test_address_does_not_turn_into_a_link() -> None:
    assert _markdown(FieldText("https://x.example www.x.example", ())) == "https\\://x.example www\\.x.example"
