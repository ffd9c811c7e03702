"""Versions in several languages, none of which is said to rule; or a ruling one without others."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find further versions without a ruling language, and a ruling language without further versions."""
    general = located.sheet.general
    if general.other_languages and general.ruling_language is None:
        yield Finding(
            located.place(("general", "other_languages"), key=True),
            "The paper exists in several languages, but none is said to prevail.",
            "Add `ruling_language: English`, or the language that prevails.",
        )
    if general.ruling_language and not general.other_languages:
        yield Finding(
            located.place(("general", "ruling_language"), key=True),
            "A language is said to prevail, but there is no other.",
            "Add the others under `other_languages`, or take the line out.",
        )


RULE = Rule(
    code="TS484",
    name="ruling-language-unclear",
    says="There are versions in several languages, and none is said to prevail; or one prevails over no other.",
    why="Two versions never say quite the same. In a dispute each side reads its own.",
    instead="general: {other_languages: [Norwegian], ruling_language: English}",
    check=check,
)
