"""Money in two currencies, and no word on how one becomes the other."""

from __future__ import annotations

import re

from pactwright.diagnostics import Related, Severity
from pactwright.drafts import Draft, Paragraph
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_AMOUNT = pattern(
    r"(?P<mark>US\$|USD|EUR|GBP|CHF|SEK|NOK|DKK|JPY|CNY|RMB|CAD|AUD|[$€£¥])\s?\d[\d,.]{0,14}(?:\s?(?:million|thousand|billion))?"
    r"|\b\d[\d,.]{0,14}\s(?P<mark2>USD|EUR|GBP|CHF|SEK|NOK|DKK|JPY|CNY|RMB|CAD|AUD|euros?|dollars)\b",
    re.IGNORECASE,
)
_SAME = {
    "US$": "USD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "RMB": "CNY",
    "¥": "JPY or CNY",
    "EURO": "EUR",
    "EUROS": "EUR",
    "DOLLARS": "USD",
}
_RATE = pattern(
    r"exchange rate|rate of exchange|conver(?:t|sion|ted)|equivalent|currenc(?:y|ies)|spot rate|foreign exchange",
    re.IGNORECASE,
)


def check(draft: Draft) -> Findings:
    """Find the first amount in a second currency, unless some clause speaks of rates or currencies."""
    first: tuple[Paragraph, re.Match[str], str] | None = None
    for paragraph in draft.spoken:
        if _RATE.search(paragraph.text):
            return
    for paragraph in draft.spoken:
        for found in _AMOUNT.finditer(paragraph.text):
            mark = (found["mark"] or found["mark2"]).upper()
            currency = _SAME.get(mark, mark)
            first = first or (paragraph, found, currency)
            if currency != first[2]:
                yield found_in(
                    draft,
                    paragraph,
                    found.span(),
                    message=(
                        f"This amount is in {currency}, an earlier one in {first[2]}, and "
                        f"no clause says at what rate they meet."
                    ),
                    cure="Use one currency, or name the rate and the day.",
                    related=(Related("the earlier one", draft.place(first[0], *first[1].span())),),
                )
                return


RULE = Rule(
    code="DG505",
    name="currencies-without-rate",
    severity=Severity.WARNING,
    says="Amounts are in two currencies, and no clause says at what rate one is turned into the other.",
    why="Caps, totals and set-off need one figure, and the rate moves before the money does.",
    example="1. The price is EUR 500.\n2. Liability is limited to USD 1,000.",
    instead="1. The price is EUR 500.\n2. Liability is limited to EUR 1,000.",
    check=check,
)
