"""The same term sheet gives the same bytes, whoever drafts it, where and when."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.command import FORMATS, draft_examples
from tests.conftest import PaperOf
from tests.drafts import EXAMPLES, drafted, example, example_file
from tests.strategies import source_of
from tests.strategies_model import Written

from pactwright.render import to_text
from pactwright.source import Source, read_document, to_plain

_ELSEWHERE = {
    "PYTHONHASHSEED": "4711",
    "TZ": "Pacific/Kiritimati",
    "LANG": "de_DE.UTF-8",
    "LC_ALL": "de_DE.UTF-8",
    "COLUMNS": "40",
    "HOME": "/nonexistent",
}

_DRAFTED_ELSEWHERE = ("founder-and-firm", "research-consortium")
"""A short paper and a long one: each costs seconds in each format."""


@pytest.mark.slow
@pytest.mark.parametrize("name", _DRAFTED_ELSEWHERE)
def test_another_machine_at_another_time_writes_the_same_bytes(name: str, paper_of: PaperOf, tmp_path: Path) -> None:
    draft_examples(tmp_path, _ELSEWHERE, names=[name])

    for form in FORMATS:
        assert (tmp_path / f"{name}.{form}").read_bytes() == paper_of(name, form).read_bytes(), form


@pytest.mark.parametrize("name", EXAMPLES)
def test_order_of_the_fields_changes_no_word(name: str) -> None:
    turned = source_of(_turned(_written(name)))

    assert to_text(drafted(turned).agreement) == to_text(example(name).agreement)


@pytest.mark.parametrize("name", EXAMPLES)
def test_json_is_drafted_like_yaml(name: str) -> None:
    as_json = source_of(_written(name))

    assert to_text(drafted(as_json).agreement) == to_text(example(name).agreement)


@pytest.mark.parametrize("name", EXAMPLES)
def test_another_short_name_changes_nothing_but_that_name(name: str) -> None:
    sheet = _written(name)
    old = sheet["parties"][0]["short_name"]

    changed = _renamed(sheet, old, "Zyx")
    assert isinstance(changed, dict)
    renamed = drafted(source_of(changed)).agreement

    text = to_text(example(name).agreement)
    assert to_text(renamed).replace("Zyx", old) == text
    assert "Zyx" in to_text(renamed)


def _written(name: str) -> Written:
    document, faults = read_document(Source(name, example_file(name).read_text(encoding="utf-8")))
    assert document is not None, faults
    plain = to_plain(document.root)
    assert isinstance(plain, dict)
    return plain


def _turned(written: Written) -> Written:
    """Write the fields of every block in the reverse order."""
    return {
        name: _turned(value)
        if isinstance(value, dict)
        else [_turned_member(member) for member in value]
        if isinstance(value, list)
        else value
        for name, value in reversed(written.items())
    }


def _turned_member(member: object) -> object:
    return _turned(member) if isinstance(member, dict) else member


def _renamed(value: object, old: str, new: str) -> object:
    """Write another name in place of each value that is the old one."""
    if isinstance(value, dict):
        return {name: _renamed(inner, old, new) for name, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(member, old, new) for member in value]
    return new if value == old else value
