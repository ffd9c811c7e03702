"""The equity link of an alliance: one party invests in another beside the work they do together."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, example_of, told
from pactwright.termsheet.governance import Cadence
from pactwright.termsheet.lifetime import Condition
from pactwright.termsheet.values import Date, Duration, Money, Name, Percent, Text


class EquityInstrument(StrEnum):
    """How the investor comes to its shares: at once, at its choice, or by a loan that turns into shares."""

    SUBSCRIPTION = "subscription"
    OPTION = "option"
    CONVERTIBLE = "convertible"


class WithoutStake(StrEnum):
    """What becomes of the alliance if the investment fails."""

    GOES_ON = "goes_on"
    MAY_END = "may_end"


class BoardRight(StrEnum):
    """What voice the investor has on the board of the company."""

    NONE = "none"
    OBSERVER = "observer"
    SEAT = "seat"


class StakeAtEnd(StrEnum):
    """What happens to the shares when the alliance ends."""

    KEEPS = "keeps"
    COMPANY_MAY_BUY = "company_may_buy"
    INVESTOR_MAY_SELL = "investor_may_sell"
    EITHER = "either"


class StakeCeiling(Model):
    """Up to what part of the company the investor may go, and for how long after the end."""

    ceiling: OrOpen[Percent] = told("The most of all votes that the investor may hold.", "20%")
    tail: OrOpen[Duration] = told(
        "How long after the end.",
        "12 months",
        usual="12 and 24 months are the times seen; the shorter is taken",
        default=Duration.parse("12 months"),
    )


class EquityLink(Model):
    """A minority stake of one party in another, or a right to it."""

    investor: PartyName = told("Who invests.", "Northwind")
    company: PartyName = told("The party in which it invests.", "Fjordline")
    instrument: EquityInstrument = told(
        "New shares at once, an option on new shares, or a loan that may be converted into new shares.",
        "option",
        usual="a proposal of this library",
        default=EquityInstrument.SUBSCRIPTION,
    )
    amount: OrOpen[Money] = told("What the investor pays, or lends, in all.", "EUR 3,000,000")
    share: OrOpen[Percent] = told(
        "What part of all shares that is, the new shares and all rights to shares counted in.", "12%"
    )
    kind_of_shares: Name = told("What kind of shares, in the plural.", "class A shares", default="ordinary shares")
    valuation: OrOpen[Money] | None = told(
        "What the company as a whole is taken to be worth before the investment.", "EUR 22,000,000", default=None
    )
    price: OrOpen[Money] | None = told("What one share costs.", "EUR 40", default=None)
    until: OrOpen[Date] | None = told(
        "The last day to use an option, or the day on which a loan is to be repaid.", "2029-12-31", default=None
    )
    interest: OrOpen[Percent] | None = told(
        "The yearly interest on a loan; leave out for a loan without interest.", "4%", default=None
    )
    use_of_money: Text | None = told(
        "What the company uses the money for, in words that follow “for”.", "its second plant", default=None
    )
    conditions: tuple[Condition, ...] = told(
        "What must happen before the investment is made, beside the consent of the company's holders and of "
        "authorities.",
        [example_of(Condition)],
        default=(),
    )
    longstop: OrOpen[Date] | None = told(
        "The day by which the investment must be made, or falls away.", "2027-06-30", default=None
    )
    without_stake: WithoutStake = told(
        "Whether the alliance goes on without the investment, or may be ended.",
        "may_end",
        usual="a proposal of this library: the work does not hang on the investment unless the parties say so",
        default=WithoutStake.GOES_ON,
    )
    fuller_contract: OrOpen[Date] | None = told(
        "By when a longer contract on the investment is to be signed; leave out if this paper says enough. Without "
        "that contract the terms of this paper apply.",
        "2027-03-31",
        default=None,
    )
    information: Cadence | None = told(
        "How often the company reports its figures; leave out for its yearly accounts alone.", "quarterly", default=None
    )
    board: BoardRight = told(
        "Whether the investor has a seat on the board, an observer, or neither.", "observer", default=BoardRight.NONE
    )
    later_rounds: bool = told(
        "Whether the investor may take part when the company issues more shares.", "yes", default=False
    )
    lock_up: OrOpen[Duration] | None = told(
        "How long the investor keeps the shares, counted from the investment.", "24 months", default=None
    )
    standstill: StakeCeiling | None = told(
        "How far the investor may go beyond its stake.", example_of(StakeCeiling), default=None
    )
    at_end: StakeAtEnd | None = told(
        "What happens to the shares when the alliance ends.", "company_may_buy", default=None
    )
    valuer_named_by: OrOpen[Name] | None = told(
        "Who names a valuer if the two cannot: someone outside.", "the Bergen Chamber of Commerce", default=None
    )
