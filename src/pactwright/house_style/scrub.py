"""Takes everything out of a Word template that no paper should inherit: who edited it, when, and for whom.

Only parts that a paper needs are kept, and of the settings only those that change how it looks. Core and program
properties are written anew by the renderer.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping

from lxml import etree

from pactwright.house_style.pictures import without_notes
from pactwright.house_style.scrub_names import FONTS, idle_files, used_fonts, without_names
from pactwright.house_style.wordml import SETTINGS, Element, W, parsed, serialised, value

TYPES, RELATIONS = "[Content_Types].xml", ".rels"

_KEPT = re.compile(
    r"""\[Content_Types\]\.xml | _rels/\.rels | docProps/(core|app)\.xml
    | word/(document|styles|numbering|settings|fontTable|footnotes|endnotes|header\d*|footer\d*)\.xml
    | word/_rels/(document|fontTable|footnotes|endnotes|header\d*|footer\d*)\.xml\.rels
    | word/theme/theme\d*\.xml | word/fonts/[^/]+\.odttf | word/media/[^/]+\.(png|jpe?g)""",
    re.VERBOSE,
)
_SESSION_MARK = re.compile(r"\{.*\}(rsid\w*|paraId|textId|ignoredAuthor|author|initials)")
_MARKS_OF_EDITING = ("proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd")
_KEPT_SETTINGS = {
    *("zoom", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter"),
    *("gutterAtTop", "evenAndOddHeaders", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone"),
    *("doNotHyphenateCaps", "defaultTabStop", "characterSpacingControl", "displayBackgroundShape", "footnotePr"),
    *("endnotePr", "compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator", "mathPr"),
    *("noLineBreaksAfter", "noLineBreaksBefore", "embedTrueTypeFonts", "saveSubsetFonts"),
}
_PLAIN_NAMES = {"docPr": "Picture", "cNvPr": "Picture", "theme": "House", "clrScheme": "House", "fontScheme": "House"}
"""Elements whose `name` is often that of a file or a firm, and is never printed."""


def scrubbed(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a template as a paper may inherit them."""
    kept = {name: content for name, content in parts.items() if stays(name)}
    fonts = used_fonts(kept)
    idle = idle_files(kept, fonts)
    kept = {name: content for name, content in kept.items() if name not in idle}
    return {name: _cleaned(name, content, kept, fonts=fonts) for name, content in kept.items()}


def without_marks(tree: Element) -> None:
    """Take the marks of editing out of a tree: bookmarks, sessions, spelling, names of pictures, content controls."""
    for element in tree.iter(etree.Element):
        for name in [str(name) for name in element.attrib if _SESSION_MARK.fullmatch(str(name))]:
            del element.attrib[name]
        plain = _PLAIN_NAMES.get(etree.QName(element).localname)
        if plain and element.get("name"):
            element.set("name", plain)
    _unwrap_controls(tree)
    for element in list(tree.iter(*(W + name for name in _MARKS_OF_EDITING))):
        _take_out(element)


def stays(name: str) -> bool:
    """Whether a paper inherits a part of the template."""
    return _KEPT.fullmatch(name) is not None


def target_of(relations: str, target: str) -> str:
    """Return the part that a relationship of a part of relationships leads to."""
    folder = posixpath.dirname(posixpath.dirname(relations))
    return posixpath.normpath(posixpath.join("/", folder, target)).removeprefix("/")


def _cleaned(name: str, content: bytes, kept: Mapping[str, bytes], *, fonts: frozenset[str]) -> bytes:
    if name.startswith("word/media/"):
        return without_notes(content)
    if not name.endswith((".xml", RELATIONS)):
        return content
    tree = parsed(content)
    if name == TYPES:
        _keep(tree, lambda entry: entry.get("PartName", "/word/document.xml").removeprefix("/") in kept)
    elif name.endswith(RELATIONS):
        _keep(tree, lambda entry: _leads_within(entry, name, kept))
    elif name == SETTINGS:
        _keep(tree, lambda entry: etree.QName(entry).localname in _KEPT_SETTINGS)
    elif name == FONTS:
        _keep(tree, lambda entry: value(entry, "name") in fonts)
    without_names(tree, name)
    without_marks(tree)
    return serialised(tree)


def _leads_within(relation: Element, name: str, kept: Mapping[str, bytes]) -> bool:
    return relation.get("TargetMode") != "External" and target_of(name, relation.get("Target", "")) in kept


def _keep(tree: Element, wanted: Callable[[Element], bool]) -> None:
    for child in list(tree):
        if not wanted(child):
            tree.remove(child)


def _unwrap_controls(tree: Element) -> None:
    """Leave the words of a content control where they are, and take the control away: it may name a field of a deal."""
    for control in list(tree.iter(W + "sdt")):
        content = control.find(W + "sdtContent")
        for child in [] if content is None else list(content):
            control.addprevious(child)
        _take_out(control)


def _take_out(element: Element) -> None:
    """Remove an element. Word files hold no text between elements that would be lost with it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
