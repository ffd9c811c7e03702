"""What a consortium agreement says changes with who pays, who signs and who may join."""

from __future__ import annotations

import pytest
from tests.drafts import ROOT, drafted

from pactwright.render import to_text
from pactwright.source import Source

FIXTURE = ROOT / "tests" / "fixtures" / "river_consortium.yaml"
CUSTOMER = "customer: {name: the Port of Bergen, contract: the contract for its sensors%s}"


def text_with(*edits: tuple[str, str]) -> str:
    text = FIXTURE.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    drafted_text = to_text(drafted(Source("river.yaml", text)).agreement)
    return drafted_text.replace("\N{NO-BREAK SPACE}", " ")


def with_customer(more: str = "", liability: str = "several") -> str:
    return text_with(("    liability: several", f"    {CUSTOMER % more}\n    liability: {liability}"))


def test_a_grant_goes_before_the_agreement() -> None:
    found = text_with()

    assert "If this agreement and the Funding Agreement do not agree, the Funding Agreement prevails" in found


def test_without_a_grant_nothing_is_said_of_a_funder() -> None:
    whole = FIXTURE.read_text(encoding="utf-8")
    grant = whole[whole.index("money:\n") : whole.index("ip:\n")]

    found = text_with((grant, ""))

    assert "Funding Agreement" not in found
    assert "the Funder" not in found


def test_a_member_has_no_vote_on_its_own_default() -> None:
    assert "A Party has no vote and no veto on its own default or exclusion" in text_with()


def test_without_a_veto_none_is_mentioned() -> None:
    assert "veto" not in text_with((", veto_within: 15 days", ""))


def test_a_coordinator_that_signs_alone_answers_to_the_customer() -> None:
    found = with_customer()

    assert "The Coordinator has signed the Main Contract in its own name" in found
    assert "the Party that signs the Main Contract answers for the whole of the work" in found


@pytest.mark.parametrize(
    ("liability", "said"),
    [("several", "each Party answers for its own part"), ("joint_and_several", "answer jointly and severally")],
)
def test_parties_that_all_sign_answer_as_they_have_agreed(liability: str, said: str) -> None:
    assert said in with_customer(", contracting: all_parties", liability)


def test_a_bid_is_spoken_of_only_while_it_is_due() -> None:
    before, after = with_customer(", bid_due: 2027-05-31"), with_customer()

    assert "The bid is due on 31 May 2027" in before
    assert " bid " not in after


def test_the_committee_admits_a_new_party_only_where_it_may() -> None:
    by_committee, by_all = text_with(), text_with(("accession: committee", "accession: all_parties"))

    assert "may join this agreement if the Committee admits it" in by_committee
    assert "taking in a further party to the Alliance" not in by_committee
    assert "may join this agreement if all Parties admit it in writing" in by_all
    assert "taking in a further party to the Alliance" in by_all


def test_a_party_answers_for_its_subcontractors_in_one_place() -> None:
    found = text_with()

    assert "Nordmast Rigging AB for the masts" in found
    assert "A Party may use subcontractors." not in found


@pytest.mark.parametrize(("times", "said"), [("once", "to its part of the money"), ("twice", "to twice its part of")])
def test_a_member_owes_no_more_than_its_part_of_the_money_where_agreed(times: str, said: str) -> None:
    assert said in text_with(("    liability: several", f"    liability: several\n    liability_limit: {times}"))


def test_of_two_limits_of_liability_the_lower_one_counts() -> None:
    limit = ("    liability: several", "    liability: several\n    liability_limit: once")

    assert "the lower of the two counts" in text_with(limit, ("dates:", "risk: {liability_cap: EUR 1000}\ndates:"))
    assert "the lower of the two counts" not in text_with(limit)
