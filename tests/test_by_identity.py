"""What is kept beside an object: worked out once, for that object alone, and never for too many."""

from __future__ import annotations

from pactwright.by_identity import kept_by_identity


def test_one_object_is_worked_out_once() -> None:
    asked: list[tuple[str, ...]] = []
    length = kept_by_identity(most=8)(lambda words: asked.append(words) or len(words))
    words = ("one", "two")

    answers = [length(words), length(words)]

    assert answers == [2, 2]
    assert asked == [words]


def test_an_equal_object_is_another_one() -> None:
    asked: list[list[str]] = []
    length = kept_by_identity(most=8)(lambda words: asked.append(words) or len(words))

    answers = [length(words) for words in (["one"], ["one"])]

    assert answers == [1, 1]
    assert len(asked) == 2


def test_all_are_forgotten_where_there_are_too_many() -> None:
    asked: list[list[str]] = []
    length = kept_by_identity(most=2)(lambda words: asked.append(words) or len(words))
    first, second, third = ["one"], ["two"], ["three"]

    answers = [length(words) for words in (first, second, third, first)]

    assert answers == [1, 1, 1, 1]
    assert asked == [first, second, third, first]
