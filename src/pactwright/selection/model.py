"""Which clauses are in, in which wording, which are out, and why."""

from __future__ import annotations

from pactwright.clauses import Clause, Instrument, Variant
from pactwright.frozen import dataclass
from pactwright.source import Path, Place


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a clause is in or out: in words, the rule that says so, and the fields of the term sheet it looked at."""

    words: str
    rule: Place
    facts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnText:
    """The parties' own wording of a clause: the override that holds it, and its number of provisions."""

    path: Path
    provisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A clause that is in, with its wording.

    `worded` says why it reads as it does; None where there is one wording only, or where no other one fits.
    """

    clause: Clause
    wording: Variant | OwnText
    because: Reason
    worded: Reason | None = None

    @property
    def wording_name(self) -> str:
        """The name of the wording; "own text" for the parties' own."""
        return "own text" if isinstance(self.wording, OwnText) else self.wording.name


@dataclass(frozen=True, slots=True)
class Omission:
    """A clause that is out."""

    clause: Clause
    because: Reason


@dataclass(frozen=True, slots=True)
class SelectedSection:
    """A heading with the clauses that are in under it; there is at least one."""

    heading: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """The clauses of one paper."""

    instrument: Instrument
    parties: Choice
    recitals: Choice
    sections: tuple[SelectedSection, ...]
    schedules: tuple[Choice, ...]
    omissions: tuple[Omission, ...]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Every clause and schedule that is in, in order."""
        body = (choice for section in self.sections for choice in section.choices)
        return (self.parties, self.recitals, *body, *self.schedules)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the clauses and schedules that are in."""
        return frozenset(choice.clause.id for choice in self.choices)
