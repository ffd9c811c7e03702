"""Defined terms as the library's texts write them: where each is defined, where each is used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from pactwright.clauses.language import Words, texts_in
from pactwright.clauses.model import Clause
from pactwright.frozen import dataclass
from pactwright.source import Place, Span

TERM_IN_TEXT = re.compile(r'"\*\*([^*{}]+)\*\*"')
"""A term where a text defines it."""

ALWAYS_DEFINED = frozenset({"Party"})
"""Terms that every paper has: its list of parties makes them."""

_CAPITALISED = re.compile(r"(?<=[a-z0-9,;\u2019)] )[A-Z][a-z]+(?:-[a-z]+)?(?: [A-Z][a-z]+)*")
_NAMES = re.compile(r"<!--\s*names?:(.*?)-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Defined:
    """A term, the clause that defines it, and where."""

    term: str
    clause: Clause
    place: Place


def definitions_of(clause: Clause) -> Iterator[Defined]:
    """Yield the terms that a clause defines, in its head and in its texts."""
    for definition in clause.definitions:
        yield Defined(definition.term, clause, definition.place)
    source = clause.place.source
    for number, line in enumerate(source.lines[clause.body_line - 1 :], start=clause.body_line):
        for found in TERM_IN_TEXT.finditer(line):
            yield Defined(found[1], clause, Place(source, Span(number, found.start() + 1, number, found.end() + 1)))


def words_of(clause: Clause) -> Iterator[Words]:
    """Yield the words of every wording and of every meaning, each definition masked where it stands."""
    for template in (*(one.text for one in clause.variants), *(one.meaning for one in clause.definitions)):
        for words in texts_in(template):
            yield Words(TERM_IN_TEXT.sub(lambda found: " " * len(found[0]), words.text), words.at)


def proper_names(clause: Clause) -> frozenset[str]:
    """Return the words that a comment of the file calls names: `<!-- names: Companies House, Goods -->`."""
    listed = " ".join(_NAMES.findall(clause.place.source.text))
    return frozenset(name.strip() for name in listed.split(",") if name.strip())


def capitalised(text: str) -> Iterator[re.Match[str]]:
    """Find words that begin with a capital inside a sentence, as terms and proper names do."""
    return _CAPITALISED.finditer(text)


@cache
def any_of(terms: Collection[str]) -> re.Pattern[str]:
    """Find any of some terms, in the singular or the plural; a longer one goes before a shorter one within it."""
    forms = (re.escape(form) for term in sorted(terms, key=len, reverse=True) for form in either_number(term))
    # Few letters of a text begin a term, and to try the terms one by one at every letter takes five times as long.
    first = "".join(sorted({re.escape(term[:1]) for term in terms}))
    return re.compile(rf"(?=[{first}])(?<!\w)(?:{'|'.join(forms)})(?!\w)") if first else re.compile("(?!)")


def either_number(term: str) -> tuple[str, str]:
    """Return a term in the plural and in the singular, however it is defined; the longer form goes first."""
    if re.search(r"[^aeiou]y$", term):
        return f"{term[:-1]}ies", term
    singular = term.removesuffix("s")
    return f"{singular}s", singular
