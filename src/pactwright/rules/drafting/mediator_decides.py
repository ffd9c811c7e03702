"""A mediator whose word is final."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in
from pactwright.rules.drafting.sentences import sentences
from pactwright.rules.model import Findings, Rule

_MEDIATOR = pattern(r"\bmediator(?:['’]s)?\b", re.IGNORECASE)
_DECIDES = pattern(
    r"\b(?:decision|award|determination|ruling|judge?ment) (?:of|by|made by|from) the mediators?\b"
    r"|\bmediator(?:['’]s)? (?:decision|award|determination|ruling|shall (?:decide|determine"
    r"|rule))\b",
    re.IGNORECASE,
)
_NOT = pattern(r"\b(?:no|not|never|nothing|without|neither)\b", re.IGNORECASE)


def check(draft: Draft) -> Findings:
    """Find a sentence in which a mediator decides."""
    for paragraph in draft.spoken:
        for begin, sentence in sentences(paragraph.text):
            found = _DECIDES.search(sentence) if _MEDIATOR.search(sentence) else None
            if found and not _NOT.search(sentence):
                yield found_in(
                    draft,
                    paragraph,
                    (begin + found.start(), begin + found.end()),
                    message="A mediator helps to find a settlement and decides nothing.",
                    cure="Let an arbitrator or an expert decide, or leave the decision out.",
                )


RULE = Rule(
    code="DG609",
    name="mediator-decides",
    severity=Severity.WARNING,
    says="The draft lets a mediator decide.",
    why="Nobody speaks openly with somebody who will judge. A court may treat it as neither mediation nor arbitration.",
    example="1. The decision of the mediator is final.",
    instead="1. The mediator helps the parties to find a settlement.",
    check=check,
)
