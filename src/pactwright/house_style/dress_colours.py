"""The colours of a Word template: those that its theme names change wherever they are used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from pactwright.house_style.model import Colours
from pactwright.house_style.wordml import STYLES, Element, W

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ROLES = {"accent1": "accent", "accent2": "quiet", "accent3": "rule", "accent5": "open_point", "dk1": "text"}
"""The colours of a theme, and what each is for in a house style."""

_BEHIND_COLOUR = ("spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "shd", "lang")
"""What may stand behind the colour of a run, in the order of Word."""


def recolour(trees: Mapping[str, Element], colours: Colours) -> None:
    """Put the colours that `style.yaml` names in the place of those of the theme, in all parts of a file."""
    said = {role: colour.lstrip("#").upper() for role, colour in colours if colour is not None}
    if not said:
        return
    before = theme_colours(trees)
    repaint(trees, {before[name]: said[role] for name, role in _ROLES.items() if role in said and name in before})
    default = trees[STYLES].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if "text" in said and default is not None:
        _set_colour(default, said["text"])


def theme_colours(trees: Mapping[str, Element]) -> dict[str, str]:
    """Return the colours of the theme by the names that Word has for them: "accent1", "dk1"."""
    themes = (tree for name, tree in trees.items() if name.startswith("word/theme/"))
    schemes = (scheme for theme in themes for scheme in theme.iter(_DRAWING + "clrScheme"))
    return {
        etree.QName(entry).localname: colour.get("val", "").upper()
        for scheme in schemes
        for entry in scheme
        for colour in entry.iter(_DRAWING + "srgbClr")
    }


def repaint(trees: Mapping[str, Element], colours: Mapping[str, str]) -> None:
    """Change colours wherever they are used; both are six hexadecimal digits in capitals."""
    for tree in trees.values():
        for element, name in _painted(tree):
            colour = element.get(name, "").upper()
            element.set(name, colours.get(colour, element.get(name, "")))


def _painted(tree: Element) -> Iterator[tuple[Element, str]]:
    """Yield every element that has a colour, with the attribute that holds it."""
    for element in tree.iter(etree.Element):
        if element.tag == W + "color":
            yield element, W + "val"
        elif element.tag == _DRAWING + "srgbClr":
            yield element, "val"
        else:
            yield from ((element, name) for name in (W + "color", W + "fill") if element.get(name))


def _set_colour(look: Element, colour: str) -> None:
    element = look.find(W + "color")
    if element is None:
        element = etree.Element(W + "color")
        behind = next((child for child in look if etree.QName(child).localname in _BEHIND_COLOUR), None)
        look.append(element) if behind is None else behind.addprevious(element)
    element.set(W + "val", colour)
