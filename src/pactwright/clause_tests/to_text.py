"""Failures and coverage as text, for a terminal and a log."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from pactwright.clause_tests.coverage import Coverage, Tried
from pactwright.clause_tests.run import Failure


def failure_to_text(failure: Failure) -> str:
    """Write a failure: where the test stands, what is wrong, and the lines that differ."""
    place = failure.test.place
    head = f"{place.source.name}:{place.span.line}: {failure.test.clause}, {failure.test.name}: {failure.words}"
    if failure.expected:
        return "\n".join((head, *_difference(failure.expected, failure.drafted), ""))
    if failure.drafted:
        return "\n".join((head, *(f"    {line}" for line in failure.drafted.splitlines()), ""))
    return head + "\n"


def _difference(expected: str, drafted: str) -> Iterator[str]:
    """Yield the lines of both texts; a line of signs below two that are alike points at what differs."""
    yield "    - expected, + drafted"
    for line in difflib.ndiff(expected.splitlines(), drafted.splitlines()):
        yield f"    {line.rstrip()}"


def coverage_to_text(coverage: Coverage) -> str:
    """Write what no deal has tried, with its places, and the counts."""
    clauses = list(_lacking(coverage.clauses, "never in", ""))
    wordings = list(_lacking(coverage.wordings, "never used", ""))
    conditions = list(_lacking(coverage.conditions, "never true", "never false"))
    counts = (
        f"{_count(coverage.clauses, clauses)} clauses in a paper, "
        f"{_count(coverage.wordings, wordings)} wordings used, "
        f"{_count(coverage.conditions, conditions)} conditions both true and false"
    )
    return "\n".join((*clauses, *wordings, *conditions, counts, ""))


def _lacking(parts: Iterable[Tried], never_yes: str, never_no: str) -> Iterator[str]:
    for one in parts:
        lacks = [never_yes] if not one.yes else []
        lacks += [never_no] if never_no and not one.no else []
        if lacks:
            yield f"{one.place.source.name}:{one.place.span.line}: {one.what}: {' and '.join(lacks)}"


def _count(parts: tuple[Tried, ...], lacking: list[str]) -> str:
    return f"{len(parts) - len(lacking)} of {len(parts)}"
