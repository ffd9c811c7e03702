"""A number in words and in figures, and the two differ."""

from __future__ import annotations

import re

from pactwright.drafts import Draft
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.drafting.number_in_words import NUMBER_WORD, number_in_words
from pactwright.rules.model import Findings, Rule

_BOTH = pattern(
    rf"(?<![\w-])(?P<words>(?:{NUMBER_WORD})(?:(?:-\s?| |,? and |-and-)(?:{NUMBER_WORD})){{0,14}})"
    r"(?P<between>(?:\s(?:US|U\.S\.|United States|euros?|dollars?|Dollars?|percent|per cent|Dollars US)){0,3})"
    r"\s?\((?P<mark>[$€£]|USD ?|EUR ?|US\$ ?|GBP ?)?"
    r"(?P<figures>\d{1,3}(?:,\d{3})+|\d{1,12})(?P<tail>\.\d{1,4})?\s?(?P<unit>%"
    r"|st|nd|rd|th|[a-z]{1,12})?\)",
    re.IGNORECASE,
)
_BEFORE = pattern(
    r"(?:\b(?:year|one|two|three|four|five|six|seven|eight|nine|ten|and|point|a|hundred|half|quarters?|[a-z]*ty)|[/.,\d%)])[\s-]*$",
    re.IGNORECASE,
)
_SCALE_BEHIND = pattern(r"\s?(?:million|thousand|billion)\b", re.IGNORECASE)


def check(draft: Draft) -> Findings:
    """Find “thirty (60)”; a sum with cents, and a mark of a list after a word for a number, are left aside."""
    for paragraph in draft.holding("("):
        text = paragraph.text
        for found in _BOTH.finditer(text):
            said, written = number_in_words(found["words"]), int(found["figures"].replace(",", ""))
            cents = found["tail"] and found["tail"].strip(".0")
            before = text[max(found.start() - 14, 0) : found.start()]
            in_millions = _SCALE_BEHIND.match(text, found.end()) is not None or (found["unit"] or "").lower() in (
                "m",
                "mm",
                "k",
                "bn",
                "million",
                "thousand",
                "billion",
            )
            if found.start() <= paragraph.start:
                continue  # the first words of the number may stand at the end of the line before
            if said is None or said == written or cents or in_millions or _BEFORE.search(before):
                continue
            yield found_in(
                draft,
                paragraph,
                found.span(),
                message=f"{quoted(found['words'])} is {said:,}, and the figures say {written:,}.",
                cure="Write the right one, once: figures alone are enough.",
            )


RULE = Rule(
    code="DG504",
    name="words-and-figures-differ",
    says="A number stands in words and in figures, and they do not say the same.",
    why="Courts go by the words; whoever reads the paper goes by the figures.",
    example="1. The price is due within thirty (60) days.",
    instead="1. The price is due within 30 days.",
    check=check,
)
