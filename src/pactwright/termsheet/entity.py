"""The company that a joint venture forms: what it is, who holds it, who runs it, and how its holders part."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, PersonName, example_of, told
from pactwright.termsheet.board import Board
from pactwright.termsheet.company_money import BusinessPlan, CompanyFunding, Distributions
from pactwright.termsheet.company_shares import BuyOut, ShareTransfer, ShareValuation
from pactwright.termsheet.deadlock import Deadlock
from pactwright.termsheet.shares import CostShare
from pactwright.termsheet.values import Date, Duration, Money, Name, Percent, Text


class FormationStep(Model):
    """A step on the way to the company, and who sees to it."""

    text: Text = told("The step, in words that follow “shall”.", "file the articles with the register")
    accountable: OrOpen[PersonName] = told("The one person who sees to it.", "Ada Brandt")
    due: OrOpen[Date] = told("By when.", "2027-03-31")


class Holding(Model):
    """A holder's shares: how many, what part of the whole, and what is paid for them.

    Shares are paid for with the holder's contributions that are marked `in_equity`.
    """

    party: PartyName = told("The holder.", "Northwind")
    shares: int = told("How many shares.", 6000, ge=1)
    percent: Percent = told("What part of all shares that is.", "60%")
    class_name: Name | None = told("The class of shares, where there are several.", "class A", default=None)
    price: OrOpen[Money] = told(
        "What the holder pays for its shares in all: the sum of its contributions marked `in_equity`.", "EUR 600,000"
    )
    premium: Text | None = told(
        "Why the price is not in proportion to the shares, in words that follow “because”.",
        "Northwind found the first customer",
        default=None,
    )
    vesting: OrOpen[Duration] | None = told(
        "Over which time the holder earns its shares by its work; leave out if they are earned at once.",
        "36 months",
        default=None,
    )


class ReservedList(StrEnum):
    """Which list of reserved matters the parties start from."""

    SHORT = "short"
    LONG = "long"


class ReservedMatters(Model):
    """What the company does only with the consent of its holders."""

    matters: ReservedList = told("The short list or the long one.", "short", default=ReservedList.LONG)
    further: tuple[Text, ...] = told(
        "Matters beyond the list, as noun phrases.", ["the choice of a second site"], default=()
    )
    needs: OrOpen[Percent] | None = told(
        "The part of all shares whose holders must consent; leave out for every holder.", "75%", default=None
    )


class AncillaryStatus(StrEnum):
    """How far a further contract has come."""

    AGREED = "agreed"
    DRAFT = "draft"
    TO_DO = "to_do"


class AncillaryContract(Model):
    """A contract between the company and its holders that goes with the venture."""

    title: Name = told("The contract, as a noun phrase without an article.", "licence of the TideCast software")
    parties: tuple[PartyName, ...] = told("Which parties sign it beside the company.", ["Northwind"], min_length=1)
    status: AncillaryStatus = told("How far it has come.", "draft", default=AncillaryStatus.TO_DO)
    accountable: OrOpen[PersonName] = told("Who sees to it.", "Ada Brandt")
    due: OrOpen[Date] = told("By when it is ready to be signed.", "2027-03-15")


class ExitRoute(StrEnum):
    """How the venture is meant to end, once it is to end."""

    WIND_UP = "wind_up"
    SALE = "sale"
    LISTING = "listing"


class VentureEnd(Model):
    """The end of the venture."""

    route: ExitRoute = told("Winding up, sale as a whole, or listing.", "sale", default=ExitRoute.WIND_UP)
    after: OrOpen[Duration] | None = told(
        "After how long a holder may ask for a sale or a listing.", "7 years", default=None
    )
    name_returns_to: PartyName | None = told(
        "Whose name or mark the company's name is built on, if it is to give it up.", "Northwind", default=None
    )


class Entity(Model):
    """The company of a joint venture."""

    name: OrOpen[Name] = told("The company's name.", "Nordport Forecasting AS")
    form: Name = told("Its legal form, in words that follow “a” or “an”.", "private limited company")
    country: Name = told("The country whose law it is formed under.", "Norway")
    seat: OrOpen[Name] | None = told("The place of its seat.", "Bergen", default=None)
    business: Text = told(
        "What the company does, as a noun phrase or an “-ing” form.", "selling berth forecasts to Nordic ports"
    )
    existing: bool = told("Whether the company exists already.", "no", default=False)
    registration_number: Name | None = told("Its number in the register, if it exists.", "999 000 111", default=None)
    year_end: Name | None = told("The last day of its financial year.", "31 December", default=None)
    auditor: Name | None = told("Its first auditor.", "Kvist Revisjon AS", default=None)
    formation: tuple[FormationStep, ...] = told("The steps to form it.", [example_of(FormationStep)], default=())
    formation_costs: tuple[CostShare, ...] = told(
        "Who bears which share of the costs of forming it; leave out to follow the shareholdings.",
        [{"party": "Northwind", "share": "50%"}, {"party": "Fjordline", "share": "50%"}],
        default=(),
    )
    cap_table: tuple[Holding, ...] = told(
        "Who holds how many shares, once the company is formed.",
        [example_of(Holding), example_of(Holding) | {"party": "Fjordline", "shares": 4000, "percent": "40%"}],
        default=(),
    )
    board: Board | None = told("The board.", example_of(Board), default=None)
    reserved: ReservedMatters = told("What needs the holders' consent.", {"matters": "short"}, default=ReservedMatters)
    shareholder_quorum: OrOpen[Percent] | None = told(
        "The part of all shares present at a meeting of holders; leave out for every holder.", "75%", default=None
    )
    plan: BusinessPlan = told("The business plan.", {"years": 3}, default=BusinessPlan)
    funding: CompanyFunding = told("Further money.", {"duty": "none"}, default=CompanyFunding)
    distributions: Distributions = told("Profit.", {"policy": "all_free_cash"}, default=Distributions)
    transfer: ShareTransfer = told("How shares may be sold.", {"lock_in": "36 months"}, default=ShareTransfer)
    tag_along: bool = told("Whether a holder may join when others sell to an outsider.", "yes", default=False)
    drag_along: OrOpen[Percent] | None = told(
        "From which part of all shares sellers may make the others sell with them.", "75%", default=None
    )
    deadlock: Deadlock | None = told(
        "What follows when the holders cannot agree.", {"mechanism": "put_call"}, default=None
    )
    valuation: ShareValuation = told("How shares are valued.", {"basis": "fair_value"}, default=ShareValuation)
    buy_out: BuyOut | None = told("What follows a holder's default.", {"price": "discount"}, default=None)
    ancillary: tuple[AncillaryContract, ...] = told("Further contracts.", [example_of(AncillaryContract)], default=())
    clearances: tuple[Name, ...] = told(
        "Authorities whose clearance is needed, in words that follow “the clearance of”.",
        ["the Norwegian Competition Authority"],
        default=(),
    )
    end: VentureEnd = told("How the venture ends.", {"route": "sale"}, default=VentureEnd)
