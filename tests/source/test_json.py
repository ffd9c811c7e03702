from __future__ import annotations

import pytest

from pactwright.source import Mapping, Source, read_json, to_plain


def told(text: str) -> list[str]:
    document, faults = read_json(Source("deal.json", text))
    assert (document is None) == bool(faults)
    assert all(len(fault.message) < 200 and len(fault.cure) < 300 for fault in faults)
    return [f"{fault.span.line}:{fault.span.column} {fault.name}" for fault in faults]


def plain(text: str) -> object:
    document, faults = read_json(Source("deal.json", text))
    assert document is not None, faults
    return to_plain(document.root)


def test_numbers_and_words_stay_text_exactly_as_typed() -> None:
    text = '{"a": 1.10, "b": -0, "c": 1e400, "d": 0.1000000000000000055, "e": true, "f": false, "g": null, "h": "null"}'

    assert plain(text) == {
        "a": "1.10",
        "b": "-0",
        "c": "1e400",
        "d": "0.1000000000000000055",
        "e": "true",
        "f": "false",
        "g": None,
        "h": "null",
    }


def test_escapes_say_what_json_says() -> None:
    text = r'{"a": "\" \\ \/ \n \t \u00e9 \uD83D\uDE00 😀", "\u0062": []}'

    assert plain(text) == {"a": '" \\ / \n \t é 😀 😀', "b": []}


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_places_are_counted_in_lines_and_characters(line_break: str) -> None:
    text = '\ufeff{\n  "😀": [1,\n    "x"]\n}'.replace("\n", line_break)

    document, _ = read_json(Source("deal.json", text))

    assert document is not None
    assert isinstance(document.root, Mapping)
    entry = document.root.entries[0]
    assert (entry.key.span.line, entry.key.span.column, entry.key.span.end_column) == (2, 3, 6)
    assert (entry.value.span.line, entry.value.span.column) == (2, 8)
    assert (entry.value.span.end_line, entry.value.span.end_column) == (3, 9)


FAULTS = [
    ("", ["1:1 empty-file"]),
    (" \n", ["1:1 empty-file"]),
    ("null", ["1:1 empty-file"]),
    ("[1]", ["1:1 no-fields"]),
    ('"text"', ["1:1 no-fields"]),
    ('{"a": 1, "b": 2, "a": 3}', ["1:18 duplicate-field"]),
    ('{"a": 1,\n "\\u0061": 3}', ["2:2 duplicate-field"]),
    ('{"a": NaN, "b": Infinity, "c": -Infinity}', ["1:7 unknown-word", "1:17 unknown-word", "1:32 unknown-word"]),
    ('{"a": True, "b": None}', ["1:7 unknown-word", "1:18 unknown-word"]),
    ('{"a": 01234, "b": +1, "c": .5, "d": 1., "e": 1_000}', [
        "1:7 wrong-number", "1:19 wrong-number", "1:28 wrong-number", "1:37 wrong-number", "1:46 wrong-number",
    ]),
    ('{"a": 2026-13-01}', ["1:7 wrong-number"]),
    ('{"a": Acme}', ["1:7 unknown-word"]),
    ('{"a": [1, 2,], "b": 1,}', ["1:12 trailing-comma", "1:22 trailing-comma"]),
    ('{"a": [1 2] "b": 1}', ["1:10 missing-comma", "1:13 missing-comma"]),
    ("{'a': 'x', “b”: “y”, c: 1}", [
        "1:2 wrong-quotes", "1:7 wrong-quotes", "1:12 wrong-quotes", "1:17 wrong-quotes", "1:22 wrong-quotes",
    ]),
    ('{"a": 1 // one\n, /* two\n */ "b": 2 # three\n}', [
        "1:9 comment-in-json", "2:3 comment-in-json", "3:12 comment-in-json",
    ]),
    ('{"a":\u00a01}', ["1:6 strange-space"]),
    ('{"a": "x}\n', ["1:7 unclosed-quote"]),
    ('{"a": "x\ny"}', ["1:7 unclosed-quote"]),
    ('{"a": [1, {"b": 2}', ["1:7 unclosed-bracket"]),
    ('{"a": 1', ["1:1 unclosed-bracket"]),
    ('{"a" 1}', ["1:6 missing-colon"]),
    ('{"a": 1} x', ["1:10 text-after-end"]),
    ('{"a": 1}{"b": 2}', ["1:9 text-after-end"]),
    ('{"a": }', ["1:7 unreadable-json"]),
    ('{"a": 1,, "b": 2}', ["1:9 unreadable-json"]),
    ('{"a": 1]', ["1:8 unreadable-json"]),
    ("{,}", ["1:2 unreadable-json"]),
    ('{"a": "\\x41 \\d"}', ["1:8 wrong-escape", "1:13 wrong-escape"]),
    ('{"a": "x\\ud800y", "\\udc00": 1}', ["1:9 control-character", "1:20 control-character"]),
    ('{"a": "\\u0000 \\b \\r \\n"}', ["1:8 control-character", "1:15 control-character", "1:18 control-character"]),
    ('{"a": "x\x00y\u2028"}', ["1:9 control-character"]),
    ('{"a": "\ud800"}', ["1:8 control-character"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FAULTS, ids=[repr(case[0]) for case in FAULTS])
def test_faults_are_told_with_their_places(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_duplicate_names_both_places() -> None:
    _, faults = read_json(Source("deal.json", '{"a": 1,\n "a": 2}'))

    assert [(place.line, place.column) for _, place in faults[0].related] == [(1, 2)]


def test_values_may_stand_32_levels_deep_and_no_deeper() -> None:
    assert plain('{"a":' + "[" * 31 + "]" * 31 + "}")
    assert told('{"a":' + "[" * 32 + "]" * 32 + "}") == ["1:37 nested-too-deeply"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("[" * 20_000, "1:33 nested-too-deeply"),
        ('{"a":' * 200_000, "1:161 nested-too-deeply"),
        ('{"a": "' + "x" * 10_000_000 + '"}', "1:1 file-too-large"),
        ("{" + ",".join(f'"{number}":1' for number in range(80_000)) + "}", "1:488890 too-many-values"),
        ("{" + '"a":1,' * 170_000 + "}", "1:8 duplicate-field"),
        ("#\n" * 500_000, "1:1 comment-in-json"),
        ("/*" * 500_000, "1:1 comment-in-json"),
        ('{"a":"' + "\\" * 1_000_000, "1:6 unclosed-quote"),
        ('{"a":"' + "\\ud800" * 170_000 + '"}', "1:7 control-character"),
        ("[" + "01," * 300_000 + "]", "1:2 wrong-number"),
        ("\u00a0 " * 300_000, "1:1 empty-file"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else None,
)
def test_hostile_files_are_refused_and_told_at_most_a_hundred_faults(text: str, first: str) -> None:
    faults = told(text)

    assert faults[0] == first
    assert len(faults) <= 100
