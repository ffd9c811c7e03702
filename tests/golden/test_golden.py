"""Every example is drafted word for word as expected. `pytest tests/golden --update` writes the expected files anew."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from tests.drafts import EXAMPLES, example

from pactwright.render import to_text

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_is_drafted_word_for_word_as_expected(name: str, request: pytest.FixtureRequest) -> None:
    file = HERE / f"{name}.txt"

    text = to_text(example(name).agreement)

    if request.config.getoption("update"):
        file.write_text(text, encoding="utf-8")
    expected = file.read_text(encoding="utf-8") if file.exists() else ""
    if text != expected:
        pytest.fail(_difference(expected, text, file.name), pytrace=False)


def test_every_expected_draft_belongs_to_an_example() -> None:
    assert sorted(file.stem for file in HERE.glob("*.txt")) == list(EXAMPLES)


def _difference(expected: str, text: str, name: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(), text.splitlines(), f"expected {name}", f"drafted {name}", n=0, lineterm=""
    )
    advice = "If the draft is right: `pytest tests/golden --update`, then read the difference before you commit it."
    return "\n".join((*lines, "", advice))
