"""Who puts in much and takes out little; the arithmetic is shown."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import WHOLE, Contribution, LocatedTermSheet, Money, TermSheet, agreed

_APART = 25
"""Percentage points by which the share that is taken out may differ from the share that is put in."""


def check(located: LocatedTermSheet) -> Findings:
    """Find each party whose share of the revenue is far below its share of the value that is put in.

    Quiet unless every contribution has a value, all in one currency: half an account proves nothing.
    """
    values = _values(located.sheet)
    whole = sum((each.amount for values_of_party in values.values() for each in values_of_party), Decimal(0))
    taken = _taken(located.sheet)
    if not whole or not taken:
        return
    for position, party in enumerate(located.sheet.parties):
        own = values.get(party.short_name, [])
        put_in = sum((each.amount for each in own), Decimal(0)) * WHOLE / whole
        takes = taken.get(party.short_name, Decimal(0))
        if put_in - takes > _APART:
            total = Money((own or next(iter(values.values())))[0].currency, whole)
            yield Finding(
                located.place(("parties", position, "short_name")),
                f"{party.short_name} puts in {round(put_in)}% of the value ({_sum(own)} of {_plain(total)})"
                f" and takes {takes.normalize():f}% of the revenue.",
                "Write what is not counted here as a contribution with its value, or move a share.",
            )


def _values(sheet: TermSheet) -> Mapping[str, list[Money]]:
    values: dict[str, list[Money]] = {}
    for contribution in sheet.contributions:
        worth = _worth(contribution)
        if worth is None:
            return {}
        values.setdefault(contribution.party, []).append(worth)
    currencies = {each.currency for of_party in values.values() for each in of_party}
    return values if len(currencies) == 1 else {}


def _worth(contribution: Contribution) -> Money | None:
    return agreed(contribution.amount) or (agreed(contribution.value.amount) if contribution.value else None)


def _taken(sheet: TermSheet) -> Mapping[str, Decimal]:
    """Return the share of each party in the one revenue that is shared; with several, nobody can add them up."""
    shared = sheet.money.revenue_shares
    return {share.party: share.share.value for share in shared[0].shares} if len(shared) == 1 else {}


def _sum(amounts: list[Money]) -> str:
    return " + ".join(_plain(amount) for amount in amounts) or "nothing"


def _plain(amount: Money) -> str:
    return str(amount).replace("\N{NO-BREAK SPACE}", " ")


RULE = HealthRule(
    code="GT106",
    name="value-out-of-balance",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    ask="Does what each of us takes out fit what each of us puts in?",
    says=(
        "A party's share of the shared revenue is more than 25 points below its share of the value that"
        " is put in, as far as every contribution has a value."
    ),
    why="Shares that nobody can explain are fought over when the money comes. Written reasons keep the peace.",
    example="Northwind puts in EUR 90,000 of EUR 100,000, and takes 50% of the revenue.",
    instead="shares: [{party: Northwind, share: 75%}, {party: Fjordline, share: 25%}]",
    check=check,
)
