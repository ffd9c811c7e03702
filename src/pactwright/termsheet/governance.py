"""Who decides, who is consulted and how, who talks to whom, and how often the parties meet."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, PersonName, told
from pactwright.termsheet.values import Duration, Money, Name, Text


class Cadence(StrEnum):
    """How often something happens."""

    DAILY = "daily"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    WHEN_NEEDED = "when_needed"


class Channel(StrEnum):
    """By what means people talk."""

    EMAIL = "email"
    CALL = "call"
    VIDEO = "video"
    MEETING = "meeting"
    CHAT = "chat"
    PORTAL = "portal"
    TICKET = "ticket"
    LETTER = "letter"


class MeetingMode(StrEnum):
    """Where people meet."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    MIXED = "mixed"


class ChairRule(StrEnum):
    """How the chair of the committee is found."""

    FIXED = "fixed"
    ROTATING = "rotating"


class VotingUnit(StrEnum):
    """Who holds a vote in the committee."""

    PER_PARTY = "per_party"
    PER_MEMBER = "per_member"


class Majority(StrEnum):
    """What it takes to decide."""

    UNANIMITY = "unanimity"
    MAJORITY = "majority"
    TWO_THIRDS = "two_thirds"


class TieRule(StrEnum):
    """What follows when the committee cannot decide."""

    STATUS_QUO = "status_quo"
    CHAIR = "chair"
    ESCALATE = "escalate"


class Committee(Model):
    """The body that steers the alliance."""

    name: Name = told("What the body is called.", "Steering Committee", default="Steering Committee")
    members: tuple[PersonName, ...] = told("Its members, at least one of each party.", ["Ada Brandt", "Jonas Berg"])
    chair_rule: ChairRule = told(
        "A fixed chair, or one that rotates.",
        "rotating",
        usual="a proposal of this library",
        default=ChairRule.ROTATING,
    )
    chair: PersonName | None = told("The first chair.", "Ada Brandt", default=None)
    quorum: int | None = told(
        "How many members must be present; leave out for one of each party.", 2, default=None, ge=1, le=60
    )
    votes: VotingUnit = told(
        "One vote for each party, or for each member.",
        "per_party",
        usual="one vote for each side is the usual rule of alliances between equals",
        default=VotingUnit.PER_PARTY,
    )
    decides_by: Majority = told(
        "What it takes to decide.",
        "unanimity",
        usual="unanimity is the base of contractual alliances in the model agreements",
        default=Majority.UNANIMITY,
    )
    tie: TieRule = told(
        "What follows without a decision.",
        "escalate",
        usual="a proposal of this library: a tie goes up the ladder",
        default=TieRule.ESCALATE,
    )
    veto_within: OrOpen[Duration] | None = told(
        "In a consortium: how long after the minutes a party may veto what affects it gravely; leave out for no veto.",
        "15 days",
        default=None,
    )
    remit: tuple[Text, ...] = told(
        "What it does, beyond following the work: each in words that follow “may”.",
        ["approve the yearly plan"],
        default=(),
    )


class Coordinator(Model):
    """The party that holds a consortium together: towards its funder or customer, and among its members."""

    party: PartyName = told("The party.", "Northwind")
    powers: tuple[Text, ...] = told(
        "What it may do for the others, beyond passing on word and money: each in words that follow “may”.",
        ["sign changes to the work plan that the Committee has approved"],
        default=(),
    )
    fee: OrOpen[Money] | None = told("What it receives for this each year.", "EUR 24,000", default=None)
    replaced_by: Majority = told(
        "What it takes among the others to replace it.", "two_thirds", default=Majority.TWO_THIRDS
    )


class DecisionMaker(StrEnum):
    """Who takes a decision."""

    PARTY = "party"
    COMMITTEE = "committee"
    MANAGERS = "managers"
    ALL_PARTIES = "all_parties"


class ConsultationExtent(StrEnum):
    """How fully a party is consulted."""

    INFORMED = "informed"
    CONSULTED = "consulted"
    AGREES = "agrees"


class ConsultationForm(StrEnum):
    """How formally a party is consulted."""

    CONVERSATION = "conversation"
    WRITING = "writing"
    MEETING = "meeting"


class Consultation(Model):
    """How fully, formally and often one party is consulted on a matter."""

    party: PartyName = told("The party that is consulted.", "Fjordline")
    extent: ConsultationExtent = told("Told, heard, or asked to agree.", "consulted")
    form: ConsultationForm = told(
        "In conversation, in writing or in a meeting.", "writing", default=ConsultationForm.WRITING
    )
    notice: OrOpen[Duration] | None = told("How long before the decision.", "5 business days", default=None)
    cadence: Cadence | None = told("How often, for matters that go on.", "monthly", default=None)


class Decision(Model):
    """A matter, who decides it, and how the others are consulted."""

    matter: Text = told("The matter, as a noun phrase.", "the price list for pilot customers")
    decided_by: DecisionMaker = told("Who decides.", "party")
    party: PartyName | None = told("The party, where one party decides.", "Northwind", default=None)
    consults: tuple[Consultation, ...] = told(
        "How the others are consulted.", [{"party": "Fjordline", "extent": "consulted"}], default=()
    )


class Meeting(Model):
    """A meeting that recurs."""

    body: Name = told("Who meets, in words that follow “the”.", "Steering Committee")
    cadence: Cadence = told("How often.", "quarterly")
    mode: MeetingMode = told("In person, remote, or either.", "mixed", default=MeetingMode.MIXED)
    agenda_before: OrOpen[Duration] | None = told("When the agenda goes out.", "5 business days", default=None)
    minutes_within: OrOpen[Duration] | None = told("When the minutes go out.", "5 business days", default=None)


class CommunicationLine(Model):
    """Who tells whom about what, by which means, how often, and how soon the other answers."""

    topic: Name = told("What it is about.", "pilot progress")
    sender: OrOpen[PersonName] = told("Who speaks.", "Ada Brandt")
    recipients: tuple[PersonName, ...] = told("Who listens.", ["Jonas Berg"], min_length=1)
    channel: Channel = told("By what means.", "video")
    cadence: Cadence = told("How often.", "weekly")
    reply_within: OrOpen[Duration] | None = told("How soon an answer comes.", "2 business days", default=None)


class Report(Model):
    """A report that one party owes the others."""

    title: Name = told("The report.", "Revenue report")
    party: PartyName = told("Who prepares it.", "Northwind")
    cadence: Cadence = told("How often.", "quarterly")
    contents: tuple[Text, ...] = told("What it holds.", ["invoiced revenue by customer"], default=())


class Review(Model):
    """The regular look at the alliance itself."""

    cadence: Cadence = told("How often.", "yearly", default=Cadence.YEARLY)
    measures: tuple[Text, ...] = told("What is looked at.", ["objectives reached"], default=())
