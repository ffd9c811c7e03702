"""Pages for the findings of selection, agreement and rendering, which no single rule makes."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Page

_WISHES = "The library's author has tied clauses together; a wish that cuts a tie would leave a draft that cannot hold."


def pages_of_drafting() -> tuple[Page, ...]:
    """Return the pages in the order of the codes."""
    return tuple(Page(code, name, Severity.ERROR, says, why, instead) for code, name, says, why, instead in _PAGES)


# A table is plainer here than a function for each.
_PAGES = (
    (
        "AG101",
        "dangling-reference",
        "A clause refers to another that is not in the paper.",
        "A reader who looks the clause up finds nothing, or something else.",
        "clauses:\n  - {clause: disp.mediation, include: true, reason: the ladder refers to it}",
    ),
    (
        "RD101",
        "glyph-missing",
        "The fonts of the house style cannot draw a character of the term sheet.",
        "The PDF would show an empty box where a name should stand.",
        "legal_name: Fjordline Sensor AS",
    ),
    (
        "RD102",
        "paper-too-long",
        "The PDF file would have more than a thousand pages.",
        "Nobody reads it, and laying it out would keep the computer busy for minutes.",
        "page: a4  # the size of the page in the style; or shorten the lists and texts of the term sheet",
    ),
    (
        "SL101",
        "unknown-instrument",
        "The library has no instrument of that name.",
        "Without a table of contents there is no paper.",
        "instrument: mou",
    ),
    (
        "SL102",
        "unknown-clause-override",
        "The term sheet has a wish on a clause that this kind of paper does not hold.",
        "The wish would be passed over without a word.",
        "clauses:\n  - {clause: risk.liability, variant: light, reason: agreed on the call}",
    ),
    (
        "SL103",
        "mandatory-clause-excluded",
        "The term sheet leaves out a clause that the paper cannot do without.",
        _WISHES,
        "clauses:\n  - clause: disp.law\n    own_text: [The law of Norway governs this agreement.]\n    reason: …",
    ),
    (
        "SL104",
        "condition-not-met",
        "The term sheet takes in a clause or wording that is written for other facts.",
        "Its sentences would have holes.",
        "clauses:\n  - clause: contrib.cash\n    own_text: [Each Party pays as it sees fit.]\n    reason: …",
    ),
    (
        "SL105",
        "unknown-variant",
        "A clause has no wording of that name.",
        "The wish would be passed over without a word.",
        "clauses:\n  - {clause: conf.core, variant: light, reason: agreed on the call}",
    ),
    (
        "SL106",
        "missing-requirement",
        "A clause that is in needs another that is out.",
        _WISHES,
        "clauses:\n  - {clause: disp.escalation, include: true, reason: mediation needs it}",
    ),
    (
        "SL107",
        "conflicting-clauses",
        "Two clauses are in that contradict each other.",
        "A paper that says both yes and no helps neither side.",
        "clauses:\n  - {clause: scope.nonexclusive, include: false, reason: one party is exclusive}",
    ),
    (
        "WR101",
        "changed-by-others",
        "A file that the draft would be written over was changed since, or was not drafted here.",
        "It may hold a lawyer's edits, and nobody could bring them back.",
        "pactwright draft deal.yaml -o second-draft",
    ),
)
