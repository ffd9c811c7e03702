"""A Word template that still holds an earlier client's name, in every place where one was ever found.

Each place has a name of its own (`Halloran-bookmark`), so that a test can tell which of them was found, and which came
through.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from typing import TypeAlias

Parts: TypeAlias = dict[str, bytes]
Change: TypeAlias = Callable[[Parts], Mapping[str, bytes]]

CLIENT = "Halloran"

_CORE, _APP, _DOCUMENT, _SETTINGS = "docProps/core.xml", "docProps/app.xml", "word/document.xml", "word/settings.xml"
_DC = "http://purl.org/dc/elements/1.1/"
_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def _replaced(name: str, old: str, new: str) -> Change:
    def change(parts: Parts) -> Parts:
        text = parts[name].decode()
        assert old in text, f"{name} has no {old!r}."
        return {**parts, name: text.replace(old, new, 1).encode()}

    return change


def _core(element: str) -> Change:
    """Add a property to the core properties, which are empty in a style that comes with Pactwright."""

    def change(parts: Parts) -> Parts:
        end = "</cp:coreProperties>"
        text = parts[_CORE].decode()
        whole = text if end in text else text.removesuffix("/>") + f">{end}"
        return {**parts, _CORE: whole.replace(end, element + end).encode()}

    return change


def _app(element: str) -> Change:
    return _replaced(_APP, "</Properties>", f"{element}</Properties>")


def _body(xml: str) -> Change:
    """Put a paragraph at the end of the document."""
    return _replaced(_DOCUMENT, "<w:sectPr>", f"{xml}<w:sectPr>")


def _run(look: str, text: str) -> str:
    return f"<w:p><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def _settings(xml: str) -> Change:
    return _replaced(_SETTINGS, "<w:decimalSymbol", f"{xml}<w:decimalSymbol")


def _part(name: str, content: str | bytes, kind: str = "", *, relation: str = "", target: str = "") -> Change:
    """Add a part, with its content type and the relationship that leads to it."""

    def change(parts: Parts) -> Parts:
        relations = "word/_rels/document.xml.rels"
        entry = (
            f'<Relationship Id="rId90" Type="{_OFFICE}/relationships/{relation}" Target="{target}"/></Relationships>'
        )
        override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
        return {
            **parts,
            name: content.encode() if isinstance(content, str) else content,
            "[Content_Types].xml": parts["[Content_Types].xml"].replace(b"</Types>", override.encode()),
            relations: parts[relations].replace(b"</Relationships>", entry.encode()),
        }

    return change


def _picture() -> bytes:
    """A PNG picture of one point, with a note on who made it."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    note = chunk(b"tEXt", f"Author\0{CLIENT}-note-in-picture".encode())
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + note
        + chunk(b"IDAT", zlib.compress(b"\0\xff"))
        + chunk(b"IEND", b"")
    )


_COMMENTS = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:comment w:id="0" w:author="Halloran-comment-author">'
    "<w:p><w:r><w:t>Halloran-comment</w:t></w:r></w:p></w:comment>"
    "</w:comments>"
)
_CUSTOM = (
    f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"><property fmtid="x" pid="2"'
    ' name="Client"><vt:lpwstr>Halloran-custom-property</vt:lpwstr></property></Properties>'
)
_LINK = f'<Relationship Id="rId91" Type="{_OFFICE}/relationships/hyperlink" TargetMode="External" Target='
_FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Halloran-field-result</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)

_FOOTNOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">'
    "<w:p><w:r><w:t>Halloran-footnote</w:t></w:r></w:p></w:footnote></w:footnotes>"
)


