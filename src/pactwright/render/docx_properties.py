"""What a Word file says about itself. Nothing is taken over from the template: it may name another deal."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from pactwright.agreement import Agreement
from pactwright.house_style import W
from pactwright.render.docx_parts import parse, serialise

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
_DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/"
_SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"

PROGRAM_PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Pactwright</Application><DocSecurity>0</DocSecurity></Properties>"
)
"""The name of the program, as the file's extended properties: no company, no manager, no template path."""


def core_properties(agreement: Agreement) -> bytes:
    """Return title, author, dates, language and the stamp of the libraries, as the file's core properties."""
    imprint = agreement.imprint
    day = f"{imprint.created.isoformat()}T00:00:00Z"
    root = etree.Element(
        f"{{{_CORE}}}coreProperties",
        nsmap={"cp": _CORE, "dc": _DUBLIN_CORE, "dcterms": _DUBLIN_CORE_TERMS, "xsi": _SCHEMA_INSTANCE},
    )
    for name, text in (
        (f"{{{_DUBLIN_CORE}}}title", agreement.title),
        (f"{{{_DUBLIN_CORE}}}creator", imprint.author),
        (f"{{{_DUBLIN_CORE}}}identifier", f"sha256:{imprint.digest}"),
        (f"{{{_DUBLIN_CORE}}}language", imprint.language),
        (f"{{{_CORE}}}lastModifiedBy", ""),
        (f"{{{_CORE}}}revision", "1"),
        (f"{{{_CORE}}}version", f"Pactwright {imprint.version}, clauses {imprint.library}"),
    ):
        etree.SubElement(root, name).text = text
    for name in ("created", "modified"):
        element = etree.SubElement(root, f"{{{_DUBLIN_CORE_TERMS}}}{name}")
        element.set(f"{{{_SCHEMA_INSTANCE}}}type", "dcterms:W3CDTF")
        element.text = day
    return serialise(root)


@lru_cache(maxsize=8)
def styles_in_language(styles: bytes, language: str) -> bytes:
    """Return the styles with the language that the spell checker goes by."""
    root = parse("word/styles.xml", styles)
    default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    if default is None:
        raise ValueError("The Word template has no default look of text.")
    tag = default.find(W + "lang")
    if tag is None:
        tag = etree.SubElement(default, W + "lang")
    tag.set(W + "val", language)
    return serialise(root)
