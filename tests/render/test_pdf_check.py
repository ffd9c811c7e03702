"""A PDF file that lost, moved or added words does not leave the house."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render.sample import understanding

from pactwright.agreement import FieldText
from pactwright.house_style import CSS, PAGE, HouseStyle
from pactwright.render import RenderingLost, to_pdf


def _with_css(style: HouseStyle, rules: str) -> HouseStyle:
    return HouseStyle("strange", {**style.files, CSS: style.files[CSS] + rules.encode()})


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ("h2 { display: none }", "The pages lack '"),
        ("h1 { margin-left: 700px; white-space: nowrap }", "runs off page 1"),
        ("h2::after { content: attr(id) }", "the pages say"),
    ],
)
def test_a_style_sheet_that_spoils_the_words_is_noticed(rules: str, told: str, classic: HouseStyle) -> None:
    with pytest.raises(RenderingLost) as caught:
        to_pdf(understanding(), _with_css(classic, rules))

    assert told in str(caught.value)


def test_a_template_that_prints_a_heading_twice_is_noticed(classic: HouseStyle) -> None:
    page = classic.text(PAGE).replace("</h1>", "</h1><p>{{ title }}</p>")
    twice = HouseStyle("strange", {**classic.files, PAGE: page.encode()})

    with pytest.raises(RenderingLost, match=r"After .* the pages say"):
        to_pdf(understanding(), twice)


def test_words_of_the_style_may_stand_among_those_of_the_agreement(classic: HouseStyle) -> None:
    page = classic.text(PAGE).replace("</h1>", "</h1><p>Prepared with care by Nobody & Sons</p>")
    house = HouseStyle("house", {**classic.files, PAGE: page.encode()})

    assert to_pdf(understanding(), _with_css(house, "h2::before { content: 'Article ' }"))


@pytest.mark.parametrize("name", ["שותפות 2027 בע״מ", "Ω-Oʻahu ½ µ ﬁeld", "Łódź–Đà Nẵng", "x" * 300])
def test_a_name_in_any_letters_passes(name: str, classic: HouseStyle) -> None:
    assert to_pdf(replace(understanding(), between=(FieldText(name, ()),)), classic)


def test_a_line_of_a_thousand_letters_is_read_to_its_end(classic: HouseStyle) -> None:
    long = replace(understanding(), between=(FieldText("wide " * 200, ()),))

    assert to_pdf(long, _with_css(classic, ".between { font-size: 0.5px }"))
