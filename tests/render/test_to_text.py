from __future__ import annotations

from dataclasses import replace

from tests.render.sample import alliance, understanding

from pactwright.agreement import FieldText
from pactwright.render import has_cover, to_text


def test_each_paragraph_is_a_line_with_its_number() -> None:
    text = to_text(alliance())

    assert "\n\n12.4 These duties last for five years after the end of this agreement, and for a trade" in text
    assert "\n\n(iii) proposes a new day, which the committee may accept under clause 7.2.\n\n" in text


def test_row_of_a_table_is_a_line() -> None:
    assert "\nM2 | Report without human reading | Ada Brandt | 30 September 2027 | 95 of 100" in to_text(alliance())


def test_parts_stand_in_the_order_of_the_paper() -> None:
    text = to_text(alliance())
    parts = [
        "Contents",
        "Parties",
        "Background",
        "The parties agree",
        "20 General",
        "Signatures",
        "Schedule 4 E",
        "Open",
    ]

    places = [text.rindex(f"\n\n{part}") for part in parts]

    assert places == sorted(places)


def test_draft_mark_belongs_to_pages_and_is_not_in_the_text() -> None:
    assert alliance().mark not in to_text(alliance())


def test_short_paper_has_neither_cover_nor_contents() -> None:
    assert not has_cover(understanding())
    assert "Contents" not in to_text(understanding())


def test_part_without_words_leaves_no_heading() -> None:
    assert "Background" not in to_text(understanding())
    assert "Open points" not in to_text(understanding())


def test_line_break_in_a_value_does_not_break_the_paragraph() -> None:
    agreement = replace(understanding(), between=(FieldText("one\n  two", ()),))

    assert "\n\none two\n\n" in to_text(agreement)


def test_line_to_write_on_is_its_label() -> None:
    assert "\n\nSignature:\n\nName: Tom Ashworth\n\nTitle: Director\n\n" in to_text(alliance())
