"""Parties in the same trade who have not said whether they compete."""

from __future__ import annotations

from pactwright.diagnostics import Related, Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.rules.termsheet.plain_names import words_of
from pactwright.termsheet import LocatedTermSheet

_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "its", "of", "on", "or", "that", "the", "to", "with"}
)
_ALIKE = 0.5


def check(located: LocatedTermSheet) -> Findings:
    """Find two parties whose lines of business share half of their words, where nobody says whether they compete."""
    sheet = located.sheet
    told = "competitors" in sheet.risk.model_fields_set
    trades = [(n, party, set(words_of(party.business or "")) - _SMALL) for n, party in enumerate(sheet.parties)]
    for index, (_, party, words) in enumerate(trades):
        for position, other, others in trades[index + 1 :]:
            if not told and words and others and len(words & others) / len(words | others) >= _ALIKE:
                yield Finding(
                    located.place(("parties", position, "business")),
                    f"{party.short_name} and {other.short_name} are in one trade. Nobody says whether they compete.",
                    "Add `risk: {competitors: yes}`, or `no` if you have talked about it and do not.",
                    (Related("the same trade", located.place(("parties", index, "business"))),),
                )


RULE = HealthRule(
    code="MI106",
    name="rivals-not-declared",
    severity=Severity.ADVICE,
    ask="Do we compete anywhere, today or soon?",
    says="Two parties describe their business in much the same words, and `risk.competitors` is not written.",
    why="Rivals may ally, within limits that the law draws. Who did not ask learns of them from an authority.",
    example=(
        "parties:\n"
        "  - {…, business: sells forecasting software to ports}\n"
        "  - {…, business: sells forecasting software to harbours and ports}"
    ),
    instead="risk: {competitors: yes}",
    check=check,
)
