"""What makes a PDF/A-3a file a PDF/UA-1 file too, and what an attached file still lacks.

Both standards ask the same of such a file, but WeasyPrint writes the mark of one of them only. The second mark is a
property that PDF/A does not know, so it has to be described as well (ISO 19005-3, 6.6.2.3; ISO 14289-1, 5). It has to
stand within the same `rdf:RDF` as the first.
"""

from __future__ import annotations

from typing import Any

_END = b"</rdf:RDF>"

_MARK = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def with_attachment_told(media_type: str, pdf: Any) -> None:  # noqa: ANN401  # as below
    """Tell the kind of the attached file, and list it once.

    WeasyPrint asks the machine for the kind, and machines differ; it lists the file twice.
    """
    pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
    for each in pdf.objects:
        if getattr(each, "extra", {}).get("Type") == "/EmbeddedFile":
            each.extra["Subtype"] = f"/{media_type.replace('/', '#2f')}"


def with_accessibility_mark(pdf: Any) -> None:  # noqa: ANN401  # WeasyPrint ships no types
    """Add the mark of PDF/UA-1 to the metadata of a PDF file that is about to be written."""
    metadata = next(each for each in pdf.objects if getattr(each, "extra", {}).get("Type") == "/Metadata")
    before, end, after = b"".join(metadata.stream).rpartition(_END)
    metadata.stream = [before + _MARK + end + after]
