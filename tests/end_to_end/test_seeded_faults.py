"""Faults put into clean files, one a case: the check finds each of them, by its code and at its line.

The cases stand in `seeded_faults/`, grouped by family. A case changes one stretch of text of a clean file, so that a
lawyer can read it: of the term sheet of an example (`sheet`), of the same term sheet as JSON (`json`), of a draft that
is kept in `fixtures/drafts` (`draft`), or of a file of the clause library (`library`). `replace` stands in that file
once (`…` in it stands for anything) and gives way to `by`, or is deleted. `code` is what is to be found, in the line
that holds `at`; without `at` it is the line that holds `by`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
import yaml
from tests.drafts import EXAMPLES, ROOT, example_file, library

from pactwright.clauses import check_library, read_library
from pactwright.diagnostics import Diagnostic
from pactwright.pipeline import Wishes, check_file, draft, read
from pactwright.rules import examine, explained
from pactwright.source import Source, read_document, to_plain
from pactwright.termsheet import LocatedTermSheet
from pactwright.workspace import library_sources

_FOLDER = Path(__file__).parent / "seeded_faults"
_DRAFTS = ROOT / "tests" / "fixtures" / "drafts"
_FEWEST = 150
_OF_FILES = ("TS", "SL", "SK", "AC", "CO", "DR", "GT", "AM", "MI", "EX", "IG", "AG", "DG", "CL")
"""The families of rules that look into a term sheet, a draft or a clause library."""

_NOT_IN_A_FILE = {
    "TS101": "A file in another encoding cannot be written as a case in UTF-8.",
    "TS103": "More than a megabyte is no case that anybody reads.",
    "TS104": "A hundred thousand values are no case that anybody reads.",
    "TS106": "An empty file has no line.",
    "TS209": "Thirteen parties are no case that anybody reads.",
    "SL101": "The library that comes with Pactwright holds every kind of paper.",
    "SL107": "No clause of the library that comes with Pactwright shuts out another.",
    "AG101": "A clean library guards each reference; only own words can leave one open.",
    "AG110": "It is asked only where the paper is to be final.",
    "DG001": "It is about what is inside a Word file, not about a line.",
    "DG002": "It is about what is inside a Word file, not about a line.",
    "DG003": "It is about what is inside a Word file, not about a line.",
    "DG004": "A draft longer than any agreement is no case that anybody reads.",
    "DG005": "Bytes that are no text cannot be written as a case.",
    "DG006": "It is about the name of the file.",
    "DG007": "An empty file has no line.",
}
"""Rules that no edit of a line can break. Tests of their own break them with made files."""

_EXPLAINED_IN_ITS_README = {("letter-before-venture", "MI104")}


@dataclass(frozen=True, slots=True)
class Fault:
    """One edit of a clean file, and what the check has to find there."""

    family: str
    kind: Literal["sheet", "json", "draft", "library"]
    file: str
    code: str
    replace: str
    by: str
    at: str

    @property
    def name(self) -> str:
        """Name the case in the list of tests."""
        return f"{self.code}-{self.file}-{self.at[:30]}"


def _faults() -> Iterable[Fault]:
    for path in sorted(_FOLDER.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            (kind,) = {"sheet", "json", "draft", "library"} & case.keys()
            by = case.get("by", "")
            yield Fault(path.stem, kind, case[kind], case["code"], case["replace"], by, str(case.get("at", by)))


FAULTS = tuple(_faults())
_IN_LIBRARY = sorted({fault.family for fault in FAULTS if fault.kind == "library"})


@cache
def _clean(kind: str, name: str) -> Source:
    if kind == "draft":
        return Source(f"{name}.txt", (_DRAFTS / f"{name}.txt").read_text(encoding="utf-8"))
    text = example_file(name).read_text(encoding="utf-8")
    if kind == "json":
        return Source(f"{name}.json", json.dumps(_as_plain_text(text), indent=1, ensure_ascii=False))
    return Source(f"{name}.yaml", text)


def _as_plain_text(text: str) -> object:
    document, _ = read_document(Source("deal.yaml", text))
    assert document
    return to_plain(document.root)


@cache
def _clean_library() -> dict[str, Source]:
    folder = ROOT / "clauses"
    found = library_sources(str(folder)).value or ()
    return {str(Path(each.name).resolve().relative_to(folder)): each for each in found}


def _broken(clean: Source, fault: Fault) -> Source:
    found = _place(clean.text, fault)
    return Source(clean.name, clean.text[: found.start()] + fault.by + clean.text[found.end() :])


def _place(text: str, fault: Fault) -> re.Match[str]:
    pattern = re.compile(".*?".join(re.escape(part) for part in fault.replace.split("…")), re.DOTALL)
    found = list(pattern.finditer(text))
    assert len(found) == 1, f"this must stand in {fault.file} once: {fault.replace!r}"
    return found[0]


def _found(kind: str, source: Source, code: str = "") -> set[tuple[str, int]]:
    """Check a file. A draft tells all that reading the term sheet tells, and takes ten times as long."""
    if kind == "draft":
        return _told(check_file(source.name, source.text.encode()))
    first = read(source)
    found = _told(first.diagnostics) | _points_of_the_agenda(first.value)
    return found if code in {told for told, _ in found} else _told(draft(source, library(), Wishes()).diagnostics)


def _points_of_the_agenda(located: LocatedTermSheet | None) -> set[tuple[str, int]]:
    """Return what the check only puts into its table of health, as it does for a short note."""
    found = examine(located).symptoms if located else ()
    return {(one.rule.code, one.finding.place.span.line) for one in found}


def _told(found: Iterable[Diagnostic]) -> set[tuple[str, int]]:
    return {(one.code, one.place.span.line) for one in found if one.place}


@cache
def _found_in_clean(kind: str, name: str) -> frozenset[str]:
    return frozenset(code for code, _ in _found(kind, _clean(kind, name)))


def _line_of(fault: Fault, clean: Source, broken: Source) -> int:
    """Return the line that holds `at`: in what has been written, or else the only one in the file."""
    if fault.at in fault.by:
        before = clean.text[: _place(clean.text, fault).start()] + fault.by[: fault.by.index(fault.at)]
        return before.count("\n") + 1
    lines = [number for number, line in enumerate(broken.lines, start=1) if fault.at in line]
    assert len(lines) == 1, f"this must stand in one line of the broken {broken.name}: {fault.at!r}"
    return lines[0]


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.kind != "library"], ids=lambda fault: fault.name)
def test_a_seeded_fault_is_found_at_its_line(fault: Fault) -> None:
    clean = _clean(fault.kind, fault.file)
    broken = _broken(clean, fault)

    found = _found(fault.kind, broken, fault.code)

    assert (fault.code, _line_of(fault, clean, broken)) in found
    assert fault.code not in _found_in_clean(fault.kind, fault.file)


@pytest.mark.parametrize("family", _IN_LIBRARY)
def test_all_faults_seeded_in_one_copy_of_the_library_are_found_at_their_lines(family: str) -> None:
    faults = {fault.file: fault for fault in FAULTS if fault.family == family}
    clean = _clean_library()
    broken = {file: _broken(clean[file], fault) for file, fault in faults.items()}

    reading = read_library([*{**clean, **broken}.values()])
    found = reading.diagnostics if reading.value is None else check_library(reading.value)

    told = {(one.code, one.place.source.name, one.place.span.line) for one in found if one.place}
    expected = {
        (fault.code, broken[file].name, _line_of(fault, clean[file], broken[file])) for file, fault in faults.items()
    }
    assert sorted(expected - told) == []
    assert len(faults) == sum(fault.family == family for fault in FAULTS), "one fault in each file of the copy"


def test_a_clean_library_has_no_findings() -> None:
    assert check_library(library()) == ()


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_clean_example_has_no_findings_but_those_that_it_explains(name: str) -> None:
    found = draft(_clean("sheet", name), library(), Wishes()).diagnostics

    assert {(name, one.code) for one in found} - _EXPLAINED_IN_ITS_README == set()


def test_every_rule_of_files_has_a_seeded_fault() -> None:
    rules = {rule.code for rule in explained() if rule.code.startswith(_OF_FILES)}
    seeded = {fault.code for fault in FAULTS}

    assert seeded <= rules
    assert sorted(rules - seeded - _NOT_IN_A_FILE.keys()) == []
    assert sorted(seeded & _NOT_IN_A_FILE.keys()) == []
    assert len(FAULTS) >= _FEWEST
