"""A user's library over ours: what takes whose place, and where new clauses come to stand."""

from __future__ import annotations

import pytest
from tests.tiny import clause, front, instrument, told

from pactwright.clauses import ClauseLibrary, check_library, read_library
from pactwright.source import Source

OURS = (
    *front(),
    clause("term.end", "1. Words."),
    clause("term.start", "1. Words."),
    instrument({"Term": ["term.end"]}),
)


def _layered(*own: Source) -> ClauseLibrary:
    library = read_library([*OURS, instrument({"Term": ["term.start", "term.end"]}, name="mou")], own=own).value
    assert library is not None
    return library


def _slots(library: ClauseLibrary, name: str = "mou") -> list[str]:
    return [slot.clause for slot in library.instruments[name].slots]


def _told(library: ClauseLibrary) -> list[str]:
    return [told(one) for one in check_library(library) if one.place and one.place.source.name.startswith("own")]


def _own(name: str, head: str) -> Source:
    return Source(f"own/{name}.md", clause(name, "1. Own words.", head).text)


def test_a_clause_of_the_same_id_takes_the_place_of_ours() -> None:
    library = _layered(_own("term.end", "note: Ours."))

    assert library.clauses["term.end"].note == "Ours."
    assert library.own == {"term.end"}
    assert library.replaced["term.end"].source.name == "term.end.md"


def test_an_instrument_of_the_same_id_takes_the_place_of_ours() -> None:
    library = _layered(Source("own/mou.yaml", instrument({"Ours": ["term.end"]}, name="mou").text))

    assert _slots(library) == ["term.end"]
    assert library.own == {"mou"}


def test_a_copy_that_changes_nothing_is_the_same_library() -> None:
    assert _layered(*OURS).digest == _layered().digest


@pytest.mark.parametrize(
    ("place", "slots"),
    [
        ("{after: term.start}", ["term.start", "term.middle", "term.end"]),
        ("{before: term.end}", ["term.start", "term.middle", "term.end"]),
        ("{after: term.end}", ["term.start", "term.end", "term.middle"]),
    ],
)
def test_a_new_clause_says_itself_where_it_stands(place: str, slots: list[str]) -> None:
    library = _layered(_own("term.middle", f"place: {place}"))

    assert _slots(library) == slots
    assert _told(library) == []


def test_new_clauses_may_stand_beside_each_other() -> None:
    library = _layered(
        _own("term.about", "place: {after: term.later}"), _own("term.later", "place: {after: term.start}")
    )

    assert _slots(library) == ["term.start", "term.later", "term.about", "term.end"]


def test_it_stands_in_the_instruments_it_names_and_else_in_each_that_holds_the_other_clause() -> None:
    named = _layered(_own("term.middle", "place: {after: term.end, instruments: [mou]}"))
    everywhere = _layered(_own("term.middle", "place: {after: term.end}"))

    assert "term.middle" not in _slots(named, "alliance_agreement")
    assert "term.middle" in _slots(everywhere, "alliance_agreement")


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("{after: term.ned}", "CL206 unknown-clause: There is no clause `term.ned`. | Did you mean `term.end`?"),
        ("{instruments: [mou]}", None),
        (
            "{after: term.end, instruments: [memo]}",
            "CL215 place-unclear: There is no instrument `memo`. | Choose alliance_agreement or mou.",
        ),
        (
            "{after: front.parties}",
            (
                "CL215 place-unclear: No instrument holds `front.parties`, so there is no place beside it. | "
                "Name a clause that stands in a paper."
            ),
        ),
    ],
)
def test_a_place_that_no_paper_can_follow_is_told(place: str, message: str | None) -> None:
    own = _own("term.middle", f"place: {place}")

    read = read_library(OURS, own=[own])

    if message is None:
        assert [one.name for one in read.diagnostics] == ["place-unclear"]
    else:
        assert message in "\n".join(_told(_layered(own)))


def test_a_clause_of_ours_that_the_users_instruments_leave_out_is_no_fault() -> None:
    ours = [instrument({"Ours": ["term.end"]}, name=name) for name in ("mou", "alliance_agreement")]

    library = _layered(*(Source(f"own/{file.name}", file.text) for file in ours))

    assert [one.name for one in check_library(library)] == []
