"""Text in, what a person is told out: `line:column name` and the cure."""

from __future__ import annotations

import re

import pytest

from pactwright.source import Fault, FaultKind, Source, read_yaml


def faults_in(text: str) -> list[Fault]:
    document, faults = read_yaml(Source("deal.yaml", text))
    stops = any(fault.severity == "error" for fault in faults)
    assert (document is None) == stops, "a document is given exactly where no error is told"
    return list(faults)


def told(text: str) -> list[str]:
    return [f"{fault.span.line}:{fault.span.column} {fault.name}" for fault in faults_in(text)]


SLIPS = [
    ("title: Alliance: phase 2\n", "1:16 colon-in-text", '`title: "Alliance: phase 2"`'),
    ("😀title: 😀: x # why\n", "1:10 colon-in-text", '`😀title: "😀: x"`'),
    ("a:\n  - role: lead: it\n", "2:15 colon-in-text", '`role: "lead: it"`'),
    ('a: the "best": of all\n', "1:14 colon-in-text", "`a: 'the \"best\": of all'`"),
    ("a: b:\n", "1:5 colon-in-text", '`a: "b:"`'),
    ("a: the parties agree\n  as follows: to work\nb: 1\n", "2:13 colon-in-text", "write `|` after the name"),
    ("a:\n\tb: 1\n", "2:1 tab-character", "type spaces"),
    ("a:\n  b: 1\n\tc: 1\n\td: 1\n", "3:1 tab-character", "2 lines start like this one"),
    ("a: |\n\tx\n", "2:1 tab-character", "type spaces"),
    ("-\t- x\n", "1:2 tab-character", "type spaces"),
    ("title:Foo\nb: 1\n", "1:6 missing-space-after-colon", "`title: Foo`"),
    ("a: 1\n\ntitle:Foo\n", "3:6 missing-space-after-colon", "`title: Foo`"),
    ("title:Foo\n", "1:6 missing-space-after-colon", "`title: Foo`"),
    ("party:\n  name:Acme\nb: 1\n", "2:7 missing-space-after-colon", "`name: Acme`"),
    ("a:\n  - kind:cash\n    amount:5\n", "3:11 missing-space-after-colon", "`amount: 5`"),
    ("a:\n  - kind:cash\n    amount: 5\n", "2:9 missing-space-after-colon", "`kind: cash`"),
    ("a:\n  - x\n  -y\n", "3:3 missing-space-after-dash", "`- y`"),
    ("a:\n  -x\n  -y\n", "2:3 missing-space-after-dash", "`- x`"),
    ("a:\n  - x\n   -y\n", "3:4 missing-space-after-dash", "`- y`"),
    ("title:\u00a0Foo\nb: 1\n", "1:7 strange-space", "space bar"),
    ("a: 1\ntitle:\u00a0Foo\n", "2:7 strange-space", "space bar"),
    ("a: \u00a0Foo\n", "1:4 strange-space", "space bar"),
    ("a: Foo\u2003\n", "1:7 strange-space", "space bar"),
    ("a:\n\u00a0\u00a0b: 1\n", "2:1 strange-space", "space bar"),
    ("a:\n  - b: 1\n  \u00a0 c: 1\n", "3:3 strange-space", "space bar"),
    ("a:\n  -\u00a0b\n", "2:4 strange-space", "space bar"),
    ("a:\n  - b:\u00a0c\n", "2:7 strange-space", "space bar"),
    ("\u200ba: 1\n", "1:1 strange-space", "space bar"),
    ("a\u00a0: 1\n", "1:2 strange-space", "space bar"),
    ("a: “x: y”\n", "1:4 curly-quotes", '`a: "x: y"`'),
    ("“a”: 1\n", "1:1 curly-quotes", "without quotes: `a`"),
    ('a: "Acme\nb: 1\n', "1:4 unclosed-quote", 'a closing "'),
    ('a: "Acme\nb: "Beta"\nc: 1\n', "1:4 unclosed-quote", 'a closing "'),
    ("a:\n  - name: 'Acme\n    role: 'lead'\nb: 1\n", "2:11 unclosed-quote", "a closing '"),
    ('a: "Acme\nb: ""\n', "1:4 unclosed-quote", 'a closing "'),
    ("a: 1\n'b: 2\n", "2:1 unclosed-quote", "a closing '"),
    ('a: "Acme" Ltd\n', "1:11 text-after-quote", "`a: '\"Acme\" Ltd'`"),
    ("a: 'Bob's office'\n", "1:9 text-after-quote", '`a: "Bob\'s office"`'),
    ('a: "the "best" deal"\n', "1:10 text-after-quote", "`a: 'the \"best\" deal'`"),
    ('a: "x": y\n', "1:7 text-after-quote", "`a: '\"x\": y'`"),
    ('a: "C:\\Users"\n', "1:7 wrong-escape", "two backslashes"),
    ('a: "x\\ud800"\n', "1:6 wrong-escape", "two backslashes"),
    ("a: %50\n", "1:4 special-first-character", '`a: "%50"`'),
    ("- @x\n", "1:3 special-first-character", '`- "@x"`'),
    ("a: `x`\n", "1:4 special-first-character", '`a: "`x`"`'),
    ("a: **bold**\n", "1:4 special-first-character", '`a: "**bold**"`'),
    ("a: & Sons\n", "1:4 special-first-character", '`a: "& Sons"`'),
    ("a: |x\n", "1:4 special-first-character", '`a: "|x"`'),
    ("a: > 50 %\n", "1:4 special-first-character", '`a: "> 50 %"`'),
    ("a: >5\n", "1:4 special-first-character", '">5"'),
    ("a: [Acme] Ltd\n", "1:4 special-first-character", '`a: "[Acme] Ltd"`'),
    ("a: {Acme} Ltd\n", "1:4 special-first-character", '`a: "{Acme} Ltd"`'),
    ("a: ] x\n", "1:4 special-first-character", '`a: "] x"`'),
    ("a: ? x\n", "1:4 special-first-character", '`a: "? x"`'),
    ("a: [x, %y]\n", "1:8 special-first-character", '"%y"'),
    ("a: 1\n%50\n", "2:1 special-first-character", '"%50"'),
    ("a: [x\nb: 1\nc: 2\n", "1:4 unclosed-bracket", "a closing ]"),
    ("a:\n  - b: {x: 1\n    c: 2\n", "2:8 unclosed-bracket", "a closing }"),
    ("a: [\n  x,\n  y\n", "1:4 unclosed-bracket", "a closing ]"),
    ("a:\n   b: 1\n  c: 1\n", "3:3 wrong-indentation", "beside line 2, indent it by 3 spaces"),
    ("a:\n  - x\n - y\n", "3:2 wrong-indentation", "beside line 2, indent it by 2 spaces"),
    ("a: 1\n  b: 2\n", "2:3 wrong-indentation", "same column"),
    ("a:\n  - Acme\n    role: lead\n", "3:5 wrong-indentation", "`- name: Acme`"),
    ("a:\n  - x\n   - y\n", "3:4 swallowed-line", "indentation of line 2"),
    ("parties\n  - a\n", "2:3 swallowed-line", "ends with a colon"),
    ("a: - x\n", "1:4 list-on-field-line", "on the next line"),
    ("- a\nb: 1\n", "2:1 list-and-fields-mixed", "indent it"),
    ("a: 1\n- b\n", "2:1 list-and-fields-mixed", "a name of its own"),
    ("a: 1\nparties\n  - a\n", "2:1 missing-colon", "`parties:`"),
    ("a: 1\nsome text\nb: 1\n", "2:1 missing-colon", "indent it deeper"),
    ("instrument mou\nparties:\n  - x\n", "1:1 missing-colon", "`instrument: mou`"),
    ("a:\n  - short_name Mara\n    role: lead\n", "2:5 missing-colon", "`short_name: Mara`"),
    ("a:\n  -b: 1\n    c: 2\n", "2:3 missing-space-after-dash", "`- b: 1`"),
    ("a:\n  -one\n  - two\n", "2:3 missing-space-after-dash", "`- one`"),
    ("a:\n  - b: 1\n\u00a0   c:\n      - d\n    e: 1\n", "3:1 strange-space", "space bar"),
    ("a: [x, , y]\n", "1:8 unreadable-yaml", "brackets"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "cure"), SLIPS, ids=[repr(slip[0]) for slip in SLIPS])
