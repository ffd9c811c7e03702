"""A term of American procedure under another law."""

from __future__ import annotations

import re

from pactwright.patterns import pattern
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, agreed

_STATES = """
    Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois
    |Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri
    |Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma
    |Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington
    |West Virginia|Wisconsin|Wyoming|District of Columbia|United States|USA
"""
_AMERICAN = pattern(rf"\b(?:{''.join(map(str.strip, _STATES.splitlines()))})\b", re.IGNORECASE)


def check(located: LocatedTermSheet) -> Findings:
    """Find riders where the governing law is that of no state of the United States."""
    sheet = located.sheet
    law = agreed(sheet.governing_law)
    if sheet.disputes.us_riders and law and not _AMERICAN.search(law):
        yield Finding(
            located.place(("disputes", "us_riders"), key=True),
            f"These terms are of American procedure, but the law of {law} governs.",
            "Take the line out, or name the law of a state, such as `governing_law: the State of New York`.",
        )


RULE = Rule(
    code="TS483",
    name="us-rider-without-us-law",
    says="The term sheet asks for terms of American procedure, but another law governs.",
    why="Where there is no jury, a waiver of one is noise; where the law settles legal fees, the term may be void.",
    instead="governing_law: the State of New York\ndisputes: {us_riders: [jury_waiver]}",
    check=check,
)
