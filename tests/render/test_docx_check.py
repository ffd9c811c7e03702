"""The last look at a Word file: what it must not let pass."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.render.sample import alliance, understanding
from tests.word.files import changed, classic
from tests.word.papers import references

from pactwright.agreement import Agreement
from pactwright.house_style import HouseStyle, dress_of
from pactwright.render.docx_check import check
from pactwright.render.docx_expected import expected
from pactwright.render.docx_pages import pages
from pactwright.render.docx_template import word_template
from pactwright.render.rendering_lost import RenderingLost
from pactwright.render.to_docx import to_docx

_FAULTS = {
    "a paragraph less": ("the van, two ovens", "", "Before 'Hearth & Rye brings the van"),
    "a last paragraph less": ("Place and date", "", "lacks 'Place and date'"),
    "a word more": ("Secrets<", "Secrets and more<", "the agreement does not"),
    "a placeholder left over": ("Secrets<", "Secrets {{ title }}<", "the agreement does not"),
    "a literal entity": ("Hearth &amp; Rye", "Hearth &amp;amp; Rye", "the agreement does not"),
    "a bookmark that does not close": ("<w:bookmarkEnd", "<w:proofErr", "does not close"),
    "a bookmark twice": ('w:name="_Ref_costs"', 'w:name="_Ref_law"', "twice, as a bookmark"),
    "a number of a bookmark twice": ('w:id="3" w:name=', 'w:id="4" w:name=', "twice"),
    "a bookmark that is too long": ('w:name="_Ref_aim"', f'w:name="_Ref_{"aim" * 20}"', "would drop"),
    "a reference to nothing": ("REF _Ref_costs", "REF _Ref_cost", "point at nothing"),
    "a field without end": ('<w:fldChar w:fldCharType="end"/>', "", "without end"),
    "a field that only ends": ('<w:fldChar w:fldCharType="begin"/>', "", "has a field with"),
    "spaces that Word would drop": (' xml:space="preserve">dated <', ">dated <", "would lose the spaces"),
    "broken markup": ("</w:body>", "</w:boddy>", "not well-formed"),
    "entities of its own": ("<w:document", '<!DOCTYPE d [<!ENTITY e "x">]><w:document', "document type"),
    "a number that is counted elsewhere": ('w:val="Provision1"', 'w:val="Provision2"', "Word would number"),
    "a heading that is no heading": ('w:val="Heading1"', 'w:val="PartHeading"', "Word would number"),
}


@pytest.mark.parametrize(("old", "new", "words"), _FAULTS.values(), ids=_FAULTS)
def test_a_file_with_a_fault_never_leaves(old: str, new: str, words: str) -> None:
    paper = understanding()
    good = to_docx(paper, classic())
    bad = changed(good, lambda document: new.join(document.rsplit(old, 1)))

    assert bad != good
    with pytest.raises(RenderingLost, match=words):
        _checked(bad, paper)


def test_a_file_without_fault_leaves() -> None:
    for paper in (alliance(), understanding(), references()):
        _checked(to_docx(paper, classic()), paper)


def test_a_footer_that_names_another_deal_never_leaves() -> None:
    paper = understanding()
    bad = changed(to_docx(paper, classic()), lambda text: text.replace("Page ", "Acme page "), "word/footer1.xml")

    with pytest.raises(RenderingLost, match="Acme"):
        _checked(bad, paper)


def test_a_style_that_counts_in_another_way_than_the_agreement_is_refused() -> None:
    style = classic()
    own = changed(
        style.files["agreement.docx"], lambda lists: lists.replace('"%1.%2"', '"%1-%2"'), "word/numbering.xml"
    )

    with pytest.raises(RenderingLost, match=re.escape("with '1-1', the agreement with '1.1'")):
        to_docx(understanding(), HouseStyle("own", {"agreement.docx": own}))


def test_a_style_that_forgets_a_part_of_the_paper_is_refused() -> None:
    style = classic()
    own = changed(style.files["agreement.docx"], lambda text: text.replace('block.style == "provision-2"', "false"))

    with pytest.raises(RenderingLost, match="Before 'Northwind: access to inspection data"):
        to_docx(alliance(), HouseStyle("own", {"agreement.docx": own}))


def test_a_section_without_number_is_refused_where_word_would_number_it() -> None:
    first, *rest = understanding().sections
    paper = replace(understanding(), sections=(replace(first, number=""), *rest))

    with pytest.raises(RenderingLost, match="Word would number"):
        to_docx(paper, classic())


def _checked(file: bytes, paper: Agreement) -> None:
    template = word_template(classic().files["agreement.docx"], dress_of(classic()))
    check(file, template, expected(paper, pages(paper)), furniture=(paper.title, paper.mark))
