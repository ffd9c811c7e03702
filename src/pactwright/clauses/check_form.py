"""The form of a clause's text, line by line: what has no place on paper, or would be printed as it is typed.

Placeholders, tags and comments are masked first, so that only the author's own words are looked at and every column
is that of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TypeAlias

from pactwright.clauses.findings import library_diagnostic
from pactwright.clauses.language import CLAUSE_REFERENCE, LABEL, LISTS_OF_TERMS
from pactwright.clauses.model import Clause, ClauseKind
from pactwright.diagnostics import Diagnostic
from pactwright.source import Place, Source, Span

Lines: TypeAlias = list[tuple[int, str]]
"""Lines with their numbers in the file."""

_MASKED = re.compile(r"(?P<value>\{\{.*?\}\})|\{%.*?%\}|<!--.*?-->", re.DOTALL)
_VARIANT_HEADING = re.compile(r"##[ \t]+[a-z][a-z_]*[ \t]*")
_BRACKETS = re.compile(r"\[\[[^\[\]]*\]?\]?|\]\]")
_LABEL_LIKE = re.compile(r"\{#[^}]*\}?")
_BEFORE_LABEL = re.compile(r"\s*[0-9]+[.)]\s+")
_LIST_OF_TERMS = re.compile(rf"\[\[(?:{'|'.join(LISTS_OF_TERMS)})\]\]")
_TYPED_NUMBER = re.compile(
    r"\b(?:[Cc]lauses?|[Ss]ections?|[Pp]aragraphs?|[Ss]chedules?|[Aa]nnex(?:es)?)\s+[0-9]+(?:\.[0-9]+)*"
    r"|^\s*(?:\([a-z]{1,4}\)|\([0-9]{1,2}\)|[a-z]\)|[0-9]+\.[0-9]+\.?)(?=\s)"
)

# What Markdown or HTML would make of a line, and what to write instead.
_STRANGE = (
    (r"</?[A-Za-z][^<>]*>|<!|&(?:#[0-9]+|[A-Za-z]+);", "HTML", "write the words and signs themselves"),
    (r"`|^\s*~~~", "a mark for code", "take it away; quotation marks set words apart"),
    (r"!?\[[^\[\]]*\]\([^()]*\)", "a link or a picture", "write an address in words"),
    (r"^\s*[-*+](?=\s)", "a list with bullets", "number its items: `1.`"),
    (r"^\s*>", "a quotation", "write it as a provision"),
    (r"^\s*(?:=+|-+|(?:[-*_]\s*){3,})\s*$", "a line across the page", "take it away"),
)


def check_form(clause: Clause) -> Iterator[Diagnostic]:
    """Yield what is wrong with the form of a clause's wordings and of the meanings it gives to terms."""
    source = clause.place.source
    body = _masked(source, clause.body_line, len(source.lines))
    yield from _in_words(source, body)
    yield from _headings(source, body, clause.kind)
    yield from _labels(source, body, clause.kind)
    yield from _lists_of_terms(source, body, clause.kind)
    yield from _tables(source, body, clause.kind)
    for definition in clause.definitions:
        span = definition.place.span
        yield from _in_words(source, _masked(source, span.line, span.end_line))


def _masked(source: Source, first: int, last: int) -> Lines:
    """Return lines with a stand-in of equal length for each value, and blanks for tags and comments."""

    def stand_in(found: re.Match[str]) -> str:
        return re.sub(r"[^\n]", "x" if found["value"] else " ", found[0])

    text = "\n".join(source.lines[first - 1 : last])
    return list(enumerate(_MASKED.sub(stand_in, text).split("\n"), start=first))


def _finding(source: Source, line: int, found: re.Match[str], *, message: str, cure: str, name: str) -> Diagnostic:
    start = found.start() + len(found[0]) - len(found[0].lstrip())
    place = Place(source, Span(line, start + 1, line, max(found.end(), start + 1) + 1))
    return library_diagnostic(name, message, cure, place)


