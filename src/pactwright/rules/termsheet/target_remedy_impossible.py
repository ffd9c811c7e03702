"""A target whose remedy cannot work."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import LocatedTermSheet, Target, TargetRemedy, TermSheet

_CURES = {
    TargetRemedy.LOSE_EXCLUSIVITY: "Add the exclusivity that can be lost under `restrictions.exclusivity`, "
    "or choose another remedy.",
    TargetRemedy.PAY_SHORTFALL: "Add `amount`, `shortfall_share: 20%` and `paid_to`, or choose another remedy.",
}
_PAYMENT_OUT_OF_PLACE = "Take it out, or write `remedy: pay_shortfall`."


def check(located: LocatedTermSheet) -> Findings:
    """Find each remedy that takes away what is not there, or pays what cannot be worked out."""
    for position, target in enumerate(located.sheet.activities.targets):
        for field, message in _faults(located.sheet, target):
            named = field != "remedy"
            cure = _PAYMENT_OUT_OF_PLACE if named else _CURES[target.remedy]
            yield Finding(located.place(("activities", "targets", position, field), key=named), message, cure)


def _faults(sheet: TermSheet, target: Target) -> Iterator[tuple[str, str]]:
    if target.remedy is TargetRemedy.LOSE_EXCLUSIVITY and not _enjoys_exclusivity(sheet, target.party):
        yield "remedy", f"{target.party} is to lose an exclusivity, but nobody is bound to any in its favour."
    if target.remedy is TargetRemedy.PAY_SHORTFALL and None in (target.amount, target.shortfall_share, target.paid_to):
        yield "remedy", f"{target.party} is to pay for a shortfall, but it is not said what share of it, or to whom."
    if target.remedy is not TargetRemedy.PAY_SHORTFALL:
        for field in ("shortfall_share", "paid_to"):
            if getattr(target, field) is not None:
                yield field, f"The remedy is `{target.remedy.value}`, yet there is a `{field}`."


def _enjoys_exclusivity(sheet: TermSheet, party: str) -> bool:
    return any(set(exclusivity.bound) - {party} for exclusivity in sheet.restrictions.exclusivity)


RULE = Rule(
    code="TS464",
    name="target-remedy-impossible",
    says=(
        "A missed target is to cost an exclusivity that does not exist, or a payment that cannot be worked out, or "
        "a payment is described that the remedy does not call for."
    ),
    why="A consequence that cannot be carried out is none.",
    instead=(
        "targets:\n"
        "  - {party: Northwind, metric: net purchases, amount: EUR 100,000, remedy: pay_shortfall,\n"
        "     shortfall_share: 20%, paid_to: Fjordline}"
    ),
    check=check,
)
