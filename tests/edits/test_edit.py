"""One value of a file is changed; everything else stays byte for byte."""

from __future__ import annotations

import difflib

import pytest

from pactwright.edits import Edited, add_item, move_item, remove_value, set_value
from pactwright.source import Path as ValuePath
from pactwright.source import Source, path_from, read_document, to_plain

SHEET = """\
# Term sheet of the harbour deal
instrument: mou   # not binding

parties:
  # who signs first
  - short_name: Northwind   # the lead
    legal_name: 'Northwind GmbH'
    gains:
      - access to ports   # forty
      - a reference

  - short_name: Fjordline
    legal_name: "Fjordline AS"
people:
  - {name: Ada Brandt, party: Northwind}
  - {name: Jonas Berg, party: Fjordline}

purpose:
  statement: bring forecasting
    to ports
governing_law:   Norway # for now
"""


def at(path: str) -> ValuePath:
    found = path_from(path)
    assert found is not None
    return found


def sheet(text: str = SHEET, name: str = "deal.yaml") -> Source:
    return Source(name, text)


def changes(before: str, after: Edited) -> list[str]:
    """Return the lines that went and came, as in a difference."""
    assert isinstance(after, str), after
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


def test_a_value_is_changed_in_its_place_and_its_comment_stays() -> None:
    after = set_value(sheet(), at("instrument"), "alliance_agreement")

    assert after == SHEET.replace("instrument: mou   # not", "instrument: alliance_agreement   # not")


def test_a_value_keeps_its_quotes_and_its_spacing() -> None:
    single = set_value(sheet(), at("parties[0].legal_name"), "O'Neil's")
    double = set_value(sheet(), at("parties[1].legal_name"), 'The "Line"')
    spaced = set_value(sheet(), at("governing_law"), "Sweden")

    assert changes(SHEET, single)[1] == "+     legal_name: 'O''Neil''s'"
    assert changes(SHEET, double)[1] == '+     legal_name: "The \\"Line\\""'
    assert changes(SHEET, spaced)[1] == "+ governing_law:   Sweden # for now"


