from __future__ import annotations

import hashlib
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.render.reading import pdf_text
from tests.render.sample import understanding

from pactwright.agreement import CrossReference, Paragraph, Style, Text
from pactwright.errors import PangoMissing
from pactwright.house_style import HouseStyle
from pactwright.render import GlyphMissing, to_pdf
from pactwright.render.press import StyleFiles


@pytest.fixture(scope="module")
def pdf(weasyprint_pdf: bytes) -> bytes:
    return weasyprint_pdf


@pytest.fixture(scope="module")
def opened(pdf: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(pdf)) as file:
        yield file


def test_same_agreement_gives_the_same_bytes(classic: HouseStyle) -> None:
    first = to_pdf(understanding(), classic)

    assert to_pdf(understanding(), classic) == first


_PRINT_IN_ANOTHER_PROCESS = """
import hashlib
from tests.render.sample import alliance, classic_style
from pactwright.render import to_pdf
print(hashlib.sha256(to_pdf(alliance(), classic_style())).hexdigest())
"""


def test_another_process_gives_the_same_bytes_and_leaves_no_files(pdf: bytes, tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    environment = os.environ | {
        "PYTHONHASHSEED": "1",
        "PYTHONPATH": f"{root}{os.pathsep}{root / 'src'}",
        "TMPDIR": str(tmp_path),
    }
    command = [sys.executable, "-c", _PRINT_IN_ANOTHER_PROCESS]

    printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)

    assert printed.stdout.strip() == hashlib.sha256(pdf).hexdigest()
    assert list(tmp_path.iterdir()) == []


def test_file_claims_both_standards(opened: pikepdf.Pdf) -> None:
    with opened.open_metadata() as metadata:
        claims = {name: metadata.get(name) for name in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")}

    assert claims == {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}
    assert opened.Root.MarkInfo.Marked
    assert str(opened.Root.Lang) == "en-GB"


def test_file_is_sound(pdf: bytes, tmp_path: Path) -> None:
    qpdf, pdfinfo = shutil.which("qpdf"), shutil.which("pdfinfo")
    if not (qpdf and pdfinfo):
        pytest.skip("qpdf and pdfinfo (poppler) are not installed")
    file = tmp_path / "agreement.pdf"
    file.write_bytes(pdf)

    checked = subprocess.run([qpdf, "--check", file], capture_output=True, text=True, check=False)
    described = subprocess.run([pdfinfo, file], capture_output=True, text=True, check=True)

    assert checked.returncode == 0, checked.stderr
    assert "Tagged:          yes" in described.stdout


def test_file_carries_the_day_of_the_draft_and_no_other(opened: pikepdf.Pdf) -> None:
    assert str(opened.docinfo["/CreationDate"]).startswith("D:20261201")
    assert str(opened.docinfo["/ModDate"]).startswith("D:20261201")
    assert opened.docinfo["/Title"] == "Alliance Agreement"
    assert opened.docinfo["/Author"] == "Ada Brandt"


def test_bookmarks_are_the_headings_with_their_numbers(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)

    title, *others = [(mark.level, mark.get_title()) for mark in document.get_toc()]

    assert title == (0, "Alliance Agreement")
    assert others[:4] == [(1, "Contents"), (1, "Parties"), (1, "Background"), (1, "1 Definitions")]
    assert others[-2:] == [(1, "Schedule 4 Expectations"), (1, "Open points")]


def test_fonts_of_the_style_are_all_that_is_used(opened: pikepdf.Pdf) -> None:
    names = {str(each.BaseFont).rpartition("+")[2] for each in opened.objects if _is_font(each)}

    assert names
    assert all(name.startswith(("Agreement", "Source")) for name in names), names


def _is_font(each: pikepdf.Object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/Font"


@pytest.mark.parametrize("silenced", [False, True])
def test_character_that_only_the_style_adds_is_refused_too(
    silenced: bool,  # noqa: FBT001  # a case, handed over by pytest
    classic: HouseStyle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(logging.getLogger("weasyprint"), "disabled", silenced)
    files = dict(classic.files)
    files["agreement.css"] += "h1::before { content: '北' }".encode()

    with pytest.raises(GlyphMissing) as caught:
        to_pdf(understanding(), HouseStyle("strange", files))

    assert caught.value.characters == "北"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/x.css",
        "https://style.invalid/../x.css",
        "https://style.invalid/x.css",
        "file:///etc/passwd",
        "data:text/css,x",
        "agreement.css",
    ],
)
def test_nothing_but_the_files_of_the_style_is_fetched(address: str) -> None:
    files = StyleFiles({"agreement.css": b"p {}"})

    with pytest.raises(ValueError, match="is not a file of the house style"):
        files.fetch(address)


def test_style_that_reaches_outside_prints_without_it(classic: HouseStyle, tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("h1::before { content: 'SECRET' }")
    files = dict(classic.files)
    files["agreement.css"] = f"@import url({secret.as_uri()});".encode() + files["agreement.css"]

    pdf = to_pdf(understanding(), HouseStyle("nosy", files))

    assert "SECRET" not in pdf_text(pdf, understanding())


def test_machine_without_pango_is_told_so(monkeypatch: pytest.MonkeyPatch, classic: HouseStyle) -> None:
    monkeypatch.delattr("pactwright.render.press", raising=False)
    monkeypatch.setattr("cffi.FFI.dlopen", _cannot_load)
    for name in [name for name in sys.modules if name.startswith(("weasyprint", "pactwright.render.press"))]:
        monkeypatch.delitem(sys.modules, name)

    with pytest.raises(PangoMissing):
        to_pdf(understanding(), classic)


def _cannot_load(*_: object) -> None:
    raise OSError("cannot load library")


def test_no_break_space_before_a_reference_leaves_no_line_short(classic: HouseStyle) -> None:
    paragraphs = tuple(_filling(letters) for letters in range(1, 60))
    section = replace(understanding().sections[0], blocks=paragraphs)
    agreement = replace(understanding(), sections=(section, *understanding().sections[1:]))

    lines = _lines(to_pdf(agreement, classic))

    assert [line for line in lines if line.endswith("clause") or line.startswith("9.9")] == []
    assert [line for line in lines if line.startswith("“in") and len(line) < 60] == []


def _filling(letters: int) -> Paragraph:
    words = f"“in writing” means as Ada would write it to her friends without {'x' * letters} in clause\u00a0"
    return Paragraph(Style.BODY, (Text(words), CrossReference("9.9", "law"), Text(" and so on.")))


def _lines(pdf: bytes) -> list[str]:
    pages = pypdfium2.PdfDocument(pdf)
    return [" ".join(line.split()) for page in pages for line in page.get_textpage().get_text_range().splitlines()]
