"""Values that are made by the thousand behave as any frozen dataclass does, and mypy holds that nobody changes them."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from pactwright.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A value of two fields."""

    label: str
    number: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A value that equals itself alone."""

    content: str


def test_values_that_say_the_same_are_one_key() -> None:
    met = {Spot("term"): "first"}

    met[Spot("term", 1)] = "second"

    assert met == {Spot("term"): "second"}


def test_a_value_is_copied_with_a_change_and_survives_a_pickle() -> None:
    changed = replace(Spot("term"), number=2)

    restored = pickle.loads(pickle.dumps(changed))  # noqa: S301  # our own

    assert restored == Spot("term", 2)
    assert not hasattr(restored, "__dict__")


def test_a_value_without_equality_is_a_key_by_itself() -> None:
    one, other = Node("text"), Node("text")

    assert len({one, other}) == 2


def test_a_class_that_may_change_is_refused() -> None:
    with pytest.raises(TypeError, match="may change"):
        dataclass(frozen=False, slots=True)
