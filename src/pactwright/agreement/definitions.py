"""The list of definitions: collected, sorted, each term once, and only where it is used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate

from pactwright.agreement.model import Content, CrossReference, Paragraph, Style
from pactwright.agreement.numbering import Numbering
from pactwright.agreement.references import Resolver
from pactwright.conventions import SPACE
from pactwright.frozen import dataclass
from pactwright.outline import (
    Element,
    FieldText,
    Grid,
    Look,
    Outline,
    OutlinedClause,
    OutlinedDefinition,
    Passage,
    Provision,
    Runs,
    Subheading,
    Text,
    without_double_stops,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a term is defined in the text: the clause and the label of the provision."""

    clause: str
    label: str


def definitions(outline: Outline, resolver: Resolver) -> Mapping[str, tuple[Paragraph, ...]]:
    """Return what `[[meanings]]` and `[[definitions]]` stand for: a paragraph for each term that is used, sorted.

    A term that is defined where it stands in the text is no meaning; it is listed among the definitions, with a
    reference to that place, if it is used in another clause too. The parties are named before any term is defined.
    """
    spoken = [_Spoken.by(clause) for clause in outline.clauses if clause is not outline.parties]
    text = "".join([one.text for one in spoken])
    listed = _used(outline.definitions, text)
    meanings = {definition.term: _in_list(definition, resolver) for definition in listed}
    entries = dict(meanings)
    meant = "\n".join(_plain(definition.meaning) for definition in listed)
    stretches = _stretches(spoken)
    for term, place in _defined_in_text(outline, spoken, resolver.numbering).items():
        if _occurs(term, meant) or _occurs_outside(term, text, stretches[place.clause]):
            entries.setdefault(term, _by_reference(term, place, resolver))
    return {"meanings": _sorted(meanings), "definitions": _sorted(entries)}


def _sorted(entries: Mapping[str, Content]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(Style.DEFINITION, entries[term]) for term in sorted(entries, key=str.casefold))


def _in_list(definition: OutlinedDefinition, resolver: Resolver) -> Content:
    meaning = without_double_stops((*definition.meaning, Text(".")))
    return (*_quoted(definition.term), Text(" means "), *resolver.content(meaning))


def _by_reference(term: str, place: _Place, resolver: Resolver) -> Content:
    spot = resolver.numbering.spots.get(place.label)
    if spot is None:
        return (*_quoted(term), Text(" has the meaning given in "), *resolver.reference(place.clause), Text("."))
    words = f" has the meaning given in {resolver.numbering.conventions.clause}{SPACE}"
    return (*_quoted(term), Text(words), CrossReference(spot.number, spot.label), Text("."))


