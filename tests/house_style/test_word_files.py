"""A Word file from outside is opened with care: bombs, programs and things taken in from elsewhere are refused."""

from __future__ import annotations

import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from tests.house_style.folders import WORD, classic, codes, found_in, replaced, with_part, with_parts, written_to

from pactwright.diagnostics import Severity
from pactwright.house_style import StyleFolder
from pactwright.render.docx_parts import unpack

DOCUMENT = "word/document.xml"


def with_word(content: bytes) -> StyleFolder:
    style = classic()
    return replace(style, files={**style.files, WORD: content})


def zipped(parts: list[tuple[str, bytes]]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(name, content)
    return written.getvalue()


def ours() -> list[tuple[str, bytes]]:
    return list(unpack(classic().files[WORD]).items())


def lying(file: bytes) -> bytes:
    """Let every entry of a zip file say that it is small."""
    changed = bytearray(file)
    position = changed.find(b"PK\x01\x02")
    while position >= 0:
        changed[position + 24 : position + 28] = struct.pack("<I", 10)
        position = changed.find(b"PK\x01\x02", position + 4)
    return bytes(changed)


def locked(file: bytes) -> bytes:
    return file.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


BOMB = ("word/media/bomb.png", b"\0" * 60_000_000)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: b"", "TP102"),
        (lambda: b"no zip at all", "TP102"),
        (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "TP102"),
        (lambda: zipped(ours())[:-2000], "TP102"),
        (lambda: zipped([("a.txt", b"x")]), "TP102"),
        (lambda: locked(zipped(ours())), "TP102"),
        (lambda: zipped([*ours(), BOMB]), "TP103"),
        (lambda: lying(zipped([*ours(), BOMB])), "TP102"),
        (lambda: zipped([*ours(), *((f"word/media/{n}.png", b"\0" * 15_000_000) for n in range(9))]), "TP103"),
        (lambda: zipped([*ours(), *((f"x/{n}", b"") for n in range(5_001))]), "TP103"),
        (lambda: zipped([*ours(), ("word/../../evil.xml", b"<a/>")]), "TP103"),
        (lambda: zipped([*ours(), ("/etc/evil.xml", b"<a/>")]), "TP103"),
        (lambda: zipped([*ours(), (DOCUMENT, b"<a/>")]), "TP103"),
        (lambda: zipped([*ours(), ("WORD/Document.xml", b"<a/>")]), "TP103"),
        (lambda: zipped([*ours(), ("word/footnotes.xml", b"<a>" + b" " * 4_100_000 + b"</a>")]), "TP103"),
    ],
)
def test_a_file_that_is_no_word_file_or_a_bomb_is_refused(content: Callable[[], bytes], code: str) -> None:
    found = found_in(with_word(content()))

    assert {(one.code, one.severity) for one in found} == {(code, Severity.ERROR)}


