"""Runs the tests of clauses: each drafts its deal as far as the words, before numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pactwright.clause_tests.model import ClauseTest
from pactwright.clauses import ClauseLibrary
from pactwright.diagnostics import Diagnostic, Severity
from pactwright.frozen import dataclass
from pactwright.outline import Outline, as_typed, outline, to_clause_text
from pactwright.selection import Selection, select
from pactwright.termsheet import TermSheet, read_term_sheet


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a test failed: in words, and where texts differ the expected and the drafted one."""

    test: ClauseTest
    words: str
    expected: str = ""
    drafted: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a test came to: its failures, and the deal as it was drafted, where it could be."""

    failures: tuple[Failure, ...]
    drafted: tuple[TermSheet, Selection] | None


def run(test: ClauseTest, library: ClauseLibrary) -> Outcome:
    """Run one test. Rules on the deal as a whole are not asked: a test gives only the facts that it is about."""
    located = read_term_sheet(test.sheet)
    if located.value is None:
        return Outcome((Failure(test, _refused("the given facts", located.diagnostics)),), None)
    selected = select(located.value, library)
    if selected.value is None:
        return Outcome((Failure(test, _refused("the selection", selected.diagnostics)),), None)
    outlined = outline(located.value.sheet, selected.value)
    drafted = (located.value.sheet, selected.value)
    if outlined.value is None:
        return Outcome((Failure(test, _refused("the text", outlined.diagnostics)),), drafted)
    return Outcome(tuple(_compared(test, selected.value, outlined.value)), drafted)


def _refused(what: str, found: Iterable[Diagnostic]) -> str:
    errors = [f"{one.code} {one.message} {one.cure}" for one in found if one.severity is Severity.ERROR]
    return f"{what} cannot be drafted: " + " / ".join(errors)


def _compared(test: ClauseTest, selection: Selection, drafted: Outline) -> Iterator[Failure]:
    choice = next((choice for choice in selection.choices if choice.clause.id == test.clause), None)
    if choice is None:
        if not test.out:
            reason = next((one.because.words for one in selection.omissions if one.clause.id == test.clause), "")
            yield Failure(test, f"the clause is out: {reason or 'this kind of paper does not hold it'}")
        return
    if test.out:
        yield Failure(test, f"the clause is in: {choice.because.words}")
        return
    name = choice.wording_name
    if test.variant is not None and test.variant != name:
        yield Failure(test, f"the wording is `{name}`, not `{test.variant}`")
    text = to_clause_text(next(clause for clause in drafted.clauses if clause.id == test.clause))
    if test.text is not None and as_typed(test.text) != text:
        yield Failure(test, "the text differs", as_typed(test.text), text)
    yield from _pieces(test, text)


def _pieces(test: ClauseTest, text: str) -> Iterator[Failure]:
    for piece in test.contains:
        if as_typed(piece).strip() not in text:
            yield Failure(test, f"the text lacks “{piece}”", drafted=text)
    for piece in test.lacks:
        if as_typed(piece).strip() in text:
            yield Failure(test, f"the text holds “{piece}”", drafted=text)
