"""The work: activities, deliverables and milestones, each with one person who answers for it."""

from enum import StrEnum

from pactwright.termsheet.base import (
    Id,
    Model,
    OrOpen,
    PartyName,
    PersonName,
    WorkPackageId,
    example_of,
    told,
)
from pactwright.termsheet.consortium import Consortium, Subcontracting
from pactwright.termsheet.service import (
    ProductWarranty,
    ProjectOrders,
    ServiceLevel,
    ServiceLevels,
    SupportLevel,
    TrainingAndSupport,
)
from pactwright.termsheet.stages import Development
from pactwright.termsheet.trade import Distribution, Pricing, Target
from pactwright.termsheet.values import Date, Duration, Money, Name, Text


class Deliverable(Model):
    """Something a party is to hand over."""

    id: Id = told("A handle printed in the schedule.", "D1")
    title: Name = told("What is handed over.", "Forecast interface, first version")
    party: PartyName = told("The party that delivers.", "Northwind")
    accountable: OrOpen[PersonName] = told("The one person who answers for it.", "Ada Brandt")
    responsible: tuple[PersonName, ...] = told("Who does the work.", ["Jan Okafor"], default=())
    consulted: tuple[PersonName, ...] = told("Who is asked before it is settled.", ["Jonas Berg"], default=())
    informed: tuple[PersonName, ...] = told("Who is told of it afterwards.", ["Siri Dahl"], default=())
    work_package: WorkPackageId | None = told("The id of its work package.", "WP1", default=None)
    due: OrOpen[Date] = told("By when.", "2027-05-31")
    criteria: Text | None = told("What it must do to count as delivered.", "passes the agreed test set", default=None)


class Silence(StrEnum):
    """What silence means when the time for acceptance has run out."""

    ACCEPTED = "accepted"
    ESCALATED = "escalated"


class OnMiss(StrEnum):
    """What follows when a milestone is missed."""

    REVIEW = "review"
    ESCALATE = "escalate"
    SUSPEND_PAYMENT = "suspend_payment"
    TERMINATE = "terminate"


class Milestone(Model):
    """A step on the way, with its owner, its day and its test."""

    id: Id = told("A handle by which payments and instalments refer to it.", "M1")
    title: Name = told("The step.", "Pilot live in two ports")
    owner: OrOpen[PersonName] = told("The one person who answers for it.", "Ada Brandt")
    due: OrOpen[Date] = told("By when.", "2027-06-30")
    criteria: Text = told(
        "What must be shown, in words that follow “when”.", "both ports have used the forecast for 30 days"
    )
    accepted_by: OrOpen[PersonName] | None = told(
        "Who accepts it: a person of another party. Leave out for the committee, or for all managers together.",
        "Jonas Berg",
        default=None,
    )
    acceptance_within: OrOpen[Duration] = told(
        "How long acceptance may take.",
        "10 business days",
        usual="a proposal of this library",
        default=Duration.parse("10 business days"),
    )
    silence: Silence = told(
        "What silence means.",
        "accepted",
        usual="a proposal of this library: nobody waits for an answer for ever",
        default=Silence.ACCEPTED,
    )
    on_miss: OnMiss = told(
        "What follows if it is missed.", "escalate", usual="a proposal of this library", default=OnMiss.ESCALATE
    )


class MarketingBudget(Model):
    """What a party sets aside for joint marketing."""

    party: PartyName = told("Who spends it.", "Northwind")
    amount: OrOpen[Money] = told("How much in each calendar year.", "EUR 15,000")


class JointMarketing(Model):
    """How the parties market together."""

    plan_owner: OrOpen[PersonName] = told("Who keeps the marketing plan.", "Ada Brandt")
    activities: tuple[Text, ...] = told("What is planned, as noun phrases.", ["a joint stand at SMM"], default=())
    budget: tuple[MarketingBudget, ...] = told(
        "What each sets aside for it in a calendar year.", [example_of(MarketingBudget)], default=()
    )
    approval_within: OrOpen[Duration] = told(
        "How long a party has to approve material that names it.",
        "5 business days",
        usual="a proposal of this library",
        default=Duration.parse("5 business days"),
    )


class CustomerOwner(StrEnum):
    """Whose customer a registered lead becomes."""

    REFERRER = "referrer"
    RECEIVER = "receiver"
    JOINT = "joint"


class Leads(Model):
    """How leads are registered, accepted and protected."""

    register_kept_by: OrOpen[PersonName] = told("Who keeps the lead register.", "Jonas Berg")
    accept_within: OrOpen[Duration] = told(
        "How long the receiver has to accept a lead.",
        "5 business days",
        usual="a proposal of this library",
        default=Duration.parse("5 business days"),
    )
    protected_for: OrOpen[Duration] = told(
        "How long an accepted lead is protected.",
        "12 months",
        usual="12 months is the tail seen in deals that pay for introductions",
        default=Duration.parse("12 months"),
    )
    customer_of: CustomerOwner = told(
        "Whose customer it becomes.", "receiver", usual="a proposal of this library", default=CustomerOwner.RECEIVER
    )


class Activities(Model):
    """What the parties do together, by kind of alliance."""

    consortium: Consortium | None = told("The work of a consortium.", example_of(Consortium), default=None)
    subcontracting: Subcontracting | None = told(
        "Whether others may be used for the work.", {"rule": "consent"}, default=None
    )
    marketing: JointMarketing | None = told("Joint marketing.", {"plan_owner": "Ada Brandt"}, default=None)
    leads: Leads | None = told("Leads and referrals.", {"register_kept_by": "Jonas Berg"}, default=None)
    development: Development | None = told("Joint development.", {"plan": "a sensor pack"}, default=None)
    distribution: Distribution | None = told("One sells what another supplies.", example_of(Distribution), default=None)
    pricing: Pricing | None = told(
        "Prices between the parties.",
        example_of(Pricing) | {"price_list": "the price list of 1 January 2027"},
        default=None,
    )
    targets: tuple[Target, ...] = told(
        "Results to be reached in each period.", [example_of(Target) | {"amount": "EUR 100,000"}], default=()
    )
    project_orders: ProjectOrders | None = told(
        "Single projects ordered under the agreement.", example_of(ProjectOrders), default=None
    )
    service_levels: ServiceLevels | None = told(
        "Levels of service.", {"levels": [example_of(ServiceLevel)]}, default=None
    )
    warranties: tuple[ProductWarranty, ...] = told(
        "How long who stands by what.", [example_of(ProductWarranty)], default=()
    )
    support: TrainingAndSupport | None = told(
        "Training, and support for customers.", {"levels": [example_of(SupportLevel)]}, default=None
    )
