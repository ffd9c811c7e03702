"""Text in, a term sheet or plain words out: each fault once, at its own line, with what was typed and a cure."""

from __future__ import annotations

import json
import re
from pathlib import Path as File
from typing import Any

import pytest
import yaml

from pactwright.diagnostics import Diagnostic
from pactwright.source import Source
from pactwright.termsheet import LocatedTermSheet, read_term_sheet

FIXTURES = File(__file__).parent.parent / "fixtures"
MARK = re.compile(r"# (TS[0-9]{3}) ([a-z-]+)$")
SOUND = (FIXTURES / "compact_mou.yaml").read_text(encoding="utf-8")


def found_in(text: str) -> tuple[Diagnostic, ...]:
    checked = read_term_sheet(Source("deal.yaml", text))
    assert (checked.value is None) == checked.has_errors
    return checked.diagnostics


def told(added: str, taken: str = "") -> list[tuple[str, str, str]]:
    """Return what is told when lines are added at the end of a sound file: what stands under the caret, the words."""
    return [
        (under_the_caret(found), found.message, found.cure)
        for found in found_in(SOUND.replace(taken, "") + added + "\n")
    ]


def under_the_caret(found: Diagnostic) -> str:
    assert found.place
    span = found.place.span
    assert span.line == span.end_line
    return found.place.source.line(span.line)[span.column - 1 : span.end_column - 1]


def read(text: str) -> LocatedTermSheet:
    located = read_term_sheet(Source("deal.yaml", text)).value
    assert located
    return located


def test_twelve_faults_are_told_at_once_each_at_its_line() -> None:
    text = (FIXTURES / "faulty_fields.yaml").read_text(encoding="utf-8")
    marks = [(number, MARK.search(line)) for number, line in enumerate(text.splitlines(), start=1)]
    expected = [(number, mark[1], mark[2]) for number, mark in marks if mark]

    found = found_in(text)

    assert [(one.place.span.line, one.code, one.name) for one in found if one.place] == expected
    assert len(found) == 12


@pytest.mark.parametrize("name", ["compact_mou", "rich_alliance"])
def test_sound_file_is_read_without_findings(name: str) -> None:
    assert found_in((FIXTURES / f"{name}.yaml").read_text(encoding="utf-8")) == ()


def test_json_is_read_like_yaml() -> None:
    plain = yaml.load(SOUND, Loader=yaml.BaseLoader)  # noqa: S506  # the base loader makes texts only

    located = read_term_sheet(Source("deal.json", json.dumps(plain))).value

    assert located
    assert located.sheet == read(SOUND).sheet


def test_slips_of_writing_are_told_before_any_field_is_looked_at() -> None:
    assert [found.code for found in found_in("instrument: mu\ntitle: Alliance: phase 2\n")] == ["TS120"]


