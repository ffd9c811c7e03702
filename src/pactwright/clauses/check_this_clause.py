"""Find “this clause” where a clause shares its heading with others: nobody could say which of them is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.clauses.findings import library_diagnostic
from pactwright.clauses.model import Clause, ClauseLibrary
from pactwright.diagnostics import Diagnostic, Severity
from pactwright.source import Place, Source, Span, line_and_column

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_THIS_CLAUSE = re.compile(r"\bthis\s+(?:\{\{\s*clause_word\s*\}\}|(?:clause|section)\b)", re.IGNORECASE)


def check_this_clause(library: ClauseLibrary) -> Iterator[Diagnostic]:
    """Yield each “this clause” of a clause that some paper puts under one heading with others.

    Under a heading of its own a clause is the numbered clause of the paper, and the words are plain.
    """
    shared = _shared_headings(library)
    for clause in library.clauses.values():
        if clause.id in shared:
            for place in _places(clause):
                message = f"`{clause.id}` shares the heading “{shared[clause.id]}”, so these words may mean all of it"
                cure = f"refer to what you mean: [[{clause.id}]], or a provision of it such as [[{clause.id}#label]]"
                yield library_diagnostic("this-clause-unclear", message, cure, place, severity=Severity.WARNING)


def _shared_headings(library: ClauseLibrary) -> dict[str, str]:
    """Return the clauses that stand under a heading with others, each with the first such heading."""
    found: dict[str, str] = {}
    for instrument in library.instruments.values():
        for section in instrument.sections:
            for slot in section.slots if len(section.slots) > 1 else ():
                found.setdefault(slot.clause, section.heading)
    return found


def _places(clause: Clause) -> Iterator[Place]:
    """Find the words in the text of a clause, whether they stand on one line or run on to the next."""
    source = clause.place.source
    text = "\n".join(source.lines[clause.body_line - 1 :])
    masked = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in _THIS_CLAUSE.finditer(masked):
        yield _place(source, masked, found, first_line=clause.body_line)


def _place(source: Source, text: str, found: re.Match[str], *, first_line: int) -> Place:
    line, column = line_and_column(text, found.start())
    end_line, end_column = line_and_column(text, found.end())
    above = first_line - 1
    return Place(source, Span(above + line, column, above + end_line, end_column))
