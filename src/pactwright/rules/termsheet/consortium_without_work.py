"""A consortium agreement that does not say what the consortium does."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet

_EXAMPLE = (
    "activities:\n"
    "  consortium:\n"
    "    project: the flood warning project SeaWatch\n"
    "    work_packages:\n"
    "      - {id: WP1, title: Sensors, lead: Northwind, members: [Northwind, Fjordline]}"
)


def check(located: LocatedTermSheet) -> Findings:
    """Find a consortium agreement without project and work packages."""
    sheet = located.sheet
    if sheet.instrument is InstrumentName.CONSORTIUM_AGREEMENT and sheet.activities.consortium is None:
        yield Finding(
            located.place(("instrument",)),
            "A consortium agreement needs `activities.consortium`: the project and its work packages.",
            f"Add them:\n{_EXAMPLE}",
        )


RULE = Rule(
    code="TS441",
    name="consortium-without-work",
    says="A consortium agreement does not say what the consortium does, and who does which part.",
    why="Who leads what, with whom and for how much is what the members of a consortium ask first.",
    instead=_EXAMPLE,
    check=check,
)
