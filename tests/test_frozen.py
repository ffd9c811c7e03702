"""Our frozen classes behave as those that Python makes."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar

import pytest

from pactwright.frozen import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Held(Generic[T]):
    """Has a field of each kind."""

    name: T
    size: int = 3
    parts: list[str] = dataclasses.field(default_factory=list)
    note: str = dataclasses.field(default="", compare=False, kw_only=True)


@dataclasses.dataclass(frozen=True, slots=True)
class ByPython(Generic[T]):
    """The same fields, in a class that Python makes."""

    name: T
    size: int = 3
    parts: list[str] = dataclasses.field(default_factory=list)
    note: str = dataclasses.field(default="", compare=False, kw_only=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Longer(Held[str]):
    """Adds a field that is worked out from the others."""

    end: int
    whole: int = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        """Work out the last field."""
        object.__setattr__(self, "whole", self.size + self.end)


@pytest.mark.parametrize(
    "told",
    [
        lambda kind: repr(kind("a", 2, ["b"], note="c")).partition("(")[2],
        lambda kind: (kind("a") == kind("a", note="other"), kind("a") == kind("b"), kind("a") == ("a", 3, [], "")),
        lambda kind: (hash(kind("a", 2, ())), {kind("a", 2, ()), kind("a", 2, ())} == {kind("a", 2, ())}),
        lambda kind: dataclasses.astuple(dataclasses.replace(kind("a"), size=7)),
        lambda kind: (kind.__match_args__, kind.__slots__, hasattr(kind("a"), "__dict__")),
        lambda kind: [field.name for field in dataclasses.fields(kind)],
        lambda kind: kind("a").parts is kind("a").parts,
    ],
)
def test_it_says_what_a_class_of_python_says(told: Callable[[Any], object]) -> None:
    assert told(Held) == told(ByPython)


@pytest.mark.parametrize("kind", [Held, ByPython])
def test_nothing_in_it_can_be_changed(kind: Any) -> None:
    held = kind("a")

    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'name'"):
        held.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'name'"):
        del held.name

    assert held.name == "a"


@pytest.mark.parametrize("words", [(), ("a", 1, [], "note"), ("a", 1, [], 4, 5)])
@pytest.mark.parametrize("kind", [Held, ByPython])
def test_values_that_do_not_fit_its_fields_are_refused(kind: Any, words: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        kind(*words)


def test_a_class_adds_fields_to_another() -> None:
    longer = Longer("a", 2, end=5)

    assert (longer.name, longer.end, longer.whole) == ("a", 5, 7)
    assert longer != Held("a", 2)


def _through_pickle(held: object) -> object:
    return pickle.loads(pickle.dumps(held))  # noqa: S301  # our own


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, _through_pickle])
def test_a_copy_is_equal_to_it(again: Callable[[object], object]) -> None:
    held = Held("a", 2, ["b"], note="c")

    copied = again(held)

    assert copied == held
    assert repr(copied) == repr(held)


def test_what_a_class_says_of_itself_stays() -> None:
    @dataclass(frozen=True, slots=True)
    class Worded:  # noqa: PLW1641  # it is given one
        word: str

        def __repr__(self) -> str:
            return f"the word {self.word}"

        def __eq__(self, other: object) -> bool:
            return other == self.word

    assert repr(Worded("go")) == "the word go"
    assert Worded("go") == "go"
    assert hash(Worded("go")) == hash(Worded("go"))


def test_a_class_without_slots_keeps_what_was_worked_out() -> None:
    @dataclass(frozen=True)
    class Counted:
        words: list[str] = dataclasses.field(default_factory=list)
        most: int = 3

        @cached_property
        def count(self) -> int:
            return len(self.words)

    counted = Counted(["a", "b"])

    assert (counted.count, vars(counted)["count"], counted.most) == (2, 2, 3)
    assert counted == Counted(["a", "b"], 3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        counted.most = 4  # type: ignore[misc]


def test_objects_that_equal_nothing_else_are_told_apart() -> None:
    @dataclass(frozen=True, slots=True, eq=False)
    class Node:
        name: str

    node = Node("a")

    assert node != Node("a")
    assert len({node, Node("a")}) == 2


def test_what_may_change_is_left_to_python() -> None:
    with pytest.raises(TypeError, match="may change"):
        dataclass(frozen=False, slots=True)
