"""Patterns that wait to be compiled find what compiled ones find."""

from __future__ import annotations

import re

import pytest

from pactwright.patterns import pattern


def test_it_finds_what_a_compiled_one_finds() -> None:
    waiting, compiled = pattern(r"(?P<word>[a-z]+)", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+)", re.IGNORECASE)

    assert waiting.findall("One two, three") == compiled.findall("One two, three") == ["One", "two", "three"]
    assert waiting.sub("-", "One two") == compiled.sub("-", "One two")
    assert waiting.match("one two") is not None
    assert waiting.fullmatch("one two") is None
    assert waiting.pattern == compiled.pattern
    assert waiting.flags == compiled.flags
    assert waiting.groupindex == compiled.groupindex


def test_a_wrong_one_is_told_when_it_is_used() -> None:
    wrong = pattern("(")

    with pytest.raises(re.error):
        wrong.search("any")


def test_it_has_nothing_that_a_compiled_one_has_not() -> None:
    assert not hasattr(pattern("a"), "find")
