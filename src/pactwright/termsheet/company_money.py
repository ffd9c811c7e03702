"""Plan, funding and profit of a joint venture's company."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, example_of, told
from pactwright.termsheet.values import Date, Duration, Money, Percent


class BusinessPlan(Model):
    """The business plan and its budget."""

    years: int = told("How many years it covers.", 3, default=3, ge=1, le=5)
    agreed_on: OrOpen[Date] | None = told(
        "The day of the first plan, if the parties have agreed on one.", "2027-01-20", default=None
    )
    first_due: OrOpen[Date] | None = told("Else the day by which the first plan is agreed.", "2027-02-28", default=None)
    tolerance: OrOpen[Percent] = told(
        "By how much spending may exceed the budget without consent.", "10%", default=Percent.parse("10%")
    )


class FundingDuty(StrEnum):
    """Whether the holders owe the company more money later."""

    NONE = "none"
    PRO_RATA = "pro_rata"
    COMMITTED = "committed"


class Commitment(Model):
    """A sum that a holder has promised to provide when the company calls for it."""

    party: PartyName = told("The holder.", "Northwind")
    amount: OrOpen[Money] = told("Up to how much in all.", "EUR 400,000")
    until: OrOpen[Date] | None = told("Until when it may be called.", "2029-12-31", default=None)


class CompanyFunding(Model):
    """Money the company needs after its start."""

    duty: FundingDuty = told(
        "No duty, in proportion to the shares, or up to sums committed.", "none", default=FundingDuty.NONE
    )
    commitments: tuple[Commitment, ...] = told("The sums committed.", [example_of(Commitment)], default=())
    loans_first: bool = told("Whether the holders lend before they take new shares.", "no", default=False)
    dilution: bool = told("Whether a holder that does not pay its part is diluted.", "no", default=False)
    notice: OrOpen[Duration] = told("How long the holders have to pay.", "30 days", default=Duration.parse("30 days"))


class DistributionPolicy(StrEnum):
    """How much of the profit is paid out."""

    ALL_FREE_CASH = "all_free_cash"
    PERCENT = "percent"
    BOARD = "board"


class Distributions(Model):
    """What becomes of profit."""

    policy: DistributionPolicy = told(
        "All free cash, a part of the profit, or as the board decides.",
        "percent",
        default=DistributionPolicy.ALL_FREE_CASH,
    )
    percent: OrOpen[Percent] | None = told("The part of the profit, for `percent`.", "50%", default=None)
