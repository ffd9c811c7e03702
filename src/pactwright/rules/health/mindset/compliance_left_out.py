"""Work across borders, or with public bodies, without a word on bribery and sanctions."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.patterns import pattern
from pactwright.rules.health.model import HealthRule, is_memorandum
from pactwright.rules.health.sides import left_out
from pactwright.rules.model import Finding, Findings
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, Party, TermSheet

_PUBLIC = pattern(
    r"\bpublic (university|body|authority|law|institution|hospital)|\bmunicipal|\bministry\b|\bgovernment\b"
    r"|\b(city|town|county|region|state) of\b|\bport authority\b|\bstate-owned\b",
    re.IGNORECASE,
)
_CLAUSE = "risk.compliance"


def check(located: LocatedTermSheet) -> Findings:
    """Find a paper without the clause on compliance, where a party is public or the parties cross borders.

    A memorandum has the clause on demand only; there, borders alone do not call for it.
    """
    sheet = located.sheet
    public = next((party.short_name for party in sheet.parties if _is_public(party)), None)
    lacking = _lacking(sheet)
    if lacking and (public or (sheet.crosses_borders and not is_memorandum(sheet))):
        because = f"{public} is a public body" if public else "the parties sit in several countries"
        yield Finding(
            located.place(lacking),
            f"Nothing is said about bribery and sanctions, though {because}.",
            "Take in the clause: `- {clause: risk.compliance, include: yes, reason: …}` under `clauses`.",
        )


def _lacking(sheet: TermSheet) -> Path | None:
    wanted = any(wish.clause == _CLAUSE and wish.include is not False for wish in sheet.clauses)
    if is_memorandum(sheet):
        return None if wanted else left_out(sheet, _CLAUSE) or ("instrument",)
    return left_out(sheet, _CLAUSE)


def _is_public(party: Party) -> bool:
    return bool(_PUBLIC.search(f"{party.legal_form or ''}; {party.legal_name}"))


RULE = HealthRule(
    code="MI104",
    name="compliance-left-out",
    severity=Severity.WARNING,
    in_memorandum=Severity.ADVICE,
    blocks_final=True,
    ask="Which rules on bribery, sanctions and exports apply to each of us?",
    says=(
        "The clause on bribery, sanctions and human rights is not in, though a party is a public body or the"
        " parties cross borders."
    ),
    why=(
        "What is a courtesy in one country is a crime in another, above all towards officials. Banks and"
        " auditors ask for the clause."
    ),
    example="clauses:\n  - {clause: risk.compliance, include: no, reason: Too long.}",
    instead="clauses:\n  - {clause: risk.compliance, variant: light, reason: A short form is enough for us.}",
    check=check,
)
