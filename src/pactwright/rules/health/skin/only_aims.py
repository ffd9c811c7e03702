"""A party that only aims, in a paper that binds."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.health.model import HealthRule, is_memorandum
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import Firmness, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find each party of a binding paper all of whose contributions are mere aims, while another party is bound."""
    sheet = located.sheet
    if is_memorandum(sheet) or all(one.firmness is Firmness.AIM for one in sheet.contributions):
        return
    for party in sheet.parties:
        own = [(n, one) for n, one in enumerate(sheet.contributions) if one.party == party.short_name]
        if own and all(one.firmness is Firmness.AIM for _, one in own):
            yield Finding(
                located.place(("contributions", own[0][0], "firmness")),
                f"{party.short_name} promises nothing that it has to keep, while others are bound.",
                "Write `firmness: firm` or `firmness: reasonable_efforts` for at least one contribution.",
            )


RULE = HealthRule(
    code="SK108",
    name="only-aims",
    severity=Severity.WARNING,
    ask="What does each of us promise firmly?",
    says="In a paper that binds, all contributions of one party are aims, while another party is bound to its own.",
    why="Who is bound works; who aims waits. The difference shows in the first lean month.",
    example="- {party: Fjordline, kind: service, description: two pilots, firmness: aim}",
    instead="- {party: Fjordline, kind: service, description: two pilots, firmness: reasonable_efforts}",
    check=check,
)
