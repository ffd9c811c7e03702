"""A character that no paper can show is refused at the door: with its place, its number, and nothing written."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.cli.conftest import Command

HEAD = "instrument: mou\npurpose: {statement: bring forecasts to ports}\ngoverning_law: Norway\nparties:\n"
LINES_OF_HEAD, LINES_OF_PARTY = 4, 4

NO_TEXT = {
    "NUL": "\0",
    "C0 control": "\x01",
    "backspace": "\x08",
    "escape": "\x1b",
    "delete": "\x7f",
    "C1 control": "\x80",
    "last C1 control": "\x9f",
    "not in XML 1.0": "\ufffe",
    "not in XML 1.0 either": "\uffff",
    "line break of Word": "\x0b",
    "page break": "\x0c",
    "line break of mainframes": "\x85",
    "line separator": "\u2028",
    "paragraph separator": "\u2029",
}
UNSEEN = {
    "tab": "\t",
    "non-character": "\ufdd0",
    "non-character of a higher plane": "\U0001fffe",
    "last code point": "\U0010ffff",
    "private use": "\ue000",
    "bidi override": "\u202e",
    "bidi embedding": "\u202a",
    "bidi isolate": "\u2066",
    "bidi mark": "\u200e",
    "Arabic letter mark": "\u061c",
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "word joiner": "\u2060",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "grapheme joiner": "\u034f",
    "Hangul filler": "\u3164",
    "blank pattern of Braille": "\u2800",
    "variation selector": "\ufe0f",
    "variation selector behind a Latin letter": "\U000e0100",
    "annotation anchor": "\ufff9",
    "tag": "\U000e0041",
    "invisible musical sign": "\U0001d173",
}
CLASSES = pytest.mark.parametrize("characters", [NO_TEXT, UNSEEN], ids=["no text", "unseen"])


def sheet_of(names: Iterable[str]) -> str:
    """Write a term sheet whose parties have these names, each as it stands in YAML, on a line of its own."""
    party = "  - short_name: P{}\n    legal_name: {}\n    address: Kaiplatz 4\n    country: Germany\n"
    return HEAD + "".join(party.format(number, name) for number, name in enumerate(names))


def line_of(number: int) -> int:
    """Return the line on which the name of a party stands."""
    return LINES_OF_HEAD + LINES_OF_PARTY * number + 2


def told_by_line(pactwright: Command, sheet: str) -> dict[int, str]:
    """Check a faulty term sheet; return what is told of each line. The draft must be refused as well."""
    checked = pactwright("check", sheet, "--format", "json")
    drafted = pactwright("draft", sheet, "--format", "txt")

    assert (checked.code, drafted.code) == (1, 1)
    assert drafted.out == ""
    assert not Path(sheet).with_suffix(".txt").exists()
    findings = json.loads(checked.out)["diagnostics"]
    assert all(finding["severity"] == "error" for finding in findings)
    return {finding["line"]: finding["message"] for finding in findings}


def numbers_told(characters: Iterable[str], told: dict[int, str], first: int, *, step: int) -> list[str]:
    """Return for each character its number if it is told on its line, or else what is told there."""
    seen = []
    for position, character in enumerate(characters):
        message = told.get(first + step * position, "nothing")
        seen.append(number_of(character) if number_of(character) in message else message)
    return seen


def number_of(character: str) -> str:
    return f"U+{ord(character):04X}"


@CLASSES
def test_each_is_refused_as_it_stands(pactwright: Command, folder: Path, characters: dict[str, str]) -> None:
    raw = [character for character in characters.values() if character != "\0"]
    (folder / "deal.yaml").write_text(sheet_of(f"North{character}wind" for character in raw), encoding="utf-8")

    told = told_by_line(pactwright, "deal.yaml")

    assert numbers_told(raw, told, line_of(0), step=LINES_OF_PARTY) == [number_of(character) for character in raw]


@CLASSES
def test_each_is_refused_as_an_escape(pactwright: Command, folder: Path, characters: dict[str, str]) -> None:
    escapes = [f"\\U{ord(character):08x}" for character in characters.values()]
    (folder / "deal.yaml").write_text(sheet_of(f'"North{escape}wind"' for escape in escapes))

    told = told_by_line(pactwright, "deal.yaml")

    expected = [number_of(character) for character in characters.values()]
    assert numbers_told(characters.values(), told, line_of(0), step=LINES_OF_PARTY) == expected


@CLASSES
def test_each_is_refused_in_json(pactwright: Command, folder: Path, characters: dict[str, str]) -> None:
    values = [*characters.values(), *(["\ud800"] if characters is NO_TEXT else [])]
    names = [f"North{character}wind" for character in values]
    party = {"address": "Kaiplatz 4", "country": "Germany"}
    parties = [{"legal_name": name, "short_name": f"P{number}", **party} for number, name in enumerate(names)]
    deal = {"instrument": "mou", "parties": parties, "purpose": {"statement": "x"}, "governing_law": "Norway"}
    (folder / "deal.json").write_text(json.dumps(deal, indent=0))

    told = told_by_line(pactwright, "deal.json")

    assert numbers_told(values, told, 5, step=6) == [number_of(character) for character in values]


def test_line_breaks_and_halves_of_characters_are_refused(pactwright: Command, folder: Path) -> None:
    (folder / "deal.yaml").write_text(sheet_of(['"North\\rwind"', '"North\\ud800wind"']))
    (folder / "lines.yaml").write_text(sheet_of(['"North\\nwind"', "|\n      North\n      wind"]))

    told = told_by_line(pactwright, "deal.yaml")
    lines = told_by_line(pactwright, "lines.yaml")

    assert "U+000D" in told[line_of(0)]
    assert "`\\ud800`" in told[line_of(1)]
    assert "over several lines" in lines[line_of(0)]
    assert "over several lines" in lines[line_of(1)]


@pytest.mark.parametrize(
    ("written", "told"),
    [(b"North\0wind", "NUL"), (b"North\xed\xa0\x80wind", "0xED"), (b"North\xffwind", "0xFF")],
    ids=["NUL", "half of a character", "no UTF-8"],
)
def test_bytes_that_are_no_text_are_refused(pactwright: Command, folder: Path, written: bytes, told: str) -> None:
    (folder / "deal.yaml").write_bytes(sheet_of(["VALUE"]).encode().replace(b"VALUE", written))

    assert told in told_by_line(pactwright, "deal.yaml")[line_of(0)]


def test_what_can_be_seen_is_let_in(pactwright: Command, folder: Path) -> None:
    names = ["Øresund & Søn ApS", "Ναυτιλιακή Α.Ε.", "Порт Усть-Луга", "합작 회사", "葛\U000e0100城", "בית", "a<b>c"]
    (folder / "deal.yaml").write_text(sheet_of(names), encoding="utf-8")

    run = pactwright("draft", "deal.yaml", "--format", "txt")

    assert (run.code, run.err) == (0, "")


def test_a_warning_is_shown_and_stops_neither_check_nor_draft(pactwright: Command, folder: Path) -> None:
    (folder / "deal.yaml").write_text(sheet_of(["N\u043erthwind", "Fjordline"]), encoding="utf-8")

    checked = pactwright("check", "deal.yaml")
    drafted = pactwright("draft", "deal.yaml", "--format", "txt")

    assert (checked.code, drafted.code) == (0, 0)
    assert "warning[TS401 mixed-scripts-in-name]" in checked.out
    assert "U+043E" in checked.out
    assert checked.out.startswith(drafted.err)
    assert drafted.out == "deal.txt\n"
    assert (folder / "deal.txt").exists()
