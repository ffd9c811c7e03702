"""What real alliance contracts hold, the library has, and a draft from ordinary facts shows it.

The tables stand in `tests/fixtures/cuad`, with their source.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest
from tests.drafts import EXAMPLES, ROOT, example, library

from pactwright.render import to_text

_TABLES = ROOT / "tests" / "fixtures" / "cuad"

_WORDS = {
    "Anti-Assignment": "may transfer, charge or otherwise dispose of this agreement",
    "Exclusivity": "or a similar arrangement with anyone who is not a Party",
    "Irrevocable or Perpetual License": "It is irrevocable",
    "Non-Transferable License": "The licence cannot be transferred.",
    "Uncapped Liability": "limits or excludes liability:",
    "Cap on Liability": "is limited to EUR 500,000 in total",
    "Joint IP Ownership": "The Results belong to all the Parties jointly",
    "IP Ownership Assignment": "Each Party assigns to the other Parties",
    "Covenant Not to Sue": "shall not bring a claim for infringement against use that the licence allows",
    "Third Party Beneficiary": "Though not a Party, the port",
    "Affiliate License-Licensee": "also serves the Affiliates of the Party that holds it",
    "Affiliate License-Licensor": "What is owned by an Affiliate of a Party and is needed for the Alliance",
    "Notice Period to Terminate Renewal": "before the current period ends, that it does not want this",
    "Change of Control": "competes with the other Party in what the Alliance is about",
    "Liquidated Damages": "for each full week of delay",
    "Rofr/Rofo/Rofn": "takes the same terms",
    "Competitive Restriction Exception": "does not restrict:",
    "Non-Disparagement": "a statement in public that runs down",
    "Unlimited/All-You-Can-Eat-License": "It has no limit on users, copies, places or volume.",
    "Source Code Escrow": "(the “Escrow Agent”)",
}
"""Where several categories share a clause, or a wording answers to one: words that the drafts must hold."""


def _rows(name: str) -> list[dict[str, str]]:
    with Path(_TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CATEGORIES = {row["CUAD category"]: row for row in _rows("clause_map.csv")}
HEADINGS = {row["heading"]: row for row in _rows("headings.csv")}
FREQUENT = [name for name, row in CATEGORIES.items() if row["bar"].startswith(("A", "B"))]
RARE = [name for name, row in CATEGORIES.items() if row["bar"].startswith("C")]


@cache
def _drafted_clauses() -> frozenset[str]:
    return frozenset(clause for name in EXAMPLES for clause in example(name).selection.ids)


@cache
def _drafted_words() -> str:
    texts = (to_text(example(name).agreement) for name in EXAMPLES)
    return "\n".join(texts).replace("\N{NO-BREAK SPACE}", " ")


def _clauses_for(category: str) -> set[str]:
    return set(CATEGORIES[category]["clause ids"].split())


def test_the_table_has_every_category_once() -> None:
    assert (len(CATEGORIES), len(FREQUENT), len(RARE)) == (41, 35, 6)


@pytest.mark.parametrize("category", FREQUENT)
def test_what_one_contract_in_ten_holds_stands_in_the_draft_of_an_example(category: str) -> None:
    clauses = _clauses_for(category)

    assert clauses - _drafted_clauses() == set()


@pytest.mark.parametrize("category", RARE)
def test_what_few_contracts_hold_has_a_clause(category: str) -> None:
    clauses = _clauses_for(category)

    assert clauses - library().clauses.keys() == set()


@pytest.mark.parametrize("category", _WORDS)
def test_a_wording_that_answers_to_a_category_is_drafted(category: str) -> None:
    assert _WORDS[category] in _drafted_words()


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_that_three_contracts_in_ten_have_leads_to_a_clause(heading: str) -> None:
    clauses = set(HEADINGS[heading]["clause ids"].split())

    assert clauses
    assert clauses - _drafted_clauses() == set()


def test_the_table_of_headings_goes_down_to_thirty_in_a_hundred() -> None:
    shares = [float(row["core %"]) for row in HEADINGS.values()]

    assert shares == sorted(shares, reverse=True)
    assert shares[-1] >= 30
