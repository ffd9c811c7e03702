"""The list of definitions: collected, sorted, each term once, and only where it is used."""

from __future__ import annotations

from tests.tiny import DEAL, clause, finished, front, instrument, printed

from pactwright.source import Source

LIST = clause("case.list", "1. In this agreement:\n\n[[definitions]]")


def _listed(*files: Source, sheet: str = DEAL, of: Source = LIST) -> list[str]:
    """Return the list of definitions as the first clause prints it."""
    return [line for line in printed(finished((of, *files), sheet).sections) if line.startswith("“")]


def _defines(*terms: str) -> str:
    return "defines:\n" + "\n".join(f"  - {{{term}}}" for term in terms)


def test_terms_of_heads_and_of_texts_are_listed_in_the_order_of_the_alphabet() -> None:
    files = (
        clause("case.a", '1. They form an alliance (the "**Alliance**"). Each zone counts.'),
        clause(
            "case.b",
            "1. The Alliance ends on a Business Day. Zones count.",
            _defines("term: Zone, means: a zone of a port", "term: Business Day, means: a day on which banks are open"),
        ),
    )

    assert _listed(*files) == [
        "“Alliance” has the meaning given in clause 1.2.",
        "“Business Day” means a day on which banks are open.",
        "“Zone” means a zone of a port.",
    ]


def test_a_term_that_nobody_uses_is_not_listed() -> None:
    files = (clause("case.a", '1. An alliance (the "**Alliance**").', _defines("term: Zone, means: a zone")),)

    assert _listed(*files) == []


def test_a_term_used_only_in_the_clause_that_defines_it_is_not_listed() -> None:
    assert _listed(clause("case.a", '1. An alliance (the "**Alliance**"). The Alliance ends.')) == []


def test_the_plural_of_a_term_is_the_term() -> None:
    defines = _defines("term: Business Day, means: a day", "term: Body, means: a body", "term: Box, means: a box")

    listed = _listed(clause("case.a", "1. Ten Business Days, two Bodies, two Boxes.", defines))

    assert [line.split("”")[0] for line in listed] == ["“Body", "“Box", "“Business Day"]


def test_the_singular_of_a_term_that_is_defined_in_the_plural_is_the_term() -> None:
    files = (clause("case.a", '1. Goals (the "**Objectives**").'), clause("case.b", "1. An Objective is an aim."))

    assert _listed(*files) == ["“Objectives” has the meaning given in clause 1.2."]


def test_a_part_of_a_longer_word_is_not_the_term() -> None:
    assert _listed(clause("case.a", "1. Termination and Partyline.", _defines("term: Term, means: a time"))) == []


def test_a_term_inside_a_value_is_used() -> None:
    sheet = DEAL + "money: {payment_within: 10 business days}\n"
    files = (clause("case.a", "1. Within {{ money.payment_within }}.", _defines("term: Business Day, means: a day")),)

    assert _listed(*files, sheet=sheet) == ["“Business Day” means a day."]


def test_a_term_used_in_the_meaning_of_one_that_is_used_is_listed_too() -> None:
    files = (
        clause(
            "case.a",
            "1. Each Report is kept.",
            _defines(
                "term: Report, means: a paper that is due every Quarter",
                "term: Quarter, means: three Months",
                "term: Month, means: a month of the calendar",
                "term: Week, means: seven days",
            ),
        ),
        clause("case.b", '1. Months are counted by the calendar (the "**Calendar**").'),
    )

    assert [line.split("”")[0] for line in _listed(*files)] == ["“Month", "“Quarter", "“Report"]


def test_a_term_of_a_text_used_only_in_a_meaning_is_listed() -> None:
    files = (
        clause("case.a", '1. A board (the "**Committee**").'),
        clause("case.b", "1. Each Report is kept.", _defines("term: Report, means: a paper of the Committee")),
    )

    assert _listed(*files)[0] == "“Committee” has the meaning given in clause 1.2."


def test_a_meaning_may_hold_values_and_references() -> None:
    defines = _defines("term: Law, means: 'the law of {{ governing_law }}, as in [[case.a]]'")

    assert _listed(clause("case.a", "1. The Law counts.", defines)) == [
        "“Law” means the law of Norway, as in clause 1.2."
    ]


def test_a_meaning_that_ends_with_a_value_that_ends_with_a_stop_gets_no_second() -> None:
    sheet = DEAL.replace("governing_law: Norway", "governing_law: Washington, D.C.")
    defines = _defines("term: Law, means: 'the law of {{ governing_law }}'")

    assert _listed(clause("case.a", "1. The Law counts.", defines), sheet=sheet) == [
        "“Law” means the law of Washington, D.C."
    ]


def test_the_list_of_meanings_leaves_out_what_the_text_defines() -> None:
    only_meanings = clause("case.list", "1. In this agreement:\n\n[[meanings]]")
    files = (
        clause("case.a", '1. An alliance (the "**Alliance**").', _defines("term: Zone, means: a zone")),
        clause("case.b", "1. The Alliance has a Zone."),
    )

    assert _listed(*files, of=only_meanings) == ["“Zone” means a zone."]


def test_recitals_and_schedules_count_as_use() -> None:
    defines = _defines("term: Zone, means: a zone", "term: Port, means: a port")
    files = (
        clause("case.a", "1. Words.", defines),
        clause("case.s", "A Port.", "kind: schedule"),
        instrument({"Terms": ["case.list", "case.a"]}, ["case.s"]),
        *front(recitals="1. The Zone is large."),
    )

    assert [line.split("”")[0] for line in _listed(*files)] == ["“Port", "“Zone"]
