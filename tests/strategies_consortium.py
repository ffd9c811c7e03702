"""The blocks of a consortium: work packages, customer, funding and coordinator, so that they fit each other."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.strategies_model import Cast, Written, block, pick, some

from pactwright.termsheet.consortium import Consortium, Customer, Subcontracting, WorkPackage
from pactwright.termsheet.funding import Funding
from pactwright.termsheet.governance import Coordinator


def consortium(draw: DrawFn, cast: Cast, *, led: bool) -> Written:
    """Make the work of a consortium. `led` says whether there is a coordinator to sign for all."""
    packages = [_work_package(draw, cast, name) for name in cast.work_packages]
    customer = _customer(draw, cast, led=led) if draw(st.booleans()) else None
    return block(draw, Consortium, cast, work_packages=packages, customer=customer)


def subcontracting(draw: DrawFn, cast: Cast) -> Written:
    """Make a rule on subcontractors, with a list where the rule calls for one."""
    rule = pick(draw, ("free", "consent", "listed"))
    approved = ["Nordmast Rigging AB", "Łódź & Co."][: draw(st.integers(1, 2))] if rule == "listed" else None
    return block(draw, Subcontracting, cast, rule=rule, approved=approved)


def funding(draw: DrawFn, cast: Cast, *, led: bool) -> Written:
    """Make a grant, through the coordinator only where there is one."""
    via = pick(draw, ("coordinator", "direct")) if led else "direct"
    total = "EUR 1200" if draw(st.booleans()) else None
    return block(draw, Funding, cast, via=via, total=total, shares=_allotments(draw, cast))


def coordinator(draw: DrawFn, cast: Cast) -> Written:
    """Make a coordinator."""
    return block(draw, Coordinator, cast)


def _work_package(draw: DrawFn, cast: Cast, name: str) -> Written:
    members = some(draw, cast.parties, least=1)
    person = pick(draw, cast.people[members[0]]) if draw(st.booleans()) else None
    terms: Written = {"accountable": person, "budget": None, "start": None}
    return block(draw, WorkPackage, cast, id=name, lead=members[0], members=members, **terms)


def _customer(draw: DrawFn, cast: Cast, *, led: bool) -> Written:
    contracting = pick(draw, ("coordinator", "all_parties")) if led else "all_parties"
    return block(draw, Customer, cast, contracting=contracting, price=None, shares=_allotments(draw, cast))


def _allotments(draw: DrawFn, cast: Cast) -> list[Written] | None:
    if not draw(st.booleans()):
        return None
    each = 1200 // len(cast.parties)
    return [{"party": name, "amount": f"EUR {each}"} for name in cast.parties]