def _idle_font(parts: Parts) -> Mapping[str, bytes]:
    """Embed a font that no style uses, with a name in its table, in its file and in the file's own name."""
    links, kind = "word/_rels/fontTable.xml.rels", f"{_OFFICE}/relationships/font"
    entry = '<w:font w:name="Halloran-idle-font"><w:embedRegular r:id="rId80" w:fontKey="{0}"/></w:font></w:fonts>'
    link = f'<Relationship Id="rId80" Type="{kind}" Target="fonts/Halloran-idle-font.odttf"/></Relationships>'
    return {
        **parts,
        "word/fontTable.xml": parts["word/fontTable.xml"].replace(b"</w:fonts>", entry.encode()),
        links: parts[links].replace(b"</Relationships>", link.encode()),
        "word/fonts/Halloran-idle-font.odttf": b"Halloran-idle-font",
    }


REFUSED: dict[str, Change] = {
    "footer": _replaced("word/footer2.xml", "</w:p>", "<w:r><w:t>Halloran-footer</w:t></w:r></w:p>"),
    "footnote": _part(
        "word/footnotes.xml", _FOOTNOTES, f"{_WORD}.footnotes+xml", relation="footnotes", target="footnotes.xml"
    ),
    "moved": _body('<w:p><w:moveFrom w:id="9" w:author="A"><w:r><w:t>Halloran-moved</w:t></w:r></w:moveFrom></w:p>'),
    "format-change": _body(
        '<w:p><w:pPr><w:pPrChange w:id="5" w:author="Halloran-format-change"><w:pPr/></w:pPrChange></w:pPr></w:p>'
    ),
    "header-of-first-page": _replaced("word/header2.xml", "{{ mark }}", "Halloran-header-of-first-page {{ mark }}"),
    "change-author": _body(
        '<w:p><w:ins w:id="7" w:author="Halloran-change-author"><w:r><w:t>.</w:t></w:r></w:ins></w:p>'
    ),
    "deleted": _body(
        '<w:p><w:del w:id="8" w:author="A"><w:r><w:delText>Halloran-deleted</w:delText></w:r></w:del></w:p>'
    ),
    "hidden": _body(_run("<w:vanish/>", "Halloran-hidden")),
    "white": _body(_run('<w:color w:val="FFFFFF"/>', "Halloran-white")),
    "tiny": _body(_run('<w:sz w:val="2"/>', "Halloran-tiny")),
    "comment-author": _part(
        "word/comments.xml", _COMMENTS, f"{_WORD}.comments+xml", relation="comments", target="comments.xml"
    ),
    "comment": _part(
        "word/comments.xml", _COMMENTS, f"{_WORD}.comments+xml", relation="comments", target="comments.xml"
    ),
    "field-result": _body(_FIELD),
    "field": _body('<w:p><w:fldSimple w:instr="DOCPROPERTY Halloran-field"/></w:p>'),
    "custom-property": _part(
        "docProps/custom.xml", _CUSTOM, "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    ),
    "custom-xml": _part("customXml/item1.xml", "<deal><client>Halloran-custom-xml</client></deal>", "application/xml"),
    "document-variable": _settings(
        '<w:docVars><w:docVar w:name="client" w:val="Halloran-document-variable"/></w:docVars>'
    ),
    "link-target": _replaced(
        "word/_rels/document.xml.rels",
        "</Relationships>",
        f'{_LINK}"file:///C:/Users/ada/Halloran-link-target.docx"/></Relationships>',
    ),
    "words": _body("<w:p><w:r><w:t>This agreement of Halloran-words</w:t></w:r></w:p>"),
    "list": _replaced("word/numbering.xml", 'w:val="Schedule %1"', 'w:val="Halloran-list %1"'),
    "mail-merge": _settings(
        '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:query w:val="Halloran-mail-merge"/></w:mailMerge>'
    ),
    "table-told": _body(
        '<w:tbl><w:tblPr><w:tblCaption w:val="Halloran-table-told"/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
    ),
    "link-told": _body('<w:p><w:hyperlink w:anchor="x" w:tooltip="Halloran-link-told"/></w:p>'),
    "watermark": _replaced(
        "word/header1.xml",
        "<w:t>{{ mark }}</w:t>",
        '<w:t>{{ mark }}</w:t></w:r><w:r><w:pict><v:textpath xmlns:v="urn:schemas-microsoft-com:vml"'
        ' string="Halloran-watermark"/></w:pict>',
    ),
    "picture-told": _body(
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:docPr id="1" name="x" descr="Logo of Halloran-picture-told"/></wp:inline></w:drawing></w:r></w:p>'
    ),
}
"""Where a name keeps papers from being drafted."""

NAMED: dict[str, Change] = {
    "author": _core("<dc:creator>Halloran-author</dc:creator>"),
    "last-author": _core("<cp:lastModifiedBy>Halloran-last-author</cp:lastModifiedBy>"),
    "title": _core("<dc:title>Halloran-title</dc:title>"),
    "keywords": _core("<cp:keywords>Halloran-keywords</cp:keywords>"),
    "description": _core("<dc:description>Halloran-description</dc:description>"),
    "category": _core("<cp:category>Halloran-category</cp:category>"),
    "company": _app("<Company>Halloran-company</Company>"),
    "template": _app("<Template>Halloran-template.dotx</Template>"),
    "base-of-links": _app("<HyperlinkBase>file:///C:/Halloran-base-of-links</HyperlinkBase>"),
    "subject": _core("<dc:subject>Halloran-subject</dc:subject>"),
    "manager": _app("<Manager>Halloran-manager</Manager>"),
    "bookmark": _replaced(
        _DOCUMENT, "<w:body>", '<w:body><w:bookmarkStart w:id="1" w:name="Halloran-bookmark"/><w:bookmarkEnd w:id="1"/>'
    ),
}
"""Where a name is told, and taken out of every paper."""

TAKEN_OUT: dict[str, Change] = {
    "style-alias": _replaced(
        "word/styles.xml",
        '<w:name w:val="Provision 1"/>',
        '<w:name w:val="Provision 1"/><w:aliases w:val="Halloran-style-alias"/>',
    ),
    "name-of-list": _replaced("word/numbering.xml", 'w:name w:val="Schedules"', 'w:name w:val="Halloran-name-of-list"'),
    "idle-font": _idle_font,
    "note-in-picture": _part(
        "word/media/image1.png", _picture(), "image/png", relation="image", target="media/image1.png"
    ),
    "theme": _replaced("word/theme/theme1.xml", 'name="Classic"', 'name="Halloran-theme"'),
    "control": _replaced(
        _DOCUMENT,
        "<w:r><w:t>{{ signing_heading }}</w:t></w:r>",
        '<w:sdt><w:sdtPr><w:alias w:val="Halloran-control"/><w:tag w:val="Halloran-control"/></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>{{ signing_heading }}</w:t></w:r></w:sdtContent></w:sdt>",
    ),
    "people": _part("word/people.xml", "<people><person author='Halloran-people'/></people>", "application/xml"),
    "thumbnail": _part("docProps/thumbnail.jpeg", b"\xff\xd8Halloran-thumbnail", "image/jpeg"),
    "label": _part("docMetadata/LabelInfo.xml", "<label name='Halloran-label'/>", "application/xml"),
    "remark": _replaced(_DOCUMENT, "<w:body>", "<w:body><!-- Halloran-remark -->"),
    "write-protection": _settings(
        '<w:documentProtection w:edit="readOnly" w:cryptProviderType="Halloran-protection"/>'
    ),
}
"""Where a name is taken out of every paper without many words."""


def all_of(changes: Mapping[str, Change]) -> Change:
    """Make all changes, one after the other. Those that bring the same part bring it once."""

    def change(parts: Parts) -> Mapping[str, bytes]:
        whole: Mapping[str, bytes] = parts
        for name, one in changes.items():
            if name != "comment-author":
                whole = one(dict(whole))
        return whole

    return change
