"""A part of the Word template as the text that Jinja fills in.

Docxtpl joins what Word has torn apart and lifts its tags out of their paragraphs and rows. The check and the renderer
use this one text: what was checked is what is run.
"""

from __future__ import annotations

import re

from lxml import etree

from pactwright.house_style.wordml import Element

FILLED_IN = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
"""The parts that are filled in."""

_EMPTY_RUN = re.compile(r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?></w:t></w:r>", re.DOTALL)


def word_source(tree: Element) -> str:
    """Return the text of a part that was cleaned before."""
    from docxtpl import DocxTemplate  # takes longer to load than all of `--help`

    patched: str = DocxTemplate("").patch_xml(etree.tostring(tree, encoding="unicode"))
    return _EMPTY_RUN.sub("", patched)
