"""Who answers for what and up to how much: claims of outsiders, limits of liability, sums agreed beforehand."""

from __future__ import annotations

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, told
from pactwright.termsheet.values import Money, Text


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

    event: Text = told("The event, in words that follow «if».", "Fjordline delivers a sensor later than agreed")
    payer: PartyName = told("Who pays.", "Fjordline")
    payee: PartyName = told("Who receives.", "Northwind")
    amount: OrOpen[Money] = told("How much.", "EUR 500")
    each: Text | None = told("For each what, in words that follow «for each».", "full week of delay", default=None)
    most: OrOpen[Money] | None = told("The most that is owed in all.", "EUR 5,000", default=None)
    sole_remedy: bool = told("Whether the sum takes the place of all other damages for it.", "yes", default=False)