WORDS = [
    (
        "titel: x",
        "titel",
        "`titel` is no field of the file.",
        "Take it out: `title` is there already.",
    ),
    (
        "riks: {}",
        "riks",
        "`riks` is no field of the file.",
        "Did you mean `risk`? For example:\nrisk:\n  liability_cap: EUR 250,000",
    ),
    (
        "disputes: {governing_law: Norway}",
        "governing_law",
        "`governing_law` is no field of `disputes`.",
        "It belongs at the top level of the file: move it there.",
    ),
    (
        "disputes: {appoint_within: 5 days}",
        "appoint_within",
        "`appoint_within` is no field of `disputes`.",
        "It belongs under `disputes.mediation`: move it there.",
    ),
    (
        "scope: {field: ports, weather: fine}",
        "weather",
        "`weather` is no field of `scope`.",
        "Take it out, or write one of its fields instead: `territory`, `products` or `excluded`.",
    ),
    (
        "scope: {territory: [Norway]}",
        "scope",
        "`field` is missing from `scope`.",
        "Add `field: berth forecasting for commercial ports`, in your own words.",
    ),
    (
        "deliverables: [{id: D1, title: x}]",
        "id",
        "`party`, `accountable` and `due` are missing from item 1 of `deliverables`.",
        "Add, in your own words:\nparty: Northwind\naccountable: Ada Brandt\ndue: 2027-05-31",
    ),
    (
        "risk:\n  liability_cap:",
        "liability_cap",
        "The value is missing after `liability_cap:`.",
        "Write it, or take the line out. For example: `liability_cap: EUR 250,000`.",
    ),
    (
        "scope:\n  field: x\n  territory:\n    -\n    - Norway",
        "",
        "Nothing stands after the dash: item 1 of `territory` is empty.",
        "Write the item after the dash, or take the line out.",
    ),
    (
        "strictness: Ligt",
        "Ligt",
        "`Ligt` is none of the words that `strictness` takes.",
        "Did you mean `light`? Write `light`, `standard` or `strict`.",
    ),
    (
        "alliance_types: [banana]",
        "banana",
        "`banana` is none of the words that `alliance_types` takes.",
        (
            "Write `marketing`, `go_to_market`, `referral`, `distribution`, `co_development`, `research`, `supply` or "
            "`consortium`."
        ),
    ),
    (
        "committee: {members: Ada Brandt}",
        "Ada Brandt",
        "`members` takes a list, but a single value stands here: `Ada Brandt`.",
        "Write it as a list: each item on a line of its own, after `- `. Here: `members: [Ada Brandt]`.",
    ),
    (
        "milestones: {id: M1}",
        "milestones",
        "`milestones` takes a list, but a block of fields stands here (`id`).",
        "Write it as a list: put `- ` before the first field of each item, and indent its other fields as far.",
    ),
    (
        "scope: ports",
        "ports",
        "`scope` takes a block of fields, but a single value stands here: `ports`.",
        (
            "Write its fields, each on a line of its own and indented alike. For example:\n"
            "scope:\n  field: berth forecasting"
        ),
    ),
    (
        "disputes:\n  forum:\n    - kind: courts",
        "forum",
        "`forum` takes a block of fields, but a list stands here.",
        "Take the `- ` away. For example:\nforum:\n  kind: courts",
    ),
    (
        "money: {payment_within: [30 days]}",
        "payment_within",
        "`payment_within` takes a single value, but a list stands here.",
        (
            "Write one value, without dash or brackets. Here: `payment_within: 30 days`. "
            "If it is still to be agreed, write the question: `payment_within: {open: …}`."
        ),
    ),
    (
        "draft: {version: {number: 2}}",
        "version",
        "`version` takes a single value, but a block of fields stands here (`number`).",
        "Write the value on the same line. For example: `version: 2`.",
    ),
    (
        "disputes: {escalation: [{name: x, people: [Ada Brandt], within: 5 days}]}",
        "people",
        "`people` has 1 item, but needs at least 2.",
        "Add what is missing. For example: `people: [Ada Brandt, Jonas Berg]`.",
    ),
    (
        "publicity: {marks: jes}",
        "jes",
        "`jes` is neither yes nor no.",
        "Write `marks: yes` or `marks: no`.",
    ),
    (
        "committee: {members: [Ada Brandt, Mara], quorum: two}",
        "two",
        "`two` is not a whole number in figures.",
        "Write the figure: `quorum: 2`.",
    ),
    (
        "committee: {members: [Ada Brandt, Mara], quorum: 0}",
        "0",
        "`0` is too small for `quorum`: the least is 1.",
        "Write a larger number. For example: `quorum: 2`.",
    ),
    (
        "committee: {members: [Ada Brandt, Mara], quorum: 61}",
        "61",
        "`61` is too large for `quorum`: the most is 60.",
        "Write a smaller number. For example: `quorum: 2`.",
    ),
    (
        "language: English",
        "English",
        "`English` does not have the form that `language` takes.",
        "Write it in the same form as the example. For example: `language: en-GB`.",
    ),
    (
        "risk: {liability_cap: 250 eur}",
        "250 eur",
        "`250 eur` is not an amount of money.",
        "Write the code of the currency first: `EUR 250`.",
    ),
    (
        "risk: {liability_cap: EUR 50.000}",
        "EUR 50.000",
        "`EUR 50.000` is not an amount of money.",
        (
            "Write the code of the currency, then the figure: commas between thousands, a point before cents. "
            "For example: `liability_cap: EUR 250,000`."
        ),
    ),
    (
        "risk: {liability_cap: ERU 5}",
        "ERU 5",
        "`ERU` is not the code of a currency.",
        "Write the three letters that banks use for it. For example: `liability_cap: EUR 250,000`.",
    ),
    (
        "money: {late_interest: {rate: 101%}}",
        "101%",
        "`101%` is not a percentage.",
        "Write a figure from 0 to 100. For example: `rate: 4%`.",
    ),
    (
        "term: {length: two years}",
        "two years",
        "`two years` is not a length of time.",
        "Write a figure and a unit: days, business days, weeks, months or years. For example: `length: 24 months`.",
    ),
    (
        "term: {length: TBD}",
        "TBD",
        "`TBD` is not a length of time.",
        (
            "Write a figure and a unit: days, business days, weeks, months or years. For example: `length: 24 months`. "
            "If it is still to be agreed, write the question: `length: {open: …}`."
        ),
    ),
    (
        "draft: {date: 03/04/2027}",
        "03/04/2027",
        "`03/04/2027` is not a date.",
        "Write year, month and day in figures, with dashes between them. For example: `date: 2026-12-01`.",
    ),
    (
        "draft: {date: 2027-02-29}",
        "2027-02-29",
        "There is no such day as `2027-02-29`.",
        "Check the month and the day. For example: `date: 2026-12-01`.",
    ),
    (
        'draft: {author: "  "}',
        '"  "',
        "The value is blank.",
        "Write it between the quotes, or take the line out. For example: `author: Ada Brandt`.",
    ),
    (
        "draft:\n  author: |\n    Ada\n    Brandt",
        "|",
        "The text runs over several lines, but is printed as one paragraph.",
        "Write it on one line, or write `>` instead of `|`: then the lines are joined.",
    ),
    (
        "draft: {author: Ada\u202eBrandt}",
        "Ada\u202eBrandt",
        "Character 4 is U+202E (right-to-left override). Nobody sees it on paper.",
        "Delete it. If the text was pasted, type it anew.",
    ),
    (
        f"draft: {{author: {'x' * 401}}}",
        "x" * 401,
        "The text has 401 characters. The most here is 400.",
        "Shorten it to what matters.",
    ),
    (
        "exit: {steps: [{what: repay EUR 5,000 a quarter, accountable: Mara}]}",
        "000 a quarter",
        "`000 a quarter` is no field of item 1 of `steps`.",
        "Inside braces a comma ends the text. Put the whole text in quotes if this belongs to it.",
    ),
    (
        "ip: {background: [{id: 1st, owner: Mara, title: x}]}",
        "1st",
        "`1st` cannot be an id.",
        "Start with a letter; then write letters, figures, dashes or underscores, 40 in all. For example: `id: B1`.",
    ),
]


