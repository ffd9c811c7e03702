"""A rule: what it says, why it matters, what to write instead, and the check that finds where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, Protocol, TypeAlias, TypeVar

from pactwright.diagnostics import Diagnostic, Related, RulePage, Severity
from pactwright.frozen import dataclass
from pactwright.source import Place

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a rule is broken: what is wrong there, and the cure. The rule adds its code and its name."""

    place: Place
    message: str
    cure: str
    related: tuple[Related, ...] = ()


Findings: TypeAlias = Iterator[Finding]


class Explained(RulePage, Protocol):
    """Whatever has a code and a page that explains it."""

    @property
    def name(self) -> str:
        """The stable name: `shares-not-hundred`."""

    @property
    def example(self) -> str:
        """What it finds fault with; empty where `instead` says enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[Subject]):
    """One thing that can be wrong with a term sheet, a library or an agreement."""

    code: str
    name: str
    says: str
    why: str
    instead: str
    check: Callable[[Subject], Iterable[Finding]]
    severity: Severity = Severity.ERROR
    example: str = ""

    def findings(self, subject: Subject) -> Iterator[Diagnostic]:
        """Yield a diagnostic for each place where the rule is broken."""
        for found in self.check(subject):
            yield Diagnostic(self.code, self.name, self.severity, found.message, found.cure, found.place, found.related)


@dataclass(frozen=True, slots=True)
class Page:
    """The explanation of a finding that no rule makes: a slip of writing, or a fault of a single field."""

    code: str
    name: str
    severity: Severity
    says: str
    why: str
    instead: str
    example: str = ""
