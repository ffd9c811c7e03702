"""Pydantic's errors in plain sentences: what was typed, what is expected, what to write instead.

The table at the end holds every type of error that the term sheet's model can raise; a test compares the two. Were
one missing, the look-up would fail loudly: no raw phrase of Pydantic's ever reaches a reader.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from pactwright.diagnostics import closest
from pactwright.frozen import dataclass
from pactwright.termsheet.faults import FieldFault
from pactwright.termsheet.phrases import list_of, quoted
from pactwright.termsheet.spot import Spot
from pactwright.termsheet.written import written

_NUMBER_WORDS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_NOT_YET_AGREED = {"?", "tba", "tbc", "tbd", "open", "to be agreed", "to be confirmed", "to be determined", "unknown"}


@dataclass(frozen=True, slots=True)
class Worded:
    """The words for one fault: which kind it is, what is wrong, and the cure."""

    fault: FieldFault
    message: str
    cure: str


def worded(spot: Spot, error: ErrorDetails) -> Worded:
    """Put an error of Pydantic's into words."""
    return _WORDINGS[error["type"]](spot, error["input"], error.get("ctx", {}))


def _refused(spot: Spot, typed: object, context: Mapping[str, Any]) -> Worded:
    cure = context["cure"] if context["complete"] else f"{context['cure']} {spot.for_example}"
    if spot.shape and spot.shape.may_be_open and str(typed).strip().lower() in _NOT_YET_AGREED:
        cure = f"{cure} {_as_open_point(spot)}"
    return Worded(context["fault"], context["message"], cure)


def _as_open_point(spot: Spot) -> str:
    return f"If it is still to be agreed, write the question: `{spot.name}: {{open: …}}`."


def _enum(spot: Spot, typed: object, _: Mapping[str, Any]) -> Worded:
    if not isinstance(typed, str):
        return _single_value_expected(spot, typed, {})
    words = spot.shape.words if spot.shape else ()
    guess = closest(typed, words)
    suggestion = f"Did you mean `{guess}`? " if guess else ""
    message = f"{quoted(typed)} is none of the words that `{spot.name}` takes."
    return Worded(FieldFault.WORD_NOT_ON_LIST, message, f"{suggestion}Write {list_of(words)}.")


def _single_value_expected(spot: Spot, typed: object, _: Mapping[str, Any]) -> Worded:
    if isinstance(typed, Mapping):
        message = f"{spot.called} takes a single value, but a block of fields stands here ({list_of([*typed], 'and')})."
        cure = f"Write the value on the same line. {spot.for_example}"
    else:
        message = f"{spot.called} takes a single value, but a list stands here."
        cure = f"Write one value, without dash or brackets. {_only_one(spot, typed)}"
    if spot.shape and spot.shape.may_be_open:
        cure = f"{cure} {_as_open_point(spot)}"
    return Worded(FieldFault.SINGLE_VALUE_EXPECTED, _capital(message), cure)


def _only_one(spot: Spot, typed: object) -> str:
    if isinstance(typed, list) and len(typed) == 1 and isinstance(typed[0], str):
        return f"Here: `{written(spot.name, typed[0])}`."
    return spot.for_example


def _list_expected(spot: Spot, typed: object, _: Mapping[str, Any]) -> Worded:
    if isinstance(typed, Mapping):
        message = f"{spot.called} takes a list, but a block of fields stands here ({list_of([*typed], 'and')})."
        cure = "Write it as a list: put `- ` before the first field of each item, and indent its other fields as far."
    else:
        message = f"{spot.called} takes a list, but a single value stands here: {quoted(str(typed))}."
        cure = f"Write it as a list: each item on a line of its own, after `- `. {_as_a_list(spot, str(typed))}"
    return Worded(FieldFault.LIST_EXPECTED, _capital(message), cure)


def _as_a_list(spot: Spot, typed: str) -> str:
    if spot.shape and spot.shape.items and spot.shape.items.value:
        return f"Here: `{written(spot.name, [typed])}`."
    return spot.for_example


