"""Personal data that comes in by a side door."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each dataset with personal data, in a term sheet without `personal_data`."""
    for position, contribution in enumerate(located.sheet.contributions):
        if contribution.dataset and contribution.dataset.personal and located.sheet.personal_data is None:
            yield Finding(
                located.place(("contributions", position, "dataset", "personal"), key=True),
                "These data concern people, and nobody says in what role each party handles them.",
                "Add `personal_data:` with `kinds` and `roles`.",
            )


RULE = HealthRule(
    code="MI108",
    name="personal-data-unspoken",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="Whose data do we handle, and who answers to these people?",
    says="A dataset holds personal data, and the block `personal_data` is missing.",
    why="The people whose data it is are at no table. The law asks who answers to them before the first file moves.",
    example="dataset: {purpose: testing the forecasts, personal: yes}",
    instead="personal_data: {kinds: [names of ship masters], roles: separate_controllers}",
    check=check,
)
