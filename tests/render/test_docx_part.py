"""A part of a Word file is searched as text: however it is spelt, nothing in it may hide from a pattern."""

from __future__ import annotations

import pytest

from pactwright.house_style import NAMESPACE
from pactwright.render import RenderingLost
from pactwright.render.docx_check_shape import check_shape
from pactwright.render.docx_marks import BOOKMARK, BOOKMARK_END, BOOKMARK_NUMBER
from pactwright.render.docx_part import Part

_NAME = "word/document.xml"


def _part(body: str, declared: str = f'xmlns:w="{NAMESPACE}"') -> Part:
    return Part(_NAME, f"<w:document {declared}><w:body>{body}</w:body></w:document>".encode())


@pytest.mark.parametrize(
    "spelt",
    [
        "<w:p><w:r><w:t>Ten days</w:t></w:r></w:p>",
        "<w:p ><w:r ><w:t >Ten days</w:t ></w:r></w:p>",
        "<w:p><w:r><w:t><![CDATA[Ten days]]></w:t></w:r></w:p>",
        "<w:p><w:r><!-- <w:t>no</w:t> --><w:t>Ten days</w:t></w:r></w:p>",
        "<w:p><w:r><w:t\nxml:space='preserve'>Ten&#32;days</w:t></w:r></w:p>",
    ],
)
def test_words_are_found_however_they_are_spelt(spelt: str) -> None:
    part = _part(f"{spelt}<w:p/>")

    said = [paragraph.words for paragraph in part.paragraphs() if paragraph.words]

    assert said == ["Ten days"]


def test_a_paragraph_in_a_text_box_is_found_and_said_by_the_one_around_it() -> None:
    inner = "<w:p><w:r><w:t>inside</w:t></w:r></w:p>"
    part = _part(f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict><w:t>after</w:t></w:r></w:p>")

    said = [paragraph.words for paragraph in part.paragraphs()]

    assert said == ["afterinside", "inside"]


def test_attributes_are_found_in_any_order_and_quotes() -> None:
    part = _part("<w:p><w:bookmarkStart w:name='a&amp;b' w:id=\"3\"/><w:bookmarkEnd w:id='3'/></w:p>")

    assert part.found(BOOKMARK) == ["a&b"]
    assert part.found(BOOKMARK_NUMBER, BOOKMARK_END) == ["3", "3"]


@pytest.mark.parametrize(
    "declared",
    [
        f'xmlns:w="{NAMESPACE}" xmlns:v="{NAMESPACE}"',
        'xmlns:w="urn:not-word"',
    ],
)
def test_words_under_another_prefix_are_refused(declared: str) -> None:
    with pytest.raises(RenderingLost):
        check_shape(_part(f'<v:p xmlns:v="{NAMESPACE}"/>', declared))


def test_a_prefix_that_means_nothing_is_refused() -> None:
    with pytest.raises(RenderingLost, match="not well-formed"):
        check_shape(_part("<w:p><x:r/></w:p>"))


@pytest.mark.parametrize("broken", [b"<a><b></a>", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_not_well_formed_or_brings_entities_is_refused(broken: bytes) -> None:
    with pytest.raises(RenderingLost):
        Part(_NAME, broken)


@pytest.mark.parametrize(
    "broken",
    [
        "<w:p><w:r></w:p><w:p></w:r></w:p>",
        "<w:p><w:r/></w:p></w:r><w:p><w:r/></w:p>",
        "<w:p><w:r/></w:p>&nbsp;<w:p><w:r/></w:p>",
        "<w:p><w:r/></w:p></w:body></w:document><w:p><w:r/></w:p>",
        "<w:p><w:r/></w:p></w:body><w:p><w:r/>",
    ],
)
def test_paragraphs_that_were_read_before_excuse_nothing_around_them(broken: str) -> None:
    _part("<w:p><w:r/></w:p><w:p></w:p>")

    for _ in range(2):
        with pytest.raises(RenderingLost, match="not well-formed"):
            _part(broken)


def test_a_part_in_another_encoding_is_refused() -> None:
    with pytest.raises(RenderingLost, match="not well-formed"):
        Part(_NAME, "<w:t>f\u00fcr</w:t>".encode("latin-1"))
