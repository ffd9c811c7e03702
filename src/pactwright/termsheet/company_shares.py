"""How shares of a joint venture's company change hands, and what they are worth."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, told
from pactwright.termsheet.values import Duration, Name, Percent, Text


class PreEmption(StrEnum):
    """What the other holders may do before shares go to an outsider."""

    FIRST_REFUSAL = "first_refusal"
    FIRST_OFFER = "first_offer"
    NONE = "none"


class ShareTransfer(Model):
    """How shares may be passed on."""

    lock_in: OrOpen[Duration] | None = told(
        "How long nobody may sell, counted from the start.", "36 months", default=None
    )
    pre_emption: PreEmption = told(
        "Whether the others may buy first.", "first_refusal", default=PreEmption.FIRST_REFUSAL
    )
    answer_within: OrOpen[Duration] = told(
        "How long the others have to answer.", "30 days", default=Duration.parse("30 days")
    )
    within_group: bool = told("Whether shares may go to a company of the same group.", "yes", default=True)


class ValuationBasis(StrEnum):
    """What a share is worth."""

    FAIR_VALUE = "fair_value"
    NET_BOOK_VALUE = "net_book_value"
    FORMULA = "formula"


class ShareValuation(Model):
    """How shares are valued when one holder buys out another."""

    basis: ValuationBasis = told(
        "Fair value, net book value or a formula.", "fair_value", default=ValuationBasis.FAIR_VALUE
    )
    formula: Text | None = told(
        "The value of the whole company, for `formula`, as a noun phrase.",
        "six times the average operating profit of the last three financial years",
        default=None,
    )
    valuer: OrOpen[Name] | None = told(
        "Who values, if already agreed: someone outside.", "Marten Quist, Quist Valuations", default=None
    )
    appointed_by: OrOpen[Name] | None = told(
        "Who names a valuer if the parties cannot: someone outside.", "the Bergen Chamber of Commerce", default=None
    )
    within: OrOpen[Duration] = told("How long the valuer has.", "45 days", default=Duration.parse("45 days"))


class BuyOutPrice(StrEnum):
    """At what price a holder in default is bought out."""

    FAIR_VALUE = "fair_value"
    DISCOUNT = "discount"
    NET_BOOK_VALUE = "net_book_value"


class BuyOut(Model):
    """What the others may do when a holder is in default."""

    price: BuyOutPrice = told(
        "Fair value, fair value less a discount, or net book value.", "discount", default=BuyOutPrice.FAIR_VALUE
    )
    discount: OrOpen[Percent] | None = told("The discount, for `discount`.", "20%", default=None)
    within: OrOpen[Duration] = told(
        "How long the others have to use the right.", "60 days", default=Duration.parse("60 days")
    )
