"""The health of an alliance on one screen: for each family what is in order, what is missing, what to talk about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pactwright.diagnostics import Severity
from pactwright.rules.check_health import Symptom
from pactwright.rules.health.families import FAMILIES
from pactwright.rules.health.rules import HEALTH_RULES

_MOST_CODES = 4
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.ADVICE, None)


def to_table(symptoms: Sequence[Symptom]) -> str:
    """Return the table, 80 columns wide: two lines for each family, one where nothing is left to talk about."""
    width = max(len(subject) for subject in FAMILIES.values())
    head = f"    {'Health of the alliance':<{width}}  in order  missing"
    rows = (line for family in FAMILIES for line in _rows(family, _of(family, symptoms), width))
    return "\n".join((head, *rows)) + "\n"


def _of(family: str, symptoms: Sequence[Symptom]) -> list[Symptom]:
    """Return the symptoms of a family, the heaviest first."""
    found = (one for one in symptoms if one.rule.code.startswith(family))
    return sorted(found, key=lambda one: _ORDER.index(one.severity))


def _rows(family: str, found: Sequence[Symptom], width: int) -> Iterator[str]:
    rules = [rule for rule in HEALTH_RULES if rule.code.startswith(family)]
    codes = list(dict.fromkeys(one.rule.code for one in found if one.severity is not None))
    in_order = len(rules) - len({one.rule.code for one in found})
    more = f" and {len(codes) - _MOST_CODES} more" if len(codes) > _MOST_CODES else ""
    missing = ", ".join(codes[:_MOST_CODES]) + more or "–"
    yield f"{family}  {FAMILIES[family]:<{width}}  {in_order:>2} of {len(rules):>2}  {missing}"
    if found:
        yield f"    next: {found[0].rule.ask}"
