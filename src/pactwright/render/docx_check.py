"""The last look at a Word file before it leaves: it has to hold every word and number, and to work.

Templates drop and double text without a sound, and Word shows a broken reference only when it is printed. So every
file is opened again, strictly, and held against the agreement. What is found here is never the user's fault.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pactwright.render.docx_check_enclosed import check_notes, check_source
from pactwright.render.docx_check_marks import check_fields, check_marks, check_names
from pactwright.render.docx_check_package import check_package
from pactwright.render.docx_check_shape import check_shape
from pactwright.render.docx_check_words import check_furniture, check_seen, check_words
from pactwright.render.docx_expected import Line
from pactwright.render.docx_opened import opened
from pactwright.render.docx_parts import is_furniture
from pactwright.render.docx_template import WordTemplate
from pactwright.render.enclosed import NOTHING, Enclosed
from pactwright.render.rendering_lost import RenderingLost

_DOCUMENT = "word/document.xml"
_WRITTEN = re.compile(r"word/(document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml")


def check(
    file: bytes,
    template: WordTemplate,
    expected: Sequence[Line],
    *,
    furniture: Sequence[str],
    enclosed: Enclosed = NOTHING,
) -> None:
    """Raise RenderingLost unless the file is sound and holds what is expected, and nothing else.

    `expected` are the paragraphs of the agreement, `furniture` the words that headers and footers may print besides the
    template's own, `enclosed` what travels inside.
    """
    reopened = opened(file)
    document = reopened.part(_DOCUMENT)
    if document is None:
        raise RenderingLost(f"The file lacks {_DOCUMENT}.")
    written = [part for name, part in reopened.parts.items() if _WRITTEN.fullmatch(name)]
    for part in written:
        check_shape(part)
        check_fields(part)
        check_seen(part)
        if is_furniture(part.name):
            check_furniture(part, [words for words in furniture if words], template.words)
    check_words(document, template, expected)
    check_marks(document)
    check_names(reopened, written)
    check_package(reopened)
    check_notes(reopened, document, enclosed.notes)
    check_source(reopened, enclosed.source)
