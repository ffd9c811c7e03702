from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import Once
from tests.render.sample import alliance, understanding
from tests.word.files import changed, classic, texts
from tests.word.libreoffice import converted, faces, pages, printed, same_spaces, without_spaces
from tests.word.papers import HARD_VALUES, long_lists, long_table, many_signatures, references, with_values

from pactwright.house_style import HouseStyle
from pactwright.notes import Note
from pactwright.render import Enclosed
from pactwright.render.to_docx import to_docx
from pactwright.render.to_text import to_text

pytestmark = pytest.mark.slow

_RIGHT_TO_LEFT = dict.fromkeys([*range(0x590, 0x700), 0x200E, 0x200F, *range(0x202A, 0x202F)])
_PAPERS = {
    "alliance": alliance(),
    "understanding": understanding(),
    "references": references(),
    "signatures": many_signatures(),
    "table": long_table(),
    "lists": long_lists(),
    "values": with_values(HARD_VALUES),
}


@pytest.fixture(scope="module")
def word_files() -> dict[str, bytes]:
    style = classic()
    written = {name: to_docx(paper, style) for name, paper in _PAPERS.items()}
    return written | {"longer": changed(written["references"], _with_new_provisions)}


@pytest.fixture(scope="module")
def pdf_files(word_files: dict[str, bytes], once: Once) -> dict[str, Path]:
    def lay_out(folder: Path) -> None:
        converted(word_files, "pdf", folder)

    folder = once("word-papers", lay_out) / "converted"
    return {name: folder / f"{name}.pdf" for name in word_files}


@pytest.fixture(scope="module")
def laid_out(pdf_files: dict[str, Path]) -> dict[str, list[str]]:
    return {name: pages(result) for name, result in pdf_files.items()}


def _with_new_provisions(document: str) -> str:
    """Put a paragraph before others as a lawyer would: a style and words, and no number."""
    for before, style in (
        ("First", "Heading1"),
        ("beta", "Provision1"),
        ("gamma", "Provision2"),
        ("epsilon", "Provision3"),
        ("Annex", "ScheduleHeading"),
        ("theta", "ScheduleProvision1"),
        ("iota", "ScheduleProvision2"),
    ):
        place = document.rindex("<w:p>", 0, document.index(f">{before}<"))
        new = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>new</w:t></w:r></w:p>'
        document = document[:place] + new + document[place:]
    return document


def test_libreoffice_reads_the_words_and_numbers_of_the_plain_text(
    word_files: dict[str, bytes], tmp_path: Path
) -> None:
    results = converted(word_files, "txt:Text", tmp_path)

    for name, paper in _PAPERS.items():
        assert printed(results[name]) == same_spaces(to_text(paper))


@pytest.mark.parametrize("name", ["alliance", "understanding", "references", "lists"])
def test_numbers_and_references_stay_the_same_when_libreoffice_computes_them_anew(
    name: str, laid_out: dict[str, list[str]]
) -> None:
    text = " ".join(laid_out[name])

    assert _left_to_right(text) == _left_to_right(to_text(_PAPERS[name]))


def test_references_follow_when_a_lawyer_adds_provisions(laid_out: dict[str, list[str]]) -> None:
    before, after = same_spaces(" ".join(laid_out["references"])), same_spaces(" ".join(laid_out["longer"]))

    assert "<1> <1.2> <1.2(a)> <1.2(a)(ii)> <1.2(b)> <Schedule 2> <2> <(a)> <2>" in before
    assert "<2> <2.3> <2.3(b)> <2.3(b)(iii)> <2.3(c)> <Schedule 3> <3> <(b)> <3>" in after


def test_a_template_that_libreoffice_has_saved_still_works(word_files: dict[str, bytes], tmp_path: Path) -> None:
    saved = converted({"template": classic().files["agreement.docx"]}, "docx", tmp_path)["template"]

    written = to_docx(alliance(), HouseStyle("own", {"agreement.docx": saved.read_bytes()}))

    assert texts(written) == texts(word_files["alliance"])


def test_the_faces_that_travel_in_the_file_are_used_where_the_computer_lacks_them(pdf_files: dict[str, Path]) -> None:
    serif = {"SourceSerif4-Regular", "SourceSerif4-Bold", "SourceSerif4-Italic"}

    assert faces(pdf_files["alliance"]) == serif | {"SourceSans3-Regular", "SourceSans3-Bold"}


def test_no_page_is_left_empty(laid_out: dict[str, list[str]]) -> None:
    assert not [name for name, found in laid_out.items() if not all(page.strip() for page in found)]


def test_notes_move_no_word_of_the_paper(laid_out: dict[str, list[str]], tmp_path: Path) -> None:
    noted = to_docx(alliance(), classic(), Enclosed((Note(("Why: they asked for it.",), label="alliance"),)))

    result = converted({"noted": noted}, "pdf", tmp_path)["noted"]

    assert pages(result) == laid_out["alliance"]


def test_a_signature_block_is_never_parted_by_a_page(laid_out: dict[str, list[str]]) -> None:
    text = laid_out["signatures"]

    for number in range(12):
        page = next(page for page in text if f"Signed by number {number}." in page)
        assert f"last line of {number}." in page


def test_the_header_row_of_a_table_stands_on_each_of_its_pages(laid_out: dict[str, list[str]]) -> None:
    with_rows = [page for page in laid_out["table"] if "row " in page]

    assert len(with_rows) > 1
    assert all("What is brought" in page for page in with_rows)


def test_the_contents_name_the_right_pages_give_or_take_one(laid_out: dict[str, list[str]]) -> None:
    contents = laid_out["alliance"][1]
    heads = [without_spaces(page) for page in laid_out["alliance"]]

    lines = [(without_spaces(line.split("..")[0]), int(line.rpartition(".")[2])) for line in contents.splitlines()[1:]]

    assert len(lines) == len(alliance().sections) + len(alliance().schedules)
    for heading, page in lines:
        assert any(heading in head for head in heads[page - 2 : page + 1])


def _left_to_right(text: str) -> str:
    """Without the contents' pages, and without Hebrew, whose words pdftotext reads in another order."""
    return without_spaces(text.translate(_RIGHT_TO_LEFT))
