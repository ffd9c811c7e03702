"""The form of a clause's text, line by line: what has no place on paper, or would be printed as it is typed.

Placeholders, tags and comments are masked first, so that only the author's own words are looked at and every column
is that of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.clauses.findings import library_diagnostic
from pactwright.clauses.language import CLAUSE_REFERENCE, LABEL, LISTS_OF_TERMS
from pactwright.clauses.model import Clause, ClauseKind
from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.source import Place, Source, Span

_MASKED = re.compile(r"(?P<value>\{\{.*?\}\})|\{%.*?%\}|<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r" {0,3}#{1,6}(?:\s.*)?$")
_VARIANT_HEADING = re.compile(r"##[ \t]+[a-z][a-z_]*[ \t]*")
_BRACKETS = re.compile(r"\[\[[^\[\]]*\]?\]?|\]\]")
_LABEL_LIKE = re.compile(r"\{#[^}]*\}?")
_BEFORE_LABEL = re.compile(r"\s*[0-9]+[.)]\s+")
_LIST_OF_TERMS = re.compile(rf"\[\[(?:{'|'.join(LISTS_OF_TERMS)})\]\]")
_TYPED_NUMBER = re.compile(
    r"\b(?:[Cc]lauses?|[Ss]ections?|[Pp]aragraphs?|[Ss]chedules?|[Aa]nnex(?:es)?)\s+[0-9]+(?:\.[0-9]+)*"
    r"|^\s*(?:\([a-z]{1,4}\)|\([0-9]{1,2}\)|[a-z]\)|[0-9]+\.[0-9]+\.?)(?=\s)"
)
_CELL = re.compile(r"(?<!\\)\|")

# What Markdown or HTML would make of a line, what it is called, and what to write instead.
_STRANGE = tuple(
    (re.compile(pattern), what, cure)
    for pattern, what, cure in (
        (r"</?[A-Za-z][^<>]*>|<!|&(?:#[0-9]+|[A-Za-z]+);", "HTML", "write the words and signs themselves"),
        (r"`+|^\s*~~~", "a mark for code", "take it away; quotation marks set words apart"),
        (r"!?\[[^\[\]]*\]\([^()]*\)", "a link or a picture", "write an address in words"),
        (r"^\s*[-*+](?=\s)", "a list with bullets", "number its items: `1.`"),
        (r"^\s*>", "a quotation", "write it as a provision"),
        (r"^\s*(?:=+|-+|(?:[-*_]\s*){3,})\s*$", "a line across the page", "take it away"),
    )
)


def check_form(clause: Clause) -> Iterator[Diagnostic]:
    """Yield what is wrong with the form of a clause's wordings and of the meanings it gives to terms."""
    source = clause.place.source
    body = _Page.of(source, Span(clause.body_line, 1, len(source.lines), len(source.lines[-1]) + 1), clause.kind)
    yield from body.words()
    yield from body.headings()
    yield from body.labels()
    yield from body.lists_of_terms()
    yield from body.tables()
    for definition in clause.definitions:
        yield from _Page.of(source, definition.place_of_meaning.span, clause.kind).words()


