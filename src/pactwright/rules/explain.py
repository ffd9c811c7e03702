"""What a code means: every code and name of every finding, each with a page."""

from __future__ import annotations

from pactwright.rules.agreement.rules import AGREEMENT_RULES
from pactwright.rules.model import Explained
from pactwright.rules.pages_of_drafting import pages_of_drafting
from pactwright.rules.pages_of_house_style import pages_of_house_style
from pactwright.rules.pages_of_library import pages_of_library
from pactwright.rules.pages_of_reading import pages_of_reading
from pactwright.rules.termsheet.rules import TERM_SHEET_RULES


def explained() -> tuple[Explained, ...]:
    """Return everything that can be explained, in the order of the codes. Further families of rules are added here."""
    found: tuple[Explained, ...] = (
        *pages_of_reading(),
        *TERM_SHEET_RULES,
        *AGREEMENT_RULES,
        *pages_of_drafting(),
        *pages_of_library(),
        *pages_of_house_style(),
    )
    return tuple(sorted(found, key=lambda explanation: explanation.code))


def find_rule(code_or_name: str) -> Explained | None:
    """Return what has this code or this name; capitals do not count, and `_` is the same as `-`."""
    wanted = code_or_name.strip().lower().replace("_", "-")
    return next((rule for rule in explained() if wanted in (rule.code.lower(), rule.name)), None)


def to_page(rule: Explained) -> str:
    """Write the page of a rule as plain text: what it says, why it matters, what to write instead."""
    heading = f"{rule.code} {rule.name} ({rule.severity})"
    example = "\n".join(f"    {line}" for line in rule.instead.splitlines())
    return "\n".join(
        (
            heading,
            "=" * len(heading),
            "",
            rule.says,
            "",
            "Why it matters",
            f"  {rule.why}",
            "",
            "Write instead",
            example,
            "",
        )
    )