def test_a_slip_is_told_with_its_place_and_its_cure(text: str, place: str, cure: str) -> None:
    faults = faults_in(text)

    assert [f"{fault.span.line}:{fault.span.column} {fault.name}" for fault in faults[:1]] == [place]
    assert cure in faults[0].cure


@pytest.mark.parametrize(
    ("text", "place", "cure"),
    [
        ("addr: Suite #5\n", "1:13 comment-cuts-text", '"Suite #5"'),
        ("ticket: #5\nb: 1\n", "1:9 comment-cuts-text", '"#5"'),
        ("a:\n  - Suite #B-12, Oslo\n", "2:11 comment-cuts-text", '"Suite #B-12, Oslo"'),
        ("colour: #FF8800\n", "1:9 comment-cuts-text", '"#FF8800"'),
        ("title: “Alpha”\n", "1:8 curly-quotes", 'Use straight quotes: "Alpha"'),
    ],
)
def test_what_yaml_reads_but_nobody_means_is_a_warning(text: str, place: str, cure: str) -> None:
    faults = faults_in(text)

    assert [(f"{fault.span.line}:{fault.span.column} {fault.name}", fault.severity) for fault in faults] == [
        (place, "warning")
    ]
    assert cure in faults[0].cure


@pytest.mark.parametrize(
    "text",
    [
        "a: 50 # per cent\n",
        "a: 50 #euro\n",
        "a: C#5\n",
        "a: x # see #5\n",
        "parties: # 2 of them\n  - x\n",
        "a: “Alpha” and “Beta”\n",
        "a: -x\nb: -5\n",
        "a:\n  - -5\n",
        "a:\n  http://x\nb:\n  - a:b\n",
        "a: \u00abx\u00bb 10\u00a0000\n",
        "a: two\n  lines -\n  with a dash\n",
    ],
)
def test_what_only_looks_like_a_slip_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_independent_slips_are_told_all_at_once() -> None:
    text = (
        "title: Alliance: phase 2\n"
        "parties:\n"
        '  - name: "Acme GmbH\n'
        "    role: lead\n"
        "  - name: Beta Ltd\n"
        "    role:\u00a0partner\n"
        "    addr: Suite #5\n"
        "    share: %50\n"
        "mediator: 'Bob's office'\n"
        "law:Norway\n"
        "title: again\n"
        "topics:\n"
        "  - sales\n"
        "  -support\n"
        "end: [x\n"
        "place: Oslo\n"
    )

    assert told(text) == [
        "1:16 colon-in-text",
        "3:11 unclosed-quote",
        "6:10 strange-space",
        "7:17 comment-cuts-text",
        "8:12 special-first-character",
        "9:16 text-after-quote",
        "10:4 missing-space-after-colon",
        "11:1 duplicate-field",
        "14:3 missing-space-after-dash",
        "15:6 unclosed-bracket",
    ]


