"""Joint development in stages, and the gates at which the parties decide to go on, to try again or to stop."""

from enum import StrEnum

from pactwright.termsheet.base import Id, MilestoneId, Model, OrOpen, PartyName, PersonName, example_of, told
from pactwright.termsheet.governance import DecisionMaker
from pactwright.termsheet.values import Date, Duration, Name, Text


class GateSilence(StrEnum):
    """What follows when the time for a decision has run out."""

    STOP = "stop"
    ESCALATED = "escalated"


class Kept(Model):
    """What a party keeps when the work is stopped."""

    party: PartyName = told("Who keeps it.", "Fjordline")
    keeps: Text = told("What it keeps, as a noun phrase that follows “keeps”.", "the sensor housing and its drawings")


class Gate(Model):
    """The decision that ends a stage: what must be shown, who decides, by when, and what follows a stop."""

    shown: tuple[Text, ...] = told(
        "What must be shown, each in words that follow “that”.",
        ["the sensor has counted ships for 30 days without a gap"],
        min_length=1,
    )
    presented_by: OrOpen[PersonName] = told("The one person who presents it.", "Olav Moe")
    due: OrOpen[Date] = told("By when it is presented.", "2027-07-15")
    decided_by: DecisionMaker | None = told(
        "Who decides; leave out for the committee, or for all parties where there is none.", "committee", default=None
    )
    party: PartyName | None = told("The party, where one party decides.", "Northwind", default=None)
    decide_within: OrOpen[Duration] = told(
        "How long the decision may take, once it has been presented.",
        "20 business days",
        usual="a proposal of this library",
        default=Duration.parse("20 business days"),
    )
    rework: OrOpen[Duration] | None = told(
        "How much time “not yet” gives for one more try; leave out if the answer is go or stop.",
        "60 days",
        default=None,
    )
    silence: GateSilence = told(
        "What follows if nobody decides in time: stop, or the steps of the ladder.",
        "stop",
        usual="a proposal of this library: nobody works on without a decision, and nobody waits for ever",
        default=GateSilence.ESCALATED,
    )
    on_stop: tuple[Kept, ...] = told("Who keeps what on a stop.", [example_of(Kept)], default=())


class Stage(Model):
    """A stage of a joint development, ended by a milestone or a gate at which the parties decide to go on or stop."""

    id: Id | None = told("A handle by which payments refer to it.", "S1", default=None)
    title: Name = told("The stage.", "Feasibility")
    ends_with: MilestoneId | None = told("The id of the milestone that ends it.", "M1", default=None)
    gate: Gate | None = told("The decision at its end.", example_of(Gate), default=None)


class Development(Model):
    """How the parties develop together."""

    plan: Text = told("What is developed, as a noun phrase.", "a sensor pack for berth occupancy")
    stages: tuple[Stage, ...] = told("The stages, in order.", [{"title": "Feasibility"}], default=())

    @property
    def has_gates(self) -> bool:
        """Whether any stage ends with a gate."""
        return any(stage.gate for stage in self.stages)

    @property
    def has_stage_without_gate(self) -> bool:
        """Whether any stage ends without a gate, so that the usual rule of the clause applies to it."""
        return any(stage.gate is None for stage in self.stages)
