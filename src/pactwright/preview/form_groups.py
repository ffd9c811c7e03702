"""The form's table of contents: the fields of a term sheet in the order in which people think of a deal."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pactwright.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the form: its heading, a sentence under it, and fields of the term sheet."""

    title: str
    about: str
    fields: tuple[str, ...]


GROUPS = (
    Group(
        "The paper",
        "What is drafted, and how firmly it is worded.",
        ("instrument", "title", "alliance_types", "strictness", "language", "draft"),
    ),
    Group(
        "Parties and people",
        "Who allies with whom, who signs, and who answers for it.",
        ("parties", "people", "managers", "approvals"),
    ),
    Group(
        "Aim",
        "What the alliance is for, how far it reaches, and what each expects.",
        ("purpose", "scope", "expectations"),
    ),
    Group("Contributions", "What each party puts in: its skin in the game.", ("contributions",)),
    Group("Work", "Who does what, and by when.", ("activities", "deliverables", "milestones")),
    Group("Communication", "Who talks to whom, how and how often.", ("communication", "meetings", "reports", "review")),
    Group("Decisions", "Who decides, and who is heard before.", ("committee", "coordinator", "decisions")),
    Group("Disputes", "The ladder, the mediator and the forum.", ("disputes",)),
    Group("Money", "Who pays what to whom, and when.", ("money",)),
    Group(
        "Ideas, secrets and names",
        "Intellectual property, confidentiality, personal data, publicity.",
        ("ip", "confidentiality", "personal_data", "publicity"),
    ),
    Group("Limits and risk", "What the parties keep from doing, and who bears a loss.", ("restrictions", "risk")),
    Group("Shares", "A company of their own, or an investment of one in another.", ("entity", "equity_link")),
    Group(
        "Start and end",
        "From when, for how long, and how the parties part.",
        ("dates", "term", "exit", "legal_effect"),
    ),
    Group("Law and signing", "The law that governs, and the last formal points.", ("governing_law", "general")),
    Group("Still open", "What is not agreed yet, and wishes on single clauses.", ("open_points", "clauses")),
)
"""In this order. Every field of the term sheet stands in one of them."""

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "ai_training": "AI training",
        "alliance_types": "Kinds of alliance",
        "buy_out": "Buy-out",
        "clauses": "Wishes on clauses",
        "email": "E-mail",
        "entity": "Joint company",
        "equity_link": "Investment beside the alliance",
        "id": "Short id",
        "instrument": "Kind of paper",
        "ip": "Intellectual property",
        "lock_in": "Lock-in",
        "lock_up": "Lock-up",
        "mark_up": "Mark-up",
        "non_compete": "Non-compete",
        "non_disparagement": "Non-disparagement",
        "non_solicitation": "Non-solicitation",
        "open": "Question",
        "pre_emption": "Pre-emption",
        "sell_off": "Sell-off",
        "strictness": "Wording",
        "us_riders": "US riders",
    }
)
"""Titles that the name of a field does not give by itself."""

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "co_development": "Co-development",
        "email": "E-mail",
        "go_to_market": "Go-to-market",
        "gross_up": "Gross-up",
        "half_yearly": "Half-yearly",
        "in_kind_other": "Other, in kind",
        "ip_licence": "IP licence",
        "know_how": "Know-how",
        "mou": "Memorandum of understanding",
        "non_exclusive": "Non-exclusive",
        "put_call": "Put and call",
    }
)
"""What a choice is called where its word does not tell by itself."""

NAMED_AT: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "party": (("parties", "short_name"),),
        "person": (("people", "name"),),
        "milestone": (("milestones", "id"),),
        "background": (("ip", "background", "id"),),
        "work_package": (("activities", "consortium", "work_packages", "id"),),
        "stage": (("activities", "development", "stages", "id"),),
    }
)
"""Where the names stand that other fields refer to. An individual among the parties is a person too."""
