"""Faults to seed in a good Word file, one small change each, by the part of the gate that has to find them.

The first of them are those that validators and lenient readers were seen to pass over; the rest came up while writing.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO

from pactwright.render.docx_parts import unpack

DOCUMENT = "word/document.xml"
Seed = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Fault:
    """A change to a good file, and what the gate says of it."""

    seed: Seed
    says: str


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Write a Word file as it comes: unsorted and uncompressed, which is quick."""
    return _written(parts.items())


def _written(entries: Iterable[tuple[str, bytes]]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the zip module warns of names that stand twice
        for name, content in entries:
            package.writestr(name, content)
    return written.getvalue()


def _swapped(old: str, new: str, part: str = DOCUMENT) -> Seed:
    """Put other text in the place of the first such text in a part."""

    def seed(file: bytes) -> bytes:
        parts = unpack(file)
        text = parts[part].decode()
        assert old in text, old
        return packed({**parts, part: text.replace(old, new, 1).encode()})

    return seed


def _put_in(new: str, before: str, part: str = DOCUMENT) -> Seed:
    return _swapped(before, new + before, part)


def _with_part(name: str, content: bytes) -> Seed:
    return lambda file: packed({**unpack(file), name: content})


def _without_part(name: str) -> Seed:
    return lambda file: packed({part: content for part, content in unpack(file).items() if part != name})


def _between(start: str, end: str, change: Callable[[str], str]) -> Seed:
    """Change what stands from the first `start` to the next `end` of the document, both included."""

    def seed(file: bytes) -> bytes:
        parts = unpack(file)
        text = parts[DOCUMENT].decode()
        first = text.index(start)
        last = text.index(end, first) + len(end)
        return packed({**parts, DOCUMENT: (text[:first] + change(text[first:last]) + text[last:]).encode()})

    return seed


def _doubled_part(file: bytes) -> bytes:
    parts = unpack(file)
    return _written([*parts.items(), (DOCUMENT, parts[DOCUMENT])])


def _damaged(file: bytes) -> bytes:
    """Flip a letter in the stored words, so that the checksum of the part is wrong."""
    stored = packed(unpack(file))
    return stored.replace(b"Alliance Agreement", b"Alliance agreement", 1)


def _other_order(file: bytes) -> bytes:
    """Let the first two provisions that follow each other change places."""
    parts = unpack(file)
    provision = rf"<w:p>{_FIRST_STYLE}(?:(?!</w:p>).)*</w:p>"
    text = re.sub(f"({provision})({provision})", r"\2\1", parts[DOCUMENT].decode(), count=1)
    return packed({**parts, DOCUMENT: text.encode()})


_LINKS, _KINDS = "word/_rels/document.xml.rels", "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RUN = "<w:r><w:t>Northwind Analytics GmbH</w:t></w:r>"
_FIRST_STYLE = '<w:pPr><w:pStyle w:val="Provision1"/></w:pPr>'
_COMMENT = '<w:r><w:commentReference w:id="9"/></w:r>'


def _link(kind: str, target: str) -> str:
    return f'<Relationship Id="rId90" Type="{_OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'


OPENED = {
    "a file that breaks off": Fault(lambda file: file[: len(file) // 2], "cannot be opened"),
    "a damaged part": Fault(_damaged, "cannot be opened"),
    "a part twice": Fault(_doubled_part, "twice, as a part"),
    "a part twice, in other letters": Fault(_with_part("word/Document.xml", b"<x/>"), "twice, as a part"),
    "a part outside": Fault(_with_part("word/../../run.xml", b"<x/>"), "names lead elsewhere"),
    "a tag not closed": Fault(_swapped("</w:body>", ""), "not well-formed"),
    "a document that breaks off": Fault(_between("<w:sectPr>", "</w:document>", lambda _: ""), "not well-formed"),
    "a bare ampersand": Fault(_swapped("Kestrel Robotics Ltd", "Kestrel & Sons"), "not well-formed"),
    "a control character": Fault(_swapped("Kestrel Robotics", "Kestrel\x0bRobotics"), "not well-formed"),
    "half a surrogate pair": Fault(_swapped("Kestrel", "&#xD800;"), "not well-formed"),
    "entities of its own": Fault(_put_in('<!DOCTYPE d [<!ENTITY e "x">]>', "<w:document"), "document type"),
}

SHAPE = {
    "a paragraph in a paragraph": Fault(_put_in("<w:p/>", _RUN), "w:sdtContent that Word would not read"),
    "a paragraph right in a paragraph": Fault(_put_in("<w:p/>", "<w:bookmarkStart"), "w:p that Word would not read"),
    "a paragraph in the properties of a control": Fault(
        _put_in("<w:p/>", '<w:id w:val="2"/>'), "w:sdtPr that Word would not read"
    ),
    "text outside a run": Fault(_put_in("<w:t>loose</w:t>", "<w:bookmarkStart"), "w:p that Word would not read"),
    "a run outside a paragraph": Fault(_put_in(_RUN, "<w:sectPr>"), "w:body that Word would not read"),
    "an element that Word does not know": Fault(_put_in("<w:clause/>", "<w:bookmarkStart"), "w:p that Word would"),
    "page settings first": Fault(_swapped("<w:body>", "<w:body><w:sectPr/>"), "w:body that Word would not read"),
    "properties in another order": Fault(
        _swapped(_FIRST_STYLE, '<w:pPr><w:keepNext/><w:pStyle w:val="Provision1"/></w:pPr>'), "w:pPr that Word would"
    ),
    "bold twice": Fault(_swapped('<w:rStyle w:val="DefinedTerm"/>', "<w:b/><w:b/>"), "w:rPr that Word would"),
    "a cell without paragraph": Fault(
        _between("<w:tc>", "</w:tc>", lambda _: "<w:tc><w:tcPr/></w:tc>"), "w:tc that Word would not read"
    ),
    "a row without cell": Fault(_between("<w:tr>", "</w:tr>", lambda _: "<w:tr/>"), "w:tr that Word would not read"),
    "a table without grid": Fault(
        _between("<w:tblGrid>", "</w:tblGrid>", lambda _: ""), "w:tbl that Word would not read"
    ),
    "an alignment that is none": Fault(_swapped(_FIRST_STYLE, '<w:pPr><w:jc w:val="middle"/></w:pPr>'), "'middle'"),
    "an indent off the page": Fault(
        _swapped(_FIRST_STYLE, '<w:pPr><w:ind w:left="99999999"/></w:pPr>'), "'99999999' in w:ind"
    ),
    "an insertion by nobody": Fault(_put_in('<w:ins w:id="900"/>', "<w:bookmarkStart"), "w:ins without author"),
    "an insertion on no day": Fault(
        _put_in('<w:ins w:id="900" w:author="A" w:date="yesterday"/>', "<w:bookmarkStart"), "'yesterday' in w:ins"
    ),
    "a deletion that still shows": Fault(
        _put_in(f'<w:del w:id="900" w:author="A">{_RUN}</w:del>', "<w:bookmarkStart"), "deleted words"
    ),
    "deleted words without deletion": Fault(
        _put_in("<w:r><w:delText>gone</w:delText></w:r>", "<w:bookmarkStart"), "written as deleted"
    ),
    "a bookmark without name": Fault(_swapped(' w:name="_Ref_definitions"', ""), "w:bookmarkStart without name"),
    "a field mark of no kind": Fault(_swapped(' w:fldCharType="begin"', ""), "w:fldChar without fldCharType"),
}

MARKS = {
    "a bookmark name twice": Fault(_swapped('w:name="_Ref_term"', 'w:name="_Ref_people"'), "twice, as a bookmark"),
    "a bookmark number twice": Fault(_swapped('w:id="14" w:name', 'w:id="15" w:name'), "as a number of a bookmark"),
    "a bookmark that does not close": Fault(_swapped('<w:bookmarkEnd w:id="14"/>', ""), "does not close"),
    "a bookmark that is too long": Fault(
        _swapped('w:name="_Ref_definitions"', f'w:name="_Ref_{"definitions" * 4}"'), "would drop"
    ),
    "a reference to nothing": Fault(_swapped(" REF _Ref_ending_breach", " REF _Ref_breach"), "point at nothing"),
    "a page reference to nothing": Fault(_swapped("PAGEREF _Ref_term", "PAGEREF _Ref_terms"), "point at nothing"),
    "a link to nothing": Fault(_swapped('w:anchor="_Ref_term"', 'w:anchor="_Ref_terms"'), "point at nothing"),
    "a field without end": Fault(_swapped('<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""), "has a field"),
    "a field that only ends": Fault(_swapped('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', ""), "has a field"),
    "a control number twice": Fault(_swapped('<w:id w:val="2"/>', '<w:id w:val="1"/>'), "as a content control"),
    "a style that is not there": Fault(_swapped('w:val="CoverDate"', 'w:val="CoverDay"'), r"style .*'CoverDay'"),
    "a list that is not there": Fault(
        _swapped('<w:pStyle w:val="CoverDate"/>', '<w:numPr><w:numId w:val="77"/></w:numPr>'), r"list .*'77'"
    ),
    "a comment that is not there": Fault(_put_in(_COMMENT, "<w:bookmarkStart"), r"comment .*'9'"),
    "a footnote that is not there": Fault(
        _put_in('<w:r><w:footnoteReference w:id="3"/></w:r>', "<w:bookmarkStart"), r"footnote .*'3'"
    ),
}

WORDS = {
    "a paragraph lost": Fault(
        _between(f"<w:p>{_FIRST_STYLE}", "</w:p>", lambda _: ""), "Word would number|lacks|Befor"
    ),
    "a paragraph twice": Fault(_between(f"<w:p>{_FIRST_STYLE}", "</w:p>", lambda words: words * 2), "does not"),
    "two paragraphs in each other's place": Fault(_other_order, "Before"),
    "a figure less": Fault(_swapped("EUR 25,000", "EUR 2,500"), "'EUR 25,000'"),
    "a name that only looks the same": Fault(_swapped("Ada Brandt", "\u0410da Brandt"), "'Ada Brandt'"),
    "a value lost": Fault(_swapped("<w:t>30 days</w:t>", "<w:t/>"), "30 days"),
    "a cell emptied": Fault(_swapped("<w:t>Alliance manager</w:t>", "<w:t/>"), "'Alliance manager'"),
    "a placeholder left over": Fault(_swapped("People who answer", "People {{ who }} answer"), "People who answer"),
    "a tag left over": Fault(_put_in("<w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p>", "<w:sectPr>"), "endif"),
    "an entity to be read": Fault(_swapped("GmbH", "&amp;amp; Co. KG"), "Northwind Analytics GmbH"),
    "spaces that Word would drop": Fault(_swapped(' xml:space="preserve">dated ', ">dated "), "would lose the spaces"),
    "words that no one sees": Fault(
        _swapped(_RUN, "<w:r><w:rPr><w:vanish/></w:rPr>" + _RUN.removeprefix("<w:r>")), "hides 'Northwind"
    ),
    "a level too deep": Fault(_swapped('"Provision1"', '"Provision2"'), "Word would number"),
    "a heading that is no heading": Fault(_swapped('"Heading1"', '"PartHeading"'), "Word would number"),
    "a reference that prints another number": Fault(_swapped(">18.2(a)<", ">18.2(b)<"), r"18\.2\(a\)"),
    "a footer of another deal": Fault(_swapped(">Page <", ">Acme Ltd, page <", "word/footer1.xml"), "Acme"),
}

PACKAGE = {
    "a document of no kind": Fault(
        _swapped("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "", _KINDS),
        "is said to be application/xml",
    ),
    "styles of no kind": Fault(
        _swapped('PartName="/word/styles.xml"', 'PartName="/word/style.xml"', _KINDS), "parts that it lacks"
    ),
    "a part of unknown kind": Fault(_with_part("word/seal.bin", b"x"), "what kind of part"),
    "a relationship that is not there": Fault(_swapped('r:id="rId8"', 'r:id="rId80"'), "relationships that are not"),
    "a relationship twice": Fault(_swapped('Id="rId9"', 'Id="rId8"', _LINKS), "twice, as a relationship"),
    "a part that is not there": Fault(_without_part("word/settings.xml"), "lacks|is not there"),
    "a template on another machine": Fault(
        _put_in(_link("attachedTemplate", "file:///c:/users/jo/deal.dotx"), "</Relationships>", _LINKS), "would fetch"
    ),
    "a picture on the web": Fault(
        _put_in(_link("image", "https://spy.example/x.png"), "</Relationships>", _LINKS), "would fetch its image"
    ),
    "a part of an earlier deal": Fault(_with_part("customXml/item2.xml", b"<deal>Acme</deal>"), "Nothing in the file"),
    "a day that is none": Fault(_swapped(">2026-12-01T00", ">1 December 2026", "docProps/core.xml"), "give no day"),
    "a title twice": Fault(
        _put_in("<dc:title>Another</dc:title>", "<dc:creator>", "docProps/core.xml"), "twice, as a property"
    ),
}

ENCLOSED = {
    "a note cut short": Fault(_swapped(" before you sign", "", "word/comments.xml"), "not the 2 notes"),
    "a note that no one sent": Fault(
        _put_in('<w:comment w:id="7" w:author="A"><w:p/></w:comment>', "</w:comments>", "word/comments.xml"),
        "3 comments",
    ),
    "a note without place": Fault(_swapped('<w:r><w:commentReference w:id="1"/></w:r>', ""), "one commentReference"),
    "a note that never ends": Fault(_swapped('<w:commentRangeEnd w:id="0"/>', ""), "one commentRangeEnd"),
    "another term sheet": Fault(_swapped("Northwind", "Southwind", "customXml/item1.xml"), "the term sheet"),
    "no term sheet": Fault(_swapped("urn:pactwright:source:1", "urn:other", "customXml/item1.xml"), "the term sheet"),
}

BEYOND = {
    "a colour that is none": _swapped('<w:rStyle w:val="DefinedTerm"/>', '<w:color w:val="reddish"/>'),
    "a page that lies in no way": _swapped('<w:pgSz w:w="11906"', '<w:pgSz w:orient="sideways" w:w="11906"'),
    "a width that is none": _swapped('<w:tblInd w:w="675" w:type="dxa"/>', '<w:tblInd w:w="675" w:type="miles"/>'),
}
"""What the gate leaves to the validators: none of it can come from an agreement, only from a house template."""
