"""Money from outside: who funds the work, under which agreement, and how it reaches the parties."""

from enum import StrEnum

from pactwright.termsheet.allotments import Allotment
from pactwright.termsheet.base import Model, OrOpen, told
from pactwright.termsheet.values import Duration, Money, Name


class FundingRoute(StrEnum):
    """How the money reaches the parties."""

    COORDINATOR = "coordinator"
    DIRECT = "direct"


class Funding(Model):
    """A grant for the work of the alliance."""

    funder: Name = told("Who funds, as in a sentence.", "the Nordic Research Fund")
    agreement: Name = told("The funding agreement, as in a sentence.", "grant agreement NRF 2027-114")
    total: OrOpen[Money] | None = told("The most that the funder pays.", "EUR 600,000", default=None)
    via: FundingRoute = told(
        "Whether the coordinator receives it for all, or each party its own part.",
        "coordinator",
        default=FundingRoute.COORDINATOR,
    )
    shares: tuple[Allotment, ...] = told(
        "Each party's part.", [{"party": "Northwind", "amount": "EUR 350,000"}], default=()
    )
    pass_on_within: OrOpen[Duration] = told(
        "How soon the coordinator passes the money on.", "30 days", default=Duration.parse("30 days")
    )
    keep_for: OrOpen[Duration] = told(
        "How long the parties keep records for the funder, counted from the last payment.",
        "5 years",
        default=Duration.parse("5 years"),
    )
