"""Something still to be agreed in the paper that is to be signed."""

from __future__ import annotations

from pactwright.rules.agreement.paper import Paper
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import open_points


def check(paper: Paper) -> Findings:
    """Find each open point of a final paper."""
    if paper.final:
        for path, point in open_points(paper.located.sheet):
            owner = f" {point.owner} brings the answer." if point.owner else ""
            yield Finding(
                paper.located.place(path, key=True),
                f"This is still to be agreed: “{point.open}”",
                f"Write what the parties have agreed, or draft without `--final`.{owner}",
            )


RULE = Rule(
    code="AG110",
    name="open-point-in-final",
    says="The paper is meant to be signed, and something in it is still to be agreed.",
    why="A bracket in a signed paper is a gap that each side will fill in its own way.",
    instead="term:\n  length: 24 months",
    check=check,
)
