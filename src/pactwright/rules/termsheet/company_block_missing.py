"""A joint venture whose company lacks holders, a board or a way out of a deadlock."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import InstrumentName, LocatedTermSheet

_NEEDED = {
    "cap_table": (
        "who holds how many shares",
        (
            "cap_table:\n  - {party: Northwind, shares: 6000, percent: 60%, price: 'EUR 600,000'}\n"
            "  - {party: Fjordline, shares: 4000, percent: 40%, price: 'EUR 400,000'}"
        ),
    ),
    "board": (
        "who appoints the board",
        "board:\n  size: 3\n  seats: [{party: Northwind, seats: 2}, {party: Fjordline, seats: 1}]",
    ),
    "deadlock": ("what follows when the holders cannot agree", "deadlock: {mechanism: put_call}"),
}


def check(located: LocatedTermSheet) -> Findings:
    """Find each block that the company of a joint venture agreement needs and does not have."""
    sheet = located.sheet
    if sheet.instrument is InstrumentName.JOINT_VENTURE_AGREEMENT and sheet.entity is not None:
        for name, (question, example) in _NEEDED.items():
            if not getattr(sheet.entity, name):
                yield Finding(
                    located.place(("entity",), key=True),
                    f"The company has no `{name}`: {question}.",
                    f"Add it under `entity`:\n{example}",
                )


RULE = Rule(
    code="TS412",
    name="company-block-missing",
    says="The company of a joint venture agreement has no cap table, no board or no rule for a deadlock.",
    why="Who holds, who decides, and what follows when they cannot: without these three there is no venture to sign.",
    instead=_NEEDED["board"][1],
    check=check,
)
