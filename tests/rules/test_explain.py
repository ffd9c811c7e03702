"""Every code has a page, and is found by its code and by its name."""

from __future__ import annotations

import pytest

from pactwright.rules import Explained, explained, find_rule, to_page

EVERYTHING = explained()


def test_every_code_and_every_name_is_used_once() -> None:
    codes = [rule.code for rule in EVERYTHING]
    names = [rule.name for rule in EVERYTHING]

    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)
    assert codes == sorted(codes)


@pytest.mark.parametrize("rule", EVERYTHING, ids=[rule.code for rule in EVERYTHING])
def test_page_says_what_why_and_what_to_write_instead(rule: Explained) -> None:
    page = to_page(rule)

    assert page.startswith(f"{rule.code} {rule.name} ({rule.severity})\n")
    assert all(words and words[-1] != " " for words in (rule.says, rule.why, rule.instead))
    assert rule.says.endswith(".")
    assert rule.why.endswith(".")
    assert "please" not in page.lower()


@pytest.mark.parametrize("wanted", ["TS310", "ts310", "shares-not-hundred", "shares_not_hundred", " TS310 "])
def test_rule_is_found_by_code_or_name(wanted: str) -> None:
    found = find_rule(wanted)

    assert found
    assert found.code == "TS310"


@pytest.mark.parametrize(("wanted", "name"), [("TS120", "colon-in-text"), ("TS201", "unknown-field")])
def test_slips_of_writing_and_faults_of_fields_have_pages_too(wanted: str, name: str) -> None:
    found = find_rule(wanted)

    assert found
    assert found.name == name


def test_unknown_code_is_not_found() -> None:
    assert find_rule("TS999") is None


def test_page_reads_from_top_to_bottom() -> None:
    rule = find_rule("TS310")
    assert rule

    assert to_page(rule) == (
        "TS310 shares-not-hundred (error)\n"
        "================================\n"
        "\n"
        "The shares of a cost, a revenue, a right or the mediator's fee do not make 100%.\n"
        "\n"
        "Why it matters\n"
        "  What nobody has a share of, nobody pays and nobody receives. "
        "The parties find out when the first bill comes.\n"
        "\n"
        "Write instead\n"
        "    shares:\n"
        "      - {party: Northwind, share: 70%}\n"
        "      - {party: Fjordline, share: 30%}\n"
    )


def test_page_says_where_a_rule_only_gives_advice() -> None:
    sure, unsure = find_rule("DG501"), find_rule("DG201")
    assert sure
    assert unsure

    assert "it is advice: have a look." in to_page(unsure)
    assert "advice" not in to_page(sure)
