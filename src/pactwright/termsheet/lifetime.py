"""When the alliance begins, how long it lasts, how it ends, and what binds meanwhile."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, PersonName, example_of, told
from pactwright.termsheet.values import Date, Duration, Name, Text


class Condition(Model):
    """Something that must be so before the agreement takes effect."""

    text: Text = told("The condition, in words that follow “when”.", "the port authority has consented")
    owner: PartyName = told("Who sees to it.", "Fjordline")
    due: OrOpen[Date] = told("By when.", "2027-02-28")


class Dates(Model):
    """When the paper is signed and takes effect."""

    signature: OrOpen[Date] | None = told(
        "The day of signature; leave out for a blank in the signature blocks.", "2027-01-15", default=None
    )
    effective: OrOpen[Date] | None = told(
        "The day it takes effect; leave out for the day of the last signature.", "2027-02-01", default=None
    )
    conditions: tuple[Condition, ...] = told("What must happen first.", [example_of(Condition)], default=())
    longstop: OrOpen[Date] | None = told("The day by which the conditions must be met.", "2027-03-31", default=None)


class Renewal(StrEnum):
    """What follows at the end of the term."""

    NONE = "none"
    AGREEMENT = "agreement"
    AUTOMATIC = "automatic"


class ChangeOfControl(StrEnum):
    """What follows when a party is taken over."""

    NONE = "none"
    NOTICE = "notice"
    CONSENT = "consent"
    EXIT = "exit"
    COMPETITOR = "competitor"


class Accession(StrEnum):
    """Who admits a further party."""

    NONE = "none"
    ALL_PARTIES = "all_parties"
    COMMITTEE = "committee"


class Term(Model):
    """How long it lasts and how it ends."""

    length: OrOpen[Duration] | None = told("How long it lasts; leave out for an open end.", "24 months", default=None)
    renewal: Renewal = told(
        "What follows at the end.",
        "agreement",
        usual="a proposal of this library: nobody is held longer by silence",
        default=Renewal.AGREEMENT,
    )
    renewal_length: OrOpen[Duration] = told(
        "How long a renewal lasts.",
        "12 months",
        usual="one year at a time is by far the most usual (37 of 76 agreements that renew)",
        default=Duration.parse("12 months"),
    )
    renewal_notice: OrOpen[Duration] = told(
        "Notice against an automatic renewal.",
        "60 days",
        usual="30, 60 and 90 days are about as usual (11, 11 and 9 agreements); the middle is taken",
        default=Duration.parse("60 days"),
    )
    exit_notice: OrOpen[Duration] | None = told(
        "Notice with which a party may leave at will; leave out if it may not.", "90 days", default=None
    )
    lock_in: OrOpen[Duration] | None = told("How long nobody may leave at will.", "12 months", default=None)
    cure: OrOpen[Duration] = told(
        "How long a party has to mend a breach.",
        "30 days",
        usual="the most usual time to mend a breach (70 of 107 agreements that name one)",
        default=Duration.parse("30 days"),
    )
    change_of_control: ChangeOfControl = told("What follows a take-over.", "notice", default=ChangeOfControl.NONE)
    accession: Accession = told("Who may admit a further party.", "all_parties", default=Accession.NONE)


class ExitStep(Model):
    """A thing to settle at the end, and who settles it."""

    what: Text = told("What is settled, in words that follow “shall” or “will”.", "return the sensors to Bergen")
    accountable: OrOpen[PersonName] = told("Who answers for it.", "Jonas Berg")


class Exit(Model):
    """How the parties part."""

    transition: OrOpen[Duration] = told(
        "How long the handover lasts.", "90 days", usual="a proposal of this library", default=Duration.parse("90 days")
    )
    steps: tuple[ExitStep, ...] = told("What is settled by whom.", [example_of(ExitStep)], default=())


class TalkTopic(Model):
    """A point to be settled in the talks, with the person who prepares it."""

    text: Text = told("The point, as a noun phrase.", "the value of the port's data")
    accountable: OrOpen[PersonName] = told("Who prepares a proposal.", "Ada Brandt")
    due: OrOpen[Date] | None = told("By when.", "2027-03-31", default=None)


class LegalEffect(Model):
    """What binds in a paper that is not meant to bind as a whole."""

    talks_end: OrOpen[Date] | None = told("When talks on a fuller agreement end.", "2027-06-30", default=None)
    exclusive_talks: bool = told(
        "Whether the parties talk with nobody else about the same matter until the talks end.", "yes", default=False
    )
    good_faith: bool = told(
        "Whether the parties are bound to negotiate in good faith until the talks end.", "yes", default=False
    )
    topics: tuple[TalkTopic, ...] = told(
        "What is to be settled in the talks, who prepares it and by when.", [example_of(TalkTopic)], default=()
    )
    fuller_agreement: Name | None = told("What the parties mean to sign next.", "an alliance agreement", default=None)
