"""How a value says that it cannot be read: what is wrong, and what to write instead."""

from __future__ import annotations

from decimal import Decimal

from pydantic_core import PydanticCustomError

from pactwright.termsheet.faults import FieldFault


def refused(fault: FieldFault, message: str, cure: str, *, complete: bool = False) -> PydanticCustomError:
    """Make the error that Pydantic collects.

    `wording` prints the message and the cure as they are, and adds the example of the field, unless the cure is
    complete without one.
    """
    context = {"fault": fault, "message": message, "cure": cure, "complete": complete}
    return PydanticCustomError("refused", "{message}", context)


def text_of(value: object) -> str:
    """Return `value` if it is text, or a number typed as such; refuse a list, a block or nothing."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return str(value)
    raise PydanticCustomError("single_value_expected", "a single value is expected")
