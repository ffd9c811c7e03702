"""What is kept beside an object: worked out once, for that object alone, and never for too many."""

from __future__ import annotations

from collections.abc import Callable

from pactwright.by_identity import kept_by_identity


def test_one_object_is_worked_out_once() -> None:
    length, asked = _length(most=8)
    words = ["one", "two"]

    answers = [length(words), length(words)]

    assert answers == [2, 2]
    assert asked == [words]


def test_an_equal_object_is_another_one() -> None:
    length, asked = _length(most=8)
    one, other = ["one"], ["one"]

    answers = [length(one), length(other)]

    assert answers == [1, 1]
    assert asked == [one, other]


def test_all_are_forgotten_where_there_are_too_many() -> None:
    length, asked = _length(most=2)
    first, second, third = ["one"], ["two"], ["three"]

    answers = [length(words) for words in (first, second, third, first)]

    assert answers == [1, 1, 1, 1]
    assert asked == [first, second, third, first]


def _length(*, most: int) -> tuple[Callable[[list[str]], int], list[list[str]]]:
    """Return a function that is kept, and the list of what it was asked to work out."""
    asked: list[list[str]] = []

    @kept_by_identity(most)
    def length(words: list[str]) -> int:
        asked.append(words)
        return len(words)

    return length, asked