@pytest.mark.parametrize(
    "text",
    [
        "NO", "01234", "12:30", "1.10", "yes", "null", "~", "", " ", "# x", "a # b", "a: b", "a:", ": ", "- a", "-",
        "?", "[a]", "{a}", "a, b", "*x", "&x", "!x", "| x", "%a", "@a", "`a`", "'", '"', "'a' b", '"a" b', " lead",
        "trail ", "\ttab", "a\tb", "two\nlines", "two\nlines\n", "two\n\n\nlines\n\n", "\nfirst", "  in\ndeeper",
        "a\n  b\n", "“curly”", "Ærø 东京", "\u00a0x", "x\u00a0", "\ufeffx", "a\ufeff", "👩‍🚀", "---", "...",
        "...\n---", "=", "<<", "{{ x }}", "</script>", "a\\b", "\\n", "5 %", ">", "#A-12", "x #A-12",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["governing_law", "parties[1].legal_name", "people[0].name", "parties[0].gains[0]"])
def test_any_text_reads_back_as_it_was_typed(text: str, path: str) -> None:
    after = set_value(sheet(), at(path), text)

    assert isinstance(after, str)
    document, faults = read_document(sheet(after))
    assert document is not None
    assert not faults
    value: object = to_plain(document.root)
    for part in at(path):
        value = value[part]  # type: ignore[index]
    assert value == text


def test_a_text_of_several_lines_becomes_a_block_of_text() -> None:
    after = set_value(sheet(), at("governing_law"), "one\ntwo")

    assert changes(SHEET, after) == [
        "- governing_law:   Norway # for now",
        "+ governing_law: |- # for now",
        "+   one",
        "+   two",
    ]


def test_a_text_over_several_lines_is_replaced_whole() -> None:
    after = set_value(sheet(), at("purpose.statement"), "short")

    assert after == SHEET.replace("bring forecasting\n    to ports", "short")


def test_a_new_field_is_put_where_the_order_says() -> None:
    order = {(): ("instrument", "title", "parties"), ("parties", 0): ("short_name", "kind", "legal_name")}

    top = set_value(sheet(), at("title"), "Ports", order=lambda path: order.get(path, ()))
    inner = set_value(sheet(), at("parties[0].kind"), "organisation", order=lambda path: order.get(path, ()))
    first = set_value(sheet("b: 1\nc: 2\n"), at("a"), "0", order=lambda _: ("a", "b", "c"))

    assert isinstance(top, str)
    assert top.startswith("# Term sheet of the harbour deal\ninstrument: mou   # not binding\ntitle: Ports\n\nparties:")
    assert "Northwind   # the lead\n    kind: organisation\n    legal_name" in str(inner)
    assert first == "a: 0\nb: 1\nc: 2\n"


def test_missing_blocks_and_lists_are_made_on_the_way() -> None:
    after = set_value(sheet(), at("committee.members[0]"), "Ada Brandt", order=lambda _: ("people", "committee"))

    assert after == SHEET.replace("\npurpose:", "\ncommittee:\n  members:\n    - Ada Brandt\n\npurpose:")


def test_a_field_goes_with_the_comment_above_it_and_nothing_else() -> None:
    text = "# the file\na: 1\n\n# about b\n# more on b\nb:\n  c: 2 # inside\n\n# about d\nd: 3\n"

    assert remove_value(sheet(text), ("b",)) == "# the file\na: 1\n\n\n# about d\nd: 3\n"
    assert remove_value(sheet(text), ("a",)) == text.replace("a: 1\n", "")


def test_the_last_of_a_block_leaves_an_empty_block() -> None:
    assert remove_value(sheet("a:  # why\n  b: 1\nc: 2\n"), at("a.b")) == "a: {}  # why\nc: 2\n"
    assert remove_value(sheet("a:\n- 1\nc: 2\n"), at("a[0]")) == "a: []\nc: 2\n"


def test_the_field_behind_a_dash_goes_and_the_next_takes_its_place() -> None:
    after = remove_value(sheet(), at("parties[0].short_name"))

    assert "  - legal_name: 'Northwind GmbH'\n" in str(after)


def test_items_are_added_as_their_list_is_written() -> None:
    block = add_item(sheet(), at("parties[0].gains"), "peace: of mind")
    brackets = add_item(sheet(), at("people"), {"name": "Mia Dahl", "party": "Fjordline"})
    empty = set_value(sheet(str(add_item(sheet(), at("people"), {}))), at("people[2].name"), "Mia Dahl")
    spaced = add_item(sheet(), at("parties"), {"short_name": "Mara"})
    flow = add_item(sheet("a: [x, y] # z\n"), at("a"), "p, q")

    assert changes(SHEET, block) == ['+       - "peace: of mind"']
    assert changes(SHEET, brackets) == ["+   - {name: Mia Dahl, party: Fjordline}"]
    assert changes(SHEET, empty) == ["+   - {name: Mia Dahl}"]
    assert changes(SHEET, spaced) == ["+ ", "+   - short_name: Mara"]
    assert flow == 'a: [x, y, "p, q"] # z\n'


def test_an_item_moves_with_its_comments() -> None:
    text = "a:\n  # one\n  - x: 1 # first\n    y: 2\n\n  # two\n  - z\nb: 1"

    down = move_item(sheet(text), at("a[0]"), by=1)

    assert down == "a:\n  # two\n  - z\n\n  # one\n  - x: 1 # first\n    y: 2\nb: 1"
    assert move_item(sheet(str(down)), at("a[1]"), by=-1) == text


def test_line_endings_a_byte_order_mark_and_a_missing_last_line_break_stay() -> None:
    text = "\ufeffa: 1\r\nb:\r\n  - x\r\nc: 2"

    assert set_value(sheet(text), ("d",), "3") == text + "\r\nd: 3"
    assert add_item(sheet(text), ("b",), "y") == text.replace("- x\r\n", "- x\r\n  - y\r\n")


def test_json_stays_json() -> None:
    text = '{\n    "a": 1,\n    "b": [\n        "x"\n    ]\n}\n'
    json_sheet = sheet(text, "deal.json")

    assert set_value(json_sheet, ("a",), "2") == text.replace("1", "2")
    assert set_value(json_sheet, ("a",), "two") == text.replace("1", '"two"')
    assert add_item(json_sheet, ("b",), "y") == text.replace('"x"', '"x",\n        "y"')
    assert set_value(json_sheet, ("c",), "NO") == text.replace("]\n}", '],\n    "c": "NO"\n}')
    assert remove_value(json_sheet, ("a",)) == text.replace('"a": 1,\n    ', "")


def test_what_cannot_be_changed_is_refused_with_a_plain_sentence() -> None:
    broken = set_value(sheet("a: 1\nb: [\n"), ("a",), "2")
    nowhere = remove_value(sheet("a: 1\n"), ("b", 3))
    unprintable = set_value(sheet("a: 1\n"), ("a",), "bell\a")
    beyond = set_value(sheet("a:\n  - x\n"), ("a", 5), "y")

    assert not any(isinstance(edited, str) for edited in (broken, nowhere, unprintable, beyond))
    assert "U+0007" in str(unprintable)
