"""A rule for drafting that is only as sure as the reading of the paper's clauses, lines and terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pactwright.diagnostics import Severity
from pactwright.frozen import dataclass
from pactwright.rules.model import Rule

if TYPE_CHECKING:  # a page is written without whatever reads the drafts of others
    from pactwright.drafts import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRule(Rule["Draft"]):
    """A rule that has to know where a clause begins and ends, which lines belong together, what is a term, who signs.

    Only a Word file that numbers its clauses by its own lists tells that. In all other papers it is inferred from what
    was typed, and on agreements of the public record about half of what these rules found there was wrong. So there
    they ask to look, as advice, and nobody's build fails on a guess. The users' own words in a term sheet are never
    inferred; there the rule keeps its severity.
    """

    def weight_in(self, draft: Draft) -> Severity:
        """Return how much a finding weighs in a draft that somebody else made."""
        return self.severity if draft.is_numbered_by_lists else Severity.ADVICE
