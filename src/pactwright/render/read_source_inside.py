"""Reads the term sheet back out of a Word or PDF file, which may come back from anywhere.

Such a file is never trusted: no more than a term sheet may weigh is read of any part, XML is read strictly and without
entities, and what is not in the form in which it was written counts as not there.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from pactwright.house_style import Element
from pactwright.render.docx_parts import parse
from pactwright.render.docx_source import SOURCE
from pactwright.render.enclosed import SourceInside
from pactwright.render.pdf_source import stamp
from pactwright.render.rendering_lost import RenderingLost

if TYPE_CHECKING:
    import pikepdf

_LARGEST = 4_000_000  # a term sheet weighs a million bytes at most, and XML writes some letters as several
_ITEM = re.compile(r"customXml/item\d{1,3}\.xml")


def read_source_inside(file: bytes) -> SourceInside | None:
    """Return the term sheet that a Word or PDF file holds, or nothing if it holds none that can be read."""
    found = _in_pdf(file) if file.startswith(b"%PDF-") else _in_word(file)
    return next(found, None)


def sources_in_parts(parts: Iterable[tuple[str, bytes]]) -> Iterator[SourceInside]:
    """Yield the term sheets that parts of a Word file hold, by the names and contents of the parts."""
    for name, content in parts:
        if _ITEM.fullmatch(name) and len(content) <= _LARGEST:
            yield from _in_part(name, content)


def _in_word(file: bytes) -> Iterator[SourceInside]:
    try:
        with zipfile.ZipFile(BytesIO(file)) as package:
            items = filter(_ITEM.fullmatch, package.namelist())
            yield from sources_in_parts((name, _read(name, package)) for name in items)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError):  # no such file, torn, locked, or packed oddly
        return


def _read(name: str, package: zipfile.ZipFile) -> bytes:
    """Unpack a part no further than shows that it is too large."""
    with package.open(name) as part:
        return part.read(_LARGEST + 1)


def _in_part(name: str, content: bytes) -> Iterator[SourceInside]:
    try:
        root = parse(name, content)
    except RenderingLost:
        return
    sheet = root.find(f"{{{SOURCE}}}termsheet")
    if root.tag == f"{{{SOURCE}}}source" and sheet is not None:
        yield _source(root, sheet)


def _source(root: Element, sheet: Element) -> SourceInside:
    version, library, digest = (root.get(name, "") for name in ("version", "library", "digest"))
    return SourceInside(sheet.get("name", ""), sheet.text or "", version, library, digest)


def _in_pdf(file: bytes) -> Iterator[SourceInside]:
    import pikepdf  # takes a quarter of a second to load

    try:
        with pikepdf.open(BytesIO(file)) as pdf:
            for name, attached in pdf.attachments.items():
                stamped = stamp(attached.description)
                text = _text(attached.obj.EF.F) if stamped else None
                if stamped and text is not None:
                    yield SourceInside(name, text, *stamped)
    except (pikepdf.PdfError, pikepdf.PasswordError):  # torn or locked
        return
    except (zlib.error, AttributeError, KeyError, ValueError):  # not as we wrote it
        return


def _text(stream: pikepdf.Object) -> str | None:
    """Unpack a stream ourselves, no further than a term sheet may reach: a small one can hold gigabytes."""
    content = stream.read_raw_bytes()
    if "/Filter" in stream:
        content = zlib.decompressobj().decompress(content, _LARGEST + 1)
    return None if len(content) > _LARGEST else content.decode()
