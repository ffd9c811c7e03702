from __future__ import annotations

import pytest

from pactwright.diagnostics import closest, or_list

FIELDS = [
    "title",
    "parties",
    "legal_name",
    "short_name",
    "currency",
    "start_date",
    "end_date",
    "governing_law",
    "law",
    "mou",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("curency", "currency"),
        ("Currency", "currency"),
        ("governing-law", "governing_law"),
        ("Governing Law", "governing_law"),
        ("governinglaw", "governing_law"),
        ("partys", "parties"),
        ("titel", "title"),
        ("legal", "legal_name"),
        ("start", "start_date"),
        ("end", "end_date"),
        ("laws", "law"),
        ("muo", None),
        ("date", None),
        ("name", None),
        ("colour", None),
        ("x", None),
        ("", None),
        ("_", None),
    ],
)
def test_the_closest_name_is_offered_only_where_it_is_likely_meant(typed: str, meant: str | None) -> None:
    assert closest(typed, FIELDS) == meant


def test_of_equally_close_names_the_first_is_offered() -> None:
    assert closest("cat", ["cart", "cats"]) == "cart"
    assert closest("cat", ["cats", "cart"]) == "cats"


def test_without_names_nothing_is_offered() -> None:
    assert closest("title", []) is None


@pytest.mark.parametrize(
    ("words", "listed"), [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_words_are_listed_as_in_a_sentence(words: list[str], listed: str) -> None:
    assert or_list(words) == listed
