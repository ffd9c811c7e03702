"""The fast lane for PDF: the same paper by Typst, tagged, archival, and from data that never becomes markup."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.drafts import example
from tests.render.reading import pdf_text
from tests.render.sample import alliance, classic_style, understanding

from pactwright.agreement import Agreement, FieldText, OpenText, Text
from pactwright.errors import ExtraMissing
from pactwright.house_style import HouseStyle, read_style
from pactwright.render import GlyphMissing, RenderingLost, SourceInside, read_source_inside, to_pdf, to_pdf_by_typst
from pactwright.render import typst_press as press
from pactwright.workspace import shipped_styles, style_folder

_LOOK = "look.typ"


@pytest.fixture(scope="module")
def pdf(typst_pdf: bytes) -> bytes:
    return typst_pdf


@pytest.fixture(scope="module")
def opened(pdf: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(pdf)) as file:
        yield file


def _saying(*texts: str) -> Agreement:
    return replace(understanding(), between=tuple(FieldText(text, ()) for text in texts))


def _with(style: HouseStyle, *, origin: str = "", **added: str) -> HouseStyle:
    """Return a style with lines added at the end of some of its templates."""
    files = dict(style.files)
    for name, lines in added.items():
        files[f"{name}.typ"] += f"\n{lines}\n".encode()
    return replace(style, files=files, origin=origin)


def _house(**added: str) -> HouseStyle:
    return _with(classic_style(), origin="our-house", **added)


def test_same_agreement_gives_the_same_bytes(pdf: bytes) -> None:
    to_pdf_by_typst(understanding(), classic_style())

    assert to_pdf_by_typst(alliance(), classic_style()) == pdf


def test_nothing_of_one_paper_stays_in_the_next(pdf: bytes) -> None:
    other = replace(alliance(), title="Treaty of the Hats", mark="Final", between=(FieldText("between hats", ()),))

    printed = to_pdf_by_typst(other, classic_style())

    with pypdfium2.PdfDocument(printed) as document:
        edges = [page.get_textpage().get_text_range().splitlines()[0] for page in document][1:]
    assert set(edges) == {"Treaty of the Hats Final"}
    assert to_pdf_by_typst(alliance(), classic_style()) == pdf


_PRINT_IN_ANOTHER_PROCESS = """
import hashlib
from tests.render.sample import alliance, classic_style
from pactwright.render import to_pdf_by_typst
print(hashlib.sha256(to_pdf_by_typst(alliance(), classic_style())).hexdigest())
"""


def test_another_process_at_another_place_gives_the_same_bytes_and_leaves_no_files(pdf: bytes, tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    elsewhere = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "HOME": "/nonexistent", "TMPDIR": str(tmp_path)}
    environment = os.environ | elsewhere | {"PYTHONPATH": f"{root}{os.pathsep}{root / 'src'}"}
    command = [sys.executable, "-c", _PRINT_IN_ANOTHER_PROCESS]

    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)

    assert printed.stdout.strip() == hashlib.sha256(pdf).hexdigest()
    assert list(tmp_path.iterdir()) == []


def test_file_claims_both_standards_and_its_language(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as metadata:
        claims = {name: metadata.get(name) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")}

    assert claims == {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
    assert opened.Root.MarkInfo.Marked
    assert str(opened.Root.Lang) == "en-GB"


def test_file_carries_title_author_stamp_and_the_day_of_the_draft(opened: pikepdf.Pdf) -> None:
    imprint = alliance().imprint

    assert str(opened.docinfo["/CreationDate"]).startswith("D:20261201000000")
    assert str(opened.docinfo["/ModDate"]).startswith("D:20261201000000")
    assert opened.docinfo["/Title"] == "Alliance Agreement"
    assert opened.docinfo["/Author"] == "Ada Brandt"
    assert imprint.library in str(opened.docinfo["/Keywords"])
    assert imprint.digest in str(opened.docinfo["/Keywords"])


def test_bookmarks_are_those_of_the_other_engine(pdf: bytes, weasyprint_pdf: bytes) -> None:
    marks, expected = (
        [(mark.level, mark.get_title()) for mark in pypdfium2.PdfDocument(file).get_toc()]
        for file in (pdf, weasyprint_pdf)
    )

    assert marks == expected
    assert (1, "1 Definitions") in marks


def test_every_reference_leads_to_a_page(opened: pikepdf.Pdf) -> None:
    links = [link for page in opened.pages for link in page.get("/Annots", ())]

    assert len(links) > 30
    assert all("/Dest" in link or "/A" in link for link in links)


@pytest.mark.parametrize("name", shipped_styles())
def test_every_style_prints_as_many_pages_as_the_other_engine_in_its_own_fonts(name: str) -> None:
    style = read_style(style_folder(name)).value
    assert style is not None

    ours, theirs = (write(understanding(), style) for write in (to_pdf_by_typst, to_pdf))

    papers = [pypdfium2.PdfDocument(file) for file in (ours, theirs)]
    assert len(papers[0]) == len(papers[1])
    assert papers[0][0].get_size() == pytest.approx(papers[1][0].get_size(), abs=0.1)
    assert _faces(ours) <= {
        "SourceSerif4",
        "SourceSans3",
        "NotoSerifHebrew",
        "Vazirmatn",
        "IBMPlexSans",
        "IBMPlexSansHebrew",
    }


_FACES = {"SourceSerif4", "SourceSans3", "NotoSerifHebrew", "Vazirmatn", "IBMPlexSans", "IBMPlexSansHebrew"}


def _faces(pdf: bytes) -> set[str]:
    with pikepdf.open(BytesIO(pdf)) as file:
        fonts = [each for each in file.objects if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"]
        return {str(font.BaseFont).partition("+")[2].partition("-")[0] for font in fonts}


def test_who_signs_finds_the_whole_block_on_one_page(pdf: bytes) -> None:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    openings = [len(re.findall("Signed (?:for|by)", text)) for text in pages]

    assert sum(openings) == len(alliance().signature_blocks)
    assert [text.count("Signature:") for text in pages] == openings
    assert [text.count("Place and date:") for text in pages] == openings


_MARKUP = (
    '#read("/etc/passwd")',
    "*bold* _slanted_ `code` $x^2$",
    "<label> @reference \\ #link",
    "= Heading",
    "- item",
    "// note /* more */",
    '"; #import "@preview/x:1.0.0": *; "',
    "#{1+1} #[x] ~ -- --- ... 'quoted'",
    '\\u{41} \\" {"text": 1}',
)


@pytest.mark.parametrize("value", _MARKUP)
def test_no_value_becomes_markup(value: str) -> None:
    agreement = _saying(value)

    assert value.replace(" ", "") in pdf_text(to_pdf_by_typst(agreement, classic_style()), agreement).replace(" ", "")


def test_open_points_are_highlighted() -> None:
    style, agreement = classic_style(), replace(understanding(), between=(Text("between "), OpenText("[who?]", ())))

    with pikepdf.open(BytesIO(to_pdf_by_typst(agreement, style))) as file:
        drawn = file.pages[0].Contents.read_bytes()

    assert _in_colour("#fff1b8", drawn)


def test_character_that_only_the_style_adds_is_refused_too() -> None:
    with pytest.raises(GlyphMissing) as caught:
        to_pdf_by_typst(understanding(), _with(classic_style(), agreement='"北"'))

    assert caught.value.characters == "北"


@pytest.mark.parametrize("text", ["a: 1\n", "{}", "# Łódź, נועה, 𝒳\r\n\t'#read(\"x\")'\n"])
def test_term_sheet_travels_inside_and_is_read_back(text: str) -> None:
    source = SourceInside("termsheet.yaml", text, "0.1.0", "1a2b3c4d5e6f", "3f" * 32)

    pdf = to_pdf_by_typst(understanding(), classic_style(), source)

    assert read_source_inside(pdf) == source


def test_template_of_the_house_prints_the_same_paper_from_a_process_of_its_own(pdf: bytes) -> None:
    assert to_pdf_by_typst(alliance(), _house()) == pdf


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ('read("/etc/passwd")', "file not found"),
        ('read("../../../../../../etc/passwd")', "would escape"),
        ('read("/proc/self/environ")', "file not found"),
        ("nothing-of-that-name", "unknown variable"),
        ("while true { }", "condition is always true"),
        ("let f(x) = f(x); f(1)", "maximum function call depth exceeded"),
        ('import "@preview/cetz:0.3.0"', "failed to download package"),
        ('import ("@pre" + "view/cetz:0.3.0")', "failed to download package"),
    ],
)
def test_template_reaches_nothing_outside_its_folder(lines: str, reason: str) -> None:
    with pytest.raises(RenderingLost, match=reason):
        to_pdf_by_typst(understanding(), _house(agreement=f"#{{{lines}}}"))


def test_template_that_does_not_come_to_an_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "MOST_SECONDS", 1)

    with pytest.raises(RenderingLost, match="seconds"):
        to_pdf_by_typst(understanding(), _house(look="#for i in range(1000000) { for j in range(1000000) { } }"))


@pytest.mark.parametrize(
    "lines",
    ["#hide[x] Kestrel Robotics", "#text(fill: white)[Kestrel]", '#place(dx: 1cm, "Kestrel")'],
)
def test_words_that_the_agreement_does_not_say_are_found(lines: str) -> None:
    with pytest.raises(RenderingLost, match="Kestrel"):
        to_pdf_by_typst(understanding(), _house(agreement=lines))


def test_template_that_leaves_a_part_out_is_found() -> None:
    files = dict(classic_style().files)
    files["agreement.typ"] = files["agreement.typ"].replace(b"lead-in(words(agreement.lead_in))", b"[]")

    with pytest.raises(RenderingLost, match="The pages lack"):
        to_pdf_by_typst(understanding(), replace(classic_style(), files=files))


def test_where_typst_is_not_installed_the_command_that_brings_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    with pytest.raises(ExtraMissing) as caught:
        to_pdf_by_typst(understanding(), classic_style())

    assert 'pip install "pactwright[typst]"' in caught.value.cure
    assert caught.value.exit_code == 3


def test_colours_numbers_and_paper_of_the_style_sheet_count() -> None:
    style = classic_style()
    sheet = style.sheet.model_validate({"page": "letter", "colours": {"accent": "#102030"}, "schedule_word": "Annex"})

    pdf = to_pdf_by_typst(example("go-to-market").agreement, replace(style, sheet=sheet))

    with pikepdf.open(BytesIO(pdf)) as file:
        assert [float(side) for side in file.pages[0].MediaBox] == [0, 0, 612, 792]
        assert _in_colour("#102030", file.pages[0].Contents.read_bytes())


def _in_colour(colour: str, drawn: bytes) -> bool:
    """Whether anything on a page is filled with a colour."""
    wanted = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    used = [list(map(float, found.split())) for found in re.findall(rb"([0-9. ]+) scn", drawn)]
    return any(one == pytest.approx(wanted, abs=0.001) for one in used)
