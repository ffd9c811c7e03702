"""What a party does for what it supplies: service levels, warranty, training, support, single project orders."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, PersonName, example_of, told
from pactwright.termsheet.governance import Cadence
from pactwright.termsheet.values import Count, Duration, Name, Percent, Text


class ServiceLevel(Model):
    """A level that a service has to keep."""

    party: PartyName = told("Who provides the service.", "Northwind")
    level: Text = told(
        "What it has to reach, in words that follow “shall ensure that”.",
        "TideCast is available for 99.5% of each calendar month",
    )
    credit: OrOpen[Percent] | None = told("What is credited if it is missed.", "5%", default=None)
    credit_of: Text | None = told("What the credit is a percentage of.", "the fees for that month", default=None)


class UsageLimit(Model):
    """How much of a service or a capacity a party may use."""

    party: PartyName = told("Who uses it.", "Fjordline")
    limit: Text = told("How much, in words that follow “may”.", "call the forecast interface 10,000 times a day")


class ServiceLevels(Model):
    """The levels of service between the parties, and the volumes they are meant for."""

    levels: tuple[ServiceLevel, ...] = told("The levels.", [example_of(ServiceLevel)], min_length=1)
    limits: tuple[UsageLimit, ...] = told("The volumes.", [example_of(UsageLimit)], default=())
    reported: Cadence = told("How often they are reported.", "monthly", default=Cadence.MONTHLY)


class WarrantyRemedy(StrEnum):
    """What is done first about a defect."""

    REPAIR = "repair"
    REPLACE = "replace"
    REFUND = "refund"


class ProductWarranty(Model):
    """For how long a party stands by what it supplies, and what it does about a defect."""

    party: PartyName = told("Who gives the warranty.", "Fjordline")
    covers: Text = told("For what, as a noun phrase.", "the QuaySense sensors")
    lasts: OrOpen[Duration] = told("How long after delivery.", "12 months", default=Duration.parse("12 months"))
    remedy: WarrantyRemedy = told("What is done first.", "replace", default=WarrantyRemedy.REPAIR)


class SupportLevel(Model):
    """Who answers customers' questions first, second and third."""

    level: int = told("The line: 1, 2 or 3.", 1, ge=1, le=3)
    party: PartyName = told("Who provides it.", "Northwind")
    answer_within: OrOpen[Duration] | None = told("How soon it answers.", "1 business day", default=None)


class Training(Model):
    """What one party teaches the people of another."""

    trainer: PartyName = told("Who trains.", "Fjordline")
    learner: PartyName = told("Whose people are trained.", "Northwind")
    subject: Text = told("In what, as a noun phrase.", "the installation of QuaySense sensors")
    days_each_year: OrOpen[Count] | None = told(
        "How many days a year; leave out for training on request.", 4, default=None
    )
    free: bool = told("Whether it is free of charge.", "yes", default=True)


class TrainingAndSupport(Model):
    """Training between the parties, and support for customers."""

    training: tuple[Training, ...] = told("Training.", [example_of(Training)], default=())
    levels: tuple[SupportLevel, ...] = told("The lines of support.", [example_of(SupportLevel)], default=())


class ProjectOrders(Model):
    """Single projects, each ordered under the agreement by a numbered order of its own."""

    covers: Text = told("What is ordered, as a noun phrase.", "installations in single ports")
    approved_by: tuple[PersonName, ...] = told(
        "Who signs an order: at least one person of each of two parties.", ["Ada Brandt", "Jonas Berg"], min_length=1
    )
    numbered: Name | None = told("How orders are numbered.", "NF-01, NF-02 and so on", default=None)
    answer_within: OrOpen[Duration] = told(
        "How soon a proposed order is answered.", "10 business days", default=Duration.parse("10 business days")
    )
    must_accept: bool = told(
        "Whether an order that keeps to the agreement and the current price list must be accepted.",
        "no",
        default=False,
    )
