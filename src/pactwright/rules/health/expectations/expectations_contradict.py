"""Two expectations that cannot both be met."""

from __future__ import annotations

import re

from pactwright.diagnostics import Related, Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import Expectation, LocatedTermSheet

_FIGURES = (
    r"\d[\d.,:]*%?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|no|not|never|always|days?|weeks?|months?|years?"
)
_LOOSE = pattern(rf"\b({_FIGURES})\b|[^\w\s]", re.IGNORECASE)


def check(located: LocatedTermSheet) -> Findings:
    """Find each expectation that says the same as an earlier one of the same party, but with other figures."""
    first: dict[tuple[str, str | None], tuple[int, Expectation]] = {}
    for position, expectation in enumerate(located.sheet.expectations):
        core = " ".join(_LOOSE.sub(" ", expectation.text.casefold()).split())
        known, earlier = first.setdefault((core, expectation.of), (position, expectation))
        if earlier.text.casefold() != expectation.text.casefold():
            yield Finding(
                located.place(("expectations", position, "text")),
                f"{expectation.holder} expects another thing here than {earlier.holder} does above.",
                "Settle one figure, and write it in both places or in one.",
                (Related("expected before", located.place(("expectations", known, "text"))),),
            )


RULE = HealthRule(
    code="EX104",
    name="expectations-contradict",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="Can all that we expect of each other be true at once?",
    says="Two expectations of the same party differ only in their figures, days or a `not`.",
    why="Both were written down, so both sides are sure. One of them will be wrong, and will feel cheated.",
    example=(
        "- {holder: Northwind, text: answers come within 2 days}\n"
        "- {holder: Fjordline, text: answers come within 5 days}"
    ),
    instead="- {holder: Northwind, text: answers come within 3 days}",
    check=check,
)
