"""The findings of the library's check, case by case: `cases/*.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tiny import clause, findings, told

CASES = Path(__file__).parent / "cases"
HEAD = len(clause("case.clause", "").text.splitlines()) - 1


def _cases() -> list[tuple[str, str, str]]:
    found = []
    for file in sorted(CASES.glob("*.txt")):
        _, *cases = file.read_text(encoding="utf-8").split("\n=== ")
        for case in cases:
            name, _, rest = case.partition("\n")
            text, _, expected = rest.partition("\n----\n")
            found.append((f"{file.stem}: {name}", text, expected.strip("\n")))
    return found


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in _cases()])
def test_a_text_is_told_what_is_wrong_with_it(text: str, expected: str) -> None:
    file = clause("case.clause", text)

    found = findings(file)

    assert "\n".join(_from_first_line_of_text(told(one)) for one in found) == expected


def _from_first_line_of_text(line: str) -> str:
    """Count lines as the case shows the text, without the head of the file."""
    _, number, rest = line.split(":", 2)
    return f"{int(number) - HEAD}:{rest}"
