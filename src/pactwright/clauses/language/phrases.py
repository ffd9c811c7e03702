"""Enumerated words as they stand in a sentence: one table for the whole library.

A word that has no phrase cannot be printed; the check of the library says so. The comment after each block gives the
words that its phrases follow or stand before.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from pactwright.termsheet import (
    Announcements,
    BackgroundKind,
    Cadence,
    Channel,
    ConsultationExtent,
    ConsultationForm,
    ContributionKind,
    CustomerOwner,
    DecisionMaker,
    DistributionModel,
    Exposure,
    Firmness,
    IndemnityTrigger,
    LicenceScope,
    MeetingMode,
    OnMiss,
    Principle,
    RevenueBase,
    Shortfall,
    TargetPeriod,
    ValuationMethod,
)

PHRASES: Mapping[type[Enum], Mapping[Enum, str]] = MappingProxyType(
    {
        # how often, after "reports" or "meets"
        Cadence: {
            Cadence.DAILY: "every Business Day",
            Cadence.WEEKLY: "every week",
            Cadence.FORTNIGHTLY: "every two weeks",
            Cadence.MONTHLY: "every month",
            Cadence.QUARTERLY: "every three months",
            Cadence.HALF_YEARLY: "every six months",
            Cadence.YEARLY: "every year",
            Cadence.WHEN_NEEDED: "whenever there is need",
        },
        # by what means: "by …"
        Channel: {
            Channel.EMAIL: "e-mail",
            Channel.CALL: "telephone",
            Channel.VIDEO: "video call",
            Channel.MEETING: "meeting in person",
            Channel.CHAT: "chat",
            Channel.PORTAL: "shared portal",
            Channel.TICKET: "ticket",
            Channel.LETTER: "letter",
        },
        # where, after "meets"
        MeetingMode: {
            MeetingMode.IN_PERSON: "in person",
            MeetingMode.REMOTE: "remotely",
            MeetingMode.MIXED: "in person or remotely",
        },
        # what is put in: a word for a table
        ContributionKind: {
            ContributionKind.CASH: "cash",
            ContributionKind.PEOPLE: "people",
            ContributionKind.SECONDMENT: "secondment",
            ContributionKind.EQUIPMENT: "equipment",
            ContributionKind.FACILITY: "facility",
            ContributionKind.MATERIAL: "material",
            ContributionKind.IP_LICENCE: "licence of rights",
            ContributionKind.DATA: "data",
            ContributionKind.SERVICE: "service",
            ContributionKind.INTRODUCTION: "introductions",
            ContributionKind.BRAND: "brand",
            ContributionKind.IN_KIND_OTHER: "in kind",
        },
        # how firmly: a word for a table
        Firmness: {
            Firmness.AIM: "aim",
            Firmness.REASONABLE_EFFORTS: "reasonable efforts",
            Firmness.FIRM: "firm",
        },
        # how valued: a word for a table
        ValuationMethod: {
            ValuationMethod.AGREED: "agreed",
            ValuationMethod.COST: "at cost",
            ValuationMethod.MARKET: "at market value",
            ValuationMethod.INDEPENDENT_VALUER: "by an independent valuer",
        },
        # what follows: a word for a table
        Shortfall: {
            Shortfall.CURE: "time to make good",
            Shortfall.SUSPEND: "suspension",
        },
        OnMiss: {
            OnMiss.REVIEW: "review",
            OnMiss.ESCALATE: "escalation",
            OnMiss.SUSPEND_PAYMENT: "payment suspended",
            OnMiss.TERMINATE: "right to end",
        },
        # who decides: words for a table
        DecisionMaker: {
            DecisionMaker.PARTY: "one Party",
            DecisionMaker.COMMITTEE: "the Committee",
            DecisionMaker.MANAGERS: "the Alliance Managers together",
            DecisionMaker.ALL_PARTIES: "all Parties together",
        },
        # consultation, after "is"
        ConsultationExtent: {
            ConsultationExtent.INFORMED: "informed",
            ConsultationExtent.CONSULTED: "consulted",
            ConsultationExtent.AGREES: "asked to agree",
        },
        ConsultationForm: {
            ConsultationForm.CONVERSATION: "in conversation",
            ConsultationForm.WRITING: "in writing",
            ConsultationForm.MEETING: "in a meeting",
        },
        # principles, after "hold each other to"
        Principle: {
            Principle.OPENNESS: "openness",
            Principle.NO_SURPRISES: "no surprises",
            Principle.FAIRNESS: "fairness",
            Principle.AMBITION: "ambition",
            Principle.RESPECT: "respect",
            Principle.LEARNING: "learning",
            Principle.SUSTAINABILITY: "sustainability",
        },
        # rights: words for a table or before "licence"
        BackgroundKind: {
            BackgroundKind.PATENT: "patent",
            BackgroundKind.SOFTWARE: "software",
            BackgroundKind.KNOW_HOW: "know-how",
            BackgroundKind.DATA: "data",
            BackgroundKind.DESIGN: "design",
            BackgroundKind.OTHER: "other right",
        },
        LicenceScope: {
            LicenceScope.NON_EXCLUSIVE: "non-exclusive",
            LicenceScope.SOLE: "sole",
            LicenceScope.EXCLUSIVE: "exclusive",
        },
        # revenue: a noun phrase
        RevenueBase: {
            RevenueBase.GROSS: "gross revenue",
            RevenueBase.NET: "net revenue",
            RevenueBase.PROFIT: "profit",
        },
        Announcements: {
            Announcements.CONSENT: "consent",
            Announcements.JOINT: "joint statement",
            Announcements.FREE: "free mention",
        },
        # breaches, after "for" or "of"
        Exposure: {
            Exposure.CONFIDENTIALITY: "a breach of confidentiality",
            Exposure.PERSONAL_DATA: "a breach of the duties on personal data",
            Exposure.INTELLECTUAL_PROPERTY: "the use of another’s rights beyond what is allowed",
            Exposure.RESTRICTIONS: "a breach of a promise of exclusivity, not to compete or not to poach",
            Exposure.COMPLIANCE: "a breach of the law on bribery, sanctions or export",
            Exposure.ABANDONMENT: "giving up the work of the Alliance without a right to do so",
        },
        # grounds of outsiders, after "claims that it"
        IndemnityTrigger: {
            IndemnityTrigger.INTELLECTUAL_PROPERTY: (
                "contributed, delivered or licensed something whose use as agreed infringes someone’s rights"
            ),
            IndemnityTrigger.INJURY: "negligently caused death, injury or damage to property",
            IndemnityTrigger.PRODUCT: "made or supplied a product that was unsafe or faulty",
            IndemnityTrigger.LAW: "broke the law in its work for the Alliance",
            IndemnityTrigger.PERSONAL_DATA: "handled personal data unlawfully",
            IndemnityTrigger.CONFIDENTIALITY: "broke a duty of secrecy",
        },
        CustomerOwner: {
            CustomerOwner.REFERRER: "the referring Party",
            CustomerOwner.RECEIVER: "the receiving Party",
            CustomerOwner.JOINT: "both",
        },
        # trade: after "as its … " and after "each"
        DistributionModel: {
            DistributionModel.DISTRIBUTOR: "distributor",
            DistributionModel.RESELLER: "reseller",
            DistributionModel.AGENT: "agent",
        },
        TargetPeriod: {
            TargetPeriod.MONTH: "calendar month",
            TargetPeriod.QUARTER: "calendar quarter",
            TargetPeriod.YEAR: "calendar year",
        },
    }
)
"""The phrases by enumeration: the same word may stand in two of them and read differently in each."""
