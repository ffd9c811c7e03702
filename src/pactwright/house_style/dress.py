"""A Word template in what `style.yaml` says: paper, colours, typefaces, numbers, logo. What it leaves out stays."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from pactwright.frozen import dataclass
from pactwright.house_style.dress_colours import recolour
from pactwright.house_style.dress_numbers import renumber
from pactwright.house_style.logo import logo_for_word, with_logo
from pactwright.house_style.model import CLASSIC, Fonts, HouseStyle, PageSize, StyleSheet
from pactwright.house_style.wordml import DOCUMENT, NUMBERING, STYLES, Element, W, parsed, serialised, value

_LOOKED_AT = re.compile(r"word/(document|styles|numbering|header\d*|footer\d*|footnotes|endnotes|theme/theme\d*)\.xml")
_SIZES = {PageSize.A4: (11906, 16838), PageSize.LETTER: (12240, 15840)}
"""Width and height, in twentieths of a point."""

_FACES = ("ascii", "hAnsi", "eastAsia")
_SET_APART = ("TableText", "Header", "Footer")


@dataclass(frozen=True, slots=True)
class Dress:
    """What a Word template puts on: what `style.yaml` says, and the logo, empty where there is none."""

    sheet: StyleSheet
    logo: bytes


PLAIN = Dress(CLASSIC, b"")
"""What a template wears of which nothing is said: it stays as it is."""


def dress_of(style: HouseStyle) -> Dress:
    """Return what the Word template of a style puts on."""
    return Dress(style.sheet, style.files[logo_for_word(style.sheet.logo)] if style.sheet.logo else b"")


def dressed(parts: Mapping[str, bytes], dress: Dress) -> dict[str, bytes]:
    """Return the parts of a Word template as `style.yaml` wants them."""
    sheet = dress.sheet
    trees = {name: parsed(content) for name, content in parts.items() if _LOOKED_AT.fullmatch(name)}
    if sheet.page is not None:
        _fit_paper(trees[DOCUMENT], sheet.page)
    recolour(trees, sheet.colours)
    _set_faces(trees, sheet.fonts)
    renumber(trees[NUMBERING], trees[STYLES], sheet)
    changed = {name: serialised(tree) for name, tree in trees.items()}
    if sheet.logo is None:
        return {**parts, **changed}
    return with_logo({**parts, **changed}, logo_for_word(sheet.logo), dress.logo)


def _fit_paper(document: Element, page: PageSize) -> None:
    """Set the size of the paper.

    The text keeps its width, and with it all tabs and tables; the margins give way. Those above and below stay as large
    a part of the page as they were.
    """
    width, height = _SIZES[page]
    for section in document.iter(W + "sectPr"):
        size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
        if size is None or margins is None or value(size, "orient") == "landscape":
            continue
        more, high = width - int(value(size, "w")), int(value(size, "h"))
        size.set(W + "w", str(width))
        size.set(W + "h", str(height))
        for side, share in (("left", more // 2), ("right", more - more // 2)):
            margins.set(W + side, str(int(value(margins, side)) + share))
        for side in ("top", "bottom"):
            margins.set(W + side, str(round(int(value(margins, side)) * height / high)))


def _set_faces(trees: Mapping[str, Element], fonts: Fonts) -> None:
    """The face of the text is that of the whole file; tables, header and footer have styles of their own."""
    whole = trees[STYLES].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    if fonts.text and whole is not None:
        for tree in trees.values():
            _exchange_face(tree, value(whole, "ascii"), fonts.text)
    if fonts.tables:
        for style in trees[STYLES].iter(W + "style"):
            if value(style, "styleId") in _SET_APART:
                _set_face(style, fonts.tables)


def _exchange_face(tree: Element, before: str, after: str) -> None:
    for element in tree.iter(W + "rFonts"):
        for name in _FACES:
            if value(element, name) == before:
                element.set(W + name, after)
    for element in tree.iter("{*}latin"):
        if element.get("typeface") == before:
            element.set("typeface", after)


def _set_face(style: Element, name: str) -> None:
    look = style.find(W + "rPr")
    if look is None:
        look = etree.Element(W + "rPr")
        before = style.find(W + "pPr")
        style.append(look) if before is None else before.addnext(look)
    face = look.find(W + "rFonts")
    if face is None:
        face = etree.Element(W + "rFonts")
        look.insert(0, face)
    for each in _FACES:
        face.set(W + each, name)
