"""Findings that the file itself says to pass over: `# pactwright: ignore[SK103] the bank needs a week`.

A comment behind a line speaks of that line, one on a line of its own of the next. It takes codes or names, several by
comma, and a reason. Errors cannot be passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.diagnostics import Diagnostic, Severity
from pactwright.frozen import dataclass
from pactwright.patterns import pattern
from pactwright.rules.model import Page
from pactwright.source import Document, Mapping, Node, Place, Scalar, Sequence, Span

_COMMENT = pattern(r"(?:^|(?<=\s))#\s*pactwright:\s*ignore\[(?P<rules>[^\]]*)\](?P<reason>.*)$")
_WHY = "What is passed over is not seen again. Whoever reads the file later has to know what was meant, and why."

UNUSED = Page(
    "IG101",
    "unused-suppression",
    Severity.WARNING,
    "A comment passes over a rule that finds nothing in that line.",
    _WHY,
    "Take the comment out.",
)
WITHOUT_REASON = Page(
    "IG102",
    "suppression-without-reason",
    Severity.WARNING,
    "A comment passes over a rule and does not say why.",
    _WHY,
    "amount: EUR 5000  # pactwright: ignore[SK103] paid on the day of the first order",
    "amount: EUR 5000  # pactwright: ignore[SK103]",
)
PAGES = (UNUSED, WITHOUT_REASON)
"""What can be wrong with a suppression."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """A rule that is passed over in one line; `place` is where the comment says so."""

    rule: str
    line: int
    reason: str
    place: Place

    def covers(self, code: str, name: str, place: Place | None) -> bool:
        """Whether a finding of this code and name, at this place, is passed over."""
        wanted = self.rule.lower().replace("_", "-")
        return place is not None and place.span.line == self.line and wanted in (code.lower(), name)


def is_of_drafting(suppression: Suppression) -> bool:
    """Whether it names a rule of drafting, which looks at words only once there is a draft."""
    wanted = suppression.rule.lower().replace("_", "-")
    # Forty rules and their patterns, which only a comment on one of them needs.
    from pactwright.rules.drafting.rules import DRAFTING_RULES

    return any(wanted in (rule.code.lower(), rule.name) for rule in DRAFTING_RULES)


def suppressions(document: Document) -> tuple[Suppression, ...]:
    """Return every rule that a comment of the document passes over. What stands inside a value is no comment."""
    if "pactwright:" not in document.source.text:
        return ()
    values = [*_values(document.root)]
    return tuple(
        Suppression(rule.strip(), _line_meant(document, number, found.start()), found["reason"].strip(), place)
        for number, line in enumerate(document.source.lines, start=1)
        if (found := _COMMENT.search(line)) and not any(_within(span, number, found.start() + 1) for span in values)
        for place in [Place(document.source, Span(number, found.start() + 1, number, len(line.rstrip()) + 1))]
        for rule in found["rules"].split(",")
    )


def faults_of(suppression: Suppression, *, used: bool) -> Iterator[Diagnostic]:
    """Yield what is wrong with a suppression."""
    if not used:
        message = f"`{suppression.rule}` finds nothing in this line."
        yield Diagnostic(UNUSED.code, UNUSED.name, UNUSED.severity, message, "Take the comment out.", suppression.place)
    elif not suppression.reason:
        message = f"Nobody will know why `{suppression.rule}` is passed over here."
        cure = "Write the reason behind the bracket."
        yield Diagnostic(
            WITHOUT_REASON.code, WITHOUT_REASON.name, WITHOUT_REASON.severity, message, cure, suppression.place
        )


def _line_meant(document: Document, number: int, start: int) -> int:
    """Return the line that a comment speaks of: its own, or the next with content where it stands alone."""
    lines = document.source.lines
    if lines[number - 1][:start].strip():
        return number
    following = (later for later in range(number + 1, len(lines) + 1) if _has_content(lines[later - 1]))
    return next(following, number)


def _has_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _values(node: Node) -> Iterator[Span]:
    match node:
        case Scalar():
            yield node.span
        case Mapping():
            for entry in node.entries:
                yield from _values(entry.value)
        case Sequence():
            for value in node.values:
                yield from _values(value)


def _within(span: Span, line: int, column: int) -> bool:
    return (span.line, span.column) <= (line, column) < (span.end_line, span.end_column)
