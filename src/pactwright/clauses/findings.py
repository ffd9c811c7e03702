"""The findings of the library's check: one table of codes and names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING

from pactwright.clauses.language import LanguageFault, Position
from pactwright.clauses.model import Clause, Variant
from pactwright.diagnostics import Diagnostic, Severity, closest
from pactwright.source import Place, Source, Span

if TYPE_CHECKING:  # a draft starts without what checks the language
    from pactwright.clauses.language.checking import Finding

LIBRARY_CODES = MappingProxyType(
    {
        "outside-language": "CL101",
        "unknown-name": "CL102",
        "unguarded-optional": "CL103",
        "unguarded-reference": "CL104",
        "not-printable": "CL105",
        "wrong-type": "CL106",
        "wrong-filter": "CL107",
        "duplicate-id": "CL201",
        "name-unlike-id": "CL202",
        "variant-without-text": "CL203",
        "last-variant-conditional": "CL204",
        "condition-without-words": "CL205",
        "unknown-clause": "CL206",
        "mandatory-with-condition": "CL207",
        "clause-in-no-instrument": "CL208",
        "wrong-kind": "CL209",
        "term-defined-twice": "CL210",
        "typed-number": "CL211",
        "duplicate-label": "CL212",
        "not-clause-markdown": "CL213",
        "wrong-field": "CL214",
        "place-unclear": "CL215",
        "condition-never-holds": "CL216",
        "variant-never-used": "CL217",
        "term-never-defined": "CL218",
        "term-defined-in-vain": "CL219",
        "requires-in-circle": "CL220",
        "relations-contradict": "CL221",
        "duty-in-recitals": "CL222",
        "this-clause-unclear": "CL223",
    }
)
"""Every finding of the library's check by name, with its stable code."""


def library_diagnostic(
    name: str, message: str, cure: str, place: Place, *, severity: Severity = Severity.ERROR
) -> Diagnostic:
    """Word a finding about the clause library."""
    return Diagnostic(LIBRARY_CODES[name], name, severity, _sentence(message), _sentence(cure), place)


def _sentence(words: str) -> str:
    """Begin with a capital and end with a stop, as all findings do."""
    return words[:1].upper() + words[1:] + ("" if words.endswith(("?", ".")) else ".")


def unknown_clause(name: str, known: Iterable[str], place: Place) -> Diagnostic:
    """Word the finding that no clause bears a name, with the nearest that one does."""
    near = closest(name, known)
    cure = f"did you mean `{near}`?" if near else "see `pactwright clauses list`"
    return library_diagnostic("unknown-clause", f"there is no clause `{name}`", cure, place)


def outside_language(fault: LanguageFault, source: Source) -> Diagnostic:
    """Give a fault of the clause language its place in a file."""
    place = place_of_word(source, fault.at, fault.word)
    return library_diagnostic("outside-language", fault.message, fault.cure, place)


def from_finding(finding: Finding, source: Source, severity: Severity = Severity.ERROR) -> Diagnostic:
    """Give a finding of the clause language its place: the word it speaks of, or the whole line."""
    place = place_of_word(source, finding.at, finding.word)
    return library_diagnostic(finding.kind.value, finding.message, finding.cure, place, severity=severity)


def place_of_word(source: Source, at: Position, word: str) -> Place:
    """Return where a word stands in a line, from a column on; the whole line where it does not, or there is none."""
    line, pattern, start = source.line(at.line), re.escape(word), at.column - 1
    whole_word = re.compile(rf"(?<!\w){pattern}(?!\w)")
    found = (whole_word.search(line, start) or re.compile(pattern).search(line, start)) if word else None
    if found is None:
        indent = len(line) - len(line.lstrip())
        return Place(source, Span(at.line, indent + 1, at.line, len(line) + 1))
    return Place(source, Span(at.line, found.start() + 1, at.line, found.end() + 1))


def place_in_head(clause: Clause, named: str) -> Place:
    """Return where the head of a clause names another, under `requires` or `conflicts`; else where it has its id."""
    source = clause.place.source
    head = enumerate(source.lines[: clause.body_line - 1], start=1)
    word = re.compile(rf"(?<![\w.]){re.escape(named)}(?![\w.])")
    for number, line in head:
        found = word.search(line)
        if found and not re.match(r"(?:id|when|because):", line):
            return Place(source, Span(number, found.start() + 1, number, found.end() + 1))
    return clause.place


def markdown_diagnostic(clause: Clause, variant: Variant, message: str) -> Diagnostic:
    """Word the finding that a clause's filled-in text is not clause Markdown."""
    cure = "use numbered items, paragraphs, sub-headings and tables only"
    return library_diagnostic("not-clause-markdown", f"`{clause.id}` ({variant.name}): {message}", cure, variant.place)
