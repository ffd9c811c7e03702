"""What the alliance is for, how far it reaches and how the parties behave."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, told
from pactwright.termsheet.values import Date, Name, Text


class AllianceType(StrEnum):
    """The kinds of alliance; a deal may be of several."""

    MARKETING = "marketing"
    GO_TO_MARKET = "go_to_market"
    REFERRAL = "referral"
    DISTRIBUTION = "distribution"
    CO_DEVELOPMENT = "co_development"
    RESEARCH = "research"
    SUPPLY = "supply"
    CONSORTIUM = "consortium"


class Principle(StrEnum):
    """A principle of conduct the parties wish to hold each other to."""

    OPENNESS = "openness"
    NO_SURPRISES = "no_surprises"
    FAIRNESS = "fairness"
    AMBITION = "ambition"
    RESPECT = "respect"
    LEARNING = "learning"
    SUSTAINABILITY = "sustainability"


class Objective(Model):
    """Something the alliance sets out to reach."""

    text: Text = told("The objective, in words that follow “to”.", "win ten port operators in the Nordic countries")
    measure: Text | None = told("How the parties will know, in words.", "signed annual subscriptions", default=None)
    due: OrOpen[Date] | None = told("By when.", "2028-06-30", default=None)


class Purpose(Model):
    """Why the parties ally."""

    background: tuple[Text, ...] = told(
        "What led here: each a full sentence without duties.",
        ["The Parties met at the Nordic Ports Forum in May 2026."],
        default=(),
    )
    statement: Text = told(
        "The purpose in words that follow “to”.", "bring forecasting to Nordic ports faster than either could alone"
    )
    objectives: tuple[Objective, ...] = told(
        "What the alliance sets out to reach.", [{"text": "win ten port operators"}], default=()
    )
    principles: tuple[Principle, ...] = told(
        "Principles of conduct, beyond good faith.", ["openness", "no_surprises"], default=()
    )


class Scope(Model):
    """How far the alliance reaches."""

    field: Text = told("The field of the alliance, as a noun phrase.", "berth forecasting for commercial ports")
    territory: tuple[Name, ...] = told("Where: countries or regions.", ["Norway", "Sweden"], default=())
    products: tuple[Name, ...] = told("The products or services concerned.", ["TideCast"], default=())
    excluded: tuple[Text, ...] = told("What stays outside, as noun phrases.", ["naval ports"], default=())