@pytest.mark.parametrize(("added", "caret", "message", "cure"), WORDS, ids=[case[0][:40] for case in WORDS])
def test_fault_is_told_in_plain_words_at_its_place(added: str, caret: str, message: str, cure: str) -> None:
    assert told(added) == [(caret, message, cure)]


def test_missing_field_at_the_top_is_told_at_the_first_line() -> None:
    found = found_in("# a comment\n" + SOUND.replace("governing_law: Sweden\n", ""))

    assert [(under_the_caret(one), one.message) for one in found] == [
        ("instrument", "`governing_law` is missing from the file.")
    ]


def test_empty_value_inside_an_open_point_is_told_there() -> None:
    found = found_in(SOUND.replace("governing_law: Sweden", "governing_law: {open: }"))

    assert [(under_the_caret(one), one.message) for one in found] == [("open", "The value is missing after `open:`.")]


def test_misspelt_field_is_not_told_as_missing_too() -> None:
    assert [found.name for found in found_in(SOUND.replace("statement:", "statment:"))] == ["unknown-field"]


def test_faulty_item_does_not_make_its_list_too_short() -> None:
    faulty = SOUND.replace("country: Germany", "country: {name: Germany}")

    assert [found.name for found in found_in(faulty)] == ["single-value-expected"]


def test_too_many_parties_are_counted() -> None:
    party = "\n  - {short_name: P, legal_name: L, address: A, country: C}"
    thirteen = SOUND.replace("parties:", "parties:" + party * 11)

    assert [found.message for found in found_in(thirteen)] == ["`parties` has 13 items. The most is 12."]


@pytest.mark.parametrize(
    ("typed", "meant"), [("yes", True), ("Yes", True), ("true", True), ("no", False), ("off", False)]
)
def test_yes_and_no_may_be_written_as_people_do(typed: str, meant: bool) -> None:  # noqa: FBT001  # a case of a table
    assert read(f"{SOUND}publicity: {{marks: {typed}}}\n").sheet.publicity.marks is meant


def test_open_point_stands_where_a_value_would() -> None:
    located = read(
        SOUND.replace("effective: 2027-02-01", "effective: {open: When?, owner: Ada Brandt, due: 2027-01-01}")
    )

    assert str(located.sheet.dates.effective) == "open='When?' owner='Ada Brandt' due=datetime.date(2027, 1, 1)"


def test_place_is_the_value_the_key_or_the_block_in_which_it_is_missing() -> None:
    located = read(SOUND)

    def shown(*path: Any, key: bool = False) -> str:
        place = located.place(path, key=key)
        return place.source.line(place.span.line)[place.span.column - 1 : place.span.end_column - 1]

    assert shown("governing_law") == "Sweden"
    assert shown("governing_law", key=True) == "governing_law"
    assert shown("parties", 1) == "short_name"
    assert shown("dates") == "dates"
    assert shown("dates", "signature") == "dates"
    assert shown("committee", "members") == "instrument"
    assert shown("communication", 0, "recipients", 0) == "Mara"
