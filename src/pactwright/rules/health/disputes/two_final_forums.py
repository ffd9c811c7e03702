"""Courts here and arbitrators there."""

from __future__ import annotations

import re

from pactwright.diagnostics import Related, Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule
from pactwright.rules.model import Finding, Findings
from pactwright.termsheet import ForumKind, LocatedTermSheet, quoted

_NOT = r"(?!.*\b(?:urgent|interim|not|no|nothing|enforce|award)\b)"
_TO_COURTS = pattern(
    rf"^{_NOT}.*\bcourts? (?:of|in|at)\b.*\b(?:decides?|settles?|jurisdiction)\b"
    rf"|^{_NOT}.*\b(?:jurisdiction|decided|settled)\b.*\bcourts? (?:of|in|at)\b",
    re.IGNORECASE,
)
_TO_ARBITRATORS = pattern(
    rf"^{_NOT}.*\b(?:(?:decided|settled|resolved)\b.*\barbitrat|arbitrators?\b.*\b(?:decides?|settles?))",
    re.IGNORECASE,
)
_OTHER = {ForumKind.ARBITRATION: (_TO_COURTS, "courts"), ForumKind.COURTS: (_TO_ARBITRATORS, "arbitrators")}


def check(located: LocatedTermSheet) -> Findings:
    """Find own words that give the last word to courts where arbitrators have it, or the other way round."""
    forum = located.sheet.disputes.forum
    words, other = _OTHER[forum.kind]
    for position, wish in enumerate(located.sheet.clauses):
        for number, text in enumerate(wish.own_text if wish.clause != "disp.forum" else ()):
            if words.search(text):
                yield Finding(
                    located.place(("clauses", position, "own_text", number)),
                    f"{quoted(text)} lets {other} decide, but the forum is `{forum.kind}`.",
                    "Leave the last word to one of them: change these words, or `kind:` under `forum`.",
                    (Related("the forum", located.place(("disputes", "forum", "kind"))),),
                )


RULE = HealthRule(
    code="DR111",
    name="two-final-forums",
    severity=Severity.WARNING,
    in_memorandum=Severity.WARNING,
    blocks_final=True,
    ask="Who has the last word, courts or arbitrators?",
    says="Own words let courts decide where the forum is arbitration, or arbitrators where it is courts.",
    why="With two last words the first year is spent on which of them counts, and either may refuse the case.",
    example=(
        "disputes: {forum: {kind: arbitration, …}}\n"
        "clauses:\n  - {clause: fin.payment, own_text: [The courts of Oslo decide on unpaid sums.], …}"
    ),
    instead="disputes: {forum: {kind: arbitration, …}}",
    check=check,
)
