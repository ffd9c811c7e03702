"""The term sheet inside a Word file: a part of our own, which Word keeps and never shows."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from pactwright.render.docx_package import with_part
from pactwright.render.docx_parts import serialise
from pactwright.render.enclosed import SourceInside

SOURCE = "urn:pactwright:source:1"
"""The namespace of the part. A change in its form gets another number."""

_NAME = "customXml/item1.xml"
_PROPERTIES = "customXml/itemProps1.xml"
_KIND = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_OF_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_LINKS = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" '
    b'Target="itemProps1.xml"/></Relationships>'
)


def with_source(parts: Mapping[str, bytes], source: SourceInside | None) -> Mapping[str, bytes]:
    """Return the parts of a Word file with the term sheet among them, if there is one."""
    if source is None:
        return parts
    more = with_part(parts, _NAME, _written(source), kind="", link="customXml")
    more = with_part(more, _PROPERTIES, _properties(source), kind=_KIND)
    return {**more, "customXml/_rels/item1.xml.rels": _LINKS}


def _written(source: SourceInside) -> bytes:
    stamp = {"version": source.version, "library": source.library, "digest": source.digest}
    root = etree.Element(f"{{{SOURCE}}}source", stamp, nsmap={"pactwright": SOURCE})
    etree.SubElement(root, f"{{{SOURCE}}}termsheet", {"name": source.name}).text = source.text
    return serialise(root)


def _properties(source: SourceInside) -> bytes:
    """Word knows the part by a number of its own, which has to differ from file to file."""
    figures = source.digest[:32].upper().ljust(32, "0")
    number = "-".join((figures[:8], figures[8:12], figures[12:16], figures[16:20], figures[20:]))
    root = etree.Element(
        f"{{{_OF_PROPERTIES}}}datastoreItem", {f"{{{_OF_PROPERTIES}}}itemID": f"{{{number}}}"}, {"ds": _OF_PROPERTIES}
    )
    schemas = etree.SubElement(root, f"{{{_OF_PROPERTIES}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_OF_PROPERTIES}}}schemaRef", {f"{{{_OF_PROPERTIES}}}uri": SOURCE})
    return serialise(root)
