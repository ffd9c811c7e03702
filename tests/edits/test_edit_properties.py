"""Whatever a file looks like: an edit changes one value, and every comment outlives it in its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.drafts import EXAMPLES, ROOT

from pactwright.edits import Refusal, add_item, move_item, remove_value, set_value
from pactwright.source import Path, Source, read_document, to_plain, written_path

KEYS = ("alpha", "beta", "gamma", "delta", "omega")
TEXTS = st.one_of(
    st.sampled_from(
        ["x", "NO", "01", "12:30", "# x", "a: b", "null", "", " a ", "it's", '"hi"', "é, ø", "[x]", "a\nb\n"]
    ),
    st.text(
        st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"], blacklist_characters="\ufffe\uffff"), max_size=12
    ),
)
TREES = st.dictionaries(
    st.sampled_from(KEYS),
    st.recursive(
        TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
        max_leaves=8,
    ),
    min_size=1,
    max_size=4,
)
FILES = 40
"""A file and an edit take a while to draw, and the whole run has to stay quick."""

COMMENT = re.compile(r"#~(\d+)~")


class Writer:
    """Writes a tree as somebody might have typed it: blocks and brackets, comments and blank lines."""

    def __init__(self, draw: DrawFn) -> None:
        self.draw = draw
        self.comments = 0

    def block(self, tree: Any, indentation: str) -> Iterator[str]:
        entries = tree.items() if isinstance(tree, dict) else ((None, value) for value in tree)
        for key, value in entries:
            for _ in range(self.draw(st.sampled_from([0, 0, 0, 1, 2]))):
                yield self.draw(st.sampled_from(["", indentation + self.comment()]))
            head = f"{indentation}-" if key is None else f"{indentation}{key}:"
            yield from self.member(head, value, indentation + "  ")

    def member(self, head: str, value: Any, inside: str) -> Iterator[str]:
        if not value or isinstance(value, str) or self.draw(st.booleans()):
            yield f"{head} {self.flow(value)}{self.tail()}"
            return
        lines = list(self.block(value, inside))
        if head.endswith("-") and isinstance(value, dict) and not lines[0].strip().startswith("#") and lines[0]:
            yield f"{head} {lines[0].lstrip()}"
            yield from lines[1:]
        else:
            yield head + self.tail()
            yield from lines

    def flow(self, value: Any) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{key}: {self.flow(inner)}" for key, inner in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.flow(inner) for inner in value) + "]"
        is_simple = re.fullmatch(r"[a-z0-9]+", value) and value != "null"
        return value if is_simple and self.draw(st.booleans()) else json.dumps(value, ensure_ascii=False)

    def tail(self) -> str:
        return "  " + self.comment() if self.draw(st.sampled_from([False, False, True])) else ""

    def comment(self) -> str:
        self.comments += 1
        return f"# #~{self.comments}~"


@st.composite
def files(draw: DrawFn) -> Source:
    lines = list(Writer(draw).block(draw(TREES), ""))
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    return Source("deal.yaml", ending.join(lines) + draw(st.sampled_from([ending, ""])))


def plain(source: Source) -> Any:
    document, _ = read_document(source)
    assert document is not None, source.text
    return to_plain(document.root)


def places(tree: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, tree
    parts = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for part, value in parts:
        yield from places(value, (*path, part))


def flat(tree: Any) -> dict[str, Any]:
    """Every value by its path; blocks and lists by what they are."""
    return {
        written_path(path): value if isinstance(value, str) else type(value).__name__ for path, value in places(tree)
    }


@settings(max_examples=FILES)
@given(files(), st.data(), TEXTS)
def test_a_set_value_is_the_only_one_that_differs(source: Source, data: st.DataObject, text: str) -> None:
    before = plain(source)
    path = data.draw(st.sampled_from([path for path, value in places(before) if isinstance(value, str)] or [("new",)]))

    edited = set_value(source, path, text)

    assert isinstance(edited, str)
    assert flat(plain(Source("deal.yaml", edited))) == flat(before) | {written_path(path): text}
    assert COMMENT.findall(edited) == COMMENT.findall(source.text)


@settings(max_examples=FILES)
@given(files(), st.data(), TEXTS)
def test_a_new_value_leaves_all_others_and_all_comments(source: Source, data: st.DataObject, text: str) -> None:
    before = plain(source)
    path, inside = data.draw(st.sampled_from([at for at in places(before) if not isinstance(at[1], str)]))
    new: Path = (*path, "added", "deep") if isinstance(inside, dict) else (*path, len(inside), "deep")

    edited = set_value(source, new, text, order=lambda _: (KEYS[0], KEYS[1], "added", *KEYS[2:]))

    assert isinstance(edited, str)
    after = flat(plain(Source("deal.yaml", edited)))
    assert flat(before).items() <= after.items()
    assert after[written_path(new)] == text
    assert COMMENT.findall(edited) == COMMENT.findall(source.text)


@settings(max_examples=FILES)
@given(files(), st.data())
def test_a_removed_value_takes_nothing_else_along(source: Source, data: st.DataObject) -> None:
    before = plain(source)
    path = data.draw(st.sampled_from([path for path, _ in places(before) if path]))

    edited = remove_value(source, path)

    assert isinstance(edited, str)
    had, rest = COMMENT.findall(source.text), COMMENT.findall(edited)
    lost = len(had) - len(rest)
    assert any(had[:at] + had[at + lost :] == rest for at in range(len(rest) + 1)), "Only its own comments go."


@settings(max_examples=FILES)
@given(files(), st.data())
def test_an_item_that_is_moved_and_moved_back_gives_the_same_file(source: Source, data: st.DataObject) -> None:
    lists = [(path, len(value)) for path, value in places(plain(source)) if isinstance(value, list) and len(value) > 1]
    if not lists:
        return
    path, length = data.draw(st.sampled_from(lists))
    first = data.draw(st.integers(0, length - 2))

    down = move_item(source, (*path, first), by=1)

    if isinstance(down, Refusal):
        assert "- -" in source.text
        return
    assert sorted(COMMENT.findall(down)) == sorted(COMMENT.findall(source.text))
    assert move_item(Source("deal.yaml", down), (*path, first + 1), by=-1) == source.text


@settings(max_examples=FILES)
@given(files(), st.data(), TEXTS)
def test_an_added_item_stands_at_the_end(source: Source, data: st.DataObject, text: str) -> None:
    lists = [path for path, value in places(plain(source)) if isinstance(value, list)]
    path = data.draw(st.sampled_from([*lists, ("new",)]))

    edited = add_item(source, path, text)

    assert isinstance(edited, str)
    value = plain(Source("deal.yaml", edited))
    for part in path:
        value = value[part]
    assert value[-1] == text
    assert COMMENT.findall(edited) == COMMENT.findall(source.text)


@pytest.mark.parametrize("name", EXAMPLES)
def test_in_real_term_sheets_nothing_but_the_value_changes(name: str) -> None:
    source = Source("termsheet.yaml", (ROOT / "examples" / name / "termsheet.yaml").read_text())
    paths = [path for path, value in places(plain(source)) if isinstance(value, str)]

    for path in paths[::41]:
        edited = set_value(source, path, "another value")
        removed = remove_value(source, path)

        assert isinstance(edited, str)
        before, after = source.text.splitlines(), edited.splitlines()
        assert sum(line not in before for line in after) == 1
        assert isinstance(removed, str)
        assert [line for line in removed.splitlines() if line not in before] == [] or len(removed) < len(source.text)
