"""All formats say the same words, whatever the values of the term sheet are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.render.reading import assert_same_words, html_text, markdown_kinds, markdown_text, pdf_text
from tests.render.sample import alliance, understanding

from pactwright.agreement import Agreement, FieldText, Paragraph, Style, Table, Text
from pactwright.house_style import HouseStyle
from pactwright.render import to_html, to_json, to_markdown, to_pdf, to_text

_HOSTILE = [
    "<b>x</b>",
    "<script>alert(1)</script>",
    "</w:t></w:r></w:p>",
    "]]>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# note",
    "*a* # b",
    "_a_ ~~b~~",
    "**Foo** Inc.",
    "`code`",
    "[x](https://evil.example)",
    "https://evil.example",
    "www.evil.example",
    "1. x",
    "12) x",
    "# x #",
    "- x",
    "+ x",
    "---",
    "===",
    "> x",
    "    x",
    "a | b",
    "a \\| b",
    "x\\",
    "\\*x",
    "AT&T",
    "&copy; &lt;",
    "\"quoted\" 'twice'",
    "two\nlines",
    "w" * 300,
    "Nimbus" + "-" * 200 + "end",
    "Łódź, Ελλάδα, Україна, Đà Nẵng",
]
_RIGHT_TO_LEFT = ["נועה לוי בע״מ", "شركة النور للطاقة ش.م.ع", "پژوهشگاه گیاهان"]


def with_value(value: str) -> Agreement:
    """The short paper with a value wherever a value can stand."""
    short = understanding()
    field = FieldText(value, ("parties", 0, "legal_name"))
    words = (field, Text(" and "), field, Text(" or “"), field, Text("”"))
    blocks = (
        Paragraph(Style.PROVISION_1, words, "1.3"),
        Paragraph(Style.BODY, (field,)),
        Paragraph(Style.SUBHEADING, (field,)),
        Table(("Name", "Again"), (((field,), words), ((Text("x"),), (field,))), (1, 1)),
    )
    section = replace(short.sections[0], blocks=blocks)
    return replace(short, title="Note", between=words, sections=(section, *short.sections[1:]))


@pytest.mark.parametrize("sample", [alliance, understanding])
def test_pdf_says_what_the_text_says(sample: Callable[[], Agreement], classic: HouseStyle) -> None:
    agreement = sample()

    pdf = to_pdf(agreement, classic)

    assert_same_words(pdf_text(pdf, agreement), to_text(agreement))


@pytest.mark.parametrize("sample", [alliance, understanding])
def test_html_says_what_the_text_says(sample: Callable[[], Agreement], classic: HouseStyle) -> None:
    page = to_html(sample(), classic)

    assert_same_words(html_text(page), to_text(sample()))


@pytest.mark.parametrize("sample", [alliance, understanding])
def test_markdown_says_what_the_text_says(sample: Callable[[], Agreement]) -> None:
    markdown = to_markdown(sample())

    assert_same_words(markdown_text(markdown), to_text(sample()))


@pytest.mark.parametrize("value", _HOSTILE + _RIGHT_TO_LEFT)
def test_value_stays_as_it_was_written(value: str, classic: HouseStyle) -> None:
    agreement = with_value(value)
    one_line = " ".join(value.split())

    text, markdown, page = to_text(agreement), to_markdown(agreement), to_html(agreement, classic)

    assert _count(text, one_line) == 13 + _count(to_text(with_value("")), one_line)
    assert_same_words(markdown_text(markdown), text)
    assert markdown_kinds(markdown) == markdown_kinds(to_markdown(with_value("plain")))
    assert_same_words(html_text(page), text)
    assert value in json.loads(to_json(agreement))["sections"][0]["blocks"][1]["content"][0]["text"]


def _count(text: str, words: str) -> int:
    return " ".join(text.split()).count(words)


@pytest.mark.parametrize("value", _HOSTILE)
def test_value_stays_as_it_was_written_in_pdf(value: str, classic: HouseStyle) -> None:
    agreement = with_value(value)

    pdf = to_pdf(agreement, classic)

    assert_same_words(pdf_text(pdf, agreement), to_text(agreement))


@pytest.mark.parametrize("value", _RIGHT_TO_LEFT)
def test_value_from_right_to_left_loses_no_letter_in_pdf(value: str, classic: HouseStyle) -> None:
    agreement = with_value(value)

    pdf = to_pdf(agreement, classic)

    # Readers of PDF files guess the order of a line in which both directions meet, so the letters are counted.
    assert Counter("".join(pdf_text(pdf, agreement).split())) == Counter("".join(_cells_apart(agreement).split()))


def _cells_apart(agreement: Agreement) -> str:
    return to_text(agreement).replace("|", " ")
