"""A party's name in a second spelling, or with another legal form."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from pactwright.diagnostics import Related
from pactwright.drafts import Draft, Name
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_ALIKE = 0.88
_SHORTEST = 6
_MOST_NAMES = 2_000


def check(draft: Draft) -> Findings:
    """Find each name that is nearly that of a party; marks, capitals and “Inc” for “Incorporated” do not count."""
    told: set[str] = set()
    times = Counter((name.plain, name.plain_form) for name in draft.names)
    others = {(party.plain, party.plain_form) for party in draft.parties}
    for name in draft.names[:_MOST_NAMES]:
        key = (name.plain, name.plain_form)
        if key in others or name.whole in told or times[key] > 1 or _is_defined(name):
            continue
        party = next((one for one in draft.parties if _differs(name, one)), None)
        if party is not None:
            told.add(name.whole)
            yield found_in(
                draft,
                name.paragraph,
                (name.start, name.end),
                message=f"{quoted(name.whole)} is nearly the name of a party, {quoted(party.whole)}.",
                cure="Write the name as the register has it, everywhere alike.",
                related=(Related("the party", draft.place(party.paragraph, party.start, party.end)),),
            )


def _is_defined(name: Name) -> bool:
    """Whether the paper gives the name a short one of its own: then it is another firm."""
    return re.match(r".{0,60}\([^()]{0,40}[“\"]", name.paragraph.text[name.end :]) is not None


def _differs(name: Name, party: Name) -> bool:
    """Whether a name is a slip of a party's: one form for another, or a few letters wrong in one of its words."""
    if name.plain == party.plain:
        return name.plain_form != party.plain_form
    ours, theirs = name.plain.split(), party.plain.split()
    if name.plain_form != party.plain_form or len(ours) != len(theirs):
        return False
    wrong = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 1 and min(map(len, wrong[0])) >= _SHORTEST and _alike(*wrong[0]) >= _ALIKE


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


RULE = Rule(
    code="DG401",
    name="name-spelt-in-two-ways",
    says="A name is nearly that of a party, with another legal form or a few other letters.",
    why="It may be another firm, perhaps one without money. The register knows only one spelling.",
    example=(
        "This agreement is made between Fjordline Sensor AS (“Fjordline”) and Mara Lindqvist (“Mara”) today.\n"
        "1. Fjordline Sensor AB pays Mara."
    ),
    instead=(
        "This agreement is made between Fjordline Sensor AS (“Fjordline”) and Mara Lindqvist (“Mara”) today.\n"
        "1. Fjordline Sensor AS pays Mara."
    ),
    check=check,
)
