"""The term sheet: the facts of a deal, from which everything else follows."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OpenPoint, OrOpen, example_of, told
from pactwright.termsheet.contributions import Contribution, ContributionKind, Firmness, Role
from pactwright.termsheet.disputes import Disputes
from pactwright.termsheet.entity import Entity, Holding
from pactwright.termsheet.exposure import Risk
from pactwright.termsheet.general import General
from pactwright.termsheet.governance import (
    Committee,
    CommunicationLine,
    Coordinator,
    Decision,
    Meeting,
    Report,
    Review,
)
from pactwright.termsheet.lifetime import Dates, Exit, LegalEffect, Term
from pactwright.termsheet.money import MoneyTerms
from pactwright.termsheet.parties import AllianceManager, Approval, Expectation, Party, Person
from pactwright.termsheet.purpose import AllianceType, Purpose, Scope
from pactwright.termsheet.rights import (
    Confidentiality,
    IntellectualProperty,
    PersonalData,
    Publicity,
    Restrictions,
)
from pactwright.termsheet.stake import EquityLink
from pactwright.termsheet.values import Date, Name, Text
from pactwright.termsheet.work import Activities, Deliverable, Leads, Milestone

FJORDLINE = {
    "short_name": "Fjordline",
    "legal_name": "Fjordline Sensor AS",
    "address": "Bryggen 12, 5003 Bergen",
    "country": "Norway",
}
"""The second party of the examples; the first is the example of its own fields."""


class InstrumentName(StrEnum):
    """The kind of paper."""

    MOU = "mou"
    LETTER_OF_INTENT = "letter_of_intent"
    ALLIANCE_AGREEMENT = "alliance_agreement"
    CONSORTIUM_AGREEMENT = "consortium_agreement"
    JOINT_VENTURE_AGREEMENT = "joint_venture_agreement"


OF_INTENT = frozenset({InstrumentName.MOU, InstrumentName.LETTER_OF_INTENT})
"""The papers that record intentions and do not bind as a whole."""


class Strictness(StrEnum):
    """Which variants of the clauses are preferred."""

    LIGHT = "light"
    STANDARD = "standard"
    STRICT = "strict"


class Draft(Model):
    """What is printed about the draft itself."""

    version: Name | None = told("The version of the draft.", "2", default=None)
    date: Date | None = told("The day of the draft.", "2026-12-01", default=None)
    author: Name | None = told("Who prepared it: written into the file's properties.", "Ada Brandt", default=None)


class ClauseOverride(Model):
    """A wish that goes before the library's own choice, with its reason."""

    clause: Name = told("The id of the clause.", "risk.liability")
    include: bool | None = told("True to take the clause in, false to leave it out.", "no", default=None)
    variant: Name | None = told("The variant to use.", "light", default=None)
    own_text: tuple[Text, ...] = told(
        "Your own wording instead: each text becomes one provision, printed word for word.",
        ["Each Party is liable as the law provides."],
        default=(),
    )
    reason: Text = told("Why. It is shown by `pactwright why`.", "Agreed on the call of 3 December.")


