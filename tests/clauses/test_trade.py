"""The clauses on trade: in whose name somebody sells, what stays free, what is earned, and who stands on which side."""

from __future__ import annotations

from tests.drafts import drafted, example, example_file

from pactwright.render import to_text
from pactwright.source import Source

_AGENT = (
    "    model: reseller\n",
    "    model: agent\n",
)
_COMMISSION = (
    "  tax: {withholding: gross_up}\n",
    "  fees: [{name: commission, payer: Wiklina, payee: Cenote, trigger: a museum pays, percent: 9%, of: the price}]\n",
)


def _changed(name: str, *edits: tuple[str, str]) -> str:
    text = example_file(name).read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, f"the text to be changed must stand in the file once: {old!r}"
        text = text.replace(old, new)
    return to_text(drafted(Source("deal.yaml", text)).agreement).replace("\N{NO-BREAK SPACE}", " ")


def _without_pricing() -> tuple[str, str]:
    text = example_file("reseller").read_text(encoding="utf-8")
    start, end = text.index("  pricing:\n"), text.index("  project_orders:\n")
    return text[start:end], ""


def test_agent_sells_at_the_prices_of_the_supplier_and_keeps_the_rights_of_an_agent() -> None:
    text = _changed("reseller", _AGENT, _COMMISSION, _without_pricing())

    assert "appoints Cenote as its non-exclusive agent for the Products" in text
    assert "A contract comes about between the customer and Wiklina." in text
    assert "Rights that the law gives a commercial agent and that cannot be waived remain untouched." in text
    assert "Cenote offers the Contract Products at the prices and on the terms that Wiklina sets." in text


def test_denial_of_an_agency_leaves_the_appointment_of_an_agent_alone() -> None:
    agent = _changed("reseller", _AGENT, _COMMISSION, _without_pricing())
    reseller = to_text(example("reseller").agreement)

    assert "nothing in this agreement creates a company, a partnership in law, an agency" in agent
    assert "Nothing in this agreement creates a company, a partnership in law, an agency" in reseller


def test_resale_price_stays_free() -> None:
    text = to_text(example("distribution").agreement)

    assert "Each Party alone decides at what prices and on what terms it sells to its customers." in text


def test_tax_that_is_withheld_is_topped_up_only_where_the_parties_say_so() -> None:
    topped_up = to_text(example("reseller").agreement)
    plain = to_text(example("distribution").agreement)

    assert "shall raise the sum so that the Party to be paid receives" in topped_up
    assert "The payment then counts as made in full." not in topped_up
    assert plain.count("The payment then counts as made in full.") == 1


def test_parties_of_one_side_speak_with_one_voice_and_answer_each_for_itself() -> None:
    text = to_text(example("referral").agreement)

    assert "Almgren Hus and Almgren Rum act together in the Alliance, as one side (Almgren)." in text
    assert "Each Party answers for itself alone, and not for another Party on its side." in text


def test_fee_has_its_steps_its_statement_and_its_tail() -> None:
    text = to_text(example("referral").agreement).replace("\N{NO-BREAK SPACE}", " ")

    assert "Of what exceeds EUR 200,000 in a calendar year it is 4%." in text
    assert "within 12 months after this agreement ends, for a Lead that was accepted before the end." in text
    assert "Hiljainen shall send a statement every three months" in text


def test_each_remedy_for_a_missed_target_is_said_in_full() -> None:
    target = 'amount: "EUR 240,000", starts: 2027-07-01, remedy: lose_exclusivity'
    shortfall = 'amount: "EUR 240,000", remedy: pay_shortfall, shortfall_share: 20%, paid_to: Kestrel'

    lost = to_text(example("distribution").agreement)
    paid = _changed("distribution", (target, shortfall))
    ended = _changed("distribution", (target, 'amount: "EUR 240,000", remedy: terminate'))

    assert "may end that exclusivity under clauses" in lost
    assert "it shall pay Kestrel 20% of the amount by which it falls short, 45 days after" in paid
    assert "If it misses this Target, the other Party may end this agreement by 60 days’ written notice." in ended
