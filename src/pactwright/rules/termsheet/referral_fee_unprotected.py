"""A fee for customers won that the payer can escape."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.source import Path
from pactwright.termsheet import FeeKind, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each referral or introduction fee without a register behind it, or without a tail."""
    sheet = located.sheet
    registered = sheet.activities.leads or sheet.restrictions.introduced_contacts
    for position, fee in enumerate(sheet.money.fees):
        path: Path = ("money", "fees", position, "kind")
        if fee.kind not in (FeeKind.REFERRAL, FeeKind.INTRODUCTION):
            continue
        if not registered:
            cure = "Add `leads: {register_kept_by: …}` under `activities`, or `restrictions.introduced_contacts`."
            yield Finding(located.place(path), f"Nothing says who counts as referred for the {fee.name}.", cure)
        if fee.tail is None:
            message = f"It is not said how long after the end the {fee.name} is still earned."
            yield Finding(located.place(path), message, "Add `tail`, such as `tail: 12 months`.")


RULE = Rule(
    code="TS466",
    name="referral-fee-unprotected",
    says="A fee for a referral or an introduction has no register of leads or contacts behind it, or no tail.",
    why="Without a register nobody can prove who brought whom. Without a tail the payer ends first and signs later.",
    instead=(
        "activities:\n"
        "  leads: {register_kept_by: Ada Brandt, protected_for: 12 months}\n"
        "money:\n"
        "  fees:\n"
        "    - {name: referral fee, kind: referral, payer: Northwind, payee: Mara, trigger: a Lead signs,\n"
        "       percent: 10%, of: the first year's fees, tail: 12 months}"
    ),
    check=check,
)
