"""What a code means: every code and name of every finding, each with a page."""

from __future__ import annotations

from pactwright.rules.agreement.rules import AGREEMENT_RULES
from pactwright.rules.drafting.reading_rule import ReadingRule
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.rules import HEALTH_RULES
from pactwright.rules.model import Explained
from pactwright.rules.suppressions import PAGES as PAGES_OF_SUPPRESSIONS
from pactwright.rules.termsheet.rules import TERM_SHEET_RULES


def explained() -> tuple[Explained, ...]:
    """Return everything that can be explained, in the order of the codes. Further families of rules are added here."""
    # Pages of drafts and house styles bring those rooms with them; who only checks a term sheet explains nothing.
    from pactwright.rules.drafting.rules import DRAFTING_RULES
    from pactwright.rules.pages_of_batch import pages_of_batch
    from pactwright.rules.pages_of_drafting import pages_of_drafting
    from pactwright.rules.pages_of_drafts import pages_of_drafts
    from pactwright.rules.pages_of_house_style import pages_of_house_style
    from pactwright.rules.pages_of_library import pages_of_library
    from pactwright.rules.pages_of_reading import pages_of_reading

    found: tuple[Explained, ...] = (
        *pages_of_reading(),
        *TERM_SHEET_RULES,
        *AGREEMENT_RULES,
        *HEALTH_RULES,
        *PAGES_OF_SUPPRESSIONS,
        *pages_of_drafting(),
        *pages_of_batch(),
        *pages_of_drafts(),
        *DRAFTING_RULES,
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
    weight = weight_of(rule)
    example = ("Example", *_indented(rule.example), "") if rule.example else ()
    return "\n".join(
        (
            heading,
            "=" * len(heading),
            "",
            rule.says,
            *([weight] if weight else []),
            "",
            "Why it matters",
            f"  {rule.why}",
            "",
            *example,
            "Write instead",
            *_indented(rule.instead),
            "",
        )
    )


def weight_of(rule: Explained) -> str:
    """Say when a finding weighs less or more than its page's heading tells; nothing where it never does."""
    if isinstance(rule, ReadingRule):
        return "In a draft whose numbers are typed (plain text, Markdown, some Word files) it is advice: have a look."
    if not isinstance(rule, HealthRule):
        return ""
    lighter = "a point of the agenda" if rule.in_memorandum is None else f"counted as {rule.in_memorandum}"
    in_memorandum = (
        f"In a memorandum, or under `strictness: light`, it is {lighter}."
        if rule.in_memorandum is not rule.severity
        else ""
    )
    final = "`draft --final` refuses it." if rule.blocks_final else ""
    return " ".join(part for part in (in_memorandum, final) if part)


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]
