"""The logo of a house: on the page as it is, in Word as a picture of the same height."""

from __future__ import annotations

import base64
import posixpath
from collections.abc import Mapping

from lxml import etree
from markupsafe import Markup

from pactwright.house_style.model import HouseStyle
from pactwright.house_style.pictures import size_of, without_notes
from pactwright.house_style.scrub import TYPES
from pactwright.house_style.wordml import NAMESPACE, Element, W, parsed, serialised

_KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
_LINKS = "word/_rels/document.xml.rels"
_LINK = "rIdPactwrightLogo"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OF_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_MILLIMETRE = 36_000  # in the units of drawings (EMU)
_HIGHEST, _WIDEST = 13 * _MILLIMETRE, 70 * _MILLIMETRE  # as in the style sheets


def logo_for_word(name: str) -> str:
    """Return the file that Word gets: beside an SVG picture, which not every Word draws, lies a PNG picture."""
    stem, ending = posixpath.splitext(name)
    return f"{stem}.png" if ending == ".svg" else name


def logo_on_page(style: HouseStyle, *, on_paper: bool) -> Markup:
    """Return the logo as HTML, empty where the style has none. A web page holds it; on paper it is a file."""
    name = style.sheet.logo
    if name is None:
        return Markup()
    kind = _KINDS[posixpath.splitext(name)[1]]
    held = base64.b64encode(without_notes(style.files[name])).decode()
    address = name if on_paper else f"data:{kind};base64,{held}"
    return Markup('<img class="logo" src="{}" alt="{}">').format(address, style.title)


def logo_in_word(style: HouseStyle) -> Markup:
    """Return the logo as a run of Word, empty where the style has none."""
    if style.sheet.logo is None:
        return Markup()
    width, height = _extent(style.files[logo_for_word(style.sheet.logo)])
    run = etree.Element(W + "r", nsmap={"w": NAMESPACE})
    run.append(_drawing(width, height, style.title))
    # Made by lxml from elements alone: safe to take over.
    return Markup(etree.tostring(run, encoding="unicode"))  # noqa: S704


def with_logo(parts: Mapping[str, bytes], file: str, picture: bytes) -> dict[str, bytes]:
    """Return the parts of a Word template with the picture of a file, which its logo shows."""
    ending = posixpath.splitext(file)[1]
    name = f"word/media/pactwright-logo{ending}"
    kinds, links = parsed(parts[TYPES]), parsed(parts[_LINKS])
    entry = {"PartName": f"/{name}", "ContentType": _KINDS[ending]}
    etree.SubElement(kinds, f"{{{_CONTENT_TYPES}}}Override", entry)
    link = {"Id": _LINK, "Type": f"{_OF_DOCUMENT}/image", "Target": f"/{name}"}
    etree.SubElement(links, f"{{{_RELATIONSHIPS}}}Relationship", link)
    return {**parts, TYPES: serialised(kinds), _LINKS: serialised(links), name: without_notes(picture)}


def _extent(picture: bytes) -> tuple[int, int]:
    """Return width and height on paper: as high as the line of the logo, or as wide as it may be."""
    wide, high = size_of(picture) or (1, 1)
    width = min(_HIGHEST * wide // high, _WIDEST)
    return width, width * high // wide


def _drawing(width: int, height: int, told: str) -> Element:
    """A picture in the line (ECMA-376, part 1, 20.4.2.8)."""
    spaces = {"wp": _PLACED, "a": _DRAWING, "pic": _PICTURE, "r": _OF_DOCUMENT}
    drawing = etree.Element(W + "drawing", nsmap={"w": NAMESPACE})
    edges = dict.fromkeys(("distT", "distB", "distL", "distR"), "0")
    inline = etree.SubElement(drawing, f"{{{_PLACED}}}inline", edges, nsmap=spaces)
    size = {"cx": str(width), "cy": str(height)}
    etree.SubElement(inline, f"{{{_PLACED}}}extent", size)
    etree.SubElement(inline, f"{{{_PLACED}}}docPr", {"id": "1", "name": "Logo", "descr": told})
    graphic = etree.SubElement(inline, f"{{{_DRAWING}}}graphic")
    frame = etree.SubElement(graphic, f"{{{_DRAWING}}}graphicData", {"uri": _PICTURE})
    picture = etree.SubElement(frame, f"{{{_PICTURE}}}pic")
    properties = etree.SubElement(picture, f"{{{_PICTURE}}}nvPicPr")
    etree.SubElement(properties, f"{{{_PICTURE}}}cNvPr", {"id": "1", "name": "Logo", "descr": told})
    etree.SubElement(properties, f"{{{_PICTURE}}}cNvPicPr")
    fill = etree.SubElement(picture, f"{{{_PICTURE}}}blipFill")
    etree.SubElement(fill, f"{{{_DRAWING}}}blip", {f"{{{_OF_DOCUMENT}}}embed": _LINK})
    etree.SubElement(etree.SubElement(fill, f"{{{_DRAWING}}}stretch"), f"{{{_DRAWING}}}fillRect")
    shape = etree.SubElement(picture, f"{{{_PICTURE}}}spPr")
    place = etree.SubElement(shape, f"{{{_DRAWING}}}xfrm")
    etree.SubElement(place, f"{{{_DRAWING}}}off", {"x": "0", "y": "0"})
    etree.SubElement(place, f"{{{_DRAWING}}}ext", size)
    form = etree.SubElement(shape, f"{{{_DRAWING}}}prstGeom", {"prst": "rect"})
    etree.SubElement(form, f"{{{_DRAWING}}}avLst")
    return drawing
