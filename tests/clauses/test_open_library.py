"""A library that is drafted with: a text is read by the draft that uses it, and what is wrong there is told then."""

from __future__ import annotations

import pytest
from tests.tiny import DEAL, clause, deal, front, instrument, told

from pactwright.clauses import ClauseLibrary, open_library, read_library
from pactwright.diagnostics import Checked
from pactwright.outline import Outline, outline
from pactwright.selection import select
from pactwright.source import Source

WRONG = "1. Words {% set a = 1 %}."
DEFINES_WRONGLY = "defines:\n  - {term: Port, means: 'a {% set a = 1 %} harbour'}"
FILES = (*front(), instrument({"Term": ["term.end", "term.start on_demand"]}))
UNUSED = (*FILES, clause("term.end", "1. Words."), clause("term.start", WRONG))
USED = (*FILES, clause("term.end", WRONG), clause("term.start", "1. Words."))


def _opened(*files: Source) -> ClauseLibrary:
    library = open_library(files).value
    assert library is not None
    return library


def _outlined(library: ClauseLibrary) -> Checked[Outline]:
    located = deal(DEAL)
    selection = select(located, library).value
    assert selection is not None
    return outline(located.sheet, selection)


def test_a_text_that_no_draft_uses_is_not_read() -> None:
    library = _opened(*UNUSED)

    outlined = _outlined(library)

    assert outlined.diagnostics == ()
    assert outlined.value is not None
    assert [one.id for section in outlined.value.sections for one in section.clauses] == ["term.end"]


def test_the_whole_of_a_library_is_read_to_check_it() -> None:
    found = read_library(UNUSED)

    assert found.value is None
    assert [told(one).partition(" |")[0] for one in found.diagnostics] == [
        "term.start.md:7:13 CL101 outside-language: `set` is outside the clause language."
    ]


@pytest.mark.parametrize(
    "files",
    [USED, (*FILES, clause("term.end", "1. The Port.", DEFINES_WRONGLY), clause("term.start", "1. Words."))],
    ids=["in a wording", "in a meaning"],
)
def test_a_draft_tells_what_is_wrong_in_a_text_that_it_uses(files: tuple[Source, ...]) -> None:
    library = _opened(*files)

    outlined = _outlined(library)

    assert outlined.value is None
    assert [told(one).split(" ", 1)[1].partition(" |")[0] for one in outlined.diagnostics] == [
        "CL101 outside-language: `set` is outside the clause language."
    ]


def test_a_library_of_ones_own_is_read_whole_though_no_draft_uses_it() -> None:
    ours = (*FILES, clause("term.end", "1. Words."), clause("term.start", "1. Words."))

    found = open_library(ours, own=[clause("own.words", WRONG)])

    assert found.value is None
    assert [one.code for one in found.diagnostics] == ["CL101"]
