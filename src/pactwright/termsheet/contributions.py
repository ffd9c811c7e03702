"""What each party puts in: money, people, things, rights, data, effort."""

from enum import StrEnum

from pactwright.termsheet.base import BackgroundId, MilestoneId, Model, OrOpen, PartyName, PersonName, told
from pactwright.termsheet.values import Date, Duration, Money, Name, Percent, Text


class ContributionKind(StrEnum):
    """What is put in."""

    CASH = "cash"
    PEOPLE = "people"
    SECONDMENT = "secondment"
    EQUIPMENT = "equipment"
    FACILITY = "facility"
    MATERIAL = "material"
    IP_LICENCE = "ip_licence"
    DATA = "data"
    SERVICE = "service"
    INTRODUCTION = "introduction"
    BRAND = "brand"
    IN_KIND_OTHER = "in_kind_other"


class Firmness(StrEnum):
    """How firmly a contribution is promised."""

    AIM = "aim"
    REASONABLE_EFFORTS = "reasonable_efforts"
    FIRM = "firm"


class ValuationMethod(StrEnum):
    """How the value of a contribution in kind was found."""

    AGREED = "agreed"
    COST = "cost"
    MARKET = "market"
    INDEPENDENT_VALUER = "independent_valuer"


class Shortfall(StrEnum):
    """What follows when a firm contribution is not made."""

    CURE = "cure"
    SUSPEND = "suspend"


class Valuation(Model):
    """What a contribution in kind is worth between the parties."""

    amount: OrOpen[Money] = told("The agreed value.", "EUR 40,000")
    method: ValuationMethod = told("How the value was found.", "cost", default=ValuationMethod.AGREED)


class Instalment(Model):
    """A part of a contribution and when it is made: on a date or when a milestone is accepted."""

    date: OrOpen[Date] | None = told("The day by which it is made.", "2027-03-31", default=None)
    milestone: MilestoneId | None = told("The milestone on whose acceptance it is made.", "M1", default=None)
    amount: OrOpen[Money] | None = told("The amount, for cash.", "EUR 25,000", default=None)
    what: Text | None = told("What is provided then, for anything but cash.", "the first data extract", default=None)


class Role(Model):
    """A role that a party fills with its people."""

    role: Name = told("The role.", "data engineer")
    person: PersonName | None = told("Who fills it, if known.", "Jan Okafor", default=None)
    share_of_time: OrOpen[Percent] = told("The share of a full working week.", "50%")
    start: OrOpen[Date] | None = told("From when.", "2027-02-01", default=None)
    end: OrOpen[Date] | None = told("Until when.", "2028-01-31", default=None)


class AssetTransfer(StrEnum):
    """How a thing is made available."""

    LOAN = "loan"
    LICENCE = "licence"
    SALE = "sale"


class Asset(Model):
    """The terms on which equipment, a facility or material is made available."""

    transfer: AssetTransfer = told("Loan, licence to use, or sale.", "loan", default=AssetTransfer.LOAN)
    location: Name | None = told("Where it stands or is used.", "Quay laboratory, Bergen", default=None)
    insured_by: PartyName | None = told("Which party insures it.", "Fjordline", default=None)
    returned: Text | None = told(
        "In what state it goes back, in words that follow “returned”.", "clean and in working order", default=None
    )


class Dataset(Model):
    """The terms on which data is made available."""

    purpose: Text = told("What the data may be used for, in words that follow “for”.", "training the berth model")
    personal: bool = told("Whether it holds personal data.", "no", default=False)
    retention: OrOpen[Duration] | None = told("How long the others may keep it after the end.", "90 days", default=None)
    ai_training: bool = told(
        "Whether it may train machine-learning models.",
        "yes",
        usual="a proposal of this library: training needs a yes",
        default=False,
    )
    derived_owner: PartyName | None = told(
        "Who owns what is derived from it; leave out for the party that derives it.", "Northwind", default=None
    )


class Contribution(Model):
    """A thing of value that one party puts into the alliance: its skin in the game."""

    party: PartyName = told("The party that contributes.", "Northwind")
    kind: ContributionKind = told("What kind of contribution it is.", "people")
    description: Text = told("What is contributed, as a noun phrase.", "two data engineers for the pilot phase")
    accountable: OrOpen[PersonName] | None = told(
        "The one person of that party who answers for it; leave out for its alliance manager.",
        "Ada Brandt",
        default=None,
    )
    firmness: Firmness = told(
        "How firmly it is promised.",
        "firm",
        usual="what a party contributes is a promise, unless it says that it is less",
        default=Firmness.FIRM,
    )
    amount: OrOpen[Money] | None = told("The amount, for cash.", "EUR 50,000", default=None)
    value: Valuation | None = told("What it is worth, for anything but cash.", {"amount": "EUR 40,000"}, default=None)
    due: OrOpen[Date] | None = told("By when, if it is made at once.", "2027-02-28", default=None)
    schedule: tuple[Instalment, ...] = told(
        "By which parts and when, if it is not made at once.",
        [{"date": "2027-03-31", "amount": "EUR 25,000"}],
        default=(),
    )
    roles: tuple[Role, ...] = told(
        "The people, for people and secondment.", [{"role": "data engineer", "share_of_time": "50%"}], default=()
    )
    asset: Asset | None = told("Terms for equipment, facility or material.", {"transfer": "loan"}, default=None)
    dataset: Dataset | None = told("Terms for data.", {"purpose": "training the berth model"}, default=None)
    background: BackgroundId | None = told("The background licensed, for ip_licence.", "B1", default=None)
    in_equity: bool = told("Whether it pays for shares in the company of a joint venture.", "yes", default=False)
    shortfall: Shortfall = told(
        "What follows if it is not made.",
        "cure",
        usual="a proposal of this library: time to make good comes first",
        default=Shortfall.CURE,
    )
