"""How a table shares its line among its columns."""

from __future__ import annotations

from pactwright.agreement import Content, Text
from pactwright.agreement.columns import widths

_LINE = 45_900  # thousandths of the size of the letters


def _row(*cells: str) -> tuple[Content, ...]:
    return tuple((Text(cell),) for cell in cells)


def test_every_column_has_room_for_its_longest_word_and_its_heading() -> None:
    short, long = widths(("Responsible", "x"), [_row("a", "Elin Sundström does this " * 20)])

    assert short > 11 * 450
    assert long > 5 * short


def test_a_long_word_is_whole_where_the_line_can_hold_it() -> None:
    address = "elin.sundstrom@harbourlight.example"
    header = ("Name", "Party", "Position", "Part", "E-mail", "Telephone")

    columns = widths(header, [_row("Sundström", "Harbourlight", "Partnerships", "Alliance", address, "+46 8")])

    assert sum(columns) <= _LINE
    assert columns[4] > 35 * 450
    assert columns[1] > 12 * 420


def test_only_the_longest_words_are_broken_where_the_line_is_too_short() -> None:
    columns = widths(("Name", "Address"), [_row("Harbourlight", "w" * 300)])

    assert columns[0] == widths(("Name", "Address"), [_row("Harbourlight", "x")])[0]
    assert sum(columns) <= _LINE


def test_two_words_that_are_too_long_share_what_is_left() -> None:
    first, second, third = widths(("A", "B", "C"), [_row("w" * 300, "w" * 200, "Ada")])

    assert first == second > 5 * third


def test_what_is_left_goes_to_longer_texts_and_no_further_than_they_need() -> None:
    one, other = widths(("A", "B"), [_row("two words", "rather more words than two")])

    assert other > one
    assert one + other < _LINE


def test_a_name_stands_on_one_line_beside_a_text_that_wraps() -> None:
    name, text = widths(("Who", "What"), [_row("Per Dahlin", "a sentence of many words that wraps " * 5)])

    assert name >= sum(500 for _ in "Per Dahlin")
    assert text < _LINE - name + 1


def test_a_no_break_space_is_as_wide_as_another_space() -> None:
    (joined,) = widths(("",), [_row("1\N{NO-BREAK SPACE}June\N{NO-BREAK SPACE}2027")])
    (parted,) = widths(("",), [_row("1 June 2027")])

    assert joined == parted
