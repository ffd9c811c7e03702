"""From the selection to the outline: each wording filled in with the facts of the deal."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.clauses import ClauseKind, markdown_diagnostic, outside_language
from pactwright.clauses.language import Evaluation, Filled, LanguageFault, fill
from pactwright.conventions import CONVENTIONS, Conventions
from pactwright.diagnostics import Checked, Diagnostic
from pactwright.outline.from_markdown import elements_from, runs_from
from pactwright.outline.model import (
    Element,
    FieldText,
    Grid,
    Outline,
    OutlinedClause,
    OutlinedDefinition,
    OutlinedSection,
    Provision,
)
from pactwright.outline.runs_from_markdown import MarkdownFault
from pactwright.selection import Choice, OwnText, Selection
from pactwright.termsheet import TermSheet


def outline(sheet: TermSheet, selection: Selection, conventions: Conventions = CONVENTIONS) -> Checked[Outline]:
    """Fill in every clause. There is no outline where a clause's text is not in the clause language."""
    deal = Evaluation.of(sheet, paper=selection.instrument.paper, conventions=conventions, selected=selection.ids)
    found: list[Diagnostic] = []
    result = Outline(
        title=sheet.title or selection.instrument.title,
        binds=selection.instrument.binds,
        lead_in=selection.instrument.lead_in,
        signing=selection.instrument.signing,
        parties=_clause(selection.parties, deal, found),
        recitals=_clause(selection.recitals, deal, found),
        sections=tuple(
            OutlinedSection(section.heading, tuple(_clause(choice, deal, found) for choice in section.choices))
            for section in selection.sections
        ),
        schedules=tuple(_clause(choice, deal, found) for choice in selection.schedules),
        definitions=tuple(one for choice in selection.choices for one in _definitions(choice, deal, found)),
    )
    return Checked(None, tuple(found)) if found else Checked(result)


def _clause(choice: Choice, deal: Evaluation, found: list[Diagnostic]) -> OutlinedClause:
    return OutlinedClause(
        id=choice.clause.id,
        title=choice.clause.title,
        survives=choice.clause.survives,
        binding=choice.clause.binding,
        elements=_elements(choice, deal, found),
        in_own_words=isinstance(choice.wording, OwnText),
    )


def _elements(choice: Choice, deal: Evaluation, found: list[Diagnostic]) -> tuple[Element, ...]:
    if isinstance(choice.wording, OwnText):
        return tuple(_own(choice.wording, number) for number in range(len(choice.wording.provisions)))
    try:
        elements = elements_from(fill(choice.wording.text, deal))
        _refuse_levels_at_the_front(choice.clause.kind, elements)
    except LanguageFault as fault:
        found.append(outside_language(fault, choice.clause.place.source))
        return ()
    except MarkdownFault as fault:
        found.append(markdown_diagnostic(choice.clause, choice.wording, fault.message))
        return ()
    return elements


def _refuse_levels_at_the_front(kind: ClauseKind, elements: tuple[Element, ...]) -> None:
    """Parties and recitals are single paragraphs: (1), (2); (A), (B)."""
    if kind not in (ClauseKind.PARTIES, ClauseKind.RECITALS):
        return
    for element in elements:
        if isinstance(element, Grid) or (isinstance(element, Provision) and (element.below or element.continued)):
            raise MarkdownFault(f"{kind} have one level and no tables")


def _own(wording: OwnText, number: int) -> Provision:
    return Provision((FieldText(wording.provisions[number], (*wording.path, number)),))


def _definitions(choice: Choice, deal: Evaluation, found: list[Diagnostic]) -> Iterator[OutlinedDefinition]:
    for definition in choice.clause.definitions:
        try:
            yield OutlinedDefinition(definition.term, runs_from(_trimmed(fill(definition.meaning, deal))))
        except LanguageFault as fault:
            found.append(outside_language(fault, choice.clause.place.source))


def _trimmed(filled: Filled) -> Filled:
    return Filled(filled.text.strip(), filled.pieces)
