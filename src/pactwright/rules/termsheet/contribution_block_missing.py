"""Terms that a kind of contribution cannot do without."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import ContributionKind, LocatedTermSheet

_NEEDED = {
    ContributionKind.PEOPLE: ("roles", "roles: [{role: data engineer, share_of_time: 50%}]"),
    ContributionKind.SECONDMENT: ("roles", "roles: [{role: data engineer, share_of_time: 100%}]"),
    ContributionKind.DATA: ("dataset", "dataset: {purpose: training the berth model}"),
    ContributionKind.IP_LICENCE: ("background", "background: B1"),
}


def check(located: LocatedTermSheet) -> Findings:
    """Find each contribution of people without roles, of data without its terms, of a licence without its subject."""
    for position, contribution in enumerate(located.sheet.contributions):
        field, example = _NEEDED.get(contribution.kind, ("", ""))
        if field and not getattr(contribution, field):
            yield Finding(
                located.place(("contributions", position, "kind")),
                f"A contribution of kind `{contribution.kind.value}` needs `{field}`.",
                f"Add it, such as `{example}`.",
            )


RULE = Rule(
    code="TS335",
    name="contribution-block-missing",
    says=(
        "A contribution of people names no roles, one of data no terms of use, or one of a licence not what "
        "is licensed."
    ),
    why=("Without them nobody knows what is owed: how much of whose time, which data for what, which right."),
    instead="kind: people\nroles:\n  - {role: data engineer, person: Jan Okafor, share_of_time: 50%}",
    check=check,
)
