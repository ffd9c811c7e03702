"""Two kinds of deal: development in stages with gates, and an alliance in which one party invests in another."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.strategies_model import Cast, Written, block, day, or_open, pick

from pactwright.termsheet.lifetime import Condition
from pactwright.termsheet.stages import Gate, Kept, Stage
from pactwright.termsheet.stake import EquityLink, StakeCeiling

GATE: Written = {
    "shown": ["x", "y"],
    "presented_by": "Ada Brandt",
    "due": "2027-07-15",
    "decided_by": "party",
    "party": "Mara",
    "rework": "30 days",
    "on_stop": [{"party": "Mara", "keeps": "x"}, {"party": "Fjordline", "keeps": "y"}],
}
"""A gate in a deal of Northwind, Fjordline and Mara, with every text that it has."""

EQUITY_LINK: Written = {
    "investor": "Mara",
    "company": "Fjordline",
    "kind_of_shares": "x",
    "amount": "EUR 3,000",
    "share": "12%",
    "use_of_money": "x",
    "conditions": [{"text": "x", "owner": "Northwind", "due": "2027-04-30"}],
    "longstop": "2027-05-31",
    "board": "observer",
    "standstill": {"ceiling": "20%"},
    "at_end": "either",
    "valuer_named_by": "x",
}
"""An investment in the same deal, with every text that it has."""


def gated_stages(draw: DrawFn, cast: Cast, *, with_committee: bool) -> list[Written]:
    """Make the stages of the cast, each with a gate to which a payment may be tied, and now and then more."""
    ends = {"ends_with": None}
    gates = [_gate(draw, cast, with_committee=with_committee) for _ in cast.stages]
    # In order, as the work goes: a gate that waits for an earlier one comes after it.
    days = sorted(gate["due"] for gate in gates)
    stages = [
        block(draw, Stage, cast, id=name, gate=gate | {"due": due}, **ends)
        for name, gate, due in zip(cast.stages, gates, days, strict=True)
    ]
    more: Written = {} if cast.milestones else ends
    return stages + [block(draw, Stage, cast, id=None, gate=None, **more) for _ in range(draw(st.integers(0, 2)))]


def equity_link(draw: DrawFn, cast: Cast) -> Written | None:
    """Make an investment of any party in one that has shares; only an alliance agreement holds it."""
    companies = tuple(name for name in cast.parties if name not in cast.individuals)
    if cast.instrument != "alliance_agreement" or not companies:
        return None
    company = pick(draw, companies)
    kind = pick(draw, ("subscription", "option", "convertible"))
    conditions = [block(draw, Condition, cast, due=day(draw, cast)) for _ in range(draw(st.integers(0, 2)))]
    until = None if kind == "subscription" else or_open(draw, cast, "2030-12-31")
    return block(
        draw,
        EquityLink,
        cast,
        company=company,
        investor=pick(draw, tuple(name for name in cast.parties if name != company)),
        instrument=kind,
        amount=or_open(draw, cast, "EUR 3,000,000"),
        share=or_open(draw, cast, "12%"),
        valuation="EUR 22,000,000" if draw(st.booleans()) else None,
        until=until,
        interest="4%" if kind == "convertible" and draw(st.booleans()) else None,
        conditions=conditions,
        longstop="2028-06-30" if draw(st.booleans()) else None,
        fuller_contract="2028-03-31" if draw(st.booleans()) else None,
        standstill=block(draw, StakeCeiling, cast, ceiling="20%") if draw(st.booleans()) else None,
    )


def _gate(draw: DrawFn, cast: Cast, *, with_committee: bool) -> Written:
    side = pick(draw, cast.parties)
    makers = ("managers", "all_parties", "party", *(("committee",) if with_committee else ()))
    maker = pick(draw, makers) if draw(st.booleans()) else None
    others = tuple(name for name in cast.parties if name != side)
    return block(
        draw,
        Gate,
        cast,
        presented_by=or_open(draw, cast, pick(draw, cast.people[side])),
        due=day(draw, cast),
        decided_by=maker,
        party=pick(draw, others) if maker == "party" else None,
        on_stop=[block(draw, Kept, cast) for _ in range(draw(st.integers(0, 2)))],
    )
