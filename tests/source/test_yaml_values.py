from __future__ import annotations

import pytest
import yaml

from pactwright.source import Document, Mapping, Node, Scalar, Sequence, Source, read_yaml, to_plain

GOOD = """\
# yaml-language-server: $schema=./termsheet.schema.json
title: Alliance "North Star" - phase 2 (pilot)      # a comment
"quoted name": 'it''s fine'
effective_date: 2026-13-01
share: 50 # per cent
share_of_b: 50%
country: NO
postcode: 01234
time: 12:30
price: 1.10
ratio: 1_000
flag: yes
website: https://example.com/a#top
email: anna@example.com
legal form: GmbH & Co. KG
motto: It’s “quoted” in the middle of a text
french: « Le Contrat » coûte 10\u00a0000\u00a0€
persian: می\u200cخواهم
japanese: 株式会社😀
range: 3-5
minus: -5
dash: -x
question: ?x
tilde: ~
nothing:
word: null
quoted_null: "null"
empty_text: ""
parties:
  - name: Acme GmbH
    role: lead

    # a comment between
    contacts: [ anna@example.com, "b, c", 'd: e' ]
  -   name: Beta Ltd
      address: {street: 5 Main St, city: "X: Y"}
  - Gamma, whose name
    runs over two lines
  - "a quoted text
    over two lines, with: a colon"
  - https://example.com
  - mailto:anna@example.com
  - 12:30
background: |
  Text as typed: with colons, # hashes,
  - dashes at the start of a line
  \ttabs, "quotes", %percent, @signs
  and:no space

  and a blank line.
purpose: >-
  folded
  text: too
kept: |2
   with an indentation figure
escapes: "tab \\t, line \\n, quote \\" and \\u00e9 \\U0001F600"
wrapped: the parties agree to work
  together, see https://example.com
  on (a) sales, (b) support
topics: >
  - not a list
same_level:
- one
- two
- - nested
  - list
last: done
"""


def plain(text: str) -> object:
    document, faults = read_yaml(Source("deal.yaml", text))
    assert document is not None, faults
    return to_plain(document.root)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_a_varied_good_file_is_read_without_a_word(line_break: str) -> None:
    text = GOOD.replace("\n", line_break)

    document, faults = read_yaml(Source("deal.yaml", text))

    assert faults == ()
    assert document is not None
    assert to_plain(document.root) == with_nulls(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506  texts only


def with_nulls(value: object) -> object:
    """Return what libyaml's own reader of texts says, with the three bare nulls of the file put in."""
    assert isinstance(value, dict)
    return value | dict.fromkeys(("tilde", "nothing", "word"))


@pytest.mark.parametrize(
    "typed",
    ["NO", "off", "01234", "12:30", "1.10", "1_000", "2026-13-01", "0x1F", ".nan", "1e400", "true", "=", "Null"],
)
def test_a_scalar_stays_text_exactly_as_typed(typed: str) -> None:
    assert plain(f"value: {typed}\n") == {"value": typed}


@pytest.mark.parametrize("typed", ["", "~", "null"])
def test_only_bare_nulls_are_no_text(typed: str) -> None:
    assert plain(f"value: {typed}\nquoted: '{typed}'\n") == {"value": None, "quoted": typed}


def test_blank_lines_may_hold_tabs() -> None:
    assert plain("a: 1\n\t\nb: 2\n") == {"a": "1", "b": "2"}


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    document, faults = read_yaml(Source("deal.yaml", "\ufefftitle: x\n"))

    assert faults == ()
    assert document is not None
    assert typed(document, ("title",)) == "x"


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("title",), "x"),
        (("日本語😀",), "株式会社😀"),
        (("quoted",), '"a \\n b"'),
        (("list",), "- one\n  - [two, {three: 3}]"),
        (("list", 1), "[two, {three: 3}]"),
        (("list", 1, 1), "{three: 3}"),
        (("list", 1, 1, "three"), "3"),
        (("block",), "name: Acme\n  text: |\n    one\n    two"),
        (("block", "text"), "|\n    one\n    two"),
        (("wrapped",), "one\n  two"),
        (("nothing",), ""),
    ],
)
def test_a_span_holds_what_was_typed(path: tuple[str | int, ...], written: str) -> None:
    text = (
        'title: x\n日本語😀: 株式会社😀 # 😀\nquoted: "a \\n b"\nlist:\n  - one\n  - [two, {three: 3}]\n'
        "block:\n  name: Acme\n  text: |\n    one\n    two\n\nwrapped: one\n  two\nnothing:\nend: 1\n"
    )

    document, _ = read_yaml(Source("deal.yaml", text))

    assert document is not None
    assert typed(document, path) == written


def typed(document: Document, path: tuple[str | int, ...]) -> str:
    node: Node = document.root
    for part in path:
        if isinstance(node, Mapping):
            node = next(entry.value for entry in node.entries if entry.key.text == part)
        elif isinstance(node, Sequence) and isinstance(part, int):
            node = node.values[part]
    return sliced(document.source, node)


def sliced(source: Source, node: Node) -> str:
    span = node.span
    lines = list(source.lines[span.line - 1 : span.end_line])
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def test_the_key_has_a_span_of_its_own() -> None:
    document, _ = read_yaml(Source("deal.yaml", 'a:\n  "b c": 1\n'))

    assert document is not None
    assert isinstance(document.root, Mapping)
    inner = document.root.entries[0].value
    assert isinstance(inner, Mapping)
    key = inner.entries[0].key
    assert isinstance(key, Scalar)
    assert (key.text, sliced(document.source, key)) == ("b c", '"b c"')
