"""A Word file as its parts: read strictly, written the same way every time."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from io import BytesIO

from lxml import etree

from pactwright.house_style import Element, W
from pactwright.render.docx_zip import Front, front_of, with_behind
from pactwright.render.rendering_lost import RenderingLost

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file can hold
_MADE_BY_NO_SYSTEM_IN_PARTICULAR = 0  # Python would write its own operating system
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_FONTS = "word/fonts/"
_FURNITURE = re.compile(r"word/(header|footer)\d*\.xml")
_OF_ONE_PAPER = re.compile(r"word/(document|header\d*|footer\d*|comments)\.xml|docProps/core\.xml|customXml/.+")
_THOROUGH, _QUICK = 6, 3  # the latter takes half the time, and makes a file of 300 KB larger by 2


def unpack(file: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by name."""
    with zipfile.ZipFile(BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Write a Word file: the same parts give the same bytes, on any day and any system."""
    fonts = sorted(name for name in parts if name.startswith(_FONTS))
    first = [*_FIRST, *fonts]
    return _file_of(tuple((name, parts[name]) for name in (*first, *sorted(parts.keys() - {*first}))))


def pack_paper(parts: Mapping[str, bytes]) -> bytes:
    """Write a Word file in which all that papers of a house share stands in front, compressed once in a process."""
    own = sorted(name for name in parts if is_of_one_paper(name))
    shared = sorted(parts.keys() - {*_FIRST, *own})
    front = _shared(tuple((name, parts[name]) for name in (*_FIRST, *shared)))
    return with_behind(front, ((name, parts[name]) for name in own), _QUICK)


def is_furniture(name: str) -> bool:
    """Tell a header or a footer, which stands on many pages, from the other parts."""
    return _FURNITURE.fullmatch(name) is not None


def is_of_one_paper(name: str) -> bool:
    """Whether a part differs from paper to paper. All others are those of the template."""
    return _OF_ONE_PAPER.fullmatch(name) is not None


@lru_cache(maxsize=4)
def _shared(parts: tuple[tuple[str, bytes], ...]) -> Front:
    """What all papers of a house share, in front. Fonts take longer to compress than all the rest to fill in."""
    return front_of(_file_of(parts))


def _file_of(parts: tuple[tuple[str, bytes], ...]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = _MADE_BY_NO_SYSTEM_IN_PARTICULAR
            package.writestr(entry, content, zipfile.ZIP_DEFLATED, _THOROUGH)
    return written.getvalue()


def parse(name: str, content: bytes) -> Element:
    """Read a part strictly: what is not well-formed, or brings its own entities, is refused and never mended."""
    try:
        root = etree.fromstring(content, _strict_parser())
    except etree.XMLSyntaxError as fault:
        raise RenderingLost(f"{name} is not well-formed: {fault}") from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise RenderingLost(f"{name} has a document type of its own.")
    return root


def serialise(root: Element) -> bytes:
    """Write a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def text_of(paragraph: Element) -> str:
    """The text of a paragraph as it is read, tabs and line breaks included, computed numbers not."""
    read = [child for run in paragraph.iter(_RUN) for child in run if child.tag in _TEXT]
    return "".join([_MARKS.get(child.tag) or child.text or "" for child in read])


def paragraphs(root: Element) -> Iterator[Element]:
    """Yield all paragraphs of a part, those of tables and content controls included."""
    return root.iter(W + "p")


_RUN = W + "r"
_MARKS = {W + "tab": "\t", W + "br": "\n"}
_TEXT = {W + "t", *_MARKS}


@cache
def _strict_parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, recover=False, collect_ids=False
    )
