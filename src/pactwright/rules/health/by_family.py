"""The health of an alliance, family by family: what is in order, and what is left to talk about."""

from __future__ import annotations

from collections.abc import Sequence

from pactwright.diagnostics import Severity
from pactwright.frozen import dataclass
from pactwright.rules.check_health import Symptom
from pactwright.rules.health.families import FAMILIES
from pactwright.rules.health.rules import HEALTH_RULES

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.ADVICE, None)


@dataclass(frozen=True, slots=True)
class HealthFamily:
    """A family of rules: how many there are, how many found nothing, and what the others found, the heaviest first."""

    code: str
    title: str
    rules: int
    in_order: int
    symptoms: tuple[Symptom, ...]


def by_family(symptoms: Sequence[Symptom]) -> tuple[HealthFamily, ...]:
    """Return every family in the order in which an adviser asks."""
    return tuple(_family(code, title, symptoms) for code, title in FAMILIES.items())


def _family(code: str, title: str, symptoms: Sequence[Symptom]) -> HealthFamily:
    rules = sum(rule.code.startswith(code) for rule in HEALTH_RULES)
    found = sorted((one for one in symptoms if one.rule.code.startswith(code)), key=_weight)
    return HealthFamily(code, title, rules, rules - len({one.rule.code for one in found}), tuple(found))


def _weight(symptom: Symptom) -> int:
    return _ORDER.index(symptom.severity)
