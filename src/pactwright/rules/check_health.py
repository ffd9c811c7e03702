"""Alliance health: all its rules, applied at once, and what the file says to pass over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pactwright.diagnostics import Diagnostic, Severity, in_reading_order
from pactwright.frozen import dataclass
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.rules import HEALTH_RULES
from pactwright.rules.model import Finding
from pactwright.rules.suppressions import Suppression, faults_of, is_of_drafting, suppressions
from pactwright.termsheet import LocatedTermSheet


@dataclass(frozen=True, slots=True)
class Symptom:
    """What a rule of health found, and how much it weighs in this deal: None where it is only to be talked about."""

    rule: HealthRule
    finding: Finding
    severity: Severity | None


@dataclass(frozen=True, slots=True)
class Health:
    """What is left to talk about once the file's own suppressions are heeded, and the findings to tell."""

    symptoms: tuple[Symptom, ...]
    diagnostics: tuple[Diagnostic, ...]


def symptoms(located: LocatedTermSheet) -> tuple[Symptom, ...]:
    """Return all that a wise adviser would bring up, in the order of the rules."""
    return tuple(
        Symptom(rule, finding, rule.weight_in(located.sheet))
        for rule in HEALTH_RULES
        for finding in rule.check(located)
    )


def examine(located: LocatedTermSheet, others: Iterable[Diagnostic] = ()) -> Health:
    """Examine a term sheet whose facts agree. `others` are its warnings so far: the file may pass over them too."""
    passed_over = suppressions(located.document)
    given, brought_up = tuple(others), symptoms(located)
    left = tuple(one for one in brought_up if not _is_covered(one, passed_over))
    told = [one for one in given if not any(each.covers(one.code, one.name, one.place) for each in passed_over)]
    told += [_diagnostic(one, one.severity) for one in left if one.severity is not None]
    places = [(one.code, one.name, one.place) for one in given]
    places += [(one.rule.code, one.rule.name, one.finding.place) for one in brought_up]
    for each in (each for each in passed_over if not is_of_drafting(each)):
        told += faults_of(each, used=any(each.covers(*place) for place in places))
    return Health(left, tuple(in_reading_order(told)))


def refuse_in_final(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings as they weigh before signing: what its rule names as blocking is an error."""
    blocking = {rule.code for rule in HEALTH_RULES if rule.blocks_final}
    return tuple(
        replace(one, severity=Severity.ERROR) if one.code in blocking and one.severity is Severity.WARNING else one
        for one in found
    )


def _is_covered(symptom: Symptom, passed_over: tuple[Suppression, ...]) -> bool:
    rule = symptom.rule
    return any(each.covers(rule.code, rule.name, symptom.finding.place) for each in passed_over)


def _diagnostic(symptom: Symptom, severity: Severity) -> Diagnostic:
    rule, found = symptom.rule, symptom.finding
    return Diagnostic(rule.code, rule.name, severity, found.message, found.cure, found.place, found.related)