def test_a_block_that_cannot_be_mended_does_not_hide_the_blocks_after_it() -> None:
    text = "a:\n   b: 1\n  c: 1\nd: x: y\ne:\n  f: 1\n    g: 2\nh: %5\n"

    assert told(text) == [
        "3:3 wrong-indentation",
        "4:5 colon-in-text",
        "7:5 wrong-indentation",
        "8:4 special-first-character",
    ]


def test_columns_of_lines_with_mended_tabs_are_those_of_the_file() -> None:
    text = "a:\n\tb: x: y\n\tb: z\n"

    assert told(text) == ["2:1 tab-character", "2:6 colon-in-text", "3:2 duplicate-field"]


def test_a_duplicate_names_both_places() -> None:
    (fault,) = faults_in("a:\n  b: 1\n  c: 1\n  b: 2\n")

    assert (fault.span.line, fault.span.column) == (4, 3)
    assert [(place.line, place.column) for _, place in fault.related] == [(2, 3)]


def test_the_table_of_faults_is_in_order_and_has_each_code_and_name_once() -> None:
    codes = [kind.code for kind in FaultKind]

    assert codes == sorted(set(codes))
    assert len({kind.title for kind in FaultKind}) == len(codes)
    assert all(kind.says.endswith(".") for kind in FaultKind)


SHEET = [
    "instrument: mou",
    "parties:",
    "  - short_name: Mara",
    "    role: lead",
    "    gains:",
    "      - a market",
    "      - a partner",
    "  - short_name: Fjordline",
    "    role: host",
    "governing_law:",
    "  country: Norway",
    "  courts: Oslo",
]

MISTYPINGS = [
    ("colon-in-text", r": (\w+)$", r": \1: more"),
    ("missing-space-after-colon", r": (\w+)$", r":\1"),
    ("strange-space", r": (\w+)$", ":\u00a0\\1"),
    ("strange-space", r"^ ( +)", "\u00a0\\1"),
    ("unclosed-quote", r": (\w+)$", r': "\1'),
    ("text-after-quote", r": (\w+)$", r": '\1's"),
    ("special-first-character", r": (\w+)$", r": %\1"),
    ("alias", r": (\w+)$", r": *\1"),
    ("unclosed-bracket", r": (\w+)$", r": [\1"),
    ("missing-colon", r": (\w+)$", r" \1"),
    ("tab-character", r"^  ", "\t"),
    ("missing-space-after-dash", r"- ", "-"),
]


@pytest.mark.parametrize(
    ("name", "pattern", "typed"), MISTYPINGS, ids=[f"{name} {typed}" for name, _, typed in MISTYPINGS]
)
def test_a_slip_on_any_line_of_a_sheet_is_told_alone_and_on_that_line(name: str, pattern: str, typed: str) -> None:
    places = [number for number, line in enumerate(SHEET) if re.search(pattern, line)]
    for number in places:
        mistyped = re.sub(pattern, typed, SHEET[number])

        faults = faults_in("\n".join([*SHEET[:number], mistyped, *SHEET[number + 1 :], ""]))

        assert [(fault.span.line, fault.name) for fault in faults] == [(number + 1, name)], mistyped
    assert places
