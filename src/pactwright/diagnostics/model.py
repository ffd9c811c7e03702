"""What is wrong, where, and how to mend it."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import Generic, TypeVar

from pactwright.frozen import dataclass
from pactwright.source import Place

T = TypeVar("T")


class Severity(StrEnum):
    """How much a finding weighs: an error stops the draft, a warning is shown, advice may be ignored."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding speaks of, with a word on what stands there."""

    message: str
    place: Place


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a stable code and name, a plain sentence, the place and the cure.

    `place` is None only where a finding has no place in any file (an empty folder, say).
    """

    code: str
    name: str
    severity: Severity
    message: str
    cure: str
    place: Place | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """The outcome of a pass over the user's documents: a value where there is one, and all findings."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @property
    def has_errors(self) -> bool:
        """Whether any finding is an error."""
        return any(found.severity is Severity.ERROR for found in self.diagnostics)

    def unless_errors(self) -> Checked[T]:
        """The same outcome, without its value where any finding is an error."""
        return Checked(None, self.diagnostics) if self.has_errors else self
