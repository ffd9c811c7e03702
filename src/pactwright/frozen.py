"""Frozen dataclasses that are made as quickly as any others: mypy holds that they are frozen.

Python's own way to freeze them sets each field by a call, which takes four times as long. A draft makes ten thousand
values and throws them away; where a class is made by the hundred, it is declared with the `dataclass` of this module.
Type checkers see the one of the standard library, and refuse whatever would change a value.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414  # handed on
else:

    def dataclass(*, frozen: bool, slots: bool = False, eq: bool = True) -> Any:  # noqa: ANN401  # as that one
        """Declare a class that equals and is hashed as a frozen dataclass is, and is as small."""
        if not frozen:
            raise TypeError("what may change is declared with the dataclass of the standard library")
        return dataclasses.dataclass(slots=slots, eq=eq, unsafe_hash=eq)
