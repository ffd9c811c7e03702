"""Files that were made to do harm, or broke on the way: one plain sentence each, in bounded time."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from tests.any_draft.word_papers import FOOT, HEAD, W, packed, paragraph, read, word_file

from pactwright.drafts import read_draft
from pactwright.pipeline import check_file

DOCUMENT = HEAD + paragraph("1. Terms.") + FOOT
ENTITY = f'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]><w:document {W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p>{FOOT}'


def locked() -> bytes:
    file = bytearray(packed({"word/document.xml": DOCUMENT}))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        file[file.index(sign) + offset] |= 1
    return bytes(file)


def many(number: int) -> list[str]:
    return [
        paragraph(f"Pay {hashlib.sha256(bytes([n % 256, n // 256 % 256])).hexdigest()}.", 1, 1) for n in range(number)
    ]


HOSTILE: dict[str, tuple[str, bytes, str]] = {
    "bomb": ("a.docx", packed({"word/document.xml": DOCUMENT, "word/media/x.xml": b"0" * 60_000_000}), "DG002"),
    "entities": ("a.docx", packed({"word/document.xml": ENTITY}), "DG003"),
    "outside": ("a.docx", packed({"word/document.xml": DOCUMENT, "../../etc/passwd": "x"}), "DG002"),
    "absolute": ("a.docx", packed({"word/document.xml": DOCUMENT, "/etc/passwd": "x"}), "DG002"),
    "torn-xml": ("a.docx", packed({"word/document.xml": DOCUMENT[:-9]}), "DG003"),
    "torn-styles": ("a.docx", packed({"word/document.xml": DOCUMENT, "word/styles.xml": "<w"}), "DG003"),
    "torn-zip": ("a.docx", word_file(paragraph("1. Terms."))[:-40], "DG001"),
    "locked": ("a.docx", locked(), "DG001"),
    "password": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000, "DG001"),
    "empty": ("a.docx", b"", "DG001"),
    "no-document": ("a.docx", packed({"xl/workbook.xml": "<x/>"}), "DG001"),
    "text-as-word": ("a.docx", b"1. Terms.", "DG001"),
    "deep-tables": (
        "a.docx",
        word_file("<w:tbl><w:tr><w:tc>" * 2000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 2000),
        "DG003",
    ),
    "word-as-text": ("a.txt", word_file(paragraph("1. Terms.")), "DG005"),
    "nul": ("a.txt", b"1. Terms.\0", "DG005"),
    "old-word": ("a.doc", b"\xd0\xcf\x11\xe0", "DG006"),
    "pdf": ("a.pdf", b"%PDF-1.7", "DG006"),
    "no-words": ("a.md", b"  \n\n", "DG007"),
    "too-long": ("a.txt", b"a " * 2_100_000, "DG004"),
    "paragraphs": ("a.docx", word_file(*many(100_000)), "DG004"),
    "lines": ("a.txt", b"1. x\n\n" * 100_000, "DG004"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_is_refused_in_one_sentence(name: str) -> None:
    file, content, code = HOSTILE[name]

    checked = read_draft(file, content)

    assert checked.value is None
    assert [one.code for one in checked.diagnostics] == [code]
    assert checked.diagnostics[0].message.startswith(file)
    assert checked.diagnostics[0].message.endswith(".")
    assert checked.diagnostics[0].cure


def test_nothing_that_a_file_points_to_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    outside = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="x/aFChunk" Target="{secret.as_uri()}" TargetMode="External"/></Relationships>'
    )

    draft = read("a.docx", word_file(paragraph("1. Terms."), **{"word/_rels/document.xml.rels": outside}))

    assert [each.text for each in draft.paragraphs] == ["1. Terms."]


def test_a_part_that_is_named_twice_is_refused() -> None:
    once = packed({"word/document.xml": DOCUMENT, "word/documenu.xml": DOCUMENT})

    checked = read_draft("a.docx", once.replace(b"word/documenu.xml", b"word/document.xml"))

    assert [one.code for one in checked.diagnostics] == ["DG002"]


HARD = {
    "brackets": "(" * 30_000,
    "blanks": "_ " * 15_000,
    "quotes": "“A" * 15_000,
    "capitals": "Aa " * 10_000,
    "one-word": "A" * 30_000,
    "numbers": "1." * 15_000,
    "sections": "Section 1, " * 3_000,
    "number-words": "twenty " * 5_000,
    "dates": "from 1 May 2027 to " * 2_000,
    "names": "A B C D E F G, " * 2_000,
    "dots": "." * 30_000,
    "spaces": "a" + " " * 30_000 + "b",
    "stars": "*a " * 10_000,
    "marks": "(a) " * 8_000,
    "definitions": "“Aa” means x. " * 2_000,
    "governed": "agreement governed " * 5_000,
    "amounts": "$1 " * 10_000,
    "commas": "Section 1" + ", 1" * 10_000,
}


@pytest.mark.parametrize("name", HARD)
def test_thirty_thousand_hard_characters_take_no_time(name: str) -> None:
    text = f"1. Terms.\n2. {HARD[name]}\n3. End."

    found = check_file("a.txt", text.encode())

    assert len(found) < 1_000  # what matters is that it ends: a slow pattern would keep the test running for minutes


def test_a_word_file_of_many_paragraphs_is_read() -> None:
    file = word_file(paragraph("Terms", 1), *many(5_000))

    draft = read("a.docx", file)

    assert draft.paragraphs[-1].where == "Clause 1.5000"
