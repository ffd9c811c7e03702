"""The term sheet inside Word and PDF files: put in, left out, read back, and never trusted."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from tests.render.sample import classic_style, understanding
from tests.word.files import changed, part, texts

from pactwright.render import Enclosed, SourceInside, read_source_inside, to_docx, to_pdf
from pactwright.render.docx_parts import unpack

_ITEM = "customXml/item1.xml"
_SHEET = "instrument: mou\r\nparties:\n  - {legal_name: 'Hearth & Rye ]]> <b>'}\t# Łódź, Ελλάδα, 𝒳, נועה\n\n"
_SOURCE = SourceInside("termsheet.yaml", _SHEET, "0.1.0", "1a2b3c4d5e6f", "3f" * 32)


@cache
def _word(source: SourceInside | None = _SOURCE) -> bytes:
    return to_docx(understanding(), classic_style(), Enclosed(source=source))


@cache
def _pdf(source: SourceInside | None = _SOURCE) -> bytes:
    return to_pdf(understanding(), classic_style(), source)


_WRITERS = pytest.mark.parametrize("written", [_word, _pdf], ids=["word", "pdf"])


@_WRITERS
@pytest.mark.parametrize(
    "source", [_SOURCE, replace(_SOURCE, name="termsheet.json", text='{"a": "\\u00e9"}\n'), replace(_SOURCE, text="x")]
)
def test_it_is_read_back_letter_by_letter(
    written: Callable[[SourceInside | None], bytes], source: SourceInside
) -> None:
    assert read_source_inside(written(source)) == source


@_WRITERS
def test_it_may_be_left_out(written: Callable[[SourceInside | None], bytes]) -> None:
    file = written(None)

    assert read_source_inside(file) is None
    assert b"customXml" not in file
    assert b"EmbeddedFile" not in file


@_WRITERS
def test_the_same_source_gives_the_same_bytes(written: Callable[[SourceInside | None], bytes]) -> None:
    file = written(_SOURCE)

    _word.cache_clear()
    _pdf.cache_clear()

    assert written(_SOURCE) == file


def test_it_changes_no_word_of_the_paper() -> None:
    assert texts(_word()) == texts(_word(None))


def test_word_finds_it_as_a_custom_part_of_our_own_kind() -> None:
    file = _word()

    assert part(file, _ITEM).tag == "{urn:pactwright:source:1}source"
    assert b'ds:uri="urn:pactwright:source:1"' in unpack(file)["customXml/itemProps1.xml"]


def test_a_reader_of_pdf_files_finds_it_as_the_source_of_the_paper() -> None:
    with pikepdf.open(BytesIO(_pdf())) as pdf:
        attached = pdf.attachments["termsheet.yaml"]
        stream = attached.obj.EF.F

        assert attached.obj.AFRelationship == "/Source"
        assert [each.UF for each in pdf.Root.AF] == ["termsheet.yaml"]
        assert stream.Subtype == "/application/yaml"
        assert str(stream.Params.ModDate) == str(stream.Params.CreationDate) == "D:20261201000000Z"


# ------------------------------------------------------------------------------------------- what comes back


def test_it_is_found_in_files_that_others_have_saved() -> None:
    parts = unpack(_word())
    moved = {name.replace("item1", "item7").replace("itemProps1", "itemProps7"): part for name, part in parts.items()}
    resaved = BytesIO()
    with pikepdf.open(BytesIO(_pdf())) as pdf:
        pdf.save(resaved, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)

    assert read_source_inside(_zipped({"customXml/item1.xml": b"<other/>", **moved})) == _SOURCE
    assert read_source_inside(resaved.getvalue()) == _SOURCE


@pytest.mark.parametrize(
    "file", [b"", b"Dear all", b"PK\x03\x04 and no more", b"%PDF-1.7 and no more"], ids=["none", "text", "zip", "pdf"]
)
def test_what_is_no_file_of_these_kinds_gives_none(file: bytes) -> None:
    assert read_source_inside(file) is None


@_WRITERS
def test_half_a_file_gives_none(written: Callable[[SourceInside | None], bytes]) -> None:
    file = written(_SOURCE)

    assert read_source_inside(file[: len(file) // 2]) is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("urn:pactwright:source:1", "urn:pactwright:source:2"),
        ("termsheet>", "sheet>"),
        ("</pactwright:source>", ""),
        ("<pactwright:source", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><pactwright:source'),
    ],
)
def test_a_part_in_another_form_is_no_source(old: str, new: str) -> None:
    file = changed(_word(), lambda text: text.replace(old, new), _ITEM)

    assert read_source_inside(file) is None


def test_a_part_that_unpacks_to_more_than_a_term_sheet_is_not_read() -> None:
    bomb = changed(_word(), lambda text: text.replace("instrument", "x" * 40_000_000), _ITEM)

    assert len(bomb) < 500_000
    assert read_source_inside(bomb) is None


def test_an_attached_file_that_unpacks_to_more_than_a_term_sheet_is_not_read() -> None:
    bomb = _pdf(replace(_SOURCE, text="x" * 40_000_000))

    assert len(bomb) < 500_000
    assert read_source_inside(bomb) is None


def test_an_attached_file_of_someone_else_is_no_source() -> None:
    file = BytesIO()
    with pikepdf.open(BytesIO(_pdf(None))) as pdf:
        attached = pikepdf.AttachedFileSpec(
            pdf, b"x: y", description="mine", filename="x", mime_type="text/plain", creation_date="", mod_date=""
        )
        pdf.attachments["termsheet.yaml"] = attached
        pdf.save(file)

    assert read_source_inside(file.getvalue()) is None


def test_a_locked_file_gives_none() -> None:
    file = BytesIO()
    with pikepdf.open(BytesIO(_pdf())) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(owner="a", user="b"))

    assert read_source_inside(file.getvalue()) is None


def _zipped(parts: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return written.getvalue()
