"""What the static check can find in a clause's text."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from pactwright.clauses.language.tree import Position
from pactwright.diagnostics import closest
from pactwright.frozen import dataclass

_FEW = 20


class FindingKind(StrEnum):
    """The faults of a clause's text, by the names under which they are told."""

    UNKNOWN_NAME = "unknown-name"
    UNGUARDED_OPTIONAL = "unguarded-optional"
    UNGUARDED_REFERENCE = "unguarded-reference"
    NOT_PRINTABLE = "not-printable"
    WRONG_TYPE = "wrong-type"
    WRONG_FILTER = "wrong-filter"
    NEVER_HOLDS = "condition-never-holds"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a clause's text: what is wrong, what to write instead, and where."""

    kind: FindingKind
    message: str
    cure: str
    at: Position
    word: str = ""
    """The word to underline from there on; empty underlines the whole line."""


def unknown(message: str, name: str, known: Iterable[str], at: Position) -> Finding:
    """Word the finding that a name is not known, with the nearest known name, or all of them if they are few."""
    names = sorted(known)
    near = closest(name, names)
    if near:
        cure = f"did you mean `{near}`?"
    elif names and len(names) <= _FEW:
        cure = f"known are {', '.join(names)}"
    else:
        cure = "see docs/reference/termsheet.md" if names else "there is none to choose from"
    return Finding(FindingKind.UNKNOWN_NAME, message, cure, at, name)
