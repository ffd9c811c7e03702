"""One matter with two deciders."""

from __future__ import annotations

from pactwright.diagnostics import Related, Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.rules.termsheet.plain_names import plain
from pactwright.termsheet import LocatedTermSheet, quoted


def check(located: LocatedTermSheet) -> Findings:
    """Find each matter that stands in the table of decisions already."""
    first: dict[str, int] = {}
    for position, decision in enumerate(located.sheet.decisions):
        earlier = first.setdefault(plain(decision.matter).removeprefix("the"), position)
        if earlier != position:
            yield Finding(
                located.place(("decisions", position, "matter")),
                f"It is said twice who decides on {quoted(decision.matter)}.",
                "Keep one line for the matter, or say how the two differ.",
                (Related("said before", located.place(("decisions", earlier, "matter"))),),
            )


RULE = HealthRule(
    code="EX113",
    name="matter-decided-twice",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="Who decides on this, if both think that they do?",
    says="The same matter stands twice among the decisions.",
    why="Each side will read the line that suits it. Two deciders are none.",
    example=(
        "- {matter: the price list, decided_by: party, party: Northwind}\n"
        "- {matter: the price list, decided_by: committee}"
    ),
    instead="- {matter: the price list, decided_by: party, party: Northwind}",
    check=check,
)
