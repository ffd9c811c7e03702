"""Passages like those of real agreements: what drafting rules find in them, and where they have to be quiet."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from pactwright.pipeline import check_file


class Case(TypedDict, total=False):
    """A text, and the codes of what is found in it."""

    name: str
    text: str
    finds: list[str]


CASES: list[Case] = yaml.safe_load(Path(__file__).with_name("drafting_cases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_rules_find_what_a_reader_would(case: Case) -> None:
    found = check_file("draft.txt", case["text"].encode())

    assert [one.code for one in found] == case.get("finds", [])
