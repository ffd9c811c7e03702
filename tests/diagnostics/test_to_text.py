from __future__ import annotations

import unicodedata

import pytest

from pactwright.diagnostics import Diagnostic, Related, Severity, from_faults, to_text
from pactwright.source import Place, Source, Span, read_yaml


def printed(text: str) -> str:
    source = Source("deal.yaml", text)
    return to_text(from_faults(source, read_yaml(source)[1]))


def found(
    text: str, span: Span, *, severity: Severity = Severity.ERROR, name: str = "deal.yaml", code: str = "TS204"
) -> Diagnostic:
    return Diagnostic(
        code, "unknown-field", severity, "There is no field `x`.", "Delete it.", Place(Source(name, text), span)
    )


def quoted(text: str, span: Span) -> tuple[str, str]:
    """The quoted line and its underline, as they stand under each other."""
    lines = to_text([found(text, span)]).split("\n")
    bar = lines[2].index("|") + 2
    return lines[3][bar:], lines[4][bar:]


def test_a_finding_is_told_with_its_line_its_place_and_its_cure() -> None:
    expected = """\
error[TS120 colon-in-text]: A colon inside a text needs quotes around the text.
 --> deal.yaml:1:16
  |
1 | title: Alliance: phase 2
  |                ^
  = cure: Put the text in quotes: `title: "Alliance: phase 2"`.

1 error in 1 file
"""

    assert printed("title: Alliance: phase 2\n") == expected


def test_a_second_place_is_shown_in_the_same_manner_and_line_numbers_line_up() -> None:
    expected = """\
error[TS109 duplicate-field]: `title` is written twice in the same block.
  --> deal.yaml:10:1
   |
10 | title: b
   | ^^^^^
  --> deal.yaml:1:1
   |
 1 | title: a
   | ----- It is written here first.
   = cure: Keep one of the two.

1 error in 1 file
"""

    assert printed("title: a\n" + "\n" * 8 + "title: b\n") == expected


def test_all_findings_are_told_with_a_count_at_the_end() -> None:
    text = "a: 1\nb: 2\n"
    findings = [
        found(text, Span(2, 1, 2, 2)),
        found(text, Span(1, 1, 1, 2), severity=Severity.WARNING),
        found(text, Span(1, 1, 1, 2), name="other.yaml"),
    ]

    told = to_text(findings).split("\n")

    assert [line for line in told if "-->" in line] == [
        " --> deal.yaml:1:1",
        " --> deal.yaml:2:1",
        " --> other.yaml:1:1",
    ]
    assert told[-2] == "2 errors, 1 warning in 2 files"


def test_nothing_is_told_where_nothing_was_found() -> None:
    assert to_text([]) == ""


def test_a_finding_without_a_place_has_its_sentence_and_its_cure() -> None:
    finding = Diagnostic("CL100", "no-clauses", Severity.ADVICE, "The folder is empty.", "Put clauses\ninto it.")

    assert to_text([finding]) == (
        "advice[CL100 no-clauses]: The folder is empty.\n"
        "  = cure: Put clauses\n"
        "          into it.\n"
        "\n"
        "1 piece of advice\n"
    )


@pytest.mark.parametrize(
    ("line", "columns", "shown", "under"),
    [
        ("title: x", (8, 9), "title: x", "       ^"),
        ("title: x", (1, 6), "title: x", "^^^^^"),
        ("株式会社: 😀x", (8, 9), "株式会社: 😀x", " " * 12 + "^"),
        ("株式会社: x", (1, 5), "株式会社: x", "^" * 8),
        ("e\u0301te\u0301: x", (8, 9), "e\u0301te\u0301: x", "     ^"),
        ("\ta: x", (2, 3), "    a: x", "    ^"),
        ("ab\tc", (4, 5), "ab  c", "    ^"),
        ("a: \u202ecba\u202c x", (4, 5), "a: \\u202ecba\\u202c x", "   ^^^^^^"),
        ("a: \x1b[31mred", (10, 11), "a: \\u001b[31mred", " " * 14 + "^"),
        ("a:\u200bb", (3, 4), "a:\\u200bb", "  ^^^^^^"),
        ("a: \ud800", (4, 5), "a: \\ud800", "   ^^^^^^"),
        ("می\u200cخواهم: x", (10, 11), "می\u200cخواهم: x", "        ^"),
        ("a: x", (5, 5), "a: x", "    ^"),
        ("a: x", (9, 12), "a: x", "    ^"),
        ("", (1, 1), "", "^"),
    ],
)
def test_the_underline_stands_under_its_place_whatever_the_line_holds(
    line: str, columns: tuple[int, int], shown: str, under: str
) -> None:
    assert quoted(f"{line}\nb: 1", Span(1, columns[0], 1, columns[1])) == (shown, under)


def test_of_a_place_over_several_lines_the_first_is_underlined_to_its_end() -> None:
    assert quoted("a: [1,\n  2]\n", Span(1, 4, 2, 5)) == ("a: [1,", "   ^^^")


@pytest.mark.parametrize("start", [1, 50, 130, 1_000, 500_000, 1_000_000])
@pytest.mark.parametrize("letter", ["x", "株"])
def test_of_a_long_line_only_what_stands_around_the_place_is_quoted(start: int, letter: str) -> None:
    line = letter * (start - 1) + "#" + letter * (1_000_000 - start)

    shown, under = quoted(line, Span(1, start, 1, start + 1))

    columns = [character for character in shown for _ in range(1 + (unicodedata.east_asian_width(character) == "W"))]
    assert len(columns) <= 123
    assert columns[under.index("^")] == "#"
    assert under.count("^") == 1
    assert shown.startswith("…") == (start > 40)
    assert shown.endswith("…") == (start < 1_000_000)


def test_no_word_of_a_finding_can_steer_the_terminal() -> None:
    place = Place(Source("\x1b[2J\u202e.yaml", "a"), Span(1, 1, 1, 2))
    finding = Diagnostic(
        "TS1", "x", Severity.ERROR, "\x1b[31mred\nnext", "\x07bell", place, (Related("\x9b0m", place),)
    )

    told = to_text([finding])

    assert {character for character in told if unicodedata.category(character) in ("Cc", "Cf")} == {"\n"}
    assert "\\u001b[31mred\nnext" in told


def test_colours_change_nothing_but_the_colours() -> None:
    source = Source("deal.yaml", "a: 1\na: x: y\nb: Suite #5\n")
    findings = from_faults(source, read_yaml(source)[1])

    coloured = to_text(findings, colour=True)

    plain = coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m"):
        assert code in coloured
        plain = plain.replace(code, "")
    assert plain == to_text(findings)
