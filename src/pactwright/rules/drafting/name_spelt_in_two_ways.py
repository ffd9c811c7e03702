"""A party's name in a second spelling, or with another legal form."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from pactwright.diagnostics import Related
from pactwright.drafts import Draft, Name, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_ALIKE = 0.88
_SHORTEST = 6
_MOST_NAMES = 2_000
_NEAR = 80
_FORMS_OF_ONE_COUNTRY = (
    frozenset({"inc", "corp", "llc", "lp", "llp", "ltd"}),
    frozenset({"ltd", "plc", "llp"}),
    frozenset({"gmbh", "ag", "kg"}),
    frozenset({"as", "asa", "ab", "aps", "oy"}),
    frozenset({"bv", "nv"}),
    frozenset({"sa", "srl", "spa"}),
    frozenset({"sa", "sl", "lda", "ltda"}),
)
"""Forms that a drafter mistakes for each other. A GmbH beside an Inc is the German firm of the same group."""

_OTHER_FIRM = pattern(
    r"\b(?:affiliates?|subsidiar(?:y|ies)|parent|group|formerly|predecessor|successor|assignee|member|division|sister"
    r"|guarantor|holding|wholly|known as|d/b/a)\b",
    re.IGNORECASE,
)
_DESCRIBED = pattern(r"\.?,? (?:an? |\(|whose |which |registered |incorporated )")


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
        if party is not None and not _signs_beside(name, party, draft):
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


def _signs_beside(name: Name, party: Name, draft: Draft) -> bool:
    """Whether a name signs where the party signs too: then it is another firm of the group."""
    signing = {id(each.paragraph) for each in draft.names if each.plain == party.plain and each.form == party.form}
    by_name = name.paragraph.part is Part.SIGNATURES
    return by_name and any(id(each) in signing for each in draft.signing)


def _differs(name: Name, party: Name) -> bool:
    """Whether a name is a slip of a party's: one form for another, or a few letters wrong in one of its words."""
    if name.plain == party.plain:
        return name.plain_form != party.plain_form and not _is_sister(name, party)
    ours, theirs = name.plain.split(), party.plain.split()
    if name.plain_form != party.plain_form or len(ours) != len(theirs):
        return False
    wrong = [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 1 and min(map(len, wrong[0])) >= _SHORTEST and _alike(*wrong[0]) >= _ALIKE


def _is_sister(name: Name, party: Name) -> bool:
    """Whether one name with another form is another firm of the group: abroad, or told apart in its own words."""
    around = name.paragraph.text[max(name.start - _NEAR, 0) : name.start], name.paragraph.text[name.end :][:_NEAR]
    at_home = any({name.plain_form, party.plain_form} <= forms for forms in _FORMS_OF_ONE_COUNTRY)
    return not at_home or any(map(_OTHER_FIRM.search, around)) or _DESCRIBED.match(around[1]) is not None


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
