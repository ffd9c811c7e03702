"""Blocks whose fields have to fit each other or the rest of the deal."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests import strategies_limits as limits
from tests.strategies_consortium import consortium, funding, subcontracting
from tests.strategies_deals import gated_stages
from tests.strategies_model import Cast, Written, block, day, open_point, or_open, pick, shares, some
from tests.strategies_trade import trade

from pactwright.termsheet import OF_INTENT
from pactwright.termsheet.contributions import Asset, Contribution, Dataset, Instalment, Role
from pactwright.termsheet.disputes import EscalationLevel, Forum, Mediation, Mediator
from pactwright.termsheet.governance import Committee, CommunicationLine, Consultation, Decision
from pactwright.termsheet.lifetime import Condition, Dates, Term
from pactwright.termsheet.money import Fee, MoneyTerms, Payment, RevenueShare, SharedCost
from pactwright.termsheet.rights import Background, ExploitationLicence, IntellectualProperty, Results
from pactwright.termsheet.stages import Development
from pactwright.termsheet.work import Activities, Deliverable, Milestone

_KINDS_OF_THINGS = ("equipment", "facility", "material")
_KINDS = (
    "cash",
    "people",
    "secondment",
    *_KINDS_OF_THINGS,
    "data",
    "service",
    "introduction",
    "brand",
    "in_kind_other",
)


def many(draw: DrawFn, make: Any, cast: Cast, *, most: int = 3) -> list[Written]:
    """Make none, one or several blocks."""
    return [made for _ in range(draw(st.integers(0, most))) if (made := make(draw, cast))]


def contribution(draw: DrawFn, cast: Cast) -> Written:
    party = pick(draw, cast.parties)
    owned = tuple(name for name, owner in cast.background.items() if owner == party)
    kind = pick(draw, (*_KINDS, "ip_licence") if owned else _KINDS)
    terms: Written = {"in_equity": None} | ({"value": None} if kind == "cash" else {"amount": None})
    terms |= _amount_and_schedule(draw, cast, is_cash=kind == "cash")
    people = kind in ("people", "secondment")
    terms["roles"] = [_role(draw, cast, party) for _ in range(draw(st.integers(1, 3)))] if people else None
    terms["asset"] = block(draw, Asset, cast) if kind in _KINDS_OF_THINGS and draw(st.booleans()) else None
    terms["dataset"] = block(draw, Dataset, cast) if kind == "data" else None
    terms["background"] = pick(draw, owned) if kind == "ip_licence" else None
    accountable = or_open(draw, cast, pick(draw, cast.people[party])) if draw(st.booleans()) else None
    return block(draw, Contribution, cast, party=party, kind=kind, accountable=accountable, **terms)


def _amount_and_schedule(draw: DrawFn, cast: Cast, *, is_cash: bool) -> Written:
    parts = draw(st.integers(0, 3))
    schedule = [_instalment(draw, cast, is_cash=is_cash) for _ in range(parts)]
    terms: Written = {"amount": or_open(draw, cast, f"EUR {1000 * (parts or 1)}")} if is_cash else {}
    return terms | ({"schedule": schedule, "due": None} if parts else {"schedule": None})


def _instalment(draw: DrawFn, cast: Cast, *, is_cash: bool) -> Written:
    what: Written = {"amount": "EUR 1000", "what": None} if is_cash else {"amount": None}
    by_milestone: bool = draw(st.booleans())
    if cast.milestones and by_milestone:
        return block(draw, Instalment, cast, date=None, milestone=pick(draw, tuple(cast.milestones)), **what)
    return block(draw, Instalment, cast, date=or_open(draw, cast, day(draw, cast)), milestone=None, **what)


def _role(draw: DrawFn, cast: Cast, party: str) -> Written:
    end = str(cast.start + timedelta(days=400))
    person = pick(draw, cast.people[party]) if draw(st.booleans()) else None
    return block(draw, Role, cast, person=person, end=end if draw(st.booleans()) else None)


def deliverable(draw: DrawFn, cast: Cast, name: str) -> Written:
    party = pick(draw, cast.parties)
    person = or_open(draw, cast, pick(draw, cast.people[party]))
    packages: Written = {} if cast.work_packages else {"work_package": None}
    return block(draw, Deliverable, cast, id=name, party=party, accountable=person, **packages)


def milestone(draw: DrawFn, cast: Cast, name: str) -> Written:
    owner = pick(draw, cast.people[cast.milestones[name]])
    others = tuple(person for party in cast.parties if party != cast.milestones[name] for person in cast.people[party])
    acceptor = or_open(draw, cast, pick(draw, others)) if draw(st.booleans()) else None
    return block(draw, Milestone, cast, id=name, owner=or_open(draw, cast, owner), accepted_by=acceptor)


def background(draw: DrawFn, cast: Cast, name: str) -> Written:
    return block(draw, Background, cast, id=name, owner=cast.background[name])


def activities(draw: DrawFn, cast: Cast, *, led: bool, with_committee: bool) -> Written:
    stages = gated_stages(draw, cast, with_committee=with_committee)
    wanted: bool = bool(cast.stages) or draw(st.booleans())
    development = block(draw, Development, cast, stages=stages) if wanted else None
    work = consortium(draw, cast, led=led) if cast.work_packages else None
    others = subcontracting(draw, cast) if draw(st.booleans()) else None
    return block(
        draw,
        Activities,
        cast,
        development=development,
        consortium=work,
        subcontracting=others,
        **trade(draw, cast),
    )


def committee(draw: DrawFn, cast: Cast) -> Written:
    members = [pick(draw, cast.people[party]) for party in cast.parties]
    members += [name for name in some(draw, cast.everyone)[:2] if name not in members]
    rule = pick(draw, ("fixed", "rotating"))
    chair = pick(draw, tuple(members)) if rule == "fixed" or draw(st.booleans()) else None
    quorum = draw(st.integers(1, len(members))) if draw(st.booleans()) else None
    return block(draw, Committee, cast, members=members, chair_rule=rule, chair=chair, quorum=quorum)


def decision(draw: DrawFn, cast: Cast, *, with_committee: bool) -> Written:
    maker = pick(draw, ("party", "managers", "all_parties", *(("committee",) if with_committee else ())))
    party = pick(draw, cast.parties) if maker == "party" else None
    others = tuple(name for name in cast.parties if name != party)
    consults = [block(draw, Consultation, cast, party=name) for name in some(draw, others)[:3]]
    return block(draw, Decision, cast, decided_by=maker, party=party, consults=consults)


def communication_line(draw: DrawFn, cast: Cast) -> Written:
    side = pick(draw, cast.parties)
    sender = pick(draw, cast.people[side])
    others = tuple(person for party in cast.parties if party != side for person in cast.people[party])
    recipients = some(draw, others, least=1)[:3]
    return block(draw, CommunicationLine, cast, sender=or_open(draw, cast, sender), recipients=recipients)


def money(draw: DrawFn, cast: Cast, *, led: bool) -> Written:
    return block(
        draw,
        MoneyTerms,
        cast,
        shared_costs=many(draw, lambda d, c: block(d, SharedCost, c, shares=shares(d, c.parties)), cast),
        revenue_shares=many(draw, lambda d, c: block(d, RevenueShare, c, shares=shares(d, c.parties)), cast),
        fees=many(draw, _fee, cast),
        payments=many(draw, _payment, cast),
        funding=funding(draw, cast, led=led) if draw(st.booleans()) else None,
    )


def _fee(draw: DrawFn, cast: Cast) -> Written:
    payer, payee = _two(draw, cast)
    percent = {"percent": or_open(draw, cast, "10%"), "of": "the price", "amount": None}
    amount = {"percent": None, "of": None, "amount": or_open(draw, cast, "EUR 2,000")}
    rate = percent if draw(st.booleans()) else amount
    steps: Written = {
        "steps": [{"above": f"EUR {sum_},000", "percent": "8%"} for sum_ in (10, 20, 30)[: _number(draw)]]
    }
    kind = pick(draw, ("commission", "royalty", "licence", "service", "other"))
    terms = rate | (steps if rate.get("percent") else {"steps": None})
    return block(draw, Fee, cast, payer=payer, payee=payee, kind=kind, **terms)


def _number(draw: DrawFn) -> int:
    chosen: int = draw(st.integers(0, 3))
    return chosen


def _payment(draw: DrawFn, cast: Cast) -> Written:
    payer, payee = _two(draw, cast)
    when = {"due": or_open(draw, cast, day(draw, cast)), "milestone": None, "stage": None}
    kind = pick(draw, ("day", "milestone", "stage"))
    if cast.milestones and kind == "milestone":
        when = {"due": None, "milestone": pick(draw, tuple(cast.milestones)), "stage": None}
    if cast.stages and kind == "stage":
        when = {"due": None, "milestone": None, "stage": pick(draw, cast.stages)}
    return block(draw, Payment, cast, payer=payer, payee=payee, **when)


def _two(draw: DrawFn, cast: Cast) -> list[str]:
    return some(draw, cast.parties, least=2)[:2]


def intellectual_property(draw: DrawFn, cast: Cast) -> Written:
    return block(
        draw,
        IntellectualProperty,
        cast,
        background=[background(draw, cast, name) for name in cast.background],
        results=_results(draw, cast),
        licences=many(draw, _licence, cast),
        software=limits.software(draw, cast) if draw(st.booleans()) else None,
    )


def _results(draw: DrawFn, cast: Cast) -> Written:
    ownership = pick(draw, ("creator", "joint", "party"))
    owner = pick(draw, cast.parties) if ownership == "party" else None
    parts = shares(draw, cast.parties) if ownership == "joint" and draw(st.booleans()) else None
    return block(draw, Results, cast, ownership=ownership, owner=owner, shares=parts)


def _licence(draw: DrawFn, cast: Cast) -> Written:
    licensor, licensee = _two(draw, cast)
    scope = pick(draw, ("non_exclusive", "sole", "exclusive"))
    bounds = {"field": "commercial ports", "territory": "Europe"} if scope == "exclusive" else {}
    return block(draw, ExploitationLicence, cast, licensor=licensor, licensee=licensee, scope=scope, **bounds)


def dates(draw: DrawFn, cast: Cast) -> Written:
    """Signed before it takes effect, with a last day for what must happen first."""
    earlier = str(cast.start - timedelta(days=draw(st.integers(0, 40))))
    signature = or_open(draw, cast, earlier) if draw(st.booleans()) else None
    effective = or_open(draw, cast, str(cast.start))
    conditions = many(draw, lambda d, c: block(d, Condition, c), cast)
    longstop = str(cast.start + timedelta(days=200)) if conditions else None
    return block(
        draw, Dates, cast, signature=signature, effective=effective, conditions=conditions or None, longstop=longstop
    )


def term(draw: DrawFn, cast: Cast, *, with_committee: bool) -> Written:
    """Long enough for everything that is due."""
    renewal = pick(draw, ("none", "agreement", "automatic"))
    length = or_open(draw, cast, pick(draw, ("18 months", "2 years", "60 weeks", "1000 days")))
    always = renewal == "automatic" or draw(st.booleans())
    at_will: Written = {"lock_in": pick(draw, ("6 months", "1 year", "90 days")) if draw(st.booleans()) else None}
    if cast.instrument == "joint_venture_agreement":
        at_will = {"lock_in": None, "exit_notice": None}
    notice = pick(draw, ("60 days", "1 month"))
    return block(
        draw,
        Term,
        cast,
        renewal=renewal,
        length=length if always else None,
        renewal_notice=notice,
        accession=pick(draw, ("none", "all_parties", "committee") if with_committee else ("none", "all_parties")),
        **at_will,
    )


def escalation(draw: DrawFn, cast: Cast) -> list[Written]:
    """One or two levels with one person of each party; nobody of an organisation stands on both."""
    levels = draw(st.integers(0 if cast.instrument in OF_INTENT else 1, 2))
    return [
        block(draw, EscalationLevel, cast, people=[names[min(level, len(names) - 1)] for names in cast.people.values()])
        for level in range(levels)
    ]


def mediation(draw: DrawFn, cast: Cast) -> Written:
    mediators = {"mediator": None, "alternate": None}
    if draw(st.booleans()):
        mediators["mediator"] = or_open(draw, cast, _mediator(draw, cast, "Dr Henrik Vaal"))
        mediators["alternate"] = _mediator(draw, cast, "Ines Duarte") if draw(st.booleans()) else None
    return block(
        draw,
        Mediation,
        cast,
        **mediators,
        appointing_body=or_open(draw, cast, "the Nordic Mediation Centre"),
        appoint_within=or_open(draw, cast, "14 days"),
        start_within=or_open(draw, cast, "30 days"),
        end_within=or_open(draw, cast, "3 months"),
        cost_shares=shares(draw, cast.parties) if draw(st.booleans()) else None,
    )


def _mediator(draw: DrawFn, cast: Cast, name: str) -> Any:
    accepted = some(draw, cast.parties)
    return block(draw, Mediator, cast, name=name, accepted_by=accepted)


def forum(draw: DrawFn, cast: Cast) -> Written:
    if draw(st.booleans()):
        return block(draw, Forum, cast, kind="courts", institution=None, rules=None, seat=None, arbitrators=None)
    body = {"institution": "the Stockholm Chamber of Commerce"} if draw(st.booleans()) else {"rules": "the SCC Rules"}
    seat = or_open(draw, cast, "Stockholm")
    return block(draw, Forum, cast, kind="arbitration", courts=None, seat=seat, arbitrators=pick(draw, (1, 3)), **body)


def open_points(draw: DrawFn, cast: Cast) -> list[Written]:
    return [open_point(draw, cast) for _ in range(draw(st.integers(0, 2)))]
