"""Takes out of a Word template what names somebody and is never printed: names of lists, aliases, idle fonts.

A font that no style uses is what is left of another look, which was often another firm's. The names of styles stay: a
house gives them, and those who edit a paper choose by them.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from lxml import etree

from pactwright.house_style.wordml import NUMBERING, STYLES, Element, R, W, parsed, value

FONTS = "word/fontTable.xml"

_NAMELESS = {STYLES: f"{W}style/{W}aliases", NUMBERING: f"{W}abstractNum/{W}name"}
_FONT_RELATIONS = "word/_rels/fontTable.xml.rels"
_FACES = ("ascii", "hAnsi", "eastAsia", "cs")


def without_names(tree: Element, name: str) -> None:
    """Take the second names of styles and the names of lists out of the tree of a part."""
    for element in tree.findall(_NAMELESS[name]) if name in _NAMELESS else ():
        element.getparent().remove(element)  # type: ignore[union-attr]  # found below the root


def used_fonts(parts: Mapping[str, bytes]) -> frozenset[str]:
    """Return the typefaces that the parts of a file ask for."""
    trees = [parsed(content) for name, content in parts.items() if name.endswith(".xml") and name != FONTS]
    asked = {one.get(W + face, "") for tree in trees for one in tree.iter(W + "rFonts") for face in _FACES}
    theme = {one.get("typeface", "") for tree in trees for one in tree.iter(etree.Element) if "typeface" in one.attrib}
    return frozenset(asked | theme)


def idle_files(parts: Mapping[str, bytes], used: frozenset[str]) -> frozenset[str]:
    """Return the embedded fonts that belong to no typeface that is used."""
    if FONTS not in parts or _FONT_RELATIONS not in parts:
        return frozenset()
    links = {one.get("Id"): one.get("Target", "") for one in parsed(parts[_FONT_RELATIONS])}
    files: dict[bool, set[str]] = {True: set(), False: set()}
    for font in parsed(parts[FONTS]):
        targets = (links.get(face.get(R + "id")) for face in font if face.get(R + "id"))
        files[value(font, "name") in used] |= {posixpath.join("word", target) for target in targets if target}
    return frozenset(files[False] - files[True])
