"""The library: clauses with their wordings, and instruments, which are tables of contents of kinds of paper."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from functools import lru_cache

from pactwright.by_identity import kept_by_identity
from pactwright.clauses.language import Expression, Template, parse_template
from pactwright.frozen import dataclass
from pactwright.memory import MEMORY
from pactwright.source import Place


class ClauseKind(StrEnum):
    """Where in a paper a clause stands."""

    CLAUSE = "clause"
    SCHEDULE = "schedule"
    PARTIES = "parties"
    RECITALS = "recitals"


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as typed and as parsed, with its place.

    `in_words` follows "because"; `otherwise` is the opposite, which holds where a clause is out.
    """

    typed: str
    in_words: str
    otherwise: str
    expression: Expression
    place: Place


@dataclass(frozen=True, slots=True)
class Typed:
    """A text in the clause language as its author typed it; `line` is where it begins in the file.

    It is parsed when it is first asked for: a draft uses few of the texts that a library holds.
    """

    text: str
    line: int

    @property
    def template(self) -> Template:
        """The text, parsed. Raise LanguageFault for what is outside the clause language."""
        return _parsed(self)


@lru_cache(maxsize=2048)
def _parsed(typed: Typed) -> Template:
    """Parse a text once for all drafts of a process, and of later ones."""
    made_from = f"{typed.line}\0{typed.text}"
    known = MEMORY.recall(ParsedText, made_from)
    if known is None:
        known = ParsedText(parse_template(typed.text, typed.line))
        MEMORY.keep(ParsedText, made_from, known)
    return known.template


@dataclass(frozen=True, slots=True)
class ParsedText:
    """A parsed text, as it is remembered."""

    template: Template


@dataclass(frozen=True, slots=True)
class Definition:
    """A term for the list of definitions; its meaning is in the clause language, without a full stop."""

    term: str
    typed: Typed
    place: Place
    place_of_meaning: Place

    @property
    def meaning(self) -> Template:
        """What the term means, parsed. Raise LanguageFault for what is outside the clause language."""
        return self.typed.template


@dataclass(frozen=True, slots=True)
class Variant:
    """One wording of a clause. The last of a clause's variants has no condition."""

    name: str
    condition: Condition | None
    typed: Typed
    place: Place

    @property
    def text(self) -> Template:
        """What it says, parsed. Raise LanguageFault for what is outside the clause language."""
        return self.typed.template


class Side(StrEnum):
    """On which side of another clause one is placed."""

    BEFORE = "before"
    AFTER = "after"


class Status(StrEnum):
    """How an instrument holds a clause."""

    MANDATORY = "mandatory"
    DEFAULT = "default"
    ON_DEMAND = "on_demand"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a clause asks to stand: beside an `anchor`, in the `instruments` named or in each that holds the anchor."""

    anchor: str
    side: Side
    instruments: tuple[str, ...]
    status: Status
    place: Place


@dataclass(frozen=True, slots=True)
class Clause:
    """A unit of the library. Ids are `topic.name`; `body_line` is the line of the file after the head.

    `placements` is for libraries that are laid over another: there a clause says itself where it stands.
    """

    id: str
    title: str
    kind: ClauseKind
    purpose: str
    condition: Condition | None
    requires: tuple[str, ...]
    conflicts: tuple[str, ...]
    survives: bool
    binding: bool
    note: str
    origin: str
    definitions: tuple[Definition, ...]
    variants: tuple[Variant, ...]
    place: Place
    body_line: int
    placements: tuple[Placement, ...] = ()

    @property
    def version(self) -> str:
        """The first figures of the SHA-256 of its file.

        A number typed by hand is forgotten when the words change; this one cannot be.
        """
        return _version_of(self)

    def variant(self, name: str) -> Variant | None:
        """Return the variant of that name, or None."""
        return next((variant for variant in self.variants if variant.name == name), None)


@kept_by_identity(most=4096)
def _version_of(clause: Clause) -> str:
    """Work it out once for all papers."""
    return hashlib.sha256(clause.place.source.text.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Slot:
    """A clause's place in an instrument."""

    clause: str
    status: Status
    place: Place


@dataclass(frozen=True, slots=True)
class InstrumentSection:
    """A heading of an instrument with the clauses under it."""

    heading: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """The table of contents of one kind of paper. `paper` is what the text calls itself: "agreement", "memorandum".

    `guidance` says, in paragraphs, when to use it and what in it binds.
    `lead_in` stands before the first section ("The Parties agree as follows:"), `signing` above the signatures.
    """

    id: str
    title: str
    purpose: str
    binds: bool
    paper: str
    lead_in: str
    signing: str
    parties: str
    recitals: str
    sections: tuple[InstrumentSection, ...]
    schedules: tuple[Slot, ...]
    guidance: tuple[str, ...]
    place: Place

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Every clause and schedule of the instrument, in order, without parties and recitals."""
        return (*(slot for section in self.sections for slot in section.slots), *self.schedules)


@dataclass(frozen=True, slots=True)
class ClauseLibrary:
    """All clauses and instruments by id, and the digest of their files (SHA-256, hexadecimal).

    `own` holds the ids of the clauses and instruments that are the user's own; `replaced` says for each of them that
    stands in place of ours where ours is declared.
    """

    clauses: Mapping[str, Clause]
    instruments: Mapping[str, Instrument]
    digest: str
    own: frozenset[str] = frozenset()
    replaced: Mapping[str, Place] = field(default_factory=dict)
