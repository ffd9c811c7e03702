"""Any block of the term sheet, made from its fields: what the model asks for always, what it allows now and then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from pactwright.termsheet.base import Model
from pactwright.termsheet.shape import Shape, fields_of

Written: TypeAlias = dict[str, Any]
"""A block as it is written in a file."""

ROOM = 150
"""The days after the start within which everything falls due."""

_ENDS = (
    *("",) * 5,
    " and Łódź",
    " at AT&T",
    " (phase 2)",
    " – part A",
    " in “Ærø”",
    " of 5%",
    " by Acme Inc.",
    ", or Ωmega",
)
"""What a text may end with: letters, signs and full stops that the sentence around it has to live with."""

_QUESTIONS = ("What share?", "By when?", "Who hosts it", "How much (net)?", "Łódź or Ærø?")
_MONEY = ("EUR 50,000", "NOK 1,250.50", "GBP 1")
_DURATIONS = ("30 days", "1 business day", "10 business days", "3 weeks", "12 months", "1 year")
_PERCENTAGES = ("5%", "12.5%", "100%", "0%")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what a deal is about, so that its blocks can name each other.

    `people` gives the names of the people of each party, `owners` the party that owns each milestone and each piece of
    background. Everything falls due within `ROOM` days after `start`.
    """

    instrument: str
    people: Mapping[str, tuple[str, ...]]
    individuals: frozenset[str]
    milestones: Mapping[str, str]
    background: Mapping[str, str]
    start: date
    work_packages: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """The short names."""
        return tuple(self.people)

    @property
    def everyone(self) -> tuple[str, ...]:
        """The people of all parties."""
        return tuple(name for names in self.people.values() for name in names)

    def names(self, target: str) -> tuple[str, ...]:
        """What a reference may name."""
        return {
            "party": self.parties,
            "person": self.everyone,
            "milestone": tuple(self.milestones),
            "background": tuple(self.background),
            "work_package": self.work_packages,
            "stage": self.stages,
        }[target]


def block(draw: DrawFn, model: type[Model], cast: Cast, /, **given: Any) -> Written:
    """Make a block. `given` fields are taken as they are, and left out where they are None."""
    written: Written = {}
    for name, shape in fields_of(model).items():
        if name in given:
            written |= {} if given[name] is None else {name: given[name]}
        elif model.model_fields[name].is_required() or draw(st.booleans()):
            written |= {name: value(draw, shape, cast, example=_example(model, name))}
    return {name: made for name, made in written.items() if made != []}


def value(draw: DrawFn, shape: Shape, cast: Cast, *, example: object) -> Any:
    """Make a value of a shape, or an open point where one may stand."""
    if shape.may_be_open and draw(st.integers(0, 7)) == 7:
        return open_point(draw, cast)
    if shape.items is not None:
        first = example[0] if isinstance(example, list) and example else example
        return [value(draw, shape.items, cast, example=first) for _ in range(draw(st.integers(1, 3)))]
    if shape.block is not None:
        return block(draw, shape.block, cast)
    if shape.target:
        return pick(draw, cast.names(shape.target))
    return pick(draw, shape.words) if shape.words else _single(draw, shape, cast, example=example)


def _single(draw: DrawFn, shape: Shape, cast: Cast, *, example: object) -> Any:
    kind = shape.value.__name__ if shape.value else ""
    if kind == "str":
        return str(example) if str(example).endswith(".") else f"{example}{pick(draw, _ENDS)}"
    if kind == "date":
        return day(draw, cast)
    chosen: Mapping[str, tuple[Any, ...]] = {
        "Money": _MONEY,
        "Duration": _DURATIONS,
        "Percent": _PERCENTAGES,
        "bool": (False, True),
        "int": (example,),
    }
    return pick(draw, chosen[kind])


def pick(draw: DrawFn, choices: tuple[Any, ...]) -> Any:
    """Pick one."""
    return draw(st.sampled_from(choices))


def some(draw: DrawFn, choices: tuple[Any, ...], *, least: int = 0) -> list[Any]:
    """Pick some, each once, in any order."""
    return draw(st.lists(st.sampled_from(choices), min_size=least, max_size=len(choices), unique=True))


def day(draw: DrawFn, cast: Cast, *, after: int = 0) -> str:
    """Make a day on which something falls due."""
    return str(cast.start + timedelta(days=draw(st.integers(after, ROOM))))


def open_point(draw: DrawFn, cast: Cast) -> Written:
    """Make an open point."""
    point: Written = {"open": pick(draw, _QUESTIONS)}
    point |= {"owner": pick(draw, cast.everyone)} if draw(st.booleans()) else {}
    return point | ({"due": "2027-01-31"} if draw(st.booleans()) else {})


def or_open(draw: DrawFn, cast: Cast, made: Any) -> Any:
    """Now and then put an open point in place of a value."""
    return open_point(draw, cast) if draw(st.integers(0, 7)) == 7 else made


def shares(draw: DrawFn, holders: tuple[str, ...]) -> list[Written]:
    """Share a whole between some parties."""
    parties = some(draw, holders, least=1)
    each = 100 // len(parties)
    first = 100 - each * (len(parties) - 1)
    return [{"party": name, "share": f"{each if place else first}%"} for place, name in enumerate(parties)]


def _example(model: type[Model], name: str) -> object:
    examples = model.model_fields[name].examples
    return examples[0] if examples else "a"
