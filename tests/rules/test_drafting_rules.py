"""Each drafting rule fires at the example on its page and is quiet at what the page says to write instead."""

from __future__ import annotations

import pytest
from tests.any_draft.word_papers import paragraph, word_file
from tests.drafts import EXAMPLES, classic, example

from pactwright.diagnostics import Diagnostic, Severity
from pactwright.pipeline import check_file, render
from pactwright.rules import explained, find_rule

RULES = [rule for rule in explained() if rule.code.startswith("DG") and rule.code > "DG1"]


def found_in(text: str) -> tuple[Diagnostic, ...]:
    return check_file("draft.txt", text.encode())


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_rule_fires_at_its_example_and_at_nothing_else(code: str) -> None:
    rule = find_rule(code)
    assert rule

    found = found_in(rule.example)

    assert {one.code for one in found} == {code}
    assert all(one.place and one.place.source.text and one.cure and one.message.endswith(".") for one in found)


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_what_the_page_says_to_write_instead_has_no_findings(code: str) -> None:
    rule = find_rule(code)
    assert rule

    assert found_in(rule.instead) == ()


MORE = [
    ("DG102", "1. “Field” means berths. The Field is wide.\n2. The work (the “Field”) goes on."),
    ("DG201", "1. Term.\n2. Price.\n3. End, subject to clauses 1, 2 and 9.\n4. Law."),
    ("DG201", "1.1 Term.\n1.2 Price.\n1.3 See Section 1.9 hereof.\n1.4 Law."),
    ("DG203", "1. All of (a) costs, (b) fees.\n2. The fees in clause 1(c) are shared."),
    ("DG206", "1.1 Term.\n1.2 Price.\n1.3 Clauses 1.1 and 1.7 shall survive.\n1.4 Law."),
    ("DG301", "1. The price is USD XX."),
    ("DG301", "1. The day is [insert date]."),
    ("DG301", "1. The fee is TBD."),
    ("DG302", "1. See Error! Reference source not found."),
    ("DG302", "1. Dear {{ name }}, we agree."),
    ("DG501", "1. It ends on February 30, 2027."),
    ("DG502", "1. It ends on Sunday, 1st June 2027."),
    ("DG503", "1. It begins on 1 May 2027 and ends on 30 April 2026."),
    ("DG504", "1. It lasts one hundred and twenty (12) days."),
    ("DG504", "1. The price is five thousand dollars ($50,000)."),
    ("DG601", "1. The parties shall negotiate a price in good faith."),
]


@pytest.mark.parametrize(("code", "text"), MORE)
def test_rule_finds_other_forms(code: str, text: str) -> None:
    assert [one.code for one in found_in(text)] == [code]


QUIET = [
    "1. Term.\n2. Price.\n3. See Section 13(d) or Section 14(d) of the Exchange Act.\n4. Law.",
    "1. Term.\n2. Price.\n3. See clause 9 of the Supply Agreement.\n4. Law.",
    "1. Term.\n2. Price.\n3. See Article 24, Paragraph 1 of the Trade Act.\n4. Law.",
    "1. Signed by:\n\nBy: ____________\n\nName: ____________",
    "1. The price [***] is paid.",
    "1. It lasts one hundred and twenty (120) days.",
    "1. It lasts forty-five (45) days, at nineteen million six hundred and forty-four thousand dollars ($19,644,000).",
    "1. One of (1) cash or (2) work.",
    "1. The net profit is twenty-five million dollars ($25M).",
    "1. It runs from 1 May 2027 to 30 June 2027, and from 1 January 2027 on.",
    "1. Each of a) cash and b) work counts (as does time).",
    "1. If the parties do not agree on a price within 10 days, an expert sets it; a price is to be agreed first.",
    "1. The fee is EUR 5 or USD 6 at the exchange rate of the day.",
]


@pytest.mark.parametrize("text", QUIET)
def test_rules_stay_quiet(text: str) -> None:
    assert [one.code for one in found_in(text)] == []


def test_a_finding_names_the_clause_and_the_line() -> None:
    found = found_in("1. Terms\n1.1 All of:\n(a) the price of EUR [●].\n")

    assert found[0].message == "Clause 1.1(a): A blank is left: “[●]”."
    assert found[0].place
    assert (found[0].place.span.line, found[0].place.span.column) == (3, 22)


def test_a_rule_that_rests_on_typed_numbers_only_gives_advice() -> None:
    found = found_in("1. Term.\n2. Price.\n3. End, except as clause 9 says by 31 June 2027.\n4. Law.")

    assert {one.code: one.severity for one in found} == {"DG201": Severity.ADVICE, "DG501": Severity.ERROR}


@pytest.mark.parametrize(("listed", "severity"), [(4, Severity.ERROR), (1, Severity.ADVICE)])
def test_a_rule_on_numbers_is_sure_where_the_lists_of_a_word_file_give_most_of_them(
    listed: int, severity: Severity
) -> None:
    texts = ["Term.", "Price.", "End, except as clause 9 says.", "Law."]
    typed = [paragraph(f"{number}. {text}") for number, text in enumerate(texts[listed:], start=listed + 1)]
    file = word_file(*(paragraph(text, 1) for text in texts[:listed]), *typed)

    found = check_file("draft.docx", file)

    assert [(one.code, one.severity) for one in found] == [("DG201", severity)]


def test_one_rule_tells_no_more_than_anybody_reads() -> None:
    assert len(found_in("1. Pay [●].\n" * 400)) <= 60


@pytest.mark.parametrize("form", ["txt", "md", "docx"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_our_own_drafts_have_no_findings_but_open_points(name: str, form: str) -> None:
    written = render(example(name), form, classic()).value
    assert written

    found = check_file(f"{name}.{form}", written)

    assert [one.message for one in found if "[To be agreed: " not in one.message] == []
