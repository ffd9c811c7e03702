"""Terms that do not belong to the kind of contribution."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import ContributionKind, LocatedTermSheet, list_of

_THINGS = frozenset({ContributionKind.EQUIPMENT, ContributionKind.FACILITY, ContributionKind.MATERIAL})
_PEOPLE = frozenset({ContributionKind.PEOPLE, ContributionKind.SECONDMENT})
_BELONGS_TO = {
    "roles": _PEOPLE,
    "asset": _THINGS,
    "dataset": frozenset({ContributionKind.DATA}),
    "background": frozenset({ContributionKind.IP_LICENCE}),
    "value": frozenset(ContributionKind) - {ContributionKind.CASH},
}


def check(located: LocatedTermSheet) -> Findings:
    """Find each block of a contribution that has no meaning for its kind."""
    for position, contribution in enumerate(located.sheet.contributions):
        for field, kinds in _BELONGS_TO.items():
            if getattr(contribution, field) and contribution.kind not in kinds:
                yield Finding(
                    located.place(("contributions", position, field), key=True),
                    f"`{field}` has no meaning for a contribution of kind `{contribution.kind.value}`.",
                    _cure(field, kinds),
                )


def _cure(field: str, kinds: frozenset[ContributionKind]) -> str:
    if field == "value":
        return "Take it out: cash is worth its `amount`."
    names = list_of([kind.value for kind in ContributionKind if kind in kinds])
    return f"Take it out, or write {names} as the kind. Another thing of value is a contribution of its own."


RULE = Rule(
    code="TS334",
    name="contribution-block-out-of-place",
    says="A contribution has terms that have no meaning for its kind, such as roles for cash.",
    why="Such terms would not be printed. Whoever wrote them believes that they are agreed.",
    instead=(
        "- {party: Northwind, kind: cash, description: a share of the pilot's cost, amount: EUR 50,000}\n"
        "- {party: Northwind, kind: people, description: two engineers, roles: [{role: engineer, share_of_time: 50%}]}"
    ),
    check=check,
)
