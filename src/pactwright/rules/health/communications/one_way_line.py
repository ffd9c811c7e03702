"""One side talks, the other only hears."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.sides import lines_between, someone_of
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet, TermSheet, in_words


def check(located: LocatedTermSheet) -> Findings:
    """Find each line by which a party tells others who are neither asked for an answer nor have a line back."""
    sheet = located.sheet
    for position, (speaker, listeners) in _unanswered(sheet).items():
        back = f"`sender: {someone_of(sheet, listeners[0])}, recipients: [{someone_of(sheet, speaker)}]`"
        yield Finding(
            located.place(("communication", position, "sender")),
            f"{speaker} tells {in_words(listeners)}, and no answer is ever asked for.",
            f"Add `reply_within:` to this line, or a line back with {back}.",
        )


def _unanswered(sheet: TermSheet) -> dict[int, tuple[str, list[str]]]:
    """Return the first line of each way on which nothing comes back, with who speaks and who hears."""
    ways = lines_between(sheet)
    found: dict[int, tuple[str, list[str]]] = {}
    for (speaker, listener), positions in ways.items():
        answered = any(sheet.communication[position].reply_within for position in positions)
        if (listener, speaker) not in ways and not answered:
            found.setdefault(positions[0], (speaker, []))[1].append(listener)
    return found


RULE = HealthRule(
    code="CO102",
    name="one-way-line",
    severity=Severity.WARNING,
    ask="How does each of us hear what the other thinks?",
    says="All lines between two parties run one way, and none of them asks for an answer.",
    why="Telling is half of talking. Who only hears stops listening, and the trouble that they see stays with them.",
    example="- {topic: progress, sender: Ada Brandt, recipients: [Jonas Berg], channel: email, cadence: weekly}",
    instead=(
        "- {topic: progress, sender: Ada Brandt, recipients: [Jonas Berg], channel: email, cadence: weekly,"
        " reply_within: 2 business days}"
    ),
    check=check,
)
