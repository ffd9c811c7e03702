"""Floor 2: the deal's facts, typed and located."""

from pactwright.termsheet.allotments import Allotment
from pactwright.termsheet.base import Model, OpenPoint, Usual, agreed, is_block, is_open_point, title_from_name, told
from pactwright.termsheet.board import Board
from pactwright.termsheet.company_money import DistributionPolicy, FundingDuty
from pactwright.termsheet.company_shares import BuyOutPrice, ValuationBasis
from pactwright.termsheet.consortium import Contracting, SubcontractingRule, WorkPackage
from pactwright.termsheet.contributions import (
    Contribution,
    ContributionKind,
    Firmness,
    Instalment,
    Role,
    Shortfall,
    ValuationMethod,
)
from pactwright.termsheet.deadlock import DeadlockMechanism
from pactwright.termsheet.defaults import Default, defaults_of
from pactwright.termsheet.disputes import ForumKind, Mediator
from pactwright.termsheet.duration import Duration
from pactwright.termsheet.entity import Entity, Holding
from pactwright.termsheet.exposure import Exposure, IndemnityLimit, IndemnityTrigger, Risk
from pactwright.termsheet.faults import FieldFault
from pactwright.termsheet.from_source import read_term_sheet
from pactwright.termsheet.funding import FundingRoute
from pactwright.termsheet.governance import (
    Cadence,
    ChairRule,
    Channel,
    Committee,
    ConsultationExtent,
    ConsultationForm,
    DecisionMaker,
    Majority,
    MeetingMode,
    TieRule,
    VotingUnit,
)
from pactwright.termsheet.lifetime import Accession, Condition, Renewal
from pactwright.termsheet.located import LocatedTermSheet
from pactwright.termsheet.model import OF_INTENT, ClauseOverride, Draft, InstrumentName, Strictness, TermSheet
from pactwright.termsheet.money import Fee, FeeKind, RevenueBase
from pactwright.termsheet.open_points import open_points
from pactwright.termsheet.parties import AllianceManager, Consequence, Expectation, Party, PartyKind, Person, Signatory
from pactwright.termsheet.phrases import in_words, list_of, quoted
from pactwright.termsheet.purpose import Principle
from pactwright.termsheet.register import REFERENCE_TARGETS, Register, managers_of
from pactwright.termsheet.rights import Announcements, BackgroundKind, LicenceScope, ResultsOwnership
from pactwright.termsheet.shape import Shape, fields_of
from pactwright.termsheet.shares import CostShare
from pactwright.termsheet.stages import Gate, Stage
from pactwright.termsheet.stake import EquityInstrument, EquityLink
from pactwright.termsheet.texts import Name, Text
from pactwright.termsheet.to_schema import blocks_below, to_schema
from pactwright.termsheet.trade import DistributionModel, PriceBasis, Target, TargetPeriod, TargetRemedy
from pactwright.termsheet.validate import validate
from pactwright.termsheet.validator import validator_of
from pactwright.termsheet.values import WHOLE, Money, Percent
from pactwright.termsheet.walk import mentions, texts_of, values_of
from pactwright.termsheet.work import Activities, CustomerOwner, OnMiss
from pactwright.termsheet.written import written

__all__ = [
    "OF_INTENT",
    "REFERENCE_TARGETS",
    "WHOLE",
    "Accession",
    "Activities",
    "AllianceManager",
    "Allotment",
    "Announcements",
    "BackgroundKind",
    "Board",
    "BuyOutPrice",
    "Cadence",
    "ChairRule",
    "Channel",
    "ClauseOverride",
    "Committee",
    "Condition",
    "Consequence",
    "ConsultationExtent",
    "ConsultationForm",
    "Contracting",
    "Contribution",
    "ContributionKind",
    "CostShare",
    "CustomerOwner",
    "DeadlockMechanism",
    "DecisionMaker",
    "Default",
    "DistributionModel",
    "DistributionPolicy",
    "Draft",
    "Duration",
    "Entity",
    "EquityInstrument",
    "EquityLink",
    "Expectation",
    "Exposure",
    "Fee",
    "FeeKind",
    "FieldFault",
    "Firmness",
    "ForumKind",
    "FundingDuty",
    "FundingRoute",
    "Gate",
    "Holding",
    "IndemnityLimit",
    "IndemnityTrigger",
    "Instalment",
    "InstrumentName",
    "LicenceScope",
    "LocatedTermSheet",
    "Majority",
    "Mediator",
    "MeetingMode",
    "Model",
    "Money",
    "Name",
    "OnMiss",
    "OpenPoint",
    "Party",
    "PartyKind",
    "Percent",
    "Person",
    "PriceBasis",
    "Principle",
    "Register",
    "Renewal",
    "ResultsOwnership",
    "RevenueBase",
    "Risk",
    "Role",
    "Shape",
    "Shortfall",
    "Signatory",
    "Stage",
    "Strictness",
    "SubcontractingRule",
    "Target",
    "TargetPeriod",
    "TargetRemedy",
    "TermSheet",
    "Text",
    "TieRule",
    "Usual",
    "ValuationBasis",
    "ValuationMethod",
    "VotingUnit",
    "WorkPackage",
    "agreed",
    "blocks_below",
    "defaults_of",
    "fields_of",
    "in_words",
    "is_block",
    "is_open_point",
    "list_of",
    "managers_of",
    "mentions",
    "open_points",
    "quoted",
    "read_term_sheet",
    "texts_of",
    "title_from_name",
    "to_schema",
    "told",
    "validate",
    "validator_of",
    "values_of",
    "written",
]
