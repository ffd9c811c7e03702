"""Word files as tests look at them: the house style they are made in, and what stands in their parts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from lxml import etree

from pactwright.house_style import Element, HouseStyle, W
from pactwright.render.docx_parts import pack, unpack

ROOT = Path(__file__).parent.parent.parent
DOCUMENT = "word/document.xml"


def classic() -> HouseStyle:
    """Return the house style "classic", as far as Word files need it."""
    return HouseStyle("classic", {"agreement.docx": (ROOT / "templates/classic/agreement.docx").read_bytes()})


def part(file: bytes, name: str = DOCUMENT) -> Element:
    """Return a part of a Word file, read strictly."""
    with zipfile.ZipFile(BytesIO(file)) as package:
        return etree.fromstring(package.read(name))


def changed(file: bytes, change: Callable[[str], str], name: str = DOCUMENT) -> bytes:
    """Return a Word file with the text of one part changed."""
    parts = unpack(file)
    return pack({**parts, name: change(parts[name].decode()).encode()})


def texts(file: bytes) -> list[str]:
    """Return the words of every paragraph, without computed numbers and page numbers."""
    return [words(paragraph) for paragraph in part(file).iter(W + "p")]


def words(element: Element) -> str:
    """Return the words in an element."""
    return "".join(text.text or "" for text in element.iter(W + "t"))


def styled(file: bytes, style: str) -> list[Element]:
    """Return the paragraphs of a style."""
    return [paragraph for paragraph in part(file).iter(W + "p") if values(paragraph, "pStyle") == [style]]


def fields(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the code and the shown result of every innermost field."""
    xml = etree.tostring(element, encoding="unicode")
    middle = '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    for code, result in re.findall(rf"<w:instrText[^>]*>([^<]*){middle}(.*?)<w:fldChar", xml):
        yield code.strip(), "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", result))


def codes(element: Element) -> list[str]:
    """Return the codes of all fields, also of those that hold others."""
    return [(code.text or "").strip() for code in element.iter(W + "instrText")]


def values(element: Element, path: str, attribute: str = "val") -> list[str]:
    """Return an attribute of every element of a name, or of a path of names from the outer to the inner."""
    steps = "/".join(W + name for name in path.split("/"))
    return [found.get(W + attribute, "") for found in element.iterfind(f".//{steps}")]