def _block_expected(spot: Spot, typed: object, _: Mapping[str, Any]) -> Worded:
    if isinstance(typed, str):
        message = f"{spot.called} takes a block of fields, but a single value stands here: {quoted(typed)}."
        cure = f"Write its fields, each on a line of its own and indented alike. {spot.for_example}"
    else:
        message = f"{spot.called} takes a block of fields, but a list stands here."
        cure = f"Take the `- ` away. {spot.for_example}"
    return Worded(FieldFault.BLOCK_EXPECTED, _capital(message), cure)


def _too_few(spot: Spot, typed: object, context: Mapping[str, Any]) -> Worded:
    has = len(typed) if isinstance(typed, Sequence) else context["actual_length"]
    message = f"{spot.called} has {_items(has)}, but needs at least {context['min_length']}."
    return Worded(FieldFault.TOO_FEW, _capital(message), f"Add what is missing. {spot.for_example}")


def _too_many(spot: Spot, typed: object, context: Mapping[str, Any]) -> Worded:
    has = len(typed) if isinstance(typed, Sequence) else context["actual_length"]
    message = f"{spot.called} has {_items(has)}. The most is {context['max_length']}."
    return Worded(FieldFault.TOO_MANY, _capital(message), "Take items out.")


def _items(number: int) -> str:
    return "1 item" if number == 1 else f"{number} items"


def _neither_yes_nor_no(spot: Spot, typed: object, _: Mapping[str, Any]) -> Worded:
    if not isinstance(typed, str):
        return _single_value_expected(spot, typed, {})
    cure = f"Write `{spot.name}: yes` or `{spot.name}: no`."
    return Worded(FieldFault.NEITHER_YES_NOR_NO, f"{quoted(typed)} is neither yes nor no.", cure)


def _not_a_whole_number(spot: Spot, typed: object, _: Mapping[str, Any]) -> Worded:
    if not isinstance(typed, str):
        return _single_value_expected(spot, typed, {})
    word = typed.strip().lower()
    figure = _NUMBER_WORDS.index(word) if word in _NUMBER_WORDS else spot.example
    message = f"{quoted(typed)} is not a whole number in figures."
    return Worded(FieldFault.NOT_A_WHOLE_NUMBER, message, f"Write the figure: `{written(spot.name, figure)}`.")


def _too_small(spot: Spot, typed: object, context: Mapping[str, Any]) -> Worded:
    message = f"{quoted(str(typed))} is too small for `{spot.name}`: the least is {context['ge']}."
    return Worded(FieldFault.NUMBER_OUT_OF_RANGE, message, f"Write a larger number. {spot.for_example}")


def _too_large(spot: Spot, typed: object, context: Mapping[str, Any]) -> Worded:
    message = f"{quoted(str(typed))} is too large for `{spot.name}`: the most is {context['le']}."
    return Worded(FieldFault.NUMBER_OUT_OF_RANGE, message, f"Write a smaller number. {spot.for_example}")


def _wrong_form(spot: Spot, typed: object, _: Mapping[str, Any]) -> Worded:
    message = f"{quoted(str(typed))} does not have the form that `{spot.name}` takes."
    return Worded(FieldFault.WRONG_FORM, message, f"Write it in the same form as the example. {spot.for_example}")


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


_WORDINGS: Mapping[str, Callable[[Spot, object, Mapping[str, Any]], Worded]] = {
    "refused": _refused,
    "single_value_expected": _single_value_expected,
    "enum": _enum,
    "tuple_type": _list_expected,
    "model_type": _block_expected,
    "too_short": _too_few,
    "too_long": _too_many,
    "bool_parsing": _neither_yes_nor_no,
    "bool_type": _neither_yes_nor_no,
    "int_parsing": _not_a_whole_number,
    "int_parsing_size": _not_a_whole_number,
    "int_type": _not_a_whole_number,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "string_pattern_mismatch": _wrong_form,
}

WORDED_TYPES = frozenset({*_WORDINGS, "missing", "extra_forbidden"})
"""The types of Pydantic's errors that have words. A missing or unknown field is worded in `field_names`."""
