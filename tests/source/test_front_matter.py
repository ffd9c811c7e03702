from __future__ import annotations

import pytest

from pactwright.source import Source, locate, read_front_matter, to_plain


def test_places_are_those_of_the_whole_file() -> None:
    text = "---\nid: contrib.cash\ntitle: Cash\n---\n\nThe text: *here*.\n---\nnot fields\n"

    document, body_start, faults = read_front_matter(Source("cash.md", text))

    assert faults == ()
    assert document is not None
    assert to_plain(document.root) == {"id": "contrib.cash", "title": "Cash"}
    assert document.source.text == text
    assert locate(document, ("title",)).value.line == 3
    assert body_start == 5


@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
def test_line_breaks_of_other_systems_and_a_byte_order_mark_are_fine(line_break: str) -> None:
    text = "\ufeff---  \nid: x\n---\t\nText".replace("\n", line_break)

    document, body_start, faults = read_front_matter(Source("cash.md", text))

    assert (document is not None, body_start, faults) == (True, 4, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Text\n", ["1:1 front-matter-missing"]),
        ("", ["1:1 front-matter-missing"]),
        ("\n---\na: 1\n---\n", ["1:1 front-matter-missing"]),
        ("---\na: 1\n", ["1:1 front-matter-unclosed"]),
        ("---\n---\nText", ["1:1 empty-file"]),
        ("---\na: 1\nb: c: d\n---\nText: x: y", ["3:5 colon-in-text"]),
        ("---\na: 1\na: 2\nb: \x07\n---\n\x07", ["3:1 duplicate-field", "4:4 control-character"]),
    ],
)
def test_faults_are_told_with_the_lines_of_the_file(text: str, expected: list[str]) -> None:
    document, _, faults = read_front_matter(Source("cash.md", text))

    assert document is None
    assert [f"{fault.span.line}:{fault.span.column} {fault.name}" for fault in faults] == expected
