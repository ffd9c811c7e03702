"""General terms that a deal may settle in its own way: transfer, signing, language, rights of outsiders."""

from enum import StrEnum

from pactwright.termsheet.base import Model, example_of, told
from pactwright.termsheet.values import Name, Text


class Transfer(StrEnum):
    """Whether a party may pass on its place."""

    CONSENT = "consent"
    WITHIN_GROUP = "within_group"


class Signing(StrEnum):
    """In what form the paper is signed."""

    ON_PAPER = "on_paper"
    ELECTRONIC = "electronic"
    QUALIFIED = "qualified"


class Beneficiary(Model):
    """Someone who is not a party and may yet enforce a term."""

    name: Name = told("Who.", "the Port of Bergen")
    right: Text = told("What they may ask for, in words that follow “may”.", "ask for the data of its own berths")


class General(Model):
    """General terms that the deal settles in its own way."""

    transfer: Transfer = told(
        "Whether a party may pass its place on within its group.",
        "within_group",
        usual="more than eight in ten agreements forbid a transfer without consent",
        default=Transfer.CONSENT,
    )
    signing: Signing | None = told(
        "The form of signature; leave out for any form that the governing law accepts.", "electronic", default=None
    )
    other_languages: tuple[Name, ...] = told("Languages of further versions, as nouns.", ["Norwegian"], default=())
    ruling_language: Name | None = told("The language of the version that prevails.", "English", default=None)
    beneficiaries: tuple[Beneficiary, ...] = told(
        "Outsiders who have rights under the paper.", [example_of(Beneficiary)], default=()
    )