@dataclass(frozen=True, slots=True)
class _Page:
    """A stretch of a file, masked, as numbered lines; those that hold nothing but tags and comments are left out."""

    source: Source
    lines: tuple[tuple[int, str], ...]
    kind: ClauseKind

    @classmethod
    def of(cls, source: Source, span: Span, kind: ClauseKind) -> _Page:
        """Cut a stretch out of a file; columns stay those of the file."""
        typed = list(source.lines[span.line - 1 : span.end_line])
        typed[-1] = typed[-1][: span.end_column - 1]
        typed[0] = " " * (span.column - 1) + typed[0][span.column - 1 :]
        masked = _MASKED.sub(_stand_in, "\n".join(typed)).split("\n")
        pairs = zip(enumerate(masked, start=span.line), typed, strict=True)
        return cls(source, tuple(pair for pair, line in pairs if pair[1].strip() or not line.strip()), kind)

    def words(self) -> Iterator[Diagnostic]:
        """Find what is no clause Markdown, references that are mistyped, and numbers that nobody keeps right."""
        for number, line in self.lines:
            for pattern, what, cure in _STRANGE:
                for found in pattern.finditer(line):
                    yield self._wrong(number, found, f"{what} has no place in a clause", cure=cure)
            for found in _BRACKETS.finditer(line):
                if not CLAUSE_REFERENCE.fullmatch(found[0]):
                    cure = "write [[clause.id]], [[clause.id#label]] or a computed list, in small letters"
                    yield self._wrong(number, found, f"“{found[0]}” is no reference", cure=cure)
            for found in _TYPED_NUMBER.finditer(line):
                message = f"“{found[0].strip()}” holds a number that nobody keeps right"
                cure = "refer by label ([[clause.id]] or [[clause.id#label]]), and begin every provision with `1.`"
                yield self._wrong(number, found, message, cure=cure, name="typed-number")

    def headings(self) -> Iterator[Diagnostic]:
        """Find headings other than those of wordings, and `###` in a schedule."""
        for number, line in self.lines:
            in_schedule = self.kind is ClauseKind.SCHEDULE and line.startswith("### ")
            found = _HEADING.match(line)
            if found and not in_schedule and not _VARIANT_HEADING.fullmatch(line):
                cure = "`## name` opens a wording, `###` is a sub-heading in a schedule; a clause has its `title`"
                yield self._wrong(number, found, "this heading has no place here", cure=cure)

    def labels(self) -> Iterator[Diagnostic]:
        """Find labels that are mistyped, or name nothing that can be referred to."""
        for number, line in self.lines:
            for found in _LABEL_LIKE.finditer(line):
                if not LABEL.fullmatch(found[0]):
                    cure = "write {#label} in small letters, figures and dashes"
                    yield self._wrong(number, found, f"“{found[0]}” is no label", cure=cure)
                elif self.kind is not ClauseKind.CLAUSE:
                    yield self._wrong(
                        number,
                        found,
                        f"a label has no place in {_OTHER_KINDS[self.kind]}",
                        cure="take it away, and refer to a schedule as a whole",
                    )
                elif not _BEFORE_LABEL.fullmatch(line[: found.start()]):
                    cure = "put it right after the `1.` of the provision it names"
                    yield self._wrong(number, found, f"the label {found[0]} opens no provision", cure=cure)

    def lists_of_terms(self) -> Iterator[Diagnostic]:
        """Find `[[definitions]]` and `[[meanings]]` anywhere but alone, at the margin, between blank lines."""
        texts = ["", *(line for _, line in self.lines), ""]
        for position, (number, line) in enumerate(self.lines, start=1):
            is_apart = not texts[position - 1].strip() and not texts[position + 1].strip()
            is_alone = _LIST_OF_TERMS.fullmatch(line.rstrip()) and is_apart and self.kind is ClauseKind.CLAUSE
            for found in () if is_alone else _LIST_OF_TERMS.finditer(line):
                cure = "put it alone on a line of a clause, at the margin, between two blank lines"
                yield self._wrong(number, found, f"{found[0]} stands for paragraphs of its own", cure=cure)

    def tables(self) -> Iterator[Diagnostic]:
        """Find tables outside schedules, and rows that are longer or shorter than the row before them."""
        previous = 0
        for number, line in self.lines:
            row = re.match(r"\s*\|.*", line)
            cells = len(_CELL.findall(line.strip())) - 1 if row else 0
            if row and self.kind is not ClauseKind.SCHEDULE:
                yield self._wrong(number, row, "a table stands in a schedule only", cure="make it a list of items")
            elif row and previous not in (0, cells):
                message = f"this row has {cells} cells, the row before it has {previous}"
                yield self._wrong(number, row, message, cure="give each row as many cells as the header has")
            previous = cells

    def _wrong(
        self, line: int, found: re.Match[str], message: str, *, cure: str, name: str = "not-clause-markdown"
    ) -> Diagnostic:
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        place = Place(self.source, Span(line, start + 1, line, max(found.end() + 1, start + 2)))
        return library_diagnostic(name, message, cure, place)


_OTHER_KINDS = {
    ClauseKind.SCHEDULE: "a schedule",
    ClauseKind.PARTIES: "the clause of the parties",
    ClauseKind.RECITALS: "the recitals",
}


def _stand_in(found: re.Match[str]) -> str:
    """Return a text of equal length: a letter for each character of a value, blanks for a tag or a comment."""
    return re.sub(r"[^\n]", "x" if found["value"] else " ", found[0])
