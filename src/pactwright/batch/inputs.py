"""What the files of a paper depend on, as a digest: a change redoes what it touches, and nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import PurePosixPath

from pactwright.batch.model import Composition, Setting
from pactwright.batch.shared_library import shared_library
from pactwright.clauses import Clause
from pactwright.frozen import dataclass
from pactwright.house_style import CSS, PAGE, SHEET, TYPST, WORD
from pactwright.version import VERSION

_WORDS_ALONE = frozenset({"md", "txt", "json"})
"""Formats without a look: of a style, they follow the conventions that its fields settle."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything besides the row that files depend on: version, wishes, clauses, and the files of the `style`.

    Clauses count by their words, not by where they lie. The base is in each row.
    """

    setting: Setting
    style: Mapping[str, bytes]
    _known: dict[tuple[str, Composition], str] = field(default_factory=dict, repr=False)

    def of(self, facts: str, form: str, composition: Composition) -> str:
        """Return the digest of all that a file is made from; `facts` is the digest of what its row says."""
        asked = (form, composition)
        if asked not in self._known:
            self._known[asked] = _digest(self._wishes, self._look_of(form), self._words_of(composition))
        return _digest(facts, self._known[asked])

    @property
    def _wishes(self) -> object:
        wishes, inside = self.setting.wishes, self.setting.inside
        return [VERSION, wishes.final, str(wishes.day), inside.notes, inside.source]

    def _look_of(self, form: str) -> object:
        engine = self.setting.pdf_engine if form == "pdf" else ""
        files = [name for name in sorted(self.style) if _shapes(name, form)]
        return [engine, [[name, hashlib.sha256(self.style[name]).hexdigest()] for name in files]]

    def _words_of(self, composition: Composition) -> object:
        """Return the words that a paper rests on.

        Of the clauses in it that is all; of the others of its kind the heads, which say when they would be in it too.
        """
        library = shared_library(self.setting)
        instrument = library.instruments.get(composition.instrument)
        if instrument is None:
            return None
        slots = [[slot.clause, slot.status] for slot in instrument.slots]
        held = [instrument.parties, instrument.recitals, *(slot.clause for slot in instrument.slots)]
        clauses = [library.clauses[name] for name in dict.fromkeys(held)]
        words = [
            [clause.id in library.own, _text(clause) if clause.id in composition.clauses else _head(clause)]
            for clause in clauses
        ]
        return [instrument.place.source.text, slots, words]


def digest_of_facts(text: str) -> str:
    """Return the digest of what a row says, over the base."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _shapes(name: str, form: str) -> bool:
    """Whether a file of a style has a part in the look of a format. The fonts of the folder are for pages alone."""
    last = PurePosixPath(name).name
    if form in _WORDS_ALONE:
        return last == SHEET
    if form == "docx":
        return last not in (CSS, PAGE, TYPST) and not last.endswith((".ttf", ".otf"))
    return last != WORD


def _text(clause: Clause) -> str:
    return clause.place.source.text


def _head(clause: Clause) -> str:
    return "\n".join(_text(clause).splitlines()[: clause.body_line - 1])


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
