"""What holds for any text at all."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from pactwright.source import (
    Document,
    Faults,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Source,
    any_error,
    decode,
    quotable,
    read_front_matter,
    read_json,
    read_yaml,
    to_plain,
)

ANY_TEXT = st.text(st.characters(categories=None))
SYNTAX = st.text(st.sampled_from(list("ab1 \n\t:-#\"'[]{},&*!|>%@`?\\~\u00a0“”\r\ufeffé😀")), max_size=60)
TEXTS = ANY_TEXT | SYNTAX

GOOD = (
    "title: North Star # pilot\nparties:\n  - name: \"Acme: GmbH\"\n    role: lead\n  - name: 'Beta'\n"
    "    tags: [a, {b: c}]\nbackground: |\n  Some: text\n\n  - more\nmediator: ~\nlast: a\n  b c\n"
)


@st.composite
def slipped(draw: st.DrawFn) -> str:
    """A good file in which a few places were mistyped."""
    text = GOOD
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        text = (
            text[:start] + draw(SYNTAX.filter(lambda typed: len(typed) < 4)) + text[start + draw(st.integers(0, 3)) :]
        )
    return text


def check(source: Source, document: Document | None, faults: Faults) -> None:
    """Every outcome is a document or an error, every place lies in the file, and no sentence runs on."""
    assert (document is None) == any_error(faults)
    assert all(len(fault.message) < 200 and len(fault.cure) < 300 for fault in faults)
    places = [place for fault in faults for place in (fault.span, *(span for _, span in fault.related))]
    for place in places:
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        assert 1 <= place.line <= max(len(source.lines), 1)
        assert 1 <= place.column <= len(source.line(place.line)) + 1


@given(TEXTS | slipped())
def test_any_text_is_read_as_yaml_or_told_why_not(text: str) -> None:
    source = Source("deal.yaml", text.removeprefix("\ufeff"))

    check(source, *read_yaml(source))


@given(TEXTS | st.text(st.sampled_from(list('{}[]",:1 \\u0dnrt\n/*e-'))))
def test_any_text_is_read_as_json_or_told_why_not(text: str) -> None:
    source = Source("deal.json", text.removeprefix("\ufeff"))

    check(source, *read_json(source))


@given(TEXTS, SYNTAX)
def test_any_text_is_read_as_front_matter_or_told_why_not(fields: str, body: str) -> None:
    source = Source("clause.md", f"---\n{fields}\n---\n{body}")

    document, first_line, faults = read_front_matter(source)

    check(source, document, faults)
    assert 1 <= first_line <= len(source.lines) + 1


@given(st.binary() | st.text().map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_decoded_or_told_why_not(content: bytes) -> None:
    source, faults = decode("deal.yaml", content)

    check(quotable("deal.yaml", content), None if source is None else Document(source, EMPTY), faults)


EMPTY = read_yaml(Source("", "a:"))[0].root  # type: ignore[union-attr]  # it has a document

PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"))
TREES = st.recursive(
    st.none() | PRINTABLE,
    lambda children: st.lists(children, max_size=4) | st.dictionaries(PRINTABLE, children, max_size=4),
    max_leaves=20,
)


@given(
    tree=st.dictionaries(PRINTABLE, TREES, max_size=4),
    is_ascii=st.booleans(),
    indent=st.sampled_from([None, 0, 2]),
    line_break=st.sampled_from("\n\r"),
)
def test_json_gives_back_what_was_written_and_every_span_holds_its_value(
    *, tree: dict[str, object], is_ascii: bool, indent: int | None, line_break: str
) -> None:
    text = json.dumps(tree, ensure_ascii=is_ascii, indent=indent).replace("\n", line_break)

    document, faults = read_json(Source("deal.json", text))

    assert faults == ()
    assert document is not None
    assert to_plain(document.root) == tree
    for node in nodes(document.root):
        assert json.loads(sliced(document.source, node)) == to_plain(node)


def nodes(node: Node) -> list[Node]:
    """The node itself and all that stand in it, keys too."""
    if isinstance(node, Mapping):
        return [node, *(part for entry in node.entries for part in (entry.key, *nodes(entry.value)))]
    if isinstance(node, Sequence):
        return [node, *(part for value in node.values for part in nodes(value))]
    assert isinstance(node, Scalar)
    return [node]


def sliced(source: Source, node: Node) -> str:
    span = node.span
    lines = list(source.lines[span.line - 1 : span.end_line])
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


NAMES = st.text(st.sampled_from("abcxyz_"), min_size=1)


BLOCKS = st.recursive(
    st.text(st.sampled_from("abc XYZ0123'é😀:#-"), min_size=1),
    lambda children: (
        st.lists(children, min_size=1, max_size=3) | st.dictionaries(NAMES, children, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(NAMES, BLOCKS, min_size=1))
def test_yaml_in_double_quotes_gives_back_what_was_written(tree: dict[str, object]) -> None:
    text = "\n".join(lines_of(tree)) + "\n"

    document, faults = read_yaml(Source("deal.yaml", text))

    assert faults == ()
    assert document is not None
    assert to_plain(document.root) == tree


def lines_of(value: object) -> list[str]:
    """The value as block YAML, every text in double quotes."""
    if isinstance(value, dict):
        return [line for name, inner in value.items() for line in (f"{name}:", *indented(inner))]
    if isinstance(value, list):
        return [line for inner in value for line in ("-", *indented(inner))]
    return [f'"{value}"']


def indented(value: object) -> list[str]:
    return [f"  {line}" for line in lines_of(value)]
