"""How rights are guarded: filing and enforcement, affiliates, challenges, software."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, example_of, told
from pactwright.termsheet.values import Name, Text


class AffiliateRights(Model):
    """What the companies in the group of a party may use, and what they bring."""

    may_use: bool = told(
        "Whether a licence also serves the affiliates of the party that holds it.", "yes", default=True
    )
    must_license: bool = told(
        "Whether what the affiliates of a party own counts as its own, so that they must license it.",
        "yes",
        default=False,
    )
    named: tuple[Name, ...] = told(
        "The affiliates that are meant; leave out for all.", ["Northwind Nordic AB"], default=()
    )


class NoChallenge(StrEnum):
    """What follows if the holder of a licence attacks the right that it uses."""

    NONE = "none"
    ENDS_LICENCE = "ends_licence"
    COVENANT = "covenant"


class ProtectionCost(StrEnum):
    """Who pays for registering a right."""

    OWNER = "owner"
    SHARED = "shared"


class Enforcement(StrEnum):
    """Who acts first against an infringer."""

    OWNER = "owner"
    LICENSEE = "licensee"


class Protection(Model):
    """Who files for protection, who pays, and who acts against infringers."""

    files: PartyName | None = told(
        "The party that files for all; leave out for the owner of each right.", "Northwind", default=None
    )
    cost: ProtectionCost = told(
        "Whether the owner bears the cost, or all who use the right.",
        "shared",
        usual="a proposal of this library",
        default=ProtectionCost.OWNER,
    )
    enforcement: Enforcement = told(
        "Who acts first against an infringer: the owner, or the holder of an exclusive licence.",
        "licensee",
        usual="a proposal of this library",
        default=Enforcement.OWNER,
    )


class OpenSource(StrEnum):
    """How far open-source software may be used."""

    ALLOWED = "allowed"
    NO_COPYLEFT = "no_copyleft"
    CONSENT = "consent"


class Escrow(Model):
    """Source code that an agent from outside keeps, and releases if its owner fails."""

    agent: OrOpen[Name] = told("The agent: someone outside.", "Codekeeper Escrow Ltd")
    depositor: PartyName = told("Who deposits.", "Northwind")
    beneficiary: PartyName = told("To whom it is released.", "Fjordline")
    subject: Text = told("What is deposited, as a noun phrase.", "the source code of TideCast")
    release: tuple[Text, ...] = told(
        "On what further events it is released, in words that follow “if”.",
        ["Northwind gives up TideCast"],
        default=(),
    )


class Software(Model):
    """Terms for software that a party brings or the parties make."""

    open_source: OpenSource = told(
        "Whether open-source software may be used: freely, without copyleft, or with consent.",
        "no_copyleft",
        usual="a proposal of this library",
        default=OpenSource.ALLOWED,
    )
    source_access: bool = told("Whether the others may look into the source code.", "yes", default=False)
    escrow: Escrow | None = told("A deposit of source code.", example_of(Escrow), default=None)
