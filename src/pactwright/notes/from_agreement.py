"""The drafting notes of an agreement: why each clause is there, what was taken by default, what to check, what is open.

No word of them is made up here: the reasons are those of the selection, the advice is that of the clause library, the
origin of a default is that of its field, the questions are those of the term sheet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pactwright.agreement import Agreement, Content, OpenPointLine, Paragraph, Section
from pactwright.defaults import AppliedDefault, applied_defaults
from pactwright.notes.model import Note
from pactwright.selection import Choice, OwnText, Selection
from pactwright.source import Path, locate
from pactwright.termsheet import LocatedTermSheet


def notes_for(selection: Selection, agreement: Agreement, located: LocatedTermSheet) -> tuple[Note, ...]:
    """Return a note for each clause that is in, for each figure taken by default, and for each open point.

    A note on a clause is pinned to the heading that the clause has for itself, or else to its first provision; it names
    the choices that the library made for it. A note on a figure is pinned to the figure, a note on an open point to the
    bracket that stands for it, or else to its line in the list of open points.
    """
    anchors = _anchors(agreement)
    defaults = applied_defaults(located.sheet, selection, agreement)
    chosen = _first_place(defaults, anchors)
    clauses = (
        Note(tuple(_on_clause(choice, located, chosen[choice.clause.id])), label=anchors[choice.clause.id])
        for choice in selection.choices
        if choice.clause.id in anchors
    )
    figures = (_on_figure(default) for default in defaults if default.printed)
    return (*clauses, *figures, *(_on_open_point(line, located) for line in agreement.open_points))


def _first_place(
    defaults: Iterable[AppliedDefault], anchors: Mapping[str, str]
) -> defaultdict[str, list[AppliedDefault]]:
    """Return, for each clause, the choices to tell there: each once, at the first clause that looks at it."""
    chosen: defaultdict[str, list[AppliedDefault]] = defaultdict(list)
    for default in defaults:
        first = next((clause for clause in default.clauses if clause in anchors), None)
        if first and not default.printed:
            chosen[first].append(default)
    return chosen


def _anchors(agreement: Agreement) -> dict[str, str]:
    """Return the label to which a note on each clause is pinned."""
    anchors: dict[str, str] = {}
    for paragraph in (*agreement.parties, *agreement.recitals):
        _anchor(paragraph.label, anchors)
    for section in agreement.sections:
        _anchor_in(section, anchors)
    for schedule in agreement.schedules:
        anchors[schedule.clause] = schedule.label
    return anchors


def _anchor_in(section: Section, anchors: dict[str, str]) -> None:
    if len(section.clauses) > 1:
        for block in section.blocks:
            _anchor(block.label if isinstance(block, Paragraph) else "", anchors)
    for clause in section.clauses:
        anchors.setdefault(clause, section.label)


def _anchor(label: str, anchors: dict[str, str]) -> None:
    if label:
        anchors.setdefault(label.partition("#")[0], label)


def _on_clause(choice: Choice, located: LocatedTermSheet, defaults: Iterable[AppliedDefault]) -> Iterator[str]:
    clause = choice.clause
    reason = choice.because.words.rstrip(".")  # the parties' own reason may be a whole sentence
    yield f"Why this is here: {reason}{_where(choice.because.facts, located)}."
    if isinstance(choice.wording, OwnText):
        yield f"The wording is the parties’ own{_where([choice.wording.path], located)}."
    elif choice.worded is not None:
        yield f"This wording was chosen because {choice.worded.words}{_where(choice.worded.facts, located)}."
    for default in defaults:
        yield f"By default, {default.field}: {default.value} ({default.origin})."
    if clause.note:
        yield f"For the reviewer: {clause.note}"
    yield f"Clause of the library: {clause.id}"


def _on_figure(default: AppliedDefault) -> Note:
    said = f"Default applied: {default.value}. The term sheet does not set {default.field}."
    return Note((said, f"Where it comes from: {default.origin}."), fields=default.printed)


def _on_open_point(line: OpenPointLine, located: LocatedTermSheet) -> Note:
    question, path = line.question, line.question.path[:-1]
    wanted = {"Who brings the answer": _plain(line.owner), "By when": _plain(line.due)}
    answers = (f"{label}: {answer}" for label, answer in wanted.items() if answer != _NOTHING)
    asked = f"Still to be agreed{_where([path], located)}: {question.text}"
    return Note((asked, *answers), fields=(path, question.path))


_NOTHING = "\N{EN DASH}"  # what the list of open points prints in an empty cell


def _where(facts: Iterable[Path], located: LocatedTermSheet) -> str:
    """Return " (term sheet, lines 14 and 20)", or nothing where the term sheet leaves these facts out."""
    found = (locate(located.document, path) for path in facts)
    lines = sorted({each.name_or_value.line for each in found if each.is_whole})
    if not lines:
        return ""
    *first, last = map(str, lines)
    return f" (term sheet, lines {', '.join(first)} and {last})" if first else f" (term sheet, line {last})"


def _plain(content: Content) -> str:
    return "".join(inline.text for inline in content)
