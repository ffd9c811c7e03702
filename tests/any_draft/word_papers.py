"""Drafts for tests: Word files put together from the XML of their paragraphs."""

from __future__ import annotations

import zipfile
from io import BytesIO

from pactwright.drafts import Draft, read_draft

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {W}><w:body>'
FOOT = "</w:body></w:document>"

_LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{style}<w:lvlText w:val="{text}"/></w:lvl>'
    for level, kind, style, text in (
        (0, "decimal", '<w:pStyle w:val="Head"/>', "%1."),
        (1, "decimal", "", "%1.%2"),
        (2, "lowerLetter", "", "(%3)"),
        (3, "lowerRoman", "", "(%4)"),
    )
)
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="7">{_LEVELS}</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Article %1"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/>
<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""

STYLES = f"""<w:styles {W}>
<w:style w:styleId="Head"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="SubHead"><w:basedOn w:val="Head"/></w:style>
<w:style w:styleId="Round"><w:basedOn w:val="About"/></w:style>
<w:style w:styleId="About"><w:basedOn w:val="Round"/></w:style>
</w:styles>"""


def run(text: str) -> str:
    """Return a run."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, list_: int = 0, level: int = 0, *, style: str = "") -> str:
    """Return a paragraph that counts in a list; a text that is XML already stays as it is."""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>' if list_ else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{place}</w:pPr>{text if text.startswith('<') else run(text)}</w:p>"


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Return a zip file."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def word_file(*paragraphs: str, **parts: str) -> bytes:
    """Return a Word file with these paragraphs."""
    document = HEAD + "".join(paragraphs) + FOOT
    return packed({"word/document.xml": document, "word/numbering.xml": NUMBERING, "word/styles.xml": STYLES, **parts})


def read(name: str, content: str | bytes) -> Draft:
    """Read a draft that has to be readable."""
    checked = read_draft(name, content.encode() if isinstance(content, str) else content)
    assert checked.value is not None, checked.diagnostics
    return checked.value
