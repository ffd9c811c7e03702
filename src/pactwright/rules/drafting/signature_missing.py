"""A party for which nobody signs."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Name
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.drafting.reading_rule import ReadingRule
from pactwright.rules.model import Findings


def check(draft: Draft) -> Findings:
    """Find each firm among the parties whose name is not where the paper is signed."""
    signed = _plain(" ".join(each.text for each in draft.signing))
    if not signed or not any(party.plain in signed for party in draft.parties):
        return
    for party in draft.parties:
        if not any(word in signed for word in _ways(party)):
            yield found_in(
                draft,
                party.paragraph,
                (party.start, party.end),
                message=f"Nobody signs for {quoted(party.whole)}.",
                cure="Add a place for its signature.",
            )


def _ways(party: Name) -> list[str]:
    """Return the ways in which a party may sign: its name, its first word, its short name."""
    after = party.paragraph.text[party.end : party.end + 400]
    short = re.search(r"\([^()]{0,60}[“\"]([^“”\"]{1,60})[”\"]", after)
    ways = [party.plain, party.plain.split()[0]] + ([_plain(short[1])] if short else [])
    return [way for way in ways if way]


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


RULE = ReadingRule(
    code="DG402",
    name="signature-missing",
    severity=Severity.WARNING,
    says="The draft has places to sign, and none for one of the parties.",
    why="Who has not signed is not bound.",
    example=(
        "This agreement is made between Fjordline Sensor AS (“Fjordline”) and Kaiwerk GmbH (“Kaiwerk”) today.\n"
        "1. Fjordline pays Kaiwerk.\n\nSignatures\n\nFjordline Sensor AS\n\nBy:"
    ),
    instead=(
        "This agreement is made between Fjordline Sensor AS (“Fjordline”) and Kaiwerk GmbH (“Kaiwerk”) today.\n"
        "1. Fjordline pays Kaiwerk.\n\nSignatures\n\nFjordline Sensor AS\n\nBy:\n\nKaiwerk GmbH\n\nBy:"
    ),
    check=check,
)
