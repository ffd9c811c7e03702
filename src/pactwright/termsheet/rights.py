"""Rights and limits: intellectual property, brand, confidentiality, data, restrictions."""

from enum import StrEnum

from pactwright.termsheet.access import AccessRights, Publication
from pactwright.termsheet.base import Id, Model, OrOpen, PartyName, PersonName, example_of, told
from pactwright.termsheet.limits import FirstRight, NonCompete, NonDisparagement, Standstill
from pactwright.termsheet.safeguards import AffiliateRights, NoChallenge, Protection, Software
from pactwright.termsheet.shares import CostShare
from pactwright.termsheet.values import Date, Duration, Name, Percent, Text


class BackgroundKind(StrEnum):
    """What kind of right a piece of background is."""

    PATENT = "patent"
    SOFTWARE = "software"
    KNOW_HOW = "know_how"
    DATA = "data"
    DESIGN = "design"
    OTHER = "other"


class Background(Model):
    """Something a party owned before, and brings."""

    id: Id = told("A handle printed in the schedule.", "B1")
    owner: PartyName = told("Whose it is.", "Northwind")
    title: Text = told("What it is.", "TideCast forecasting engine, version 4")
    kind: BackgroundKind = told("What kind of right.", "software", default=BackgroundKind.OTHER)


class ResultsOwnership(StrEnum):
    """Who owns what the alliance creates."""

    CREATOR = "creator"
    JOINT = "joint"
    PARTY = "party"


class JointUse(StrEnum):
    """How each owner may use joint results."""

    FREE = "free"
    CONSENT = "consent"


class Results(Model):
    """Who owns what the alliance creates, and who may use it."""

    ownership: ResultsOwnership = told(
        "The creator, all jointly, or one party.",
        "creator",
        usual="model agreements leave results with their creator",
        default=ResultsOwnership.CREATOR,
    )
    owner: PartyName | None = told("The party, where one party owns.", "Northwind", default=None)
    shares: tuple[CostShare, ...] = told(
        "The shares, where owned jointly; leave out for equal shares.",
        [{"party": "Northwind", "share": "50%"}, {"party": "Fjordline", "share": "50%"}],
        default=(),
    )
    joint_use: JointUse = told(
        "Whether an owner may use joint results freely.",
        "free",
        usual="one of the two ways of the European model agreement",
        default=JointUse.FREE,
    )


class LicenceScope(StrEnum):
    """How exclusive a licence is."""

    NON_EXCLUSIVE = "non_exclusive"
    SOLE = "sole"
    EXCLUSIVE = "exclusive"


class ExploitationLicence(Model):
    """A licence to use results or background in business, beyond the work of the alliance."""

    licensor: PartyName = told("Who licenses.", "Northwind")
    licensee: PartyName = told("Who may use.", "Fjordline")
    subject: Text = told("What is licensed, as a noun phrase.", "the Results that concern berth sensors")
    scope: LicenceScope = told(
        "How exclusive.",
        "non_exclusive",
        usual="a licence excludes nobody unless it says so",
        default=LicenceScope.NON_EXCLUSIVE,
    )
    field: Text | None = told("For which field.", "commercial ports", default=None)
    territory: Name | None = told("Where.", "Europe", default=None)
    lasts: OrOpen[Duration] | None = told(
        "How long; leave out for as long as the rights last.", "5 years", default=None
    )
    transferable: bool = told(
        "Whether it may be passed on.",
        "no",
        usual="most licences in the agreements studied cannot be passed on",
        default=False,
    )
    royalty: OrOpen[Percent] | None = told("The royalty on net sales.", "3%", default=None)
    unlimited: bool = told("Whether it has no limit on users, copies, places and volume.", "yes", default=False)
    irrevocable: bool = told("Whether it cannot be ended, not even for breach.", "yes", default=False)


class IntellectualProperty(Model):
    """What each brings, who owns what is made, who may use what."""

    background: tuple[Background, ...] = told("What each brings.", [example_of(Background)], default=())
    results: Results = told("Who owns what is made.", {"ownership": "creator"}, default=Results)
    licences: tuple[ExploitationLicence, ...] = told(
        "Licences to exploit.", [example_of(ExploitationLicence)], default=()
    )
    access: AccessRights | None = told(
        "What each may ask to use in its own business.", {"results": "fair"}, default=None
    )
    publication: Publication | None = told("How results are published.", {"notice": "45 days"}, default=None)
    affiliates: AffiliateRights | None = told("Rights of affiliates.", {"may_use": "yes"}, default=None)
    no_challenge: NoChallenge = told(
        "What follows if the holder of a licence attacks the right.", "ends_licence", default=NoChallenge.NONE
    )
    protection: Protection | None = told("Filing and enforcement.", {"cost": "shared"}, default=None)
    software: Software | None = told("Terms for software.", {"open_source": "no_copyleft"}, default=None)


