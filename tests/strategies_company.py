"""Companies of joint ventures that hypothesis makes from the model: what must add up does, the rest is chance."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.strategies_model import Cast, Written, block, pick, shares, some

from pactwright.termsheet.board import Board
from pactwright.termsheet.company_money import CompanyFunding, Distributions
from pactwright.termsheet.company_shares import BuyOut, ShareValuation
from pactwright.termsheet.deadlock import Deadlock
from pactwright.termsheet.entity import Entity, Holding

_FOR_MANY = ("status_quo", "chair", "expert", "put_call", "wind_up")
_FOR_TWO = (*_FOR_MANY, "sealed_bid", "roulette")
_SHARES = 1200


def company(draw: DrawFn, cast: Cast) -> Written:
    """Make a company that the parties hold in equal parts, each for one sum in cash."""
    funding = "committed" if draw(st.booleans()) else pick(draw, ("none", "pro_rata"))
    policy = pick(draw, ("all_free_cash", "percent", "board"))
    return block(
        draw,
        Entity,
        cast,
        formation_costs=shares(draw, cast.parties) if draw(st.booleans()) else None,
        cap_table=[
            block(draw, Holding, cast, party=party, shares=_SHARES // len(cast.parties), percent=part, price="EUR 1000")
            for party, part in zip(cast.parties, _parts(len(cast.parties)), strict=True)
        ],
        board=_board(draw, cast),
        drag_along="75%" if draw(st.booleans()) else None,
        deadlock=_deadlock(draw, cast),
        funding=block(
            draw,
            CompanyFunding,
            cast,
            duty=funding,
            commitments=[{"party": name, "amount": "EUR 50,000"} for name in some(draw, cast.parties, least=1)]
            if funding == "committed"
            else None,
        ),
        distributions=block(draw, Distributions, cast, policy=policy, percent="40%" if policy == "percent" else None),
        valuation=_valuation(draw, cast),
        buy_out=_buy_out(draw, cast) if draw(st.booleans()) else None,
    )


def equity(cast: Cast) -> list[Written]:
    """Return what pays for the shares of such a company."""
    return [
        {"party": name, "kind": "cash", "description": "start money", "amount": "EUR 1000", "in_equity": "yes"}
        for name in cast.parties
    ]


def _parts(count: int) -> list[str]:
    """Share 100% out in hundredths; the first holder has what is left over."""
    each = 10_000 // count
    hundredths = [10_000 - each * (count - 1), *[each] * (count - 1)]
    return [f"{part / 100:.2f}%" for part in hundredths]


def _board(draw: DrawFn, cast: Cast) -> Written:
    seats = draw(st.integers(1, 2))
    size = seats * len(cast.parties)
    return block(
        draw,
        Board,
        cast,
        size=size,
        seats=[{"party": name, "seats": seats} for name in cast.parties],
        chair=cast.parties[0],
        casting_vote=None,
        quorum=size if draw(st.booleans()) else None,
    )


def _deadlock(draw: DrawFn, cast: Cast) -> Written:
    level = {"name": "Owners", "people": [people[0] for people in cast.people.values()], "within": "20 days"}
    return block(
        draw,
        Deadlock,
        cast,
        mechanism=pick(draw, _FOR_MANY if cast.parties[2:] else _FOR_TWO),
        ladder=[level] * draw(st.integers(0, 2)),
    )


def _valuation(draw: DrawFn, cast: Cast) -> Written:
    basis = pick(draw, ("fair_value", "net_book_value", "formula"))
    formula = "six times its profit" if basis == "formula" else None
    return block(draw, ShareValuation, cast, basis=basis, formula=formula)


def _buy_out(draw: DrawFn, cast: Cast) -> Written:
    price = pick(draw, ("fair_value", "discount", "net_book_value"))
    return block(draw, BuyOut, cast, price=price, discount="20%" if price == "discount" else None)
