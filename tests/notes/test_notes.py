"""Drafting notes: what they say, and where they are pinned."""

from __future__ import annotations

from tests.drafts import drafted, example, library

from pactwright.agreement import Paragraph
from pactwright.notes import Note, notes_for
from pactwright.pipeline import Drafted, Wishes
from pactwright.source import Source

_MOU = """\
instrument: mou
parties:
  - {short_name: Northwind, legal_name: Northwind Analytics GmbH, address: Kaiplatz 4, country: Germany}
  - {short_name: Mara, legal_name: Mara Lindqvist, kind: individual, address: Storgatan 8, country: Sweden}
purpose: {statement: bring forecasts to ports}
governing_law: Norway
"""


def _notes(draft: Drafted) -> tuple[Note, ...]:
    return notes_for(draft.selection, draft.agreement, draft.located)


def _about(clause: str, notes: tuple[Note, ...]) -> Note:
    return next(note for note in notes if note.paragraphs[-1] == f"Clause of the library: {clause}")


def _drafted(text: str) -> Drafted:
    return drafted(Source("deal.yaml", text))


def test_every_clause_that_is_in_has_one_note() -> None:
    draft = example("go-to-market")

    about = [note.paragraphs[-1].rpartition(" ")[2] for note in _notes(draft) if note.label]

    assert about == [choice.clause.id for choice in draft.selection.choices]


def test_a_note_says_why_the_clause_is_there_with_the_line_of_the_term_sheet_and_what_to_check() -> None:
    draft = example("go-to-market")
    lines = draft.located.document.source.lines

    note = _about("scope.expectations", _notes(draft))

    line = next(at for at, text in enumerate(lines, start=1) if text.startswith("expectations:"))
    clause = library().clauses["scope.expectations"]
    assert note.paragraphs == (
        f"Why this is here: a party has named what it expects (term sheet, line {line}).",
        "By default, expectations[].consequence: review (a proposal of this library).",
        f"For the reviewer: {clause.note}",
        "Clause of the library: scope.expectations",
    )


def test_a_note_says_why_a_wording_was_chosen() -> None:
    draft = example("go-to-market")
    lines = draft.located.document.source.lines

    note = _about("disp.forum", _notes(draft))

    line = next(at for at, text in enumerate(lines, start=1) if text.strip() == "kind: arbitration")
    chosen = f"This wording was chosen because the term sheet chooses arbitration (term sheet, line {line})."
    assert chosen in note.paragraphs


def test_a_note_says_that_strictness_chose_the_wording() -> None:
    text = example("go-to-market").located.document.source.text

    note = _about("term.cause", _notes(_drafted(f"{text}strictness: strict\n")))

    line = len(text.splitlines()) + 1
    assert f"This wording was chosen because strictness is strict (term sheet, line {line})." in note.paragraphs


def test_a_figure_that_the_library_filled_in_is_noted_where_it_is_printed() -> None:
    draft = example("go-to-market")

    notes = [note for note in _notes(draft) if note.paragraphs[0].startswith("Default applied: ")]

    cure = next(note for note in notes if note.fields == (("term", "cure"),))
    assert cure.paragraphs == (
        "Default applied: 30 days. The term sheet does not set term.cure.",
        "Where it comes from: the most usual time to mend a breach (70 of 107 agreements that name one).",
    )


def test_a_figure_of_the_term_sheet_is_no_default() -> None:
    text = example("go-to-market").located.document.source.text.replace("term:\n", "term:\n  cure: 45 days\n")

    notes = _notes(_drafted(text))

    assert "cure: 45 days" in text
    assert not [note for note in notes if ("term", "cure") in note.fields]


def test_a_note_says_that_the_parties_wrote_the_clause_themselves() -> None:
    own = "clauses: [{clause: brand.publicity, own_text: [Nobody talks.], reason: Agreed on the telephone.}]\n"

    note = _about("brand.publicity", _notes(_drafted(_MOU + own)))

    assert note.paragraphs[:2] == (
        "Why this is here: Agreed on the telephone (term sheet, line 7).",
        "The wording is the parties’ own (term sheet, line 7).",
    )


def test_a_clause_with_a_heading_of_its_own_is_noted_there_and_any_other_at_its_first_provision() -> None:
    draft = example("go-to-market")
    sections = draft.agreement.sections
    alone = next(section for section in sections if len(section.clauses) == 1)
    shared = next(section for section in sections if len(section.clauses) > 1)
    first = next(block for block in shared.blocks if isinstance(block, Paragraph) and block.label)

    notes = _notes(draft)

    assert _about(alone.clauses[0], notes).label == alone.label
    assert _about(shared.clauses[0], notes).label == first.label


def test_an_open_point_has_a_note_that_asks_its_question_and_names_owner_and_day() -> None:
    note = _notes(example("go-to-market"))[-1]

    asked, *answers = note.paragraphs
    assert asked.startswith("Still to be agreed (term sheet, line ")
    assert asked.endswith("Which body outside both companies names a mediator if both of these are unable to act?")
    assert answers == [
        "Who brings the answer: Jan Okafor",
        "By when: 20\N{NO-BREAK SPACE}December\N{NO-BREAK SPACE}2026",
    ]
    assert note.fields[0] == ("disputes", "mediation", "appointing_body")


def test_an_open_point_without_owner_and_day_has_only_its_question() -> None:
    draft = _drafted(_MOU.replace("governing_law: Norway", "governing_law: {open: Whose law?}"))

    assert _notes(draft)[-1].paragraphs == ("Still to be agreed (term sheet, line 6): Whose law?",)


def test_a_final_paper_has_no_open_points_to_note() -> None:
    draft = drafted(Source("deal.yaml", _MOU), Wishes(final=True))

    assert not [note for note in _notes(draft) if note.paragraphs[0].startswith("Still to be agreed")]
