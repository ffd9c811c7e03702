"""The XML of Word files, as far as a template is looked at: names, strict reading, paragraphs and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001  lxml names its one class of elements so

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

DOCUMENT, STYLES, NUMBERING, SETTINGS = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/settings.xml",
)
"""The parts that every template has; the renderer cannot do without the first three."""


class BrokenPart(ValueError):
    """A part that cannot be read strictly."""


def parsed(content: bytes) -> Element:
    """Read a part strictly: what is not well-formed, or has a document type, is refused and never mended."""
    try:
        root = etree.fromstring(content, _parser())
    except etree.XMLSyntaxError as fault:
        raise BrokenPart(f"it is not well-formed ({fault.msg})") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise BrokenPart("it has a document type of its own")
    return root


def serialised(root: Element) -> bytes:
    """Write a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute of Word, empty where there is none."""
    return "" if element is None else element.get(W + name, "")


def is_on(element: Element | None) -> bool:
    """Whether a switch such as `w:vanish` is there and not turned off."""
    return element is not None and value(element) not in ("0", "false", "off")


def paragraphs(root: Element) -> list[Element]:
    """Return all paragraphs of a part in order, those of tables, text boxes and content controls included."""
    return list(root.iter(W + "p"))


def runs(paragraph: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph. Those of a text box in it belong to the paragraphs of the box."""
    for run in paragraph.iter(W + "r"):
        if next(run.iterancestors(W + "p"), None) is paragraph:
            yield run


def letters(run: Element) -> str:
    """Return what a run says; a tab and a line break are characters, deleted words are no longer there."""
    return "".join(_MARKS.get(child.tag) or child.text or "" for child in run if child.tag in _TEXT)


def text_of(paragraph: Element) -> str:
    """Return what a paragraph says, without its number."""
    return "".join(map(letters, runs(paragraph)))


_MARKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_TEXT = {W + "t", *_MARKS}


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, recover=False, huge_tree=False
    )
