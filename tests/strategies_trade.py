"""Blocks of trade whose fields have to fit each other or the rest of the deal."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.strategies_model import Cast, Written, block, or_open, pick, some

from pactwright.termsheet.service import ProjectOrders, SupportLevel, Training, TrainingAndSupport
from pactwright.termsheet.trade import Distribution, Pricing, Target

TRADE = ("distribution", "pricing", "targets", "project_orders", "service_levels", "warranties", "support")
"""What only a paper that binds can hold."""


def trade(draw: DrawFn, cast: Cast) -> Written:
    """Make blocks of trade; a memorandum has none."""
    if cast.instrument == "mou":
        return dict.fromkeys(TRADE)
    makers = {
        "distribution": _distribution,
        "pricing": _pricing,
        "project_orders": _project_orders,
        "support": _support,
    }
    made: Written = {name: make(draw, cast) if draw(st.booleans()) else None for name, make in makers.items()}
    return made | {"targets": [_target(draw, cast) for _ in range(draw(st.integers(0, 3)))]}


def _distribution(draw: DrawFn, cast: Cast) -> Written:
    supplier, distributor = some(draw, cast.parties, least=2)[:2]
    return block(
        draw,
        Distribution,
        cast,
        supplier=supplier,
        distributor=distributor,
        model=pick(draw, ("distributor", "reseller")),
        scope="non_exclusive",
        products=["sensors"],
        territory=["Norway", "Sweden"],
    )


def _pricing(draw: DrawFn, cast: Cast) -> Written:
    seller, buyer = some(draw, cast.parties, least=2)[:2]
    by_list = {"basis": "price_list", "price_list": "the list of May", "mark_up": None}
    by_cost = {"basis": "cost_plus", "price_list": None, "discount": None, "mark_up": or_open(draw, cast, "12%")}
    basis = by_list if draw(st.booleans()) else by_cost
    return block(draw, Pricing, cast, seller=seller, buyer=buyer, **basis)


def _target(draw: DrawFn, cast: Cast) -> Written:
    party, creditor = some(draw, cast.parties, least=2)[:2]
    remedy = pick(draw, ("review", "pay_shortfall", "terminate"))
    money = {"amount": or_open(draw, cast, "EUR 100,000"), "number": None}
    count = {"amount": None, "number": or_open(draw, cast, 20)}
    paid = {"shortfall_share": or_open(draw, cast, "20%"), "paid_to": creditor}
    terms = paid if remedy == "pay_shortfall" else dict.fromkeys(paid)
    terms |= money if remedy == "pay_shortfall" or draw(st.booleans()) else count
    return block(draw, Target, cast, party=party, remedy=remedy, **terms)


def _project_orders(draw: DrawFn, cast: Cast) -> Written:
    signers = [cast.people[party][0] for party in some(draw, cast.parties, least=2)]
    return block(draw, ProjectOrders, cast, approved_by=signers)


def _support(draw: DrawFn, cast: Cast) -> Written:
    trainer, learner = some(draw, cast.parties, least=2)[:2]
    lines = [block(draw, SupportLevel, cast, level=level) for level in range(1, draw(st.integers(1, 4)))]
    training = block(draw, Training, cast, trainer=trainer, learner=learner)
    return block(draw, TrainingAndSupport, cast, training=[training], levels=lines)
