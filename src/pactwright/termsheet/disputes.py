"""How differences are settled: the ladder, the external mediator, the forum."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, PersonName, told
from pactwright.termsheet.shares import CostShare
from pactwright.termsheet.values import Duration, Name, Text


class EscalationLevel(Model):
    """A step of the ladder that a difference climbs."""

    name: Name = told("What the step is called.", "Chief executives")
    people: tuple[PersonName, ...] = told("One person of each party.", ["Ada Brandt", "Jonas Berg"], min_length=2)
    within: OrOpen[Duration] = told("How long they have to settle it.", "10 business days")


class MediationMode(StrEnum):
    """How far the parties must mediate before they go further."""

    OPTIONAL = "optional"
    MANDATORY_FIRST = "mandatory_first"
    MANDATORY_PARALLEL = "mandatory_parallel"


class Mediator(Model):
    """A mediator from outside, or an institution that provides one."""

    name: Name = told("The mediator's full name, or the institution's.", "Dr Henrik Vaal")
    organisation: Name | None = told("Where the mediator practises.", "Vaal Mediation", default=None)
    email: Name | None = told("How to reach the mediator.", "henrik@vaal-mediation.example", default=None)
    accepted_by: tuple[PartyName, ...] = told("The parties that have accepted the mediator.", ["Northwind"], default=())
    declared_links: tuple[Text, ...] = told(
        "Links to a party that the mediator has declared, as noun phrases.",
        ["a lecture for Fjordline in 2021"],
        default=(),
    )


class Mediation(Model):
    """The external mediator: who, how found, by when, where, and who pays."""

    mode: MediationMode = told(
        "Whether mediation must come first.",
        "mandatory_first",
        usual="a proposal of this library: a mediation that can be skipped seldom takes place",
        default=MediationMode.MANDATORY_FIRST,
    )
    mediator: OrOpen[Mediator] | None = told("The person agreed as mediator.", {"name": "Dr Henrik Vaal"}, default=None)
    alternate: Mediator | None = told("Who mediates if the first cannot.", {"name": "Ines Duarte"}, default=None)
    institution: Name | None = told("The institution that runs the mediation.", "Nordic Mediation Centre", default=None)
    rules: Name | None = told("The rules that apply.", "the NMC Mediation Rules", default=None)
    appointing_body: OrOpen[Name] | None = told(
        "Who names a mediator if the parties cannot: someone outside, agreeable to all.",
        "the Nordic Mediation Centre",
        default=None,
    )
    appoint_within: OrOpen[Duration] = told(
        "How long the parties have to agree on a mediator.",
        "14 days",
        usual="the time of the model clauses of mediation centres",
        default=Duration.parse("14 days"),
    )
    start_within: OrOpen[Duration] = told(
        "How soon the first session is held.",
        "30 days",
        usual="model clauses begin within 28 to 30 days",
        default=Duration.parse("30 days"),
    )
    end_within: OrOpen[Duration] = told(
        "When mediation ends without a settlement, counted from the request.",
        "60 days",
        usual="model clauses end after 45 to 90 days",
        default=Duration.parse("60 days"),
    )
    place: OrOpen[Name] = told("Where sessions are held.", "Copenhagen")
    language: Name = told("In which language.", "English", default="English")
    cost_shares: tuple[CostShare, ...] = told(
        "Who bears which share of the cost; leave out for equal shares.",
        [{"party": "Northwind", "share": "50%"}, {"party": "Fjordline", "share": "50%"}],
        default=(),
    )


class ForumKind(StrEnum):
    """Who decides in the end."""

    COURTS = "courts"
    ARBITRATION = "arbitration"


class Forum(Model):
    """The one place where a difference is decided in the end."""

    kind: ForumKind = told(
        "Courts or arbitration.",
        "arbitration",
        usual="the courts of the governing law decide where nothing else is agreed",
        default=ForumKind.COURTS,
    )
    courts: OrOpen[Name] | None = told(
        "Which courts, in words that follow “the courts of”; leave out for those of the governing law.",
        "Oslo",
        default=None,
    )
    institution: Name | None = told("The arbitral institution.", "the Stockholm Chamber of Commerce", default=None)
    rules: Name | None = told("The arbitration rules.", "the SCC Arbitration Rules", default=None)
    seat: OrOpen[Name] | None = told("The seat of arbitration.", "Stockholm", default=None)
    arbitrators: int = told(
        "How many arbitrators.", 1, usual="a proposal of this library: one costs a third of three", default=1
    )
    language: Name = told("The language of the arbitration.", "English", default="English")


class UsRider(StrEnum):
    """A term that is usual under the law of a state of the United States."""

    JURY_WAIVER = "jury_waiver"
    LOSER_PAYS = "loser_pays"


class Disputes(Model):
    """How differences are settled: ladder, mediator, forum."""

    escalation: tuple[EscalationLevel, ...] = told(
        "The ladder, lowest step first.",
        [{"name": "Alliance managers", "people": ["Ada Brandt", "Jonas Berg"], "within": "10 business days"}],
        default=(),
    )
    mediation: Mediation | None = told("The external mediator.", {"place": "Copenhagen"}, default=None)
    forum: Forum = told("Courts or arbitration.", {"kind": "courts"}, default=Forum)
    us_riders: tuple[UsRider, ...] = told(
        "Terms usual under the law of a state of the United States.", ["jury_waiver"], default=()
    )