class Announcements(StrEnum):
    """What it takes to speak of the alliance in public."""

    CONSENT = "consent"
    JOINT = "joint"
    FREE = "free"


class Publicity(Model):
    """How the parties speak of the alliance in public, and use each other's names and marks."""

    announcements: Announcements = told(
        "What it takes.",
        "consent",
        usual="nearly six in ten agreements restrict announcements; consent is the usual way",
        default=Announcements.CONSENT,
    )
    approve_within: OrOpen[Duration] = told(
        "How soon an approval is answered.",
        "5 business days",
        usual="a proposal of this library",
        default=Duration.parse("5 business days"),
    )
    marks: bool = told("Whether each may use the others' names and marks for the alliance.", "yes", default=False)
    non_disparagement: NonDisparagement | None = told(
        "No running down of one another in public.", {"tail": "12 months"}, default=None
    )


class ConfidentialityLevel(StrEnum):
    """How strict secrecy is."""

    LIGHT = "light"
    STANDARD = "standard"
    STRICT = "strict"


class EarlierAgreement(Model):
    """A confidentiality agreement the parties signed before."""

    title: Name = told("Its title.", "Mutual Non-Disclosure Agreement")
    date: Date = told("Its date.", "2026-04-02")
    replaced: bool = told("Whether this paper replaces it; otherwise it stays and governs.", "yes", default=True)


class Confidentiality(Model):
    """What stays between the parties, and for how long."""

    level: ConfidentialityLevel | None = told(
        "Light, standard or strict; leave out to follow `strictness`.", "standard", default=None
    )
    lasts: OrOpen[Duration] = told(
        "How long after the end.",
        "5 years",
        usual="3 and 5 years are the most usual times (7 agreements each); the longer is taken",
        default=Duration.parse("5 years"),
    )
    trade_secrets_forever: bool = told(
        "Whether trade secrets stay secret while they are such.",
        "yes",
        usual="a proposal of this library: the law protects them for as long, too",
        default=True,
    )
    earlier: EarlierAgreement | None = told("An earlier agreement.", example_of(EarlierAgreement), default=None)


class DataProtectionRole(StrEnum):
    """In what role the parties handle personal data."""

    SEPARATE_CONTROLLERS = "separate_controllers"
    JOINT_CONTROLLERS = "joint_controllers"


class PersonalData(Model):
    """Personal data beyond business contact details."""

    kinds: tuple[Text, ...] = told("Which data of whom, as noun phrases.", ["names of ship masters"])
    roles: DataProtectionRole = told(
        "In what role.",
        "separate_controllers",
        usual="a proposal of this library: joint control needs an arrangement of its own",
        default=DataProtectionRole.SEPARATE_CONTROLLERS,
    )


class Exclusivity(Model):
    """Who is exclusive to whom, for what, where and until when."""

    bound: tuple[PartyName, ...] = told("Who is bound.", ["Northwind"], min_length=1)
    field: Text = told("For what, as a noun phrase.", "berth forecasting for commercial ports")
    territory: Name = told("Where.", "Norway and Sweden")
    until: OrOpen[Date] | None = told("Until when; leave out for the term.", "2028-12-31", default=None)
    exceptions: tuple[Text, ...] = told(
        "What remains free, as noun phrases.", ["customers listed before signing"], default=()
    )
    condition: Text | None = told(
        "On what condition it lasts, in words that follow “for as long as”.",
        "Fjordline brings five customers a year",
        default=None,
    )


class NonSolicitation(Model):
    """No poaching of the others' people."""

    tail: OrOpen[Duration] = told(
        "How long after the end.",
        "12 months",
        usual="the most usual time (9 of 28 agreements that name one)",
        default=Duration.parse("12 months"),
    )
    hiring: bool = told("Whether hiring is barred too, and not only enticing away.", "yes", default=False)


class IntroducedContacts(Model):
    """No bypassing: who is introduced by one party is not approached behind its back."""

    list_kept_by: PersonName | None = told("Who keeps the list of introductions.", "Ada Brandt", default=None)
    lasts: OrOpen[Duration] = told("How long after the introduction.", "12 months", default=Duration.parse("12 months"))


class Restrictions(Model):
    """What the parties may not do, and for how long."""

    exclusivity: tuple[Exclusivity, ...] = told("Exclusivity.", [example_of(Exclusivity)], default=())
    non_solicitation: NonSolicitation | None = told("No poaching.", {"tail": "12 months"}, default=None)
    non_compete: tuple[NonCompete, ...] = told("No competing business.", [example_of(NonCompete)], default=())
    first_rights: tuple[FirstRight, ...] = told("Rights to be asked first.", [example_of(FirstRight)], default=())
    standstill: Standstill | None = told("No buying into a party.", example_of(Standstill), default=None)
    introduced_contacts: IntroducedContacts | None = told(
        "No bypassing of introductions.", {"lasts": "12 months"}, default=None
    )
