"""Who the parties are, who acts for them, and what each hopes to gain."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, PersonName, told
from pactwright.termsheet.values import Date, Name, Text


class PartyKind(StrEnum):
    """Whether a party is an organisation or a natural person."""

    ORGANISATION = "organisation"
    INDIVIDUAL = "individual"


class Authority(StrEnum):
    """What entitles a signatory to sign."""

    OFFICE = "office"
    BOARD_RESOLUTION = "board_resolution"
    POWER_OF_ATTORNEY = "power_of_attorney"
    SELF = "self"


class Signatory(Model):
    """A person who signs for a party."""

    name: OrOpen[Name] = told("The full name of the person who signs.", "Ada Brandt")
    title: OrOpen[Name] | None = told(
        "The office the person holds, or the capacity in which an individual signs.", "Managing Director", default=None
    )
    authority: Authority = told("What entitles the person to sign.", "office", default=Authority.OFFICE)
    witnessed: bool = told("Whether a witness signs beside the person.", "yes", default=False)


class Notice(Model):
    """Where formal notices to a party go, if not to its address."""

    attention: Name | None = told("The person or office a notice is marked for.", "General Counsel", default=None)
    address: Name | None = told("The postal address for notices.", "Legal, Kaiplatz 4, 20457 Hamburg", default=None)
    email: Name | None = told("The e-mail address for notices.", "legal@northwind.example", default=None)


class Party(Model):
    """A party to the alliance: an organisation or an individual."""

    short_name: Name = told("The name by which the paper and this file call the party.", "Northwind")
    legal_name: Name = told("The full name, as in the register or the passport.", "Northwind Analytics GmbH")
    kind: PartyKind = told("Organisation or individual.", "organisation", default=PartyKind.ORGANISATION)
    legal_form: Name | None = told(
        "The legal form of an organisation, in words that follow “a” or “an”.",
        "private limited company",
        default=None,
    )
    registered_in: Name | None = told(
        "Where the organisation is registered.", "the commercial register of Hamburg", default=None
    )
    registration_number: Name | None = told("The number in that register.", "HRB 123456", default=None)
    address: OrOpen[Name] = told("The seat, or the address of an individual, on one line.", "Kaiplatz 4, 20457 Hamburg")
    country: Name = told("The country of that address.", "Germany")
    business: Text | None = told(
        "What the party does, in words that follow “which” or “who”.",
        "builds forecasting software for ports",
        default=None,
    )
    camp: Name | None = told(
        "A name for the side on which the party stands, where several parties act together.", "Almgren", default=None
    )
    gains: tuple[Text, ...] = told(
        "What the alliance gives this party: each in words that follow “it gains”.",
        ["access to 40 port operators"],
        default=(),
    )
    signatories: tuple[Signatory, ...] = told(
        "Who signs for the party. An individual signs in person unless someone is named here.",
        [{"name": "Ada Brandt", "title": "Managing Director"}],
        default=(),
    )
    notice: Notice = told(
        "Where formal notices go, if not to the address.", {"email": "legal@x.example"}, default=Notice
    )
    email: Name | None = told("The e-mail address of an individual.", "mara@lindqvist.example", default=None)

    @property
    def is_individual(self) -> bool:
        """Whether the party is a natural person."""
        return self.kind is PartyKind.INDIVIDUAL

    @property
    def side(self) -> str:
        """The name of the side on which the party stands: its camp or, where it acts alone, its own."""
        return self.camp or self.short_name


class Person(Model):
    """A natural person whom the paper names."""

    name: Name = told("The full name. Other blocks refer to the person by it.", "Ada Brandt")
    party: PartyName = told("The party the person belongs to.", "Northwind")
    title: Name | None = told("The person's position.", "Head of Partnerships", default=None)
    email: Name | None = told("The person's e-mail address.", "ada.brandt@northwind.example", default=None)
    phone: Name | None = told("The person's telephone number.", "+49 40 5550 112", default=None)


class AllianceManager(Model):
    """The one person of a party who answers for the alliance, with a deputy."""

    party: PartyName = told("The party.", "Northwind")
    manager: OrOpen[PersonName] = told("The person who answers for the alliance on this side.", "Ada Brandt")
    deputy: OrOpen[PersonName] | None = told("Who steps in when the manager is away.", "Jan Okafor", default=None)
    spend_limit: Name | None = told(
        "What the manager may commit without asking, in words.", "up to EUR 5,000 a month", default=None
    )


class Consequence(StrEnum):
    """What follows when an expectation is not met."""

    NONE = "none"
    REVIEW = "review"
    ESCALATE = "escalate"


class Expectation(Model):
    """What one party expects of the others, spoken aloud before anyone signs."""

    holder: PartyName = told("The party that has the expectation.", "Northwind")
    of: PartyName | None = told("The party it is about; leave out for all the others.", "Fjordline", default=None)
    text: Text = told("What is expected, in words that follow “expects that”.", "two pilots are open by May 2027")
    measure: Text | None = told("How the parties will know.", "signed pilot orders", default=None)
    consequence: Consequence = told(
        "What follows if it is not met.", "review", usual="a proposal of this library", default=Consequence.REVIEW
    )


class Approval(Model):
    """A consent that a party needs before it may be bound."""

    party: PartyName = told("The party that needs the approval.", "Northwind")
    body: Name = told("Who gives it.", "the supervisory board")
    due: OrOpen[Date] | None = told("By when it is to be had.", "2027-01-15", default=None)
