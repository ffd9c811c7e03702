"""A joint venture agreement without its company."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find a joint venture agreement that does not describe the company."""
    sheet = located.sheet
    if sheet.instrument is InstrumentName.JOINT_VENTURE_AGREEMENT and sheet.entity is None:
        yield Finding(
            located.place(("instrument",)),
            "A joint venture agreement needs `entity`: the company that the parties hold together.",
            "Describe the company, or write `instrument: alliance_agreement` if the parties form none:\n"
            "entity: {name: Nordport AS, form: private limited company, country: Norway, business: port forecasts}",
        )


RULE = Rule(
    code="TS410",
    name="joint-venture-without-company",
    says="A joint venture agreement does not describe the company.",
    why="Nearly every clause of such a paper speaks of the company, its shares and its board.",
    instead=(
        "entity:\n  name: Nordport AS\n  form: private limited company\n  country: Norway\n  business: port forecasts"
    ),
    check=check,
)
