"""The work of a consortium: its project, its work packages, and the customer it bids to."""

from enum import StrEnum

from pactwright.termsheet.allotments import Allotment
from pactwright.termsheet.base import Id, Model, OrOpen, PartyName, PersonName, example_of, told
from pactwright.termsheet.values import Date, Money, Name, Percent, Text


class WorkPackage(Model):
    """A part of the work with one party that leads it, the parties that do it, and its share of the money."""

    id: Id = told("A handle by which deliverables refer to it. It is printed in the schedule.", "WP1")
    title: Name = told("The work package.", "Sensors and field trial")
    aim: Text | None = told("What it is to reach, in words that follow “to”.", "run 40 sensors", default=None)
    lead: PartyName = told("The party that leads it.", "Northwind")
    accountable: OrOpen[PersonName] | None = told(
        "The one person of that party who answers for it; leave out for its alliance manager.",
        "Ada Brandt",
        default=None,
    )
    members: tuple[PartyName, ...] = told(
        "The parties that work on it, the one that leads it among them.", ["Northwind", "Fjordline"], min_length=1
    )
    budget: OrOpen[Money] | None = told(
        "What is set aside for it of the funding or of the customer's price.", "EUR 200,000", default=None
    )
    start: OrOpen[Date] | None = told("From when.", "2027-02-01", default=None)
    end: OrOpen[Date] | None = told("Until when.", "2028-01-31", default=None)


class Contracting(StrEnum):
    """Who signs the contract with the customer."""

    COORDINATOR = "coordinator"
    ALL_PARTIES = "all_parties"


class Customer(Model):
    """The customer for whom the parties bid, or work, together."""

    name: Name = told("The customer, as in a sentence.", "the Port of Bergen")
    contract: Text = told("The contract, as a noun phrase.", "the contract for berth sensors at 14 quays")
    contracting: Contracting = told(
        "Who signs that contract: the coordinator alone, or all parties.",
        "coordinator",
        default=Contracting.COORDINATOR,
    )
    bid_due: OrOpen[Date] | None = told(
        "The day by which the bid must be in; leave out if the contract is signed.", "2027-03-15", default=None
    )
    price: OrOpen[Money] | None = told("The price, as bid or agreed.", "EUR 900,000", default=None)
    shares: tuple[Allotment, ...] = told(
        "Each party's part of the price.", [{"party": "Northwind", "amount": "EUR 500,000"}], default=()
    )


class OutsideLiability(StrEnum):
    """How the parties answer to a customer or a funder."""

    SEVERAL = "several"
    JOINT_AND_SEVERAL = "joint_and_several"


class PartLimit(StrEnum):
    """A limit of liability that grows with a party's part of the money."""

    NONE = "none"
    ONCE = "once"
    TWICE = "twice"


class Consortium(Model):
    """What a consortium does, and for whom."""

    project: Text = told("The project, as a noun phrase.", "the flood warning project SeaWatch")
    work_packages: tuple[WorkPackage, ...] = told(
        "The parts into which the work is divided.", [example_of(WorkPackage)], min_length=1
    )
    customer: Customer | None = told(
        "The customer, where the parties bid or work for one.", example_of(Customer), default=None
    )
    liability: OutsideLiability = told(
        "How the parties answer to the customer or the funder.", "several", default=OutsideLiability.SEVERAL
    )
    liability_limit: PartLimit = told(
        "The most a party owes the others: once or twice its part of the money from outside.",
        "twice",
        default=PartLimit.NONE,
    )
    budget_tolerance: OrOpen[Percent] | None = told(
        "How much of the budget of a work package may move each year without a decision of all.", "10%", default=None
    )


class SubcontractingRule(StrEnum):
    """What it takes to have work done by others."""

    FREE = "free"
    CONSENT = "consent"
    LISTED = "listed"


class Subcontracting(Model):
    """Whether a party may have its part of the work done by others."""

    rule: SubcontractingRule = told(
        "Free, with consent, or by those listed and others with consent.", "consent", default=SubcontractingRule.CONSENT
    )
    approved: tuple[Name, ...] = told(
        "Who may be used without asking, as in a sentence.", ["Nordmast Rigging AB for the masts"], default=()
    )