class TermSheet(Model):
    """The facts of a deal."""

    instrument: InstrumentName = told("The kind of paper.", "mou")
    title: Name | None = told(
        "The title of the paper; leave out for the usual one.", "Nordic Ports Alliance", default=None
    )
    alliance_types: tuple[AllianceType, ...] = told("The kinds of alliance.", ["go_to_market"], default=())
    strictness: Strictness = told(
        "How light or strict the wording is.",
        "standard",
        usual="a proposal of this library",
        default=Strictness.STANDARD,
    )
    language: Name = told(
        "The language tag for the spelling checker.", "en-GB", default="en-GB", pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$"
    )
    draft: Draft = told("About the draft itself.", {"version": "2"}, default=Draft)

    parties: tuple[Party, ...] = told(
        "The parties, in the order of signature.", [example_of(Party), FJORDLINE], min_length=2, max_length=12
    )
    people: tuple[Person, ...] = told(
        "Everyone whom the paper names.", [{"name": "Ada Brandt", "party": "Northwind"}], default=()
    )
    managers: tuple[AllianceManager, ...] = told(
        "The one person on each side who answers for the alliance. An individual answers in person.",
        [{"party": "Northwind", "manager": "Ada Brandt"}],
        default=(),
    )
    approvals: tuple[Approval, ...] = told("Consents that are still needed.", [example_of(Approval)], default=())

    purpose: Purpose = told("Why the parties ally.", {"statement": "bring forecasting to Nordic ports"})
    scope: Scope | None = told("How far the alliance reaches.", {"field": "berth forecasting"}, default=None)
    expectations: tuple[Expectation, ...] = told(
        "What each expects of the others.", [example_of(Expectation)], default=()
    )

    contributions: tuple[Contribution, ...] = told(
        "What each party puts in.", [example_of(Contribution) | {"roles": [example_of(Role)]}], default=()
    )
    activities: Activities = told("What the parties do together.", {"leads": example_of(Leads)}, default=Activities)
    deliverables: tuple[Deliverable, ...] = told("What is handed over.", [example_of(Deliverable)], default=())
    milestones: tuple[Milestone, ...] = told("The steps on the way.", [example_of(Milestone)], default=())

    committee: Committee | None = told(
        "The body that steers the alliance.", {"members": ["Ada Brandt", "Jonas Berg"]}, default=None
    )
    coordinator: Coordinator | None = told(
        "The party that holds a consortium together.", {"party": "Northwind"}, default=None
    )
    decisions: tuple[Decision, ...] = told(
        "Who decides what, and who is consulted.", [example_of(Decision) | {"party": "Northwind"}], default=()
    )
    meetings: tuple[Meeting, ...] = told("Meetings that recur.", [example_of(Meeting)], default=())
    communication: tuple[CommunicationLine, ...] = told(
        "Who tells whom about what.", [example_of(CommunicationLine)], default=()
    )
    reports: tuple[Report, ...] = told("Reports that are owed.", [example_of(Report)], default=())
    review: Review | None = told("The regular look at the alliance itself.", {"cadence": "yearly"}, default=None)

    money: MoneyTerms = told("Money between the parties.", {"payment_within": "30 days"}, default=MoneyTerms)
    ip: IntellectualProperty = told(
        "Intellectual property.", {"results": {"ownership": "creator"}}, default=IntellectualProperty
    )
    publicity: Publicity = told("Names, marks and announcements.", {"marks": "yes"}, default=Publicity)
    confidentiality: Confidentiality = told("What stays secret.", {"lasts": "5 years"}, default=Confidentiality)
    personal_data: PersonalData | None = told("Personal data.", {"kinds": ["names of masters"]}, default=None)
    restrictions: Restrictions = told(
        "Exclusivity and other limits.", {"non_solicitation": {"tail": "12 months"}}, default=Restrictions
    )
    risk: Risk = told("Liability, insurance, disruption.", {"liability_cap": "EUR 250,000"}, default=Risk)

    dates: Dates = told("When it is signed and takes effect.", {"effective": "2027-02-01"}, default=Dates)
    term: Term = told("How long it lasts and how it ends.", {"length": "24 months"}, default=Term)
    exit: Exit = told("How the parties part.", {"transition": "90 days"}, default=Exit)
    entity: Entity | None = told(
        "The company of a joint venture.", example_of(Entity) | {"cap_table": [example_of(Holding)]}, default=None
    )
    equity_link: EquityLink | None = told(
        "An investment of one party in another beside the alliance.", example_of(EquityLink), default=None
    )
    legal_effect: LegalEffect = told(
        "What follows a paper of intent.", {"talks_end": "2027-06-30"}, default=LegalEffect
    )

    disputes: Disputes = told("Ladder, mediator, forum.", {"forum": {"kind": "courts"}}, default=Disputes)
    governing_law: OrOpen[Name] = told("The law that governs, in words that follow “the law of”.", "Norway")

    general: General = told("General terms of the deal's own.", {"signing": "electronic"}, default=General)

    open_points: tuple[OpenPoint, ...] = told(
        "What is still to be agreed, beyond single values.", [{"open": "Who hosts the first workshop?"}], default=()
    )
    clauses: tuple[ClauseOverride, ...] = told(
        "Wishes on single clauses.", [example_of(ClauseOverride) | {"include": "no"}], default=()
    )

    @property
    def binds(self) -> bool:
        """Whether the paper binds as a whole; a memorandum and a letter of intent bind in single clauses only."""
        return self.instrument not in OF_INTENT

    @property
    def is_two_party(self) -> bool:
        """Whether there are exactly two parties."""
        return not self.parties[2:]

    @property
    def crosses_borders(self) -> bool:
        """Whether the parties sit in more than one country."""
        return len({party.country.casefold() for party in self.parties}) > 1

    @property
    def has_organisation(self) -> bool:
        """Whether any party is an organisation."""
        return any(not party.is_individual for party in self.parties)

    @property
    def works_jointly(self) -> bool:
        """Whether the parties create something together, so that ownership must be settled."""
        making = {AllianceType.CO_DEVELOPMENT, AllianceType.RESEARCH, AllianceType.CONSORTIUM}
        activities = self.activities
        return bool(
            making & set(self.alliance_types) or activities.development or activities.consortium or self.deliverables
        )

    @property
    def has_responsibilities(self) -> bool:
        """Whether any deliverable says who does the work, who is consulted or who is informed."""
        return any(one.responsible or one.consulted or one.informed for one in self.deliverables)

    @property
    def has_firm_contribution(self) -> bool:
        """Whether anything is promised firmly."""
        return any(contribution.firmness is Firmness.FIRM for contribution in self.contributions)

    @property
    def lends_assets(self) -> bool:
        """Whether anyone puts in equipment, facilities or material."""
        assets = {ContributionKind.EQUIPMENT, ContributionKind.FACILITY, ContributionKind.MATERIAL}
        return any(contribution.kind in assets for contribution in self.contributions)

    @property
    def lends_people(self) -> bool:
        """Whether anyone puts in people."""
        people = {ContributionKind.PEOPLE, ContributionKind.SECONDMENT}
        return any(contribution.kind in people for contribution in self.contributions)
