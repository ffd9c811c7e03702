"""Short names that differ in capitals or stops only."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.plain_names import plain
from pactwright.termsheet import LocatedTermSheet, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each short name that a reader could take for that of another party."""
    first: dict[str, int] = {}
    parties = located.sheet.parties
    for position, party in enumerate(parties):
        known = first.setdefault(plain(party.short_name), position)
        other = parties[known].short_name
        if known != position and other.casefold() != party.short_name.casefold():
            yield Finding(
                located.place(("parties", position, "short_name")),
                f"The short names {quoted(other)} and {quoted(party.short_name)} look alike.",
                "Choose short names that differ in more than capitals, accents, spaces and hyphens.",
                (Related("the other short name", located.place(("parties", known, "short_name"))),),
            )


RULE = Rule(
    code="TS303",
    name="short-names-alike",
    says="Two short names differ only in capitals, accents, spaces or hyphens.",
    why=("A contract that defined `HFG` and used `HGF` went to court. A duty must never hang on a hyphen."),
    instead="short_name: Northwind\n…\nshort_name: Fjordline",
    check=check,
)
