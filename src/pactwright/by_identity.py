"""What was worked out about an object that never changes, kept beside it: asked again, it is there.

Our trees are frozen, and equal where they say the same. To look one up by what it says means to walk through all of
it; to look it up by itself takes no time, and a library or a term sheet is one object for all who ask.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Subject = TypeVar("Subject")
Result = TypeVar("Result")


def kept_by_identity(most: int) -> Callable[[Callable[[Subject], Result]], Callable[[Subject], Result]]:
    """Keep what a function of one frozen object returns, for `most` objects; beyond that all are forgotten."""

    def keeping(work_out: Callable[[Subject], Result]) -> Callable[[Subject], Result]:
        # The object is kept with its result, so that no other one can come to bear its identity.
        known: dict[int, tuple[Subject, Result]] = {}

        @wraps(work_out)
        def kept(subject: Subject) -> Result:
            found = known.get(id(subject))
            if found is None:
                result = work_out(subject)
                if len(known) >= most:
                    known.clear()
                found = known[id(subject)] = (subject, result)
            return found[1]

        return kept

    return keeping
