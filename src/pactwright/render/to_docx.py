"""An agreement as a Word file that survives editing: live numbers, live references, styles that can be changed."""

from __future__ import annotations

from pactwright.agreement import Agreement
from pactwright.house_style import HouseStyle, dress_of, logo_in_word
from pactwright.render.docx_check import check
from pactwright.render.docx_comments import Pins, with_comments
from pactwright.render.docx_context import Room, context
from pactwright.render.docx_expected import expected
from pactwright.render.docx_keep import with_leads_kept
from pactwright.render.docx_pages import pages
from pactwright.render.docx_parts import pack_paper
from pactwright.render.docx_properties import PROGRAM_PROPERTIES, core_properties, styles_in_language
from pactwright.render.docx_source import with_source
from pactwright.render.docx_targets import targets
from pactwright.render.docx_template import word_template
from pactwright.render.enclosed import NOTHING, Enclosed
from pactwright.render.oxml import DECLARATION

_DOCUMENT, _STYLES = "word/document.xml", "word/styles.xml"


def to_docx(agreement: Agreement, style: HouseStyle, enclosed: Enclosed = NOTHING) -> bytes:
    """Fill the house style's `agreement.docx` in, put in what is to be enclosed, check what came out, and return it.

    The same agreement and style give the same bytes. Raise RenderingLost if a word or number of the agreement is not in
    the file exactly as it should be.
    """
    template = word_template(style.files["agreement.docx"], dress_of(style))
    page_of = pages(agreement, template.lines)
    room = Room(template.width, template.indent)
    pins = Pins(enclosed.notes)
    logo = logo_in_word(style)
    filled = template.filled(context(agreement, targets(agreement), page_of, room=room, pins=pins, logo=logo))
    pins.refuse_left()
    filled[_DOCUMENT] = with_leads_kept(filled[_DOCUMENT], template.numbering)
    written = {name: text.encode() for name, text in filled.items()}
    parts = {
        **template.parts,
        **written,
        _DOCUMENT: DECLARATION.encode() + written[_DOCUMENT],
        _STYLES: styles_in_language(template.parts[_STYLES], agreement.imprint.language),
        "docProps/core.xml": core_properties(agreement),
        "docProps/app.xml": PROGRAM_PROPERTIES,
    }
    file = pack_paper(with_source(with_comments(parts, enclosed.notes, agreement.imprint.created), enclosed.source))
    awaited, furniture = expected(agreement, page_of), (agreement.title, agreement.mark)
    check(file, template, awaited, furniture=furniture, enclosed=enclosed)
    return file