def _quoted(term: str) -> Content:
    return (Text("“"), Text(term, Look.TERM), Text("”"))


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A clause, its words without the places where a term is defined, and whether it has such places."""

    clause: OutlinedClause
    text: str
    defines: bool

    @classmethod
    def by(cls, clause: OutlinedClause) -> _Spoken:
        """Gather the words of a clause in one walk: a paper has thousands of stretches."""
        stretches = [(*runs, _LINE_BREAK) for element in clause.elements for runs in runs_in(element)]
        runs = [run for stretch in stretches for run in stretch if isinstance(run, _IN_WORDS)]
        words = [run.text for run in runs if run.look is not Look.TERM]
        return cls(clause, "".join(words).replace(SPACE, " "), defines=len(words) < len(runs))


def _defined_in_text(outline: Outline, spoken: Sequence[_Spoken], numbering: Numbering) -> dict[str, _Place]:
    defining = {one.clause.id for one in spoken if one.defines}
    found: dict[str, _Place] = {}
    for clause in (clause for section in outline.sections for clause in section.clauses):
        for term, label in _terms_in(clause, numbering) if clause.id in defining else ():
            found.setdefault(term, _Place(clause.id, label))
    return found


def _terms_in(clause: OutlinedClause, numbering: Numbering) -> Iterator[tuple[str, str]]:
    """Yield each term that a clause defines, with the label of the provision, or none where it has no number."""
    parts = (part for provision in numbering.provisions[clause.id] for part in provision)
    stretches = [(runs, part.spot.label) for part in parts for runs in _own_runs(part.provision)]
    others = (element for element in clause.elements if not isinstance(element, Provision))
    stretches += [(runs, "") for element in others for runs in runs_in(element)]
    for runs, label in stretches:
        yield from ((run.text, label) for run in runs if isinstance(run, Text) and run.look is Look.TERM)


def _stretches(spoken: Sequence[_Spoken]) -> dict[str, tuple[int, int]]:
    """Return from where to where each clause speaks in the words of all."""
    ends = accumulate(len(one.text) for one in spoken)
    return {one.clause.id: (end - len(one.text), end) for one, end in zip(spoken, ends, strict=True)}


def _own_runs(provision: Provision) -> tuple[Runs, ...]:
    return (provision.runs, *provision.continued)


def runs_in(element: Element) -> Iterator[Runs]:
    """Yield every stretch of text of an element."""
    match element:
        case Provision(runs, _, continued, below):
            yield runs
            yield from continued
            for inner in below:
                yield from runs_in(inner)
        case Passage(runs) | Subheading(runs):
            yield runs
        case Grid(_, rows):
            for row in rows:
                yield from row


def _used(definitions: Sequence[OutlinedDefinition], text: str) -> list[OutlinedDefinition]:
    """Return the definitions whose terms are used in the text, or in a meaning that is itself used."""
    waiting, used, unread = list(definitions), list[OutlinedDefinition](), text
    while more := [one for one in waiting if _occurs(one.term, unread)]:
        used.extend(more)
        waiting = [one for one in waiting if one not in more]
        unread = "\n".join(_plain(definition.meaning) for definition in more)
    return used


def _occurs(term: str, text: str) -> bool:
    """Whether a term is used in the singular or in the plural, however it is defined."""
    return _forms(term).stand_in(text, 0, len(text))


def _occurs_outside(term: str, text: str, stretch: tuple[int, int]) -> bool:
    """Whether a term is used before or after a stretch of a text."""
    forms = _forms(term)
    return forms.stand_in(text, 0, stretch[0]) or forms.stand_in(text, stretch[1], len(text))


@dataclass(frozen=True, slots=True)
class _Forms:
    """A term in the singular and in the plural, and the stem with which all of them begin.

    Every paper has dozens of terms: to look for the words takes less than to compile a pattern for each of them.
    """

    stem: str
    words: tuple[str, ...]

    def stand_in(self, text: str, begin: int, end: int) -> bool:
        """Whether a text holds one of the forms as a word of its own, between the beginning and the end of lines."""
        at = text.find(self.stem, begin, end)
        while at >= 0:
            if _parts(text, at) and any(
                text.startswith(word, at) and _parts(text, at + len(word)) for word in self.words
            ):
                return True
            at = text.find(self.stem, at + 1, end)
        return False


def _parts(text: str, at: int) -> bool:
    """Whether a word begins or ends at a place of a text."""
    return _is_in_word(text[at - 1 : at]) is not _is_in_word(text[at : at + 1])


def _is_in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


@lru_cache(maxsize=1024)
def _forms(term: str) -> _Forms:
    singular = re.sub(r"(?<!s)s$", "", re.sub(r"ies$", "y", term))
    forms = (singular, f"{singular}s", f"{singular}es", re.sub(r"y$", "ies", singular))
    return _Forms(re.sub(r"y$", "", singular), forms)


_IN_WORDS = (Text, FieldText)
"""A tuple, because to make a union for each run takes longer than to ask."""

_LINE_BREAK = Text("\n")


def _plain(runs: Runs) -> str:
    """Return the words of a text without the places where a term is defined."""
    words = [run.text for run in runs if isinstance(run, _IN_WORDS) and run.look is not Look.TERM]
    return "".join(words).replace(SPACE, " ")
