"""The health of an alliance on one screen: for each family what is in order, what is missing, what to talk about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pactwright.rules.check_health import Symptom
from pactwright.rules.health.by_family import HealthFamily, by_family
from pactwright.rules.health.families import FAMILIES

_MOST_CODES = 4


def to_table(symptoms: Sequence[Symptom]) -> str:
    """Return the table, 80 columns wide: two lines for each family, one where nothing is left to talk about."""
    width = max(len(subject) for subject in FAMILIES.values())
    head = f"    {'Health of the alliance':<{width}}  in order  missing"
    rows = (line for family in by_family(symptoms) for line in _rows(family, width))
    return "\n".join((head, *rows)) + "\n"


def _rows(family: HealthFamily, width: int) -> Iterator[str]:
    found = family.symptoms
    codes = list(dict.fromkeys(one.rule.code for one in found if one.severity is not None))
    more = f" and {len(codes) - _MOST_CODES} more" if len(codes) > _MOST_CODES else ""
    missing = ", ".join(codes[:_MOST_CODES]) + more or "–"
    yield f"{family.code}  {family.title:<{width}}  {family.in_order:>2} of {family.rules:>2}  {missing}"
    if found:
        yield f"    next: {found[0].rule.ask}"
