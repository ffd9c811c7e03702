"""What users write into a term sheet or a clause of their own is checked as any draft is, at the line it came from."""

from __future__ import annotations

import pytest
from tests.drafts import ROOT, drafted, example_file, library

from pactwright.clauses import ClauseLibrary, read_library
from pactwright.diagnostics import Diagnostic, Severity
from pactwright.pipeline import Wishes, draft
from pactwright.source import Source
from pactwright.workspace import library_sources

LAW = "governing_law: Sweden\n"
TRIAL = "    - In the trial, ships waited a third less for their berths.\n"
AIM = "  statement: make berth forecasting the ordinary way of working in Nordic ports\n"


def own(words: str, clause: str = "gen.misc") -> str:
    return f"{LAW}clauses:\n  - clause: {clause}\n    reason: Wished so.\n    own_text:\n      - {words}\n"


def found_in(old: str, new: str, name: str = "go-to-market", clauses: ClauseLibrary | None = None) -> list[Diagnostic]:
    text = example_file(name).read_text(encoding="utf-8")
    assert text.count(old) == 1
    return list(draft(Source("deal.yaml", text.replace(old, new)), clauses or library(), Wishes()).diagnostics)


WORDS = [
    (
        "DG201",
        LAW,
        own("Costs are shared as clause 61.4 says and clause 48.2 repeats.", "gen.amendment"),
        "clause 48.2",
    ),
    ("DG202", LAW, own("Costs are shared as Schedule 19 says.", "gen.amendment"), "Schedule 19"),
    ("DG209", LAW, own("A Party may ask (in writing for more time.", "gen.amendment"), "A Party may ask (in"),
    (
        "DG302",
        LAW,
        own("'A Party may ask for time. [Note to Elin: is a week enough?]'", "gen.amendment"),
        "Note to Elin",
    ),
    ("DG303", AIM, AIM.replace("the ordinary", "the the ordinary"), "the the ordinary"),
    ("DG401", TRIAL, TRIAL.replace("ships", "Northwind Analytics AG found that ships"), "Northwind Analytics AG"),
    ("DG501", TRIAL, TRIAL.replace("In the trial", "Until 31 June 2026"), "31 June 2026"),
    ("DG502", TRIAL, TRIAL.replace("In the trial", "On Monday, 2 June 2026"), "Monday, 2 June 2026"),
    ("DG503", TRIAL, TRIAL.replace("In the trial", "From 1 May 2026 to 1 April 2026"), "1 April 2026"),
    ("DG504", TRIAL, TRIAL.replace("In the trial", "In thirty (40) nights"), "thirty (40)"),
    ("DG506", "title: Revenue report", "title: Bi-weekly revenue report", "Bi-weekly"),
    ("DG601", LAW, own("The price of further services is to be agreed.", "gen.amendment"), "price of further services"),
    ("DG605", LAW, own("A Party may ask for time and/or for help.", "gen.amendment"), "and/or"),
    ("DG606", LAW, own("Any other promise is null and void.", "gen.amendment"), "null and void"),
    ("DG607", TRIAL, TRIAL.replace("ships waited", "Northwind shall pay if ships waited"), "Northwind shall pay"),
]


@pytest.mark.parametrize(("code", "old", "new", "at"), WORDS, ids=[words[0] for words in WORDS])
def test_words_of_the_term_sheet_are_found_fault_with_at_their_line(code: str, old: str, new: str, at: str) -> None:
    found = found_in(old, new)

    assert {one.code for one in found} == {code}
    assert all(one.place and at in one.place.source.line(one.place.span.line) for one in found)
    assert all(one.severity is not Severity.ERROR for one in found)


def test_a_duty_in_own_words_of_a_memorandum_is_found() -> None:
    words = "clauses:\n  - clause: scope.conduct\n    reason: So.\n    own_text: [Mara shall pay EUR 500 a month.]\n"

    found = found_in("governing_law: Norway", f"governing_law: Norway\n{words}", name="founder-and-firm")

    assert [(one.code, one.place.span.line) for one in found if one.place] == [("DG604", 34)]


def test_a_finding_says_where_in_the_draft_the_words_stand() -> None:
    (found,) = found_in("title: Revenue report", "title: Bi-weekly revenue report")

    assert found.message.startswith("Schedule ")


def test_a_comment_passes_such_a_finding_over() -> None:
    said = TRIAL.replace("In the trial", "Bi-weekly")

    assert [one.code for one in found_in(TRIAL, said)] == ["DG506"]
    assert found_in(TRIAL, said.rstrip() + "  # pactwright: ignore[DG506] twice a week\n") == []


def test_a_comment_that_passes_nothing_over_is_told() -> None:
    found = found_in(LAW, f"{LAW.rstrip()}  # pactwright: ignore[DG605] we say so\n")

    assert [(one.code, one.message) for one in found] == [("IG101", "`DG605` finds nothing in this line.")]


def test_a_clause_of_the_users_own_library_is_found_fault_with_in_its_own_file() -> None:
    ours = (ROOT / "clauses" / "gen" / "gen.severability.md").read_text(encoding="utf-8")
    theirs = ours.replace("the rest remains in force.", "the rest remains in force and/or applies.")
    read = read_library(library_sources().value or (), own=[Source("own/gen.severability.md", theirs)])
    assert read.value

    (found,) = found_in(LAW, LAW, clauses=read.value)

    assert found.code == "DG605"
    assert found.place
    assert found.place.source.name == "own/gen.severability.md"
    assert "and/or" in found.place.source.line(found.place.span.line)


def test_our_own_words_are_not_looked_at_again() -> None:
    text = example_file("go-to-market").read_text(encoding="utf-8")

    assert drafted(Source("deal.yaml", text)).agreement.sections
    assert found_in(LAW, LAW) == []
