"""Term sheets that hypothesis makes from the model: valid ones, with every block present or absent."""

from __future__ import annotations

import json
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests import strategies_blocks as blocks
from tests import strategies_company as companies
from tests import strategies_limits as limits
from tests.strategies_consortium import coordinator
from tests.strategies_deals import equity_link
from tests.strategies_model import Cast, Written, block, day, or_open, pick

from pactwright.source import Source
from pactwright.termsheet import OF_INTENT, TermSheet
from pactwright.termsheet.disputes import Disputes
from pactwright.termsheet.lifetime import LegalEffect
from pactwright.termsheet.parties import AllianceManager, Expectation, Notice, Party, Signatory
from pactwright.termsheet.purpose import Scope

_NAMES = (
    "Northwind",
    "Fjordline",
    "Łódź Port",
    "AT&T Søk",
    "Ærø-Net",
    "Quay & Co.",
    "Ωmega",
    "Brisk’s",
    "Zürich 4",
    "Нева",
    "Dock“n”Go",
    "Åsa",
)
_RIDERS = ["jury_waiver", "loser_pays"]
_FIRST = ("Ada", "Jan", "Ruth", "Zoë")
_LAST = ("Brandt", "Berg", "O’Neil", "Łuk", "Sæther", "Moe", "Díaz", "Holm", "Vaher", "Lund", "Ivić", "Öz")


@st.composite
def term_sheets(
    draw: DrawFn,
    *,
    instrument: str | None = None,
    parties: tuple[int, ...] = (2, 2, 2, 3, 3, 4, 12),
    alone: tuple[str, ...] = ("nobody", "some", "some", "some", "everybody"),
) -> Written:
    """Make a valid term sheet, as it is written in a file.

    `parties` are the numbers of parties to choose from; `alone` says who of them is an individual ("first": one is).
    """
    paper = instrument or pick(draw, ("mou", "alliance_agreement", "consortium_agreement"))
    cast = _cast(draw, paper, pick(draw, parties), alone=pick(draw, alone))
    binds = paper not in OF_INTENT
    led: bool = draw(st.booleans())
    american: bool = draw(st.booleans())
    is_venture = paper == "joint_venture_agreement"
    with_committee: bool = not is_venture and draw(st.booleans())
    committee = blocks.committee(draw, cast) if with_committee else None
    link = equity_link(draw, cast) if draw(st.booleans()) else None
    return block(
        draw,
        TermSheet,
        cast,
        instrument=paper,
        language=None,
        parties=[_party(draw, cast, name) for name in cast.parties],
        people=_people(cast),
        managers=[_manager(draw, cast, name) for name in cast.parties if binds or draw(st.booleans())],
        **({} if draw(st.booleans()) or binds else {"scope": None}),
        **(_scope(draw, cast) if binds else {}),
        expectations=blocks.many(draw, _expectation, cast),
        contributions=[
            *(companies.equity(cast) if is_venture else []),
            *blocks.many(draw, blocks.contribution, cast, most=4),
        ],
        activities=blocks.activities(draw, cast, led=led, with_committee=with_committee),
        deliverables=[blocks.deliverable(draw, cast, f"D{number}") for number in range(draw(st.integers(0, 2)))],
        milestones=[blocks.milestone(draw, cast, name) for name in cast.milestones],
        committee=committee,
        decisions=[]
        if is_venture
        else blocks.many(draw, lambda d, c: blocks.decision(d, c, with_committee=committee is not None), cast),
        communication=blocks.many(draw, blocks.communication_line, cast),
        coordinator=coordinator(draw, cast) if led else None,
        money=blocks.money(draw, cast, led=led),
        ip=blocks.intellectual_property(draw, cast),
        restrictions=limits.restrictions(draw, cast, may_stand_still=link is None),
        risk=limits.risk(draw, cast),
        general=limits.general(draw, cast),
        dates=blocks.dates(draw, cast),
        term=blocks.term(draw, cast, with_committee=with_committee),
        entity=companies.company(draw, cast) if is_venture else None,
        equity_link=link,
        legal_effect=_legal_effect(draw, cast),
        disputes=_disputes(draw, cast, american=american),
        **({"governing_law": "the State of New York"} if american else {}),
        open_points=blocks.open_points(draw, cast),
        clauses=None,
    )


