"""Restrictions, limits of liability and general terms: blocks whose fields must not contradict each other."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.strategies_model import Cast, Written, block, or_open, pick, some

from pactwright.termsheet.exposure import AgreedDamages, CapMultiple, Exposure, HigherCap, Indemnity, Risk
from pactwright.termsheet.general import General
from pactwright.termsheet.limits import FirstRight, NonCompete, Standstill
from pactwright.termsheet.rights import Exclusivity, Restrictions
from pactwright.termsheet.safeguards import Escrow, Software

RIGHTS: Written = {
    "restrictions": {
        "non_compete": [{"bound": ["Mara"], "field": "x", "territory": "x", "exceptions": ["x"]}],
        "first_rights": [{"giver": "Northwind", "holder": "Mara", "subject": "x"}],
        "standstill": {"company": "Northwind", "bound": ["Fjordline"]},
    },
    "risk": {
        "competitors": "yes",
        "liability_cap": None,
        "cap_multiple": {"times": 2, "of": "x"},
        "indemnities": [{"trigger": "product", "given_by": ["Fjordline"]}],
        "agreed_damages": [
            {"event": "x", "payer": "Mara", "payee": "Northwind", "amount": "EUR 5", "each": "x", "most": "EUR 50"}
        ],
    },
    "ip": {
        "affiliates": {"named": ["x"]},
        "protection": {"files": "Northwind"},
        "software": {
            "escrow": {"agent": "x", "depositor": "Northwind", "beneficiary": "Mara", "subject": "x", "release": ["x"]}
        },
    },
    "general": {"other_languages": ["x"], "ruling_language": "x", "beneficiaries": [{"name": "x", "right": "x"}]},
}
"""Restrictions, limits and general terms in a deal of Northwind, Fjordline and Mara, with every text that they have."""

NOT_OF_INTENT: Written = {
    "restrictions": {"non_compete": None, "first_rights": None},
    "risk": {"cap_multiple": None, "indemnities": None},
}
"""What a paper of intent does not hold of it."""

_EXPOSURES = tuple(each.value for each in Exposure)


def restrictions(draw: DrawFn, cast: Cast, *, may_stand_still: bool) -> Written:
    """Promises of some parties, and rights of one party against another."""
    binds = cast.instrument == "alliance_agreement"
    return block(
        draw,
        Restrictions,
        cast,
        exclusivity=_some_of(draw, _exclusivity, cast),
        non_compete=_some_of(draw, _non_compete, cast) if binds else None,
        first_rights=_some_of(draw, _first_right, cast) if binds else None,
        standstill=_standstill(draw, cast) if may_stand_still and draw(st.booleans()) else None,
    )


def risk(draw: DrawFn, cast: Cast) -> Written:
    """Limits that fit each other; a paper of intent has agreed damages at most."""
    damages = _some_of(draw, _agreed_damages, cast)
    if cast.instrument != "alliance_agreement":
        none: Written = {"liability_cap": None, "cap_multiple": None, "higher_cap": None, "uncapped": None}
        return block(draw, Risk, cast, **none, indemnities=None, agreed_damages=damages)
    limits = _limits(draw, cast)
    known = ["none", *(["general"] if limits["liability_cap"] or limits["cap_multiple"] else [])]
    known += ["higher"] if limits["higher_cap"] else []
    indemnities = [
        block(draw, Indemnity, cast, given_by=some(draw, cast.parties), limit=pick(draw, tuple(known)))
        for _ in range(draw(st.integers(0, 3)))
    ]
    return block(draw, Risk, cast, **limits, indemnities=indemnities, agreed_damages=damages)


def general(draw: DrawFn, cast: Cast) -> Written:
    """Either one language, or several of which one rules."""
    several: bool = draw(st.booleans())
    languages = {"other_languages": ["Norwegian"], "ruling_language": "English"}
    return block(draw, General, cast, **(languages if several else dict.fromkeys(languages)))


def software(draw: DrawFn, cast: Cast) -> Written:
    """Terms for software, with or without a deposit by one party for another."""
    depositor, beneficiary = _two(draw, cast)
    agent = or_open(draw, cast, "Codekeeper Escrow Ltd")
    escrow = block(draw, Escrow, cast, agent=agent, depositor=depositor, beneficiary=beneficiary)
    return block(draw, Software, cast, escrow=escrow if draw(st.booleans()) else None)


def _limits(draw: DrawFn, cast: Cast) -> Written:
    kind = pick(draw, ("none", "sum", "multiple"))
    cap = or_open(draw, cast, "EUR 250,000") if kind == "sum" else None
    multiple = block(draw, CapMultiple, cast, times=pick(draw, (1, 2, 3))) if kind == "multiple" else None
    exposures = draw(st.permutations(_EXPOSURES))
    higher = kind != "none" and draw(st.booleans())
    covers = exposures[: draw(st.integers(1, 3))]
    amount = or_open(draw, cast, "EUR 900,000")
    return {
        "liability_cap": cap,
        "cap_multiple": multiple,
        "higher_cap": block(draw, HigherCap, cast, amount=amount, covers=covers) if higher else None,
        "uncapped": exposures[4 : 4 + draw(st.integers(0, 2))],
    }


def _exclusivity(draw: DrawFn, cast: Cast) -> Written:
    return block(draw, Exclusivity, cast, bound=some(draw, cast.parties, least=1))


def _non_compete(draw: DrawFn, cast: Cast) -> Written:
    return block(draw, NonCompete, cast, bound=some(draw, cast.parties, least=1))


def _first_right(draw: DrawFn, cast: Cast) -> Written:
    giver, holder = _two(draw, cast)
    return block(draw, FirstRight, cast, giver=giver, holder=holder)


def _standstill(draw: DrawFn, cast: Cast) -> Written | None:
    companies = tuple(name for name in cast.parties if name not in cast.individuals)
    if not companies:
        return None
    company = pick(draw, companies)
    others = tuple(name for name in cast.parties if name != company)
    return block(draw, Standstill, cast, company=company, bound=some(draw, others, least=1))


def _agreed_damages(draw: DrawFn, cast: Cast) -> Written:
    payer, payee = _two(draw, cast)
    most = or_open(draw, cast, "EUR 5,000")
    return block(draw, AgreedDamages, cast, payer=payer, payee=payee, amount=or_open(draw, cast, "EUR 500"), most=most)


def _two(draw: DrawFn, cast: Cast) -> list[str]:
    return some(draw, cast.parties, least=2)[:2]


def _some_of(draw: DrawFn, make: Any, cast: Cast) -> list[Written]:
    return [make(draw, cast) for _ in range(draw(st.integers(0, 2)))]
