"""What a Word file says and how it works, read from its own parts."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from ooxml_integrity import check as integrity_check
from openxml_audit import OpenXmlValidator
from tests.render.sample import alliance, understanding
from tests.word.files import ROOT, classic, codes, fields, part, styled, texts, values, words
from tests.word.papers import HARD_VALUES, provision, references, with_values

from pactwright.agreement import Agreement, CrossReference, FieldText, Look, Section, Style
from pactwright.house_style import W
from pactwright.render.to_docx import to_docx

_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


@pytest.fixture(scope="module")
def long() -> bytes:
    return to_docx(alliance(), classic())


@pytest.fixture(scope="module")
def short() -> bytes:
    return to_docx(understanding(), classic())


def _with_provision(*fields: FieldText) -> Agreement:
    text = provision(Style.PROVISION_1, fields, "1.1")
    return replace(understanding(), sections=(Section("1", "one", "One", (text,), ("one",)),))


# ------------------------------------------------------------------------------------------- the file


@pytest.mark.parametrize(
    "paper", [alliance(), understanding(), with_values(HARD_VALUES)], ids=["long", "short", "hard"]
)
def test_validators_find_nothing_to_say(paper: Agreement, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(to_docx(paper, classic()))

    audit = OpenXmlValidator().validate(str(path))
    findings = list(integrity_check(str(path)))

    assert not audit.errors
    assert not findings


def test_the_same_agreement_gives_the_same_bytes_in_another_process(short: bytes) -> None:
    script = (
        "import sys\n"
        "from tests.render.sample import understanding\n"
        "from tests.word.files import classic\n"
        "from pactwright.render.to_docx import to_docx\n"
        "sys.stdout.buffer.write(to_docx(understanding(), classic()))\n"
    )
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    environment = {"PYTHONPATH": paths, "PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo"}

    again = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)

    assert again.stdout == short


def test_the_package_holds_no_time_no_system_and_nothing_from_elsewhere(long: bytes) -> None:
    with zipfile.ZipFile(BytesIO(long)) as package:
        entries = package.infolist()
        everything = b"".join(package.read(entry) for entry in entries)

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert entries[0].filename == "[Content_Types].xml"
    assert not [entry.filename for entry in entries if "thumbnail" in entry.filename or "customXml" in entry.filename]
    assert b"rsid" not in everything
    assert b"stylesWithEffects" not in everything
    assert b"python-docx" not in everything


def test_the_properties_are_those_of_the_imprint_alone(long: bytes) -> None:
    core = part(long, "docProps/core.xml")

    assert core.findtext(_DUBLIN_CORE + "title") == "Alliance Agreement"
    assert core.findtext(_DUBLIN_CORE + "creator") == "Ada Brandt"
    assert core.findtext(_DUBLIN_CORE + "language") == "en-GB"
    assert core.findtext(_DUBLIN_CORE + "identifier", "").startswith("sha256:3f2a9c1d")
    assert core.findtext(_CORE + "version") == "Pactwright 0.1.0, clauses 0.1.0"
    assert not core.findtext(_CORE + "lastModifiedBy")
    assert core.findtext(_TERMS + "created") == core.findtext(_TERMS + "modified") == "2026-12-01T00:00:00Z"


def test_word_checks_the_spelling_of_the_language_of_the_agreement() -> None:
    paper = replace(understanding(), imprint=replace(understanding().imprint, language="da-DK"))

    styles = part(to_docx(paper, classic()), "word/styles.xml")

    assert values(styles, "rPrDefault/rPr/lang") == ["da-DK"]


def test_word_opens_the_file_in_its_own_mode_and_asks_nothing(long: bytes) -> None:
    settings = part(long, "word/settings.xml")

    modes = [each for each in settings.iter(W + "compatSetting") if each.get(W + "name") == "compatibilityMode"]

    assert [mode.get(W + "val") for mode in modes] == ["15"]
    assert not list(settings.iter(W + "updateFields"))
    assert not [mark for mark in part(long).iter(W + "fldChar") if mark.get(W + "dirty")]


# ------------------------------------------------------------------------------------------- headings and numbers


def test_headings_and_provisions_are_numbered_by_word(long: bytes) -> None:
    assert [words(each) for each in styled(long, "Heading1")] == [section.heading for section in alliance().sections]
    assert words(styled(long, "Provision1")[0]).startswith("The parties form an alliance")
    assert words(styled(long, "Party")[0]).startswith("Northwind Analytics GmbH")
    assert words(styled(long, "Recital")[0]).startswith("Northwind reads images")


def test_headings_of_sections_and_schedules_are_what_the_contents_collect(long: bytes) -> None:
    styles = {style.get(W + "styleId"): style for style in part(long, "word/styles.xml").iter(W + "style")}

    levels = {name: [int(level) for level in values(style, "outlineLvl")] for name, style in styles.items()}

    assert [name for name, level in levels.items() if level == [0]] == ["Heading1", "ScheduleHeading"]
    assert {name for name, level in levels.items() if level == [1]} == {"Heading2", "PartHeading", "OpenPointsHeading"}
    for name in ("Heading1", "Heading2", "PartHeading", "ScheduleHeading", "OpenPointsHeading"):
        assert list(styles[name].iter(W + "keepNext"))


def test_schedules_and_the_list_of_open_points_begin_on_a_new_page(long: bytes) -> None:
    styles = {style.get(W + "styleId"): style for style in part(long, "word/styles.xml").iter(W + "style")}

    assert list(styles["ScheduleHeading"].iter(W + "pageBreakBefore"))
    assert list(styles["OpenPointsHeading"].iter(W + "pageBreakBefore"))
    assert [words(each) for each in styled(long, "ScheduleHeading")] == [each.heading for each in alliance().schedules]


def test_a_short_paper_has_neither_cover_nor_contents(short: bytes) -> None:
    assert [words(each) for each in styled(short, "Title")] == ["Memorandum of Understanding"]
    assert not styled(short, "CoverTitle")
    assert not styled(short, "TOC1")
    assert "Background" not in texts(short)
    assert "Open points" not in texts(short)


# ------------------------------------------------------------------------------------------- references


def test_every_label_has_a_bookmark_that_word_accepts(long: bytes) -> None:
    names = values(part(long), "bookmarkStart", "name")

    assert "_Ref_alliance" in names
    assert "_Ref_committee_debt" in names
    assert len(names) == len({name.casefold() for name in names})
    assert all(len(name) <= 40 and name.replace("_", "").isalnum() for name in names)


def test_labels_that_word_cannot_tell_apart_get_bookmarks_of_their_own() -> None:
    labels = ["clause.one", "clause#one", "Clause_One", "x" * 60, "x" * 61]
    blocks = tuple(provision(Style.PROVISION_1, "x", f"1.{at}", label) for at, label in enumerate(labels, start=1))
    paper = replace(understanding(), sections=(Section("1", "one", "One", blocks, ("one",)),))

    paragraphs = styled(to_docx(paper, classic()), "Provision1")

    names = [values(paragraph, "bookmarkStart", "name")[0] for paragraph in paragraphs]
    assert names[0] == "_Ref_clause_one"
    assert len({name.casefold() for name in names}) == len(labels)
    assert all(len(name) <= 40 for name in names)


def test_a_reference_is_a_live_field_that_already_shows_the_number() -> None:
    document = part(to_docx(references(), classic()))

    live = [field for field in fields(document) if field[0].startswith("REF")]

    assert live == [
        (r"REF _Ref_first \w \h", "1"),
        (r"REF _Ref_first_beta \w \h", "1.2"),
        (r"REF _Ref_first_gamma \w \h", "1.2(a)"),
        (r"REF _Ref_first_epsilon \w \h", "1.2(a)(ii)"),
        (r"REF _Ref_first_zeta \w \h", "1.2(b)"),
        (r"REF _Ref_annex \w \h", "Schedule 2"),
        (r"REF _Ref_annex_theta \n \h", "2"),
        (r"REF _Ref_annex_iota \n \h", "(a)"),
        (r"REF _Ref_second \w \h", "2"),
    ]


def test_a_reference_in_other_words_than_a_number_is_a_link() -> None:
    blocks = (provision(Style.PROVISION_1, (CrossReference("the first clause", "one"),), "1.1"),)
    paper = replace(understanding(), sections=(Section("1", "one", "One", blocks, ("one",)),))

    links = list(part(to_docx(paper, classic())).iter(W + "hyperlink"))

    assert [(words(link), link.get(W + "anchor")) for link in links] == [("the first clause", "_Ref_one")]


def test_the_contents_are_one_field_with_numbers_headings_and_pages(long: bytes) -> None:
    lines = styled(long, "TOC1")
    pages = [page for line in lines for code, page in fields(line) if code.startswith("PAGEREF")]

    assert len(lines) == len(pages) == len(alliance().sections) + len(alliance().schedules)
    assert r'TOC \o "1-1" \h \z \u' in codes(lines[0])
    assert words(lines[0]) == f"1Definitions{pages[0]}"
    assert words(lines[-1]) == f"Schedule 4 Expectations{pages[-1]}"
    assert pages == sorted(pages, key=int)
    assert [link.get(W + "anchor") for link in lines[1].iter(W + "hyperlink")] == ["_Ref_alliance"]


# ------------------------------------------------------------------------------------------- values


def test_a_value_stands_in_a_content_control_that_names_its_line_of_the_term_sheet(short: bytes) -> None:
    controls = {values(control, "tag")[0]: control for control in part(short).iter(W + "sdt")}

    assert words(controls["purpose.statement"]).startswith("a travelling workshop on bread")
    assert words(controls["parties[0].legal_name"]) == "Hearth & Rye ApS"
    assert values(controls["parties[0].legal_name"], "alias") == ["parties 1, legal name"]


def test_a_value_keeps_its_looks_in_its_content_control() -> None:
    document = part(to_docx(_with_provision(FieldText("Northwind", ("parties", 0), Look.BOLD)), classic()))

    control = next(control for control in document.iter(W + "sdt") if words(control) == "Northwind")

    assert list(control.iter(W + "b"))
    assert not list(control.iter(W + "text")), "LibreOffice shows a control for plain text without any looks"


def test_content_controls_have_numbers_and_tags_that_word_accepts() -> None:
    deep = FieldText("x", ("governance", *("a_rather_long_name", 3) * 5))
    other = FieldText("y", ("governance", *("a_rather_long_name", 3) * 5, "more"))

    document = part(to_docx(_with_provision(deep, other), classic()))

    tags, aliases = values(document, "tag"), values(document, "alias")
    numbers = values(document, "sdtPr/id")
    long_tags = [tag for tag in tags if tag.startswith("governance.a_rather")]
    assert all(0 < len(text) <= 64 for text in (*tags, *aliases))
    assert len(set(long_tags)) == 2
    assert len(set(numbers)) == len(numbers)


def test_open_points_are_highlighted_and_defined_terms_bold(long: bytes) -> None:
    runs = [(words(run), values(run, "rStyle")) for run in part(long).iter(W + "r")]
    styles = {style.get(W + "styleId"): style for style in part(long, "word/styles.xml").iter(W + "style")}

    assert ("[amount to be agreed]", ["OpenPoint"]) in runs
    assert ("Affiliate", ["DefinedTerm"]) in runs
    assert values(styles["OpenPoint"], "shd", "fill") == ["FFF1B8"]
    assert list(styles["DefinedTerm"].iter(W + "b"))


# ------------------------------------------------------------------------------------------- tables and signatures


def test_a_table_repeats_its_header_and_keeps_its_rows_whole(long: bytes) -> None:
    tables = [table for table in part(long).iter(W + "tbl") if values(table, "tblStyle") == ["AgreementTable"]]

    assert len(tables) == 7
    for table in tables:
        rows = table.findall(W + "tr")
        assert [len(list(row.iter(W + "tblHeader"))) for row in rows] == [1] + [0] * (len(rows) - 1)
        assert all(list(row.iter(W + "cantSplit")) for row in rows)


def test_the_columns_of_a_table_fill_the_page_by_their_weights(long: bytes) -> None:
    left, right = values(part(long), "pgMar", "left"), values(part(long), "pgMar", "right")
    room = 11906 - int(left[0]) - int(right[0])

    tables = [table for table in part(long).iter(W + "tbl") if values(table, "tblStyle") == ["AgreementTable"]]

    for table in tables:
        columns = [int(width) for width in values(table, "gridCol", "w")]
        indent = int(values(table, "tblInd", "w")[0])
        assert sum(columns) + indent == room
        assert columns == [int(width) for width in values(table.findall(W + "tr")[0], "tcW", "w")]
    assert [int(values(table, "tblInd", "w")[0]) for table in tables[-3:]] == [0, 0, 0]


def test_a_signature_block_is_a_table_with_lines_to_write_on(short: bytes) -> None:
    tables = [table for table in part(short).iter(W + "tbl") if values(table, "tblStyle") == ["SignatureTable"]]

    assert [words(table) for table in tables] == [
        "Signed for Hearth & Rye ApSSignature:Name:Elin SørensenTitle:OwnerPlace and date:",
        "Signed by נועה לויSignature:Name:Place and date:",
    ]
    for table in tables:
        rows = table.findall(W + "tr")
        assert all(list(row.iter(W + "cantSplit")) for row in rows)
        for label, line in (row.findall(W + "tc") for row in rows[1:]):
            assert words(label).endswith(":")
            assert bool(words(line)) != bool(values(line, "tcBorders/bottom"))


# ------------------------------------------------------------------------------------------- header and footer


def test_header_and_footer_name_the_paper_the_draft_and_the_page(long: bytes) -> None:
    assert words(part(long, "word/header1.xml")) == "Alliance AgreementDraft 2 of 1 December 2026"
    assert words(part(long, "word/header2.xml")) == "Draft 2 of 1 December 2026"
    assert [code for code, _ in fields(part(long, "word/footer1.xml"))] == ["PAGE", "NUMPAGES"]


def test_a_cover_bears_no_page_number_and_the_first_page_of_a_short_paper_does(long: bytes, short: bytes) -> None:
    assert not list(fields(part(long, "word/footer2.xml")))
    assert [code for code, _ in fields(part(short, "word/footer2.xml"))] == ["PAGE", "NUMPAGES"]


def test_a_final_paper_bears_no_mark(short: bytes) -> None:
    assert words(part(short, "word/header1.xml")) == "Memorandum of Understanding"
    assert not words(part(short, "word/header2.xml"))
