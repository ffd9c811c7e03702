from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from lxml import html
from tests.render.sample import alliance, understanding

from pactwright.agreement import Text
from pactwright.house_style import CodeInTemplate, HouseStyle
from pactwright.render import to_html
from pactwright.render.to_html import page as filled_page


@pytest.fixture(scope="module")
def page(classic: HouseStyle) -> html.HtmlElement:
    return html.document_fromstring(to_html(alliance(), classic))


@pytest.fixture(scope="module")
def on_paper(classic: HouseStyle) -> html.HtmlElement:
    return html.document_fromstring(filled_page(alliance(), classic, css=""))


def test_page_loads_and_runs_nothing(page: html.HtmlElement) -> None:
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"]
    assert not page.xpath("//script | //link | //img | //iframe | //@src | //@onclick")
    assert "url(" not in page.xpath("string(//style)")


def test_page_says_its_language_and_title(page: html.HtmlElement) -> None:
    assert page.get("lang") == "en-GB"
    assert page.findtext("head/title") == "Alliance Agreement"


def test_every_reference_leads_to_a_place_on_the_page(page: html.HtmlElement) -> None:
    places = set(page.xpath("//@id"))
    targets = [unquote(link.removeprefix("#")) for link in page.xpath("//a/@href")]

    assert targets
    assert [target for target in targets if target not in places] == []


def test_on_paper_a_place_has_a_name_if_something_leads_to_it(on_paper: html.HtmlElement) -> None:
    targets = {unquote(link.removeprefix("#")) for link in on_paper.xpath("//a/@href")}

    assert len(targets) > 20
    assert set(on_paper.xpath("//@id")) == targets


def test_no_place_has_the_name_of_another(page: html.HtmlElement) -> None:
    places = page.xpath("//@id")

    assert len(places) == len(set(places))


def test_heading_levels_are_never_skipped(page: html.HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4")]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_columns_have_headers(page: html.HtmlElement) -> None:
    tables = page.xpath("//table")

    assert len(tables) == 7
    assert all(table.xpath("thead/tr/th[@scope='col']") for table in tables)


def test_field_names_the_line_of_the_term_sheet_it_came_from(page: html.HtmlElement) -> None:
    fields = page.xpath("//span[@class='field'][@data-path='parties[2].legal_name']")

    assert {field.text_content() for field in fields} == {"Dr Inês Duarte"}


def test_open_point_is_marked(page: html.HtmlElement) -> None:
    assert page.xpath("string(//mark[@data-path='governance.reserved_matters[3].amount'])") == "[amount to be agreed]"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])))
def test_value_is_text_and_nothing_else(value: str) -> None:
    template = b"<p title='{{ title }}'>{{ between }}</p>"
    style = HouseStyle("bare", {"agreement.html.jinja": template, "agreement.css": b""})
    agreement = replace(understanding(), title=value, between=(Text(value),))

    paragraphs = html.fragments_fromstring(to_html(agreement, style))

    assert [(each.text or "", each.get("title"), len(each)) for each in paragraphs] == [(value, value, 0)]


@pytest.mark.parametrize(
    "template",
    [
        "{{ sections.__class__.__mro__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ sections[0].update({'heading': 'x'}) }}",
        "{{ sections.clear() }}",
        "{{ cycler.__init__.__globals__ }}",
    ],
)
def test_template_cannot_reach_into_the_program(template: str) -> None:
    style = HouseStyle("nosy", {"agreement.html.jinja": template.encode(), "agreement.css": b""})

    with pytest.raises(CodeInTemplate):
        to_html(understanding(), style)


def test_template_that_asks_for_what_is_not_there_fails() -> None:
    style = HouseStyle("hasty", {"agreement.html.jinja": b"{{ titel }}", "agreement.css": b""})

    with pytest.raises(UndefinedError, match="titel"):
        to_html(understanding(), style)


def test_same_agreement_gives_the_same_page(classic: HouseStyle) -> None:
    assert to_html(alliance(), classic) == to_html(alliance(), classic)
