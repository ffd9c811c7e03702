"""Alliance health: all its rules, applied at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pactwright.diagnostics import Diagnostic, Severity
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.rules import HEALTH_RULES
from pactwright.rules.model import Finding
from pactwright.termsheet import LocatedTermSheet


@dataclass(frozen=True, slots=True)
class Symptom:
    """What a rule of health found, and how much it weighs in this deal: None where it is only to be talked about."""

    rule: HealthRule
    finding: Finding
    severity: Severity | None


def symptoms(located: LocatedTermSheet) -> tuple[Symptom, ...]:
    """Return all that a wise adviser would bring up, in the order of the rules."""
    return tuple(
        Symptom(rule, finding, rule.weight_in(located.sheet))
        for rule in HEALTH_RULES
        for finding in rule.check(located)
    )


def check_health(located: LocatedTermSheet) -> tuple[Diagnostic, ...]:
    """Return the findings that weigh something in this deal. What is only to be talked about is left out."""
    return tuple(_diagnostic(one, one.severity) for one in symptoms(located) if one.severity is not None)


def refuse_in_final(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings as they weigh before signing: what its rule names as blocking is an error."""
    blocking = {rule.code for rule in HEALTH_RULES if rule.blocks_final}
    return tuple(
        replace(one, severity=Severity.ERROR) if one.code in blocking and one.severity is Severity.WARNING else one
        for one in found
    )


def _diagnostic(symptom: Symptom, severity: Severity) -> Diagnostic:
    rule, found = symptom.rule, symptom.finding
    return Diagnostic(rule.code, rule.name, severity, found.message, found.cure, found.place, found.related)
