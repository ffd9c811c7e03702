"""Talks without an end."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a letter of intent, or a rule of the talks, without the day on which the talks end."""
    effect = located.sheet.legal_effect
    if effect.talks_end is not None:
        return
    if located.sheet.instrument is InstrumentName.LETTER_OF_INTENT:
        yield Finding(
            located.place(("instrument",)),
            "This letter of intent does not say when the talks end.",
            "Add the day: `legal_effect: {talks_end: 2027-06-30}`.",
        )
    else:
        yield from _rules_of_the_talks(located)


def _rules_of_the_talks(located: LocatedTermSheet) -> Findings:
    effect = located.sheet.legal_effect
    for name, given in (("exclusive_talks", effect.exclusive_talks), ("good_faith", effect.good_faith)):
        if given:
            yield Finding(
                located.place(("legal_effect", name)),
                f"`{name}` binds until the talks end, but there is no `talks_end`.",
                "Add the day: `talks_end: 2027-06-30`.",
            )


RULE = Rule(
    code="TS430",
    name="letter-without-end",
    says="A letter of intent, or a rule that binds during talks, does not say when the talks end.",
    why="A letter that never lapses keeps both sides half bound. 30 to 90 days are usual for exclusive talks.",
    instead="legal_effect: {talks_end: 2027-06-30, fuller_agreement: a joint venture agreement}",
    check=check,
)
