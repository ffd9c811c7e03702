"""Values that break other programs: each stands in the Word file letter by letter, and becomes nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.word.files import classic, part, texts, values, words
from tests.word.papers import HARD_VALUES, with_values

from pactwright.house_style import W
from pactwright.render.to_docx import to_docx

# What the term sheet lets through: no control characters, no halves of characters, no letters that Unicode rules out.
_PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=60)


@pytest.mark.parametrize("value", HARD_VALUES)
def test_a_hard_value_stands_verbatim_wherever_it_is_printed(value: str) -> None:
    paragraphs = texts(to_docx(with_values([value]), classic()))

    assert f"It is {value} indeed." in paragraphs
    assert paragraphs.count(value) == 3  # twice in the table, once on the signature line


def test_hard_values_leave_the_number_of_paragraphs_and_tables_as_it_is() -> None:
    plain = part(to_docx(with_values(["plain"] * len(HARD_VALUES)), classic()))

    hard = part(to_docx(with_values(HARD_VALUES), classic()))

    for name in ("p", "tbl", "tc", "bookmarkStart", "fldChar", "br"):
        assert len(list(hard.iter(W + name))) == len(list(plain.iter(W + name)))


def test_a_value_that_begins_a_paragraph_with_a_word_wider_than_the_line_stands_in_no_content_control() -> None:
    """LibreOffice would never end laying it out, or leave the first line of the paragraph empty."""
    controls = [words(control) for control in part(to_docx(with_values(["w" * 300]), classic())).iter(W + "sdt")]

    assert controls.count("w" * 300) == 1, "in the provision, where other words stand before it"


def test_a_line_break_in_a_value_stays_a_line_break_in_one_paragraph() -> None:
    document = part(to_docx(with_values(["Unit 7\nSheffield"]), classic()))

    provision = next(each for each in document.iter(W + "p") if words(each).startswith("It is "))

    assert words(provision) == "It is Unit 7Sheffield indeed."
    assert len(list(provision.iter(W + "br"))) == 1


def test_word_is_told_which_values_read_from_the_right() -> None:
    document = part(to_docx(with_values(["חברת האופק בע״מ", "Fjord חברה", "Fjord"]), classic()))

    from_the_right = {words(run) for run in document.iter(W + "r") if values(run, "rtl")}

    assert "חברת האופק בע״מ" in from_the_right
    assert not {text for text in from_the_right if "Fjord" in text}


@given(st.lists(_PRINTABLE, min_size=1, max_size=4))
def test_any_value_that_a_term_sheet_can_hold_comes_out_as_it_went_in(found: list[str]) -> None:
    paragraphs = texts(to_docx(with_values(found), classic()))

    for value in found:
        assert f"It is {value} indeed." in paragraphs
