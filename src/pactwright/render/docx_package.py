"""Adds parts to a Word file that its template does not have."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lxml import etree

from pactwright.render.docx_parts import parse, serialise

_KINDS = "[Content_Types].xml"
_LINKS = "word/_rels/document.xml.rels"
_OF_KINDS = "http://schemas.openxmlformats.org/package/2006/content-types"
_OF_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def with_part(parts: Mapping[str, bytes], name: str, content: bytes, *, kind: str, link: str = "") -> dict[str, bytes]:
    """Return the parts of a Word file with one more.

    `kind` is its content type, empty for that of its ending; `link` the kind of relationship by which the document
    leads to it, empty where another part does.
    """
    more = {**parts, name: content}
    if kind:
        more[_KINDS] = _listed(parts[_KINDS], name, kind)
    if link:
        more[_LINKS] = _linked(parts[_LINKS], name, link)
    return more


@lru_cache(maxsize=16)  # the same for all papers of a house
def _listed(kinds: bytes, name: str, kind: str) -> bytes:
    root = parse(_KINDS, kinds)
    etree.SubElement(root, f"{{{_OF_KINDS}}}Override", {"PartName": f"/{name}", "ContentType": kind})
    return serialise(root)


@lru_cache(maxsize=16)  # as above
def _linked(links: bytes, name: str, link: str) -> bytes:
    root = parse(_LINKS, links)
    number = f"rIdPactwright{len(root)}"  # Word's own are rId1, rId2 and so on
    attributes = {"Id": number, "Type": _RELATIONSHIP + link, "Target": f"/{name}"}
    etree.SubElement(root, f"{{{_OF_LINKS}}}Relationship", attributes)
    return serialise(root)
