"""The Word template: what a lawyer can change in it, and what it must not be able to do."""

from __future__ import annotations

import re
import runpy

import pytest
from jinja2 import UndefinedError
from ooxml_integrity import check as integrity_check
from openxml_audit import OpenXmlValidator
from tests.render.sample import alliance, understanding
from tests.word.files import ROOT, changed, classic, part, styled, texts, values, words

from pactwright.house_style import CodeInTemplate, HouseStyle, W
from pactwright.render.docx_parts import unpack
from pactwright.render.rendering_lost import RenderingLost
from pactwright.render.to_docx import to_docx

_STYLES = "word/styles.xml"


@pytest.mark.parametrize("style", ["classic", "modern"])
def test_a_template_is_what_its_script_builds(style: str) -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "build_word_templates.py"))

    assert script["built"](style, script["kept_fonts"](style)) == script["template"](style).read_bytes()


@pytest.mark.parametrize("style", ["classic", "modern"])
def test_a_template_itself_opens_in_word(style: str) -> None:
    template = str(ROOT / "templates" / style / "agreement.docx")

    assert not OpenXmlValidator().validate(template).errors
    assert not list(integrity_check(template))


def test_a_lawyer_can_restyle_and_add_words_of_the_house() -> None:
    style = _restyled(
        lambda text: text.replace(
            "<w:t>{{r signing_lead_in }}</w:t>",
            '<w:t xml:space="preserve">Sign here. {{r signing_lead_in }} Thank you.</w:t>',
        ).replace('<w:pStyle w:val="LeadIn"/>', '<w:pStyle w:val="LeadIn"/><w:jc w:val="center"/>')
    )

    written = to_docx(alliance(), style)

    assert "Sign here. The parties sign this agreement on the days stated below. Thank you." in texts(written)
    assert values(styled(written, "LeadIn")[0], "pPr/jc") == ["center"]


def test_a_template_that_word_has_saved_still_works() -> None:
    plain = to_docx(alliance(), classic())

    saved = to_docx(alliance(), _restyled(_as_word_saves))

    assert texts(saved) == texts(plain)
    assert b"rsid" not in _bytes(saved)
    assert b"paraId" not in _bytes(saved)
    assert not list(part(saved).iter(W + "proofErr"))


def test_numbers_may_come_from_a_style_below_another_or_from_the_paragraph_itself() -> None:
    based_on = _restyled(lambda text: text.replace('<w:pStyle w:val="Provision1"/>', '<w:pStyle w:val="Own"/>'))
    own_style = (
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Own"><w:name w:val="Own"/>'
        '<w:basedOn w:val="Provision1"/></w:style></w:styles>'
    )
    file = changed(based_on.files["agreement.docx"], lambda text: text.replace("</w:styles>", own_style), _STYLES)
    direct = _restyled(
        lambda text: text.replace(
            '<w:pStyle w:val="Provision1"/>', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
        )
    )

    for style in (HouseStyle("own", {"agreement.docx": file}), direct):
        assert texts(to_docx(alliance(), style)) == texts(to_docx(alliance(), classic()))


def test_no_run_without_words_is_left_where_a_placeholder_stood() -> None:
    document = part(to_docx(understanding(), classic()))

    assert not [run for run in document.iter(W + "r") if not words(run) and run.find(W + "t") is not None]


@pytest.mark.parametrize(
    ("placeholder", "refusal"),
    [
        ("{{ tittle }}", UndefinedError),
        ("{{ ''.__class__.__mro__ }}", CodeInTemplate),
        ("{{ cycler.__init__.__globals__ }}", CodeInTemplate),
        ("{{ parties.append(1) }}", CodeInTemplate),
        ("{% include 'x' %}", CodeInTemplate),
        ("{{ title }", RenderingLost),
    ],
)
def test_a_template_can_neither_reach_out_nor_print_nothing(placeholder: str, refusal: type[Exception]) -> None:
    style = _restyled(lambda text: text.replace("{{ signing_heading }}", placeholder))

    with pytest.raises(refusal):
        to_docx(understanding(), style)


def test_the_properties_of_the_template_are_not_taken_over() -> None:
    style = HouseStyle(
        "own",
        {
            "agreement.docx": changed(
                classic().files["agreement.docx"],
                lambda text: text.replace("<DocSecurity>0</DocSecurity>", "<Company>Acme</Company>"),
                "docProps/app.xml",
            )
        },
    )

    assert b"Acme" not in _bytes(to_docx(understanding(), style))


def _restyled(change: object) -> HouseStyle:
    return HouseStyle("own", {"agreement.docx": changed(classic().files["agreement.docx"], change)})  # type: ignore[arg-type]


def _as_word_saves(document: str) -> str:
    """Tear tags apart into runs, and leave the marks of spell checker and editing session, as Word does."""
    document = document.replace(
        "{{r block.text }}",
        '{{r </w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1B2C3"><w:t>block.text</w:t></w:r>'
        '<w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> }}',
    )
    document = document.replace('"provision-1"', "“provision-1”")
    pen = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
    document = document.replace("<w:r><w:t>{{r section.heading }}", f"{pen}<w:r><w:t>{{{{r section.heading }}}}")
    extended = "http://schemas.microsoft.com/office/word/2010/wordml"
    document = document.replace("<w:document ", f'<w:document xmlns:w14="{extended}" ')
    return re.sub(r"<w:p>", '<w:p w14:paraId="1A2B3C4D" w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C3">', document)


def _bytes(file: bytes) -> bytes:
    return b"".join(unpack(file).values())