@pytest.mark.slow
def test_a_bomb_is_refused_within_small_means(tmp_path: Path) -> None:
    style = written_to(with_word(zipped([*ours(), ("word/media/bomb.png", b"\0" * 900_000_000)])), tmp_path / "house")
    limits = "import resource as r; r.setrlimit(r.RLIMIT_CPU, (10, 10)); r.setrlimit(r.RLIMIT_AS, (10**9, 10**9))"
    start = f"{limits}; import sys; sys.argv = ['pactwright', 'templates', 'check', {str(style)!r}]"

    run = subprocess.run(
        [sys.executable, "-c", f"{start}; from pactwright.cli import main; main()"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert run.returncode == 1, run.stderr
    assert "TP103" in run.stdout


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
@pytest.mark.parametrize("part", [DOCUMENT, "word/theme/theme1.xml", "docProps/app.xml"])
def test_a_part_with_a_document_type_is_refused(head: str, part: str) -> None:
    found = found_in(with_part(part, lambda text: f"{head}{text.partition('?>')[2]}"))

    assert {one.code for one in found} == {"TP104"}
    assert part in found[0].message


def test_a_part_that_is_not_well_formed_is_refused() -> None:
    assert codes(with_part(DOCUMENT, replaced("</w:body>", ""))) == ["TP104"]


RELATION = '<Relationship Id="rId99" Type="http://x/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
RELATIONS = "word/_rels/document.xml.rels"


def with_a_chart() -> StyleFolder:
    chart = '<w:p><w:r><w:drawing><c:chart xmlns:c="http://x" r:id="rId99"/></w:drawing></w:r></w:p><w:sectPr>'
    relation = '<Relationship Id="rId99" Type="http://x/chart" Target="charts/chart1.xml"/></Relationships>'
    changes = {DOCUMENT: replaced("<w:sectPr>", chart), RELATIONS: replaced("</Relationships>", relation)}
    return with_parts(
        lambda parts: {
            **parts,
            **{name: change(parts[name].decode()).encode() for name, change in changes.items()},
            "word/charts/chart1.xml": b"<chart/>",
        }
    )


@pytest.mark.parametrize(
    "part",
    [
        ("word/printerSettings/printerSettings1.bin", b"x"),
        ("word/webSettings.xml", b"<w/>"),
        ("customXml/item1.xml", b'<b:Sources xmlns:b="http://x" SelectedStyle="APA"/>'),
        ("customXml/itemProps1.xml", b"<p/>"),
    ],
)
def test_what_word_puts_in_by_itself_is_no_error(part: tuple[str, bytes]) -> None:
    found = found_in(with_parts(lambda parts: {**parts, part[0]: part[1]}))

    assert [one for one in found if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("style", "code"),
    [
        (lambda: with_parts(lambda parts: {**parts, "word/vbaProject.bin": b"x"}), "TP105"),
        (lambda: with_parts(lambda parts: {**parts, "word/embeddings/oleObject1.bin": b"x"}), "TP105"),
        (lambda: with_parts(lambda parts: {**parts, "word/activeX/activeX1.xml": b"<a/>"}), "TP105"),
        (lambda: with_part(DOCUMENT, replaced("<w:sectPr>", "<w:p><w:r><w:object/></w:r></w:p><w:sectPr>")), "TP105"),
        (
            lambda: with_part("[Content_Types].xml", replaced("document.main+xml", "macroEnabled.main+xml")),
            "TP105",
        ),
        (
            lambda: with_part(DOCUMENT, replaced("<w:sectPr>", '<w:altChunk r:id="rId9"/><w:sectPr>')),
            "TP106",
        ),
        (
            lambda: with_part(
                RELATIONS,
                replaced("</Relationships>", RELATION.format(kind="attachedTemplate", target="http://x/t.dotm")),
            ),
            "TP106",
        ),
        (
            lambda: with_part(
                RELATIONS, replaced("</Relationships>", RELATION.format(kind="image", target="file:///etc/passwd"))
            ),
            "TP106",
        ),
        (
            lambda: with_part(
                RELATIONS, replaced("</Relationships>", RELATION.format(kind="hyperlink", target="https://x.example"))
            ),
            "TP136",
        ),
        (lambda: with_parts(lambda parts: {**parts, "word/media/image1.wmf": b"\xd7\xcd"}), "TP107"),
        (lambda: with_parts(lambda parts: {**parts, "word/media/image1.svg": b"<svg/>"}), "TP107"),
        (with_a_chart, "TP107"),
        *(
            (
                lambda code=code: with_part(
                    DOCUMENT,
                    replaced("<w:sectPr>", f'<w:p><w:fldSimple w:instr=" {code} "/></w:p><w:sectPr>'),
                ),
                "TP138",
            )
            for code in (
                "INCLUDEPICTURE http://x",
                "INCLUDETEXT c:\\x",
                "DDEAUTO cmd",
                "AUTHOR",
                "FILENAME \\p",
                "DATE",
            )
        ),
    ],
)
def test_what_runs_or_reaches_outside_is_refused(style: Callable[[], StyleFolder], code: str) -> None:
    found = found_in(style())

    assert {(one.code, one.severity) for one in found} == {(code, Severity.ERROR)}


@pytest.mark.parametrize(
    ("old", "new", "needed"),
    [
        ("{{r lead_in }}", "", "`lead_in`"),
        ("{{ contents_heading }}", "", "`contents_heading`"),
        (
            "{{r line.text }}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endfor",
            "</w:t></w:r></w:p><w:p><w:r><w:t>{%p endfor",
            "`text` of `contents`",
        ),
        ("{{r party.text }}", "", "`text` of `parties`"),
        ("{{r recital.text }}", "", "`text` of `recitals`"),
        ('"provision-2"', '"provision-1"', "where a block is of the style `provision-2`"),
        ('"schedule-3"', '"schedule-1"', "where a block is of the style `schedule-3`"),
        ("{{p block.table }}", "", "where a block is of the style `table`"),
        ("{{r block.opening }}", "", "`opening` of `signature_blocks`"),
        ("{{p open_points }}", "", "`open_points`"),
    ],
)
def test_a_part_of_the_agreement_that_is_not_printed_is_told(old: str, new: str, needed: str) -> None:
    found = found_in(with_part(DOCUMENT, replaced(old, new)))

    assert {one.code for one in found} == {"TP120"}
    assert needed in "\n".join(one.message for one in found)


def test_a_draft_mark_that_no_header_prints_is_told() -> None:
    def without(parts: dict[str, bytes]) -> dict[str, bytes]:
        return {name: part.replace(b"{{ mark }}", b"") if "header" in name else part for name, part in parts.items()}

    found = found_in(with_parts(without))

    assert [(one.code, one.message) for one in found] == [("TP120", "Nothing prints `mark`.")]


def test_a_paragraph_that_lost_its_number_is_told_with_its_style() -> None:
    found = found_in(
        with_part("word/styles.xml", replaced('<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>', ""))
    )

    assert [one.code for one in found] == ["TP122"]
    assert "Provision2" in found[0].cure


def test_a_list_level_that_is_gone_leaves_its_paragraph_without_number() -> None:
    def without_level(text: str) -> str:
        start = text.index('<w:lvl w:ilvl="3"')
        return text[:start] + text[text.index("</w:lvl>", start) + 8 :]

    assert set(codes(with_part("word/numbering.xml", without_level))) == {"TP122"}


def test_a_style_that_is_not_defined_is_told_once() -> None:
    found = found_in(with_part("word/styles.xml", replaced('w:styleId="OpenPoint"', 'w:styleId="Gone"')))

    assert [(one.code, one.severity) for one in found] == [("TP121", Severity.WARNING)]
    assert "`OpenPoint`" in found[0].message


def test_white_words_on_a_dark_ground_are_seen() -> None:
    dark = '<w:shd w:val="clear" w:fill="1D3557"/>'
    white = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>{{ signing_heading }}</w:t></w:r>'
    paragraph = replaced("<w:r><w:t>{{ signing_heading }}</w:t></w:r>", white)

    plain = codes(with_part(DOCUMENT, paragraph))
    shaded = codes(
        with_part(DOCUMENT, lambda text: paragraph(text).replace(white, white.replace("</w:rPr>", f"{dark}</w:rPr>")))
    )

    assert (plain, shaded) == (["TP132"], [])


def test_words_hidden_by_their_style_are_told() -> None:
    found = found_in(
        with_part("word/styles.xml", replaced('w:styleId="LeadIn">', 'w:styleId="LeadIn"><w:rPr><w:vanish/></w:rPr>'))
    )

    assert [one.code for one in found] == ["TP132"]
    assert "{{r lead_in }}" in found[0].message


def test_a_page_number_that_would_stand_in_the_margin_is_told() -> None:
    found = found_in(with_part(DOCUMENT, replaced('w:right="1643"', 'w:right="2200"')))

    assert {(one.code, one.severity) for one in found} == {("TP125", Severity.WARNING)}
    assert "`TOC1`" in found[0].message


def test_a_file_that_does_not_say_how_wide_its_pages_are_is_refused() -> None:
    assert codes(with_part(DOCUMENT, replaced("w:pgMar", "w:pgNone"))) == ["TP123"]
