"""What a party promises not to do: compete, pass others by who must be asked first, buy into a party, run it down."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, told
from pactwright.termsheet.values import Duration, Name, Percent, Text


class NonCompete(Model):
    """Who does not compete, in what, where and for how long."""

    bound: tuple[PartyName, ...] = told("Who is bound.", ["Fjordline"], min_length=1)
    field: Text = told(
        "In what, as a noun phrase that follows “engage in”.", "the sale of forecasts to commercial ports"
    )
    territory: Name = told("Where.", "Norway and Sweden")
    tail: OrOpen[Duration] | None = told(
        "How long after the end; leave out for the term alone.", "12 months", default=None
    )
    exceptions: tuple[Text, ...] = told(
        "What remains free, as noun phrases.", ["forecasts for its own ships"], default=()
    )


class FirstRightKind(StrEnum):
    """How a party is asked first: for talks, for an offer of its own, or whether it takes the terms of an outsider."""

    NEGOTIATION = "negotiation"
    OFFER = "offer"
    REFUSAL = "refusal"


class FirstRight(Model):
    """A right of one party to be asked before another party turns to an outsider."""

    kind: FirstRightKind = told(
        "First talks, a first offer, or a first refusal.", "refusal", default=FirstRightKind.REFUSAL
    )
    giver: PartyName = told("Who must ask first.", "Northwind")
    holder: PartyName = told("Who must be asked.", "Fjordline")
    subject: Text = told(
        "What about, as a noun phrase that follows “a contract on”.", "the sale of TideCast in Denmark"
    )
    answer_within: OrOpen[Duration] = told(
        "How long the holder has to answer.",
        "30 days",
        usual="the most usual time to answer a first offer (14 of 49 agreements that name one)",
        default=Duration.parse("30 days"),
    )
    free_for: OrOpen[Duration] = told(
        "How long the giver may then deal with outsiders, before it must ask again.",
        "6 months",
        usual="a proposal of this library: long enough to close a deal, short enough for terms not to go stale",
        default=Duration.parse("6 months"),
    )


class Standstill(Model):
    """A promise not to buy into a party whose shares are traded."""

    company: PartyName = told("The party whose shares are meant.", "Northwind")
    bound: tuple[PartyName, ...] = told("Who is bound.", ["Fjordline"], min_length=1)
    ceiling: OrOpen[Percent] | None = told(
        "Up to what share of the votes each may hold; leave out for none at all.", "5%", default=None
    )
    tail: OrOpen[Duration] = told(
        "How long after the end.",
        "12 months",
        usual="12 and 24 months are the times seen; the shorter is taken",
        default=Duration.parse("12 months"),
    )


class NonDisparagement(Model):
    """No running down of one another in public."""

    tail: OrOpen[Duration] = told(
        "How long after the end.",
        "12 months",
        usual="a proposal of this library, in step with the usual time of a promise not to poach",
        default=Duration.parse("12 months"),
    )
