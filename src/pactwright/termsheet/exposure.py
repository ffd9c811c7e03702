"""Who answers for what and up to how much: claims of outsiders, limits of liability, sums agreed beforehand."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, example_of, told
from pactwright.termsheet.values import Duration, Money, Name, Text


class Exposure(StrEnum):
    """A kind of breach for which liability may have a limit of its own, or none."""

    CONFIDENTIALITY = "confidentiality"
    PERSONAL_DATA = "personal_data"
    INTELLECTUAL_PROPERTY = "intellectual_property"
    RESTRICTIONS = "restrictions"
    COMPLIANCE = "compliance"
    ABANDONMENT = "abandonment"


class IndemnityTrigger(StrEnum):
    """On what ground an outsider makes a claim."""

    INTELLECTUAL_PROPERTY = "intellectual_property"
    INJURY = "injury"
    PRODUCT = "product"
    LAW = "law"
    PERSONAL_DATA = "personal_data"
    CONFIDENTIALITY = "confidentiality"


class IndemnityLimit(StrEnum):
    """Which limit of liability applies to a claim of an outsider."""

    NONE = "none"
    GENERAL = "general"
    HIGHER = "higher"


class Indemnity(Model):
    """A promise to hold the others harmless from claims of outsiders on one ground."""

    trigger: IndemnityTrigger = told("On what ground the claim is made.", "product")
    given_by: tuple[PartyName, ...] = told(
        "Who holds the others harmless; leave out for each party.", ["Fjordline"], default=()
    )
    limit: IndemnityLimit = told(
        "Which limit of liability applies: none, the general one or the higher one.",
        "higher",
        usual="claims of outsiders stand outside the limits in the agreements studied, unless they say otherwise",
        default=IndemnityLimit.NONE,
    )


class HigherCap(Model):
    """A higher limit of liability for the graver breaches."""

    amount: OrOpen[Money] = told("The most one party owes for these in a year.", "EUR 1,000,000")
    covers: tuple[Exposure, ...] = told("The breaches it covers.", ["confidentiality", "personal_data"], min_length=1)


class CapMultiple(Model):
    """A limit of liability that follows the size of the deal."""

    times: int = told("How many times.", 2, ge=1, le=20)
    of: Text = told("Of what, as a noun phrase.", "the value of its own Contributions")


class AgreedDamages(Model):
    """A sum that is owed for a breach without proof of loss."""

    event: Text = told("The event, in words that follow “if”.", "Fjordline delivers a sensor later than agreed")
    payer: PartyName = told("Who pays.", "Fjordline")
    payee: PartyName = told("Who receives.", "Northwind")
    amount: OrOpen[Money] = told("How much.", "EUR 500")
    each: Text | None = told("For each what, in words that follow “for each”.", "full week of delay", default=None)
    most: OrOpen[Money] | None = told("The most that is owed in all.", "EUR 5,000", default=None)
    sole_remedy: bool = told(
        "Whether the sum takes the place of all other damages for it.",
        "yes",
        usual="a proposal of this library",
        default=False,
    )


class Insurance(Model):
    """A policy that a party keeps."""

    party: PartyName = told("Who insures.", "Fjordline")
    kind: Name = told("Against what.", "public liability")
    cover: OrOpen[Money] = told("For how much.", "EUR 2,000,000")


class Risk(Model):
    """Who answers for what, and up to how much."""

    liability_cap: OrOpen[Money] | None = told(
        "The most one party owes the others in a year; leave out for no cap.", "EUR 250,000", default=None
    )
    cap_multiple: CapMultiple | None = told(
        "A limit that follows the size of the deal, instead of `liability_cap`.", example_of(CapMultiple), default=None
    )
    higher_cap: HigherCap | None = told("A higher limit for graver breaches.", example_of(HigherCap), default=None)
    uncapped: tuple[Exposure, ...] = told("Breaches without any limit.", ["confidentiality"], default=())
    indirect_loss_excluded: bool = told(
        "Whether lost profit and the like are not owed.",
        "no",
        usual="a third of the core agreements and most channel agreements exclude it",
        default=True,
    )
    agreed_damages: tuple[AgreedDamages, ...] = told(
        "Sums owed for a breach without proof of loss.", [example_of(AgreedDamages)], default=()
    )
    indemnity: bool = told(
        "Whether each covers claims of outsiders over its own rights and acts.",
        "yes",
        usual="83 of 100 agreements hold others harmless in some way",
        default=True,
    )
    indemnities: tuple[Indemnity, ...] = told(
        "Claims of outsiders ground by ground, each with its limit; leave out for the usual three.",
        [example_of(Indemnity)],
        default=(),
    )
    insurance: tuple[Insurance, ...] = told("Policies.", [example_of(Insurance)], default=())
    competitors: bool = told("Whether the parties compete, or may come to.", "yes", default=False)
    long_disruption: OrOpen[Duration] = told(
        "After how long an outside event lets a party leave.",
        "90 days",
        usual="30 days, 60 days and 6 months are the times seen (12, 11 and 7); 90 days lie between them",
        default=Duration.parse("90 days"),
    )
