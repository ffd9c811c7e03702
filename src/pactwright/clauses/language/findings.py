"""What the static check can find in a clause's text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from pactwright.diagnostics import closest


class FindingKind(Enum):
    """The faults of a clause's text: code and name."""

    OUTSIDE_LANGUAGE = ("CL101", "outside-language")
    UNKNOWN_NAME = ("CL102", "unknown-name")
    UNGUARDED_OPTIONAL = ("CL103", "unguarded-optional")
    UNGUARDED_REFERENCE = ("CL104", "unguarded-reference")
    NOT_PRINTABLE = ("CL105", "not-printable")
    WRONG_TYPE = ("CL106", "wrong-type")
    WRONG_FILTER = ("CL107", "wrong-filter")


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a clause's text: what is wrong, what to write instead, and the line of the file."""

    kind: FindingKind
    message: str
    cure: str
    line: int
    word: str = ""
    """The word to underline on that line; empty underlines the whole line."""


def unknown(what: str, name: str, known: Iterable[str], line: int) -> Finding:
    """Word the finding that a name is not known, with the nearest known name or all of them."""
    names = sorted(known)
    near = closest(name, names)
    cure = f"did you mean `{near}`?" if near else f"known are {', '.join(names)}" if names else "there is none"
    return Finding(FindingKind.UNKNOWN_NAME, f"there is no {what} `{name}`", cure, line, name)
