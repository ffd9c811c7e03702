"""A mediator whose house bears a party's name, or the alternate's."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.rules.termsheet.mediator_not_outside import mediators_of
from pactwright.rules.termsheet.plain_names import words_of
from pactwright.termsheet import LocatedTermSheet, TermSheet

_SHORTEST = 4


def check(located: LocatedTermSheet) -> Findings:
    """Find each mediator whose organisation bears the name of a party, as the members of a group do."""
    groups = dict(_group_names(located.sheet))
    for path, mediator in mediators_of(located.sheet):
        shared = next((word for word in words_of(mediator.organisation or "") if word in groups), None)
        if shared:
            yield Finding(
                located.place((*path, "organisation")),
                f"{mediator.organisation} bears the name of {groups[shared]}.",
                "Make sure that it is no member of the same group, or name a mediator of another house.",
            )


def _group_names(sheet: TermSheet) -> Iterator[tuple[str, str]]:
    """Yield the first word of each organisation's names, by which its group is known, with the party."""
    for party in sheet.parties:
        for name in (party.legal_name, party.short_name):
            first = next(iter(words_of(name)), "")
            if not party.is_individual and len(first) >= _SHORTEST:
                yield first, party.short_name


RULE = HealthRule(
    code="DR107",
    name="mediator-of-the-same-group",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="Does the mediator's house belong to one of our groups?",
    says="The mediator's organisation bears the name of a party.",
    why=(
        "A sister company answers to the same owner. External means outside the whole group, not only outside the firm."
    ),
    example="mediator: {name: Dr Henrik Vaal, organisation: Northwind Legal Services}",
    instead="mediator: {name: Dr Henrik Vaal, organisation: Vaal Mediation}",
    check=check,
)
