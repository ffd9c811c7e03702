from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from tests.render.sample import understanding

from pactwright.house_style import HouseStyle
from pactwright.render import to_pdf


@pytest.fixture(scope="module")
def short(classic: HouseStyle) -> bytes:
    return to_pdf(understanding(), classic)


@pytest.fixture(scope="module", params=["weasyprint_pdf", "short"])
def opened(request: pytest.FixtureRequest) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(request.getfixturevalue(request.param))) as file:
        yield file


def test_running_titles_and_page_numbers_are_not_read_out(opened: pikepdf.Pdf) -> None:
    asides = [
        [mark for mark in _marks(page) if mark[0] == "/Artifact" and mark[1] == "/Pagination"] for page in opened.pages
    ]

    assert all(1 <= len(found) <= 3 for found in asides[1:])


def test_all_that_is_marked_as_text_stands_in_the_reading_order(opened: pikepdf.Pdf) -> None:
    numbers = dict(zip(*[iter(opened.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    reached = {element.objgen for element in _elements(opened)}

    for number, page in enumerate(opened.pages):
        read_out = [mark[1] for mark in _marks(page) if mark[0] != "/Artifact"]
        parents = list(numbers[number])
        assert read_out
        assert all(parents[place].objgen in reached for place in read_out)
        assert sum(parent is not None for parent in parents) == len(read_out)


def test_no_empty_word_is_read_out(opened: pikepdf.Pdf) -> None:
    empty = [element for element in _elements(opened) if str(element.S) == "/Span" and not len(element.K)]

    assert not empty


def test_every_page_is_compressed(opened: pikepdf.Pdf) -> None:
    kinds = {str(page.Contents.Filter) for page in opened.pages}

    assert kinds == {"/FlateDecode"}


def _marks(page: pikepdf.Page) -> Iterator[tuple[str, Any]]:
    """Yield the tag of each marked stretch of a page, with its number or the kind of artifact that it is."""
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == "BDC":
            tag, properties = instruction.operands
            yield str(tag), int(properties.MCID) if "/MCID" in properties else str(properties.Type)


def _elements(file: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the elements of the structure, from the root down."""
    waiting = [file.Root.StructTreeRoot]
    while waiting:
        for child in waiting.pop().get("/K", []):
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                yield child
                waiting.append(child)
