"""A firm that signs and is no party."""

from __future__ import annotations

import re

from pactwright.drafts import Draft, Name
from pactwright.patterns import pattern
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_FOR = pattern(r"(?i:(?:for and )?on behalf of|\bfor)\s*:?\s*$")

_UNNAMED = pattern(r"\b(?:executing|signing|named|identified|set forth) below\b|whose (?:name|signature) appears")
"""At the head of a paper whose other party is named by its signature alone."""

_HEAD = 12
_HAND = pattern(r"^\s*(?:By|Name|Signature|Signed|Title|Its)\b|/s/|_{6,}")
_ABOVE = 3
_FOR_ANOTHER = pattern(r"\b(?:general partner|managing member|sole member|manager|trustee|attorney)\b", re.IGNORECASE)
"""Beside the name of a firm that signs for a party."""

_BELOW = 4
_APPROVED = pattern(r"^(?:joinder|approved|agreed|accepted|signed|executed)(?: and \w+)? (?:for|by|to|of) ")


def check(draft: Draft) -> Findings:
    """Find each firm in the signatures, after “on behalf of” or alone on its line, that stands nowhere else."""
    if not draft.parties or is_amendment(draft) or any(_UNNAMED.search(each.text) for each in draft.body[:_HEAD]):
        return
    places = _places(draft)
    signing = {id(each) for each in draft.signing}
    known = {name.plain for name in draft.names if id(name.paragraph) not in signing}
    said = _plain(" ".join(each.text for each in draft.paragraphs if id(each) not in signing))
    words = {word for one in known for word in one.split()}
    for name in draft.names:
        text = name.paragraph.text
        alone = name.start == 0 and text[name.end :].strip(" .:") == ""
        if (
            id(name.paragraph) not in places
            or _signs_for_another(draft, name)
            or not (alone or _FOR.search(text[: name.start][-30:]))
        ):
            continue
        if _APPROVED.sub("", name.plain) not in said and name.plain.split()[0] not in words:
            yield found_in(
                draft,
                name.paragraph,
                (name.start, name.end),
                message=f"{quoted(name.whole)} signs, and is named nowhere else.",
                cure="Take out what was left from another paper, or make the firm a party.",
            )


def _signs_for_another(draft: Draft, name: Name) -> bool:
    """Whether the lines around a name say that the firm signs as the general partner of a party, or the like."""
    at = next(number for number, each in enumerate(draft.signing) if each is name.paragraph)
    near = draft.signing[max(at - 1, 0) : at + _BELOW]
    return any(_FOR_ANOTHER.search(each.text) for each in near)


def _places(draft: Draft) -> set[int]:
    """Return the paragraphs in which somebody signs: where some say “By:”, those that stand right above such a line."""
    signing = draft.signing
    hands = {number for number, each in enumerate(signing) if _HAND.search(each.text)}
    if not hands:
        return {id(each) for each in signing}
    near = {number - above for number in hands for above in range(_ABOVE + 1)}
    return {id(each) for number, each in enumerate(signing) if number in near}


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower())


RULE = Rule(
    code="DG403",
    name="stranger-signs",
    says="A firm has a place to sign, and the draft names it nowhere else.",
    why="The signature page comes from another deal, or a party is missing at the head.",
    example=(
        "This agreement is made between Fjordline Sensor AS (“Fjordline”) and Kaiwerk GmbH (“Kaiwerk”) today.\n"
        "1. Fjordline pays Kaiwerk.\n\nSignatures\n\nFjordline Sensor AS\n\nKaiwerk GmbH\n\nHarbourlight Systems AB"
    ),
    instead=(
        "This agreement is made between Fjordline Sensor AS (“Fjordline”) and Kaiwerk GmbH (“Kaiwerk”) today.\n"
        "1. Fjordline pays Kaiwerk.\n\nSignatures\n\nFjordline Sensor AS\n\nKaiwerk GmbH"
    ),
    check=check,
)
