from __future__ import annotations

import pytest

from pactwright.source import Source, read_yaml

MEGABYTE = 1_048_576


def told(text: str) -> list[str]:
    document, faults = read_yaml(Source("deal.yaml", text))
    assert document is None
    assert all(len(fault.message) < 200 and len(fault.cure) < 300 for fault in faults)
    return [f"{fault.span.line}:{fault.span.column} {fault.name}" for fault in faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:1 empty-file"]),
        ("# only a comment\n\n", ["1:1 empty-file"]),
        ("---\n", ["1:1 empty-file"]),
        ("~\n", ["1:1 empty-file"]),
        ("just text\n", ["1:1 no-fields"]),
        ("- a\n- b\n", ["1:1 no-fields"]),
        ("a: 1\n---\nb: 2\n", ["2:1 several-documents"]),
        ("a: 1\n...\nb: 2\n", ["3:1 several-documents"]),
        ("a: &x 1\nb: *x\n", ["1:4 anchor", "2:4 alias"]),
        ("a: *x\n", ["1:4 alias"]),
        ("a: &x [*x]\n", ["1:4 anchor", "1:8 alias"]),
        ("a: !!binary x\nb: !x y\nc: ! z\n", ["1:4 tag", "2:4 tag", "3:4 tag"]),
        ("a: !!set {x}\n", ["1:4 tag"]),
        ("<<: {a: 1}\nb: 1\n", ["1:1 merge-key"]),
        ("? a\n: b\n", ["1:3 complex-key"]),
        ("?\n  a\n: b\n", ["2:3 complex-key"]),
        ("? [a]\n: b\n", ["1:3 complex-key"]),
        ("a: {? b : c}\n", ["1:7 complex-key"]),
        ("a: {{ name }}\n", ["1:5 complex-key"]),
        ("a: {[b]: c}\n", ["1:5 complex-key"]),
        (": b\nc: 1\nd: e: f\n", ["1:1 nameless-field", "3:5 colon-in-text"]),
        ("a: 1\na: 2\na: 3\n", ["2:1 duplicate-field", "3:1 duplicate-field"]),
        ('a: 1\n"a": 2\n', ["2:1 duplicate-field"]),
        ("a: {b: 1, b: 2}\n", ["1:11 duplicate-field"]),
        ("a: x\x07y\nb: \x00\n", ["1:5 control-character", "2:4 control-character"]),
        ("a: x\u2028y\n", ["1:5 control-character"]),
        ("a: x\x85y\n", ["1:5 control-character"]),
        ("a: \ud800\n", ["1:4 control-character"]),
        ("a: \ufffe\n", ["1:4 control-character"]),
        ('a: "x \\x00 y"\n', ["1:7 control-character"]),
        ('a: "one\n  two \\e"\n', ["2:7 control-character"]),
        ('a: "\\\\x00 \\u009F"\n', ["1:11 control-character"]),
        ('a: "\\r"\nb: "\\N"\nc: "\\P"\n', ["1:5 control-character", "2:5 control-character", "3:5 control-character"]),
        ('"a\\0": 1\n', ["1:1 control-character"]),
    ],
)
def test_what_a_term_sheet_has_no_use_for_is_refused_with_its_place(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_directive_and_one_explicit_document_are_fine() -> None:
    document, faults = read_yaml(Source("deal.yaml", "%YAML 1.2\n---\na: 1\n...\n"))

    assert document is not None
    assert faults == ()


def test_values_may_stand_32_levels_deep_and_no_deeper() -> None:
    fine, _ = read_yaml(Source("deal.yaml", "a: " + "[" * 31 + "]" * 31))

    assert fine is not None
    assert told("a: " + "[" * 32 + "]" * 32) == ["1:35 nested-too-deeply"]


def test_a_file_may_have_a_megabyte_and_no_more() -> None:
    fine, _ = read_yaml(Source("deal.yaml", "a: " + "é" * ((MEGABYTE - 4) // 2)))

    assert fine is not None
    assert told("a: " + "é" * (MEGABYTE // 2)) == ["1:1 file-too-large"]


def test_a_file_may_have_100_000_names_and_values_and_no_more() -> None:
    items = "- x\n" * 99_997
    fine, _ = read_yaml(Source("deal.yaml", f"a:\n{items}"))

    assert fine is not None
    assert told(f"a:\n{items}- x\n") == ["99999:3 too-many-values"]


BOMB = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (BOMB, "1:4 anchor"),
        ("[" * 20_000, "1:33 nested-too-deeply"),
        ("{" * 1_000_000, "1:33 nested-too-deeply"),
        ("- " * 500_000, "1:65 nested-too-deeply"),
        ("? " * 500_000, "1:65 nested-too-deeply"),
        ("a: " + "x" * 10_000_000, "1:1 file-too-large"),
        ("".join(f"key{number}: 1\n" for number in range(200_000)), "1:1 file-too-large"),
        ("a: 1\n" * 200_000, "2:1 duplicate-field"),
        ("a: x: y\n" * 100_000, "1:5 colon-in-text"),
        ("\ta: 1\n" * 150_000, "1:1 tab-character"),
        ('a: "x\n' * 150_000, "2:4 unclosed-quote"),
        ("a: x\n" + "  - y\n" * 150_000, "2:3 swallowed-line"),
        ("a: " + " " * 1_000_000 + "b: c", "1:1000005 colon-in-text"),
        ("a" + " " * 1_000_000 + "b: c: d", "1:1000003 colon-in-text"),
        ('a: "' + "\\x00" * 200_000 + '"', "1:5 control-character"),
        ("x" * 1_000_000 + ":b\nc: 1", "1:1000001 missing-space-after-colon"),
        ("a: b #" + "5" * 1_000_000 + "\nb: c: d", "1:6 comment-cuts-text"),
        ("a: b\n" + "x " * 500_000, "2:1 missing-colon"),
        ("\n" * 1_000_000 + "a: b: c", "1000001:5 colon-in-text"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else None,
)
def test_hostile_files_are_refused_and_told_at_most_a_hundred_faults(text: str, first: str) -> None:
    faults = told(text)

    assert faults[0] == first
    assert len(faults) <= 100
