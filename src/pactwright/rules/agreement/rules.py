"""The rules for the finished agreement, in the order of their codes."""

from __future__ import annotations

from pactwright.rules.agreement import open_point_in_final
from pactwright.rules.agreement.paper import Paper
from pactwright.rules.model import Rule

AGREEMENT_RULES: tuple[Rule[Paper], ...] = (
    open_point_in_final.RULE,  # AG110
)
