"""A rule of alliance health: a rule whose weight depends on the paper, with a question for the parties."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.frozen import dataclass
from pactwright.rules.model import Rule
from pactwright.termsheet import LocatedTermSheet, Strictness, TermSheet

_RECORDS_INTENTIONS = frozenset({"mou", "letter_of_intent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthRule(Rule[LocatedTermSheet]):
    """What a healthy alliance has settled.

    `ask` is the question that the parties talk about next. `severity` is the weight in a paper that binds;
    `in_memorandum` that in a paper of intentions, or where light wording is wished for. There, None leaves it to the
    table of health and to the agenda: a short honest note is not scolded for what it leaves out. The final paper is
    refused where `blocks_final` holds.
    """

    ask: str
    in_memorandum: Severity | None = None
    blocks_final: bool = False

    def weight_in(self, sheet: TermSheet) -> Severity | None:
        """Return how much a finding weighs in this deal, or None where it is only to be talked about."""
        light = is_memorandum(sheet) or sheet.strictness is Strictness.LIGHT
        return self.in_memorandum if light else self.severity


def is_memorandum(sheet: TermSheet) -> bool:
    """Whether the paper records intentions and does not bind as a whole."""
    return sheet.instrument.value in _RECORDS_INTENTIONS
