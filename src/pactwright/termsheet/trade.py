"""Trade between the parties: distribution, prices and targets."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, told
from pactwright.termsheet.rights import LicenceScope
from pactwright.termsheet.values import Count, Date, Duration, Money, Name, Percent, Text


class DistributionModel(StrEnum):
    """In whose name and for whose account the distributing party sells."""

    DISTRIBUTOR = "distributor"
    RESELLER = "reseller"
    AGENT = "agent"


class Distribution(Model):
    """One party sells what another supplies: who, what, where, how exclusively, and how it orders."""

    supplier: PartyName = told("Who supplies.", "Fjordline")
    distributor: PartyName = told("Who distributes, resells, or sells as agent.", "Northwind")
    model: DistributionModel = told(
        "A distributor buys, stocks and resells; a reseller buys and sells on to its own customers; an agent finds "
        "customers who buy from the supplier.",
        "reseller",
        default=DistributionModel.DISTRIBUTOR,
    )
    scope: LicenceScope = told(
        "How exclusive: under `sole` the supplier may still sell itself, under `exclusive` it may not.",
        "non_exclusive",
        default=LicenceScope.NON_EXCLUSIVE,
    )
    products: tuple[Name, ...] = told(
        "What is distributed; leave out for the products of the scope.", ["QuaySense sensors"], default=()
    )
    territory: tuple[Name, ...] = told("Where; leave out for the territory of the scope.", ["Germany"], default=())
    order_process: Text | None = told(
        "How orders are placed, in words that follow “orders”.",
        "by e-mail to the order desk, for at least ten pieces at a time",
        default=None,
    )
    answer_within: OrOpen[Duration] = told(
        "How soon the supplier answers an order.", "5 business days", default=Duration.parse("5 business days")
    )
    delivery: Text | None = told(
        "How it is delivered, in words that follow “delivers”.",
        "free carrier (FCA) Bergen, Incoterms 2020, within 20 Business Days after it has accepted the order",
        default=None,
    )
    sell_off: OrOpen[Duration] = told(
        "How long stock may still be sold after the end.", "90 days", default=Duration.parse("90 days")
    )


class PriceBasis(StrEnum):
    """How the price between the parties is found."""

    PRICE_LIST = "price_list"
    COST_PLUS = "cost_plus"


class Pricing(Model):
    """At what price one party sells to another. What the buyer charges its own customers is never agreed."""

    seller: PartyName = told("Who sells.", "Fjordline")
    buyer: PartyName = told("Who buys.", "Northwind")
    covers: Text | None = told(
        "What is sold, as a noun phrase; leave out for what is distributed.", "berth sensors", default=None
    )
    basis: PriceBasis = told("A price list, or cost and a mark-up.", "price_list", default=PriceBasis.PRICE_LIST)
    price_list: Name | None = told("Which list.", "the price list of 1 January 2027", default=None)
    discount: OrOpen[Percent] | None = told("The discount on the list.", "25%", default=None)
    mark_up: OrOpen[Percent] | None = told("The mark-up on cost.", "12%", default=None)
    change_notice: OrOpen[Duration] = told("Notice of a change of price.", "60 days", default=Duration.parse("60 days"))
    yearly_rise: OrOpen[Percent] | None = told(
        "The most by which a price may rise in a calendar year.", "4%", default=None
    )
    most_favoured: bool = told("Whether nobody else buys on better terms.", "no", default=False)


class TargetPeriod(StrEnum):
    """Over which period a target is measured."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class TargetRemedy(StrEnum):
    """What follows when a target is missed."""

    REVIEW = "review"
    LOSE_EXCLUSIVITY = "lose_exclusivity"
    PAY_SHORTFALL = "pay_shortfall"
    TERMINATE = "terminate"


class Target(Model):
    """A result that a party is to reach in each period, and what follows if it does not."""

    party: PartyName = told("Whose target it is.", "Northwind")
    metric: Text = told("What is measured, as a noun phrase that follows “for”.", "net purchases of QuaySense sensors")
    amount: OrOpen[Money] | None = told("How much, in money.", "EUR 100,000", default=None)
    number: OrOpen[Count] | None = told("Or how many.", 20, default=None)
    period: TargetPeriod = told("In each month, quarter or year.", "year", default=TargetPeriod.YEAR)
    starts: OrOpen[Date] | None = told(
        "The first day of the first period; leave out to begin on the day the paper takes effect.",
        "2027-07-01",
        default=None,
    )
    remedy: TargetRemedy = told("What follows if it is missed.", "review", default=TargetRemedy.REVIEW)
    shortfall_share: OrOpen[Percent] | None = told(
        "Which part of the missing amount is paid, under `pay_shortfall`.", "20%", default=None
    )
    paid_to: PartyName | None = told("Who receives that payment.", "Fjordline", default=None)