def _wrong(source: Source, line: int, found: re.Match[str], *, message: str, cure: str) -> Diagnostic:
    return _finding(source, line, found, message=message, cure=cure, name="not-clause-markdown")


def _in_words(source: Source, lines: Lines) -> Iterator[Diagnostic]:
    for number, line in lines:
        for pattern, what, cure in _STRANGE:
            for found in re.finditer(pattern, line):
                yield _wrong(source, number, found, message=f"{what} has no place in a clause", cure=cure)
        for found in _BRACKETS.finditer(line):
            if not CLAUSE_REFERENCE.fullmatch(found[0]):
                cure = "write [[clause.id]], [[clause.id#label]] or the name of a computed list, in small letters"
                yield _wrong(source, number, found, message=f"“{found[0]}” is no reference", cure=cure)
        for found in _TYPED_NUMBER.finditer(line):
            message = f"“{found[0].strip()}” holds a number that nobody keeps right"
            cure = "refer by label ([[clause.id]] or [[clause.id#label]]), and begin every provision with `1.`"
            yield _finding(source, number, found, message=message, cure=cure, name="typed-number")


def _headings(source: Source, lines: Lines, kind: ClauseKind) -> Iterator[Diagnostic]:
    for number, line in lines:
        found = re.match(r"\s{0,3}#{1,6}(?:\s.*)?$", line)
        allowed = _VARIANT_HEADING.fullmatch(line) or (kind is ClauseKind.SCHEDULE and re.match(r"###\s", line))
        if found and not allowed:
            cure = "`## name` opens a wording, `###` is a sub-heading in a schedule; a clause has its `title`"
            yield _wrong(source, number, found, message="this heading has no place here", cure=cure)


def _labels(source: Source, lines: Lines, kind: ClauseKind) -> Iterator[Diagnostic]:
    for number, line in lines:
        for found in _LABEL_LIKE.finditer(line):
            typed = found[0]
            if not LABEL.fullmatch(typed):
                cure = "write {#label} in small letters, figures and dashes"
                yield _wrong(source, number, found, message=f"“{typed}” is no label", cure=cure)
            elif kind is not ClauseKind.CLAUSE:
                cure = "refer to a schedule as a whole"
                yield _wrong(source, number, found, message=f"{kind} bear no labels", cure=cure)
            elif not _BEFORE_LABEL.fullmatch(line[: found.start()]):
                cure = "put it right after the `1.` of the provision it names"
                yield _wrong(source, number, found, message=f"the label {typed} opens no provision", cure=cure)


def _lists_of_terms(source: Source, lines: Lines, kind: ClauseKind) -> Iterator[Diagnostic]:
    words = [("", 0, ""), *((line, number, line.strip()) for number, line in lines), ("", 0, "")]
    for (before, _, _), (line, number, _), (after, _, _) in zip(words, words[1:], words[2:], strict=False):
        alone = _LIST_OF_TERMS.fullmatch(line.rstrip()) and not before.strip() and not after.strip()
        for found in _LIST_OF_TERMS.finditer(line):
            if not alone or kind is not ClauseKind.CLAUSE:
                message = f"{found[0]} is a list of paragraphs, and stands among words here"
                cure = "put it alone on a line of a clause, at the margin, between two blank lines"
                yield _wrong(source, number, found, message=message, cure=cure)


def _tables(source: Source, lines: Lines, kind: ClauseKind) -> Iterator[Diagnostic]:
    lines_with_words = [(number, line) for number, line in lines if line.strip() or not source.line(number).strip()]
    previous = 0
    for number, line in lines_with_words:
        cells = len(re.findall(r"(?<!\\)\|", line.strip())) - 1 if line.lstrip().startswith("|") else 0
        whole = re.compile(".*").match(line)
        if whole and cells and kind is not ClauseKind.SCHEDULE:
            yield _wrong(source, number, whole, message="a table stands in a schedule only", cure="make it a list")
        elif whole and cells and previous and cells != previous:
            message = f"this row has {cells} cells, and the row before it has {previous}"
            yield _wrong(source, number, whole, message=message, cure="give every row of a table a cell a column")
        previous = cells