def source_of(sheet: Written) -> Source:
    """Write a term sheet as a file."""
    return Source("termsheet.json", json.dumps(sheet, ensure_ascii=False, indent=1))


def _cast(draw: DrawFn, instrument: str, count: int, *, alone: str) -> Cast:
    names = draw(st.permutations(_NAMES))[:count]
    individuals = frozenset(name for name in names if alone == "everybody" or (alone == "some" and draw(st.booleans())))
    individuals |= frozenset(names[:1]) if alone == "first" else frozenset()
    people = {
        name: (f"{_FIRST[0]} {last}",) if name in individuals else tuple(f"{first} {last}" for first in _FIRST)
        for name, last in zip(names, _LAST, strict=False)
    }
    milestones = {f"M{number}": pick(draw, tuple(names)) for number in range(1, draw(st.integers(0, 3)) + 1)}
    background = {f"B{number}": pick(draw, tuple(names)) for number in range(1, draw(st.integers(0, 3)) + 1)}
    start = date(2027, 2, 1) + timedelta(days=draw(st.integers(0, 60)))
    least = 1 if instrument == "consortium_agreement" else 0
    packages = tuple(f"W{number}" for number in range(1, draw(st.integers(least, 3)) + 1))
    stages = tuple(f"S{number}" for number in range(1, draw(st.integers(0, 3)) + 1))
    return Cast(instrument, people, individuals, milestones, background, start, packages, stages)


def _party(draw: DrawFn, cast: Cast, name: str) -> Written:
    address = f"legal@p{cast.parties.index(name)}.example" if draw(st.booleans()) else None
    own: Written = {"short_name": name, "notice": block(draw, Notice, cast, email=address), "email": address}
    own["camp"] = None
    if name in cast.individuals:
        of_organisations = {"legal_form": None, "registered_in": None, "registration_number": None}
        return block(draw, Party, cast, legal_name=cast.people[name][0], kind="individual", **own, **of_organisations)
    binds = cast.instrument not in OF_INTENT
    terms: Written = {"legal_form": "private limited company"} if binds else {}
    if binds:
        terms["signatories"] = [block(draw, Signatory, cast) for _ in range(draw(st.integers(1, 2)))]
    return block(draw, Party, cast, legal_name=f"{name} Holding AS", kind="organisation", **own, **terms)


def _people(cast: Cast) -> list[Written]:
    return [
        {"name": name, "party": party, "title": f"Head of {name[:3]}", "email": f"a{number}@p{place}.example"}
        for place, (party, people) in enumerate(cast.people.items())
        if party not in cast.individuals
        for number, name in enumerate(people)
    ]


def _manager(draw: DrawFn, cast: Cast, party: str) -> Written:
    first, *others = cast.people[party]
    has_deputy: bool = draw(st.booleans())
    deputy = or_open(draw, cast, others[0]) if others and has_deputy else None
    return block(draw, AllianceManager, cast, party=party, manager=or_open(draw, cast, first), deputy=deputy)


def _legal_effect(draw: DrawFn, cast: Cast) -> Written:
    """The rules of the talks need a day on which the talks end."""
    ends = cast.instrument == "letter_of_intent" or draw(st.booleans())
    rules: Written = {"talks_end": day(draw, cast)} if ends else {"exclusive_talks": None, "good_faith": None}
    return block(draw, LegalEffect, cast, **rules)


def _scope(draw: DrawFn, cast: Cast) -> Written:
    return {"scope": block(draw, Scope, cast)}


def _expectation(draw: DrawFn, cast: Cast) -> Written:
    holder = pick(draw, cast.parties)
    others = tuple(name for name in cast.parties if name != holder)
    return block(draw, Expectation, cast, holder=holder, of=pick(draw, others) if draw(st.booleans()) else None)


def _disputes(draw: DrawFn, cast: Cast, *, american: bool) -> Written:
    return block(
        draw,
        Disputes,
        cast,
        escalation=blocks.escalation(draw, cast),
        mediation=blocks.mediation(draw, cast) if draw(st.booleans()) else None,
        forum=blocks.forum(draw, cast),
        us_riders=_RIDERS[: draw(st.integers(0, 2))] if american else None,
    )
