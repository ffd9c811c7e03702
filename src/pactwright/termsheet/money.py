"""Money between the parties: own costs, shared costs, shared revenue, fees and payments."""

from enum import StrEnum

from pactwright.termsheet.base import MilestoneId, Model, OrOpen, PartyName, StageId, example_of, told
from pactwright.termsheet.funding import Funding
from pactwright.termsheet.governance import Cadence
from pactwright.termsheet.shares import CostShare
from pactwright.termsheet.values import Date, Duration, Money, Name, Percent, Text


class SharedCost(Model):
    """A cost that the parties bear together."""

    head: Name = told("What the cost is for.", "the joint stand at SMM")
    shares: tuple[CostShare, ...] = told(
        "Who bears which share.", [{"party": "Northwind", "share": "50%"}, {"party": "Fjordline", "share": "50%"}]
    )
    cap: OrOpen[Money] | None = told("The most the parties bear together.", "EUR 30,000", default=None)


class RevenueBase(StrEnum):
    """What is shared."""

    GROSS = "gross"
    NET = "net"
    PROFIT = "profit"


class RevenueShare(Model):
    """A revenue that the parties share."""

    name: Name = told("The revenue, as a noun phrase.", "subscription revenue from joint customers")
    base: RevenueBase = told(
        "Gross revenue, net revenue or profit.",
        "net",
        usual="a proposal of this library: gross revenue would share out taxes and refunds too",
        default=RevenueBase.NET,
    )
    deductions: tuple[Text, ...] = told("What is deducted first.", ["taxes on sales", "refunds"], default=())
    collected_by: PartyName = told("Who collects it and pays the others.", "Northwind")
    shares: tuple[CostShare, ...] = told(
        "Who receives which share.", [{"party": "Northwind", "share": "70%"}, {"party": "Fjordline", "share": "30%"}]
    )
    settled: Cadence = told(
        "How often it is settled.", "quarterly", usual="a proposal of this library", default=Cadence.QUARTERLY
    )


class FeeKind(StrEnum):
    """What a fee is paid for: a fee for customers won asks for more protection than others."""

    REFERRAL = "referral"
    INTRODUCTION = "introduction"
    COMMISSION = "commission"
    ROYALTY = "royalty"
    LICENCE = "licence"
    SERVICE = "service"
    OTHER = "other"


class FeeStep(Model):
    """Another percentage for what exceeds a sum in a calendar year."""

    above: OrOpen[Money] = told("The sum.", "EUR 100,000")
    percent: OrOpen[Percent] = told("The percentage of what exceeds it.", "8%")


class Fee(Model):
    """A fee one party pays another when something happens."""

    name: Name = told("The fee.", "referral fee")
    kind: FeeKind = told("What it is paid for.", "referral", default=FeeKind.OTHER)
    payer: PartyName = told("Who pays.", "Northwind")
    payee: PartyName = told("Who receives.", "Fjordline")
    trigger: Text = told("What triggers it, in words that follow “when”.", "a registered lead signs a first order")
    percent: OrOpen[Percent] | None = told("A percentage.", "10%", default=None)
    of: Text | None = told("What the percentage is of, as a noun phrase.", "the first year's fees", default=None)
    steps: tuple[FeeStep, ...] = told(
        "Other percentages for higher sums, in rising order.", [example_of(FeeStep)], default=()
    )
    amount: OrOpen[Money] | None = told("A fixed amount.", "EUR 2,000", default=None)
    minimum: OrOpen[Money] | None = told("The least that is owed for a full calendar year.", "EUR 5,000", default=None)
    settled: Cadence | None = told(
        "How often a statement is sent; leave out for a message on each event.", "quarterly", default=None
    )
    tail: OrOpen[Duration] | None = told("How long after the end it is still earned.", "6 months", default=None)


class Payment(Model):
    """A sum one party pays another: on a day, when a milestone is accepted, or when the work goes on after a stage."""

    payer: PartyName = told("Who pays.", "Northwind")
    payee: PartyName = told("Who receives.", "Fjordline")
    amount: OrOpen[Money] = told("How much.", "EUR 10,000")
    purpose: Text = told("What for, in words that follow “for”.", "the integration work")
    due: OrOpen[Date] | None = told("By when.", "2027-04-30", default=None)
    milestone: MilestoneId | None = told("Or on acceptance of which milestone.", "M1", default=None)
    stage: StageId | None = told("Or once the gate of which stage is passed.", "S1", default=None)


class Audit(Model):
    """How the books behind a share or a fee can be checked."""

    notice: OrOpen[Duration] = told(
        "Notice of an audit.",
        "30 days",
        usual="the most usual notice of an audit (11 agreements of those that name one)",
        default=Duration.parse("30 days"),
    )
    keep_for: OrOpen[Duration] = told(
        "How long records are kept.",
        "3 years",
        usual="the time most often named for keeping records (6 agreements)",
        default=Duration.parse("3 years"),
    )
    threshold: OrOpen[Percent] = told(
        "From which underpayment the audited party pays for the audit.",
        "5%",
        usual="a proposal of this library, as is usual in licences",
        default=Percent.parse("5%"),
    )


class LateInterest(Model):
    """Interest on late payments."""

    rate: OrOpen[Percent] = told("The yearly rate.", "4%")
    above: Name | None = told("The reference rate it stands above.", "the ECB main refinancing rate", default=None)


class ValueAddedTax(StrEnum):
    """Whether the sums hold value added tax and similar taxes."""

    EXCLUDED = "excluded"
    INCLUDED = "included"


class WithholdingTax(StrEnum):
    """Who bears a tax that the law makes the payer withhold."""

    NET = "net"
    GROSS_UP = "gross_up"


class Tax(Model):
    """Taxes on what the parties pay each other."""

    value_added: ValueAddedTax = told("Whether it is in the sums.", "excluded", default=ValueAddedTax.EXCLUDED)
    withholding: WithholdingTax = told(
        "Under `net` the party that is paid bears it; under `gross_up` the party that pays tops the sum up.",
        "net",
        default=WithholdingTax.NET,
    )


class MoneyTerms(Model):
    """Money between the parties."""

    payment_within: OrOpen[Duration] = told(
        "How long after an invoice payment is due.",
        "30 days",
        usual="the most usual time for payment (53 of 85 agreements that name one)",
        default=Duration.parse("30 days"),
    )
    late_interest: LateInterest | None = told(
        "Interest on late payments; leave out for the rate the law sets.", {"rate": "4%"}, default=None
    )
    shared_costs: tuple[SharedCost, ...] = told("Costs borne together.", [example_of(SharedCost)], default=())
    revenue_shares: tuple[RevenueShare, ...] = told("Revenue shared.", [example_of(RevenueShare)], default=())
    fees: tuple[Fee, ...] = told(
        "Fees.", [example_of(Fee) | {"percent": "10%", "of": "the first year's fees"}], default=()
    )
    payments: tuple[Payment, ...] = told("Fixed payments.", [example_of(Payment) | {"due": "2027-04-30"}], default=())
    audit: Audit = told("How books are checked.", {"notice": "30 days"}, default=Audit)
    funding: Funding | None = told("Money from a funder outside.", example_of(Funding), default=None)
    tax: Tax | None = told("Taxes, where the usual rule does not suit.", {"withholding": "gross_up"}, default=None)

    @property
    def moves(self) -> bool:
        """Whether any money passes between the parties."""
        return bool(self.shared_costs or self.revenue_shares or self.fees or self.payments or self.funding)
