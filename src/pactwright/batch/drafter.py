"""Whoever drafts one document after the other: all that they share is read once, in each process."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pactwright.agreement import Agreement
from pactwright.batch.model import Composition, Outcome, Setting, Work
from pactwright.batch.relocate import relocated
from pactwright.batch.shared_library import shared_library
from pactwright.batch.to_term_sheet import term_sheet_of
from pactwright.diagnostics import Checked, Diagnostic, Severity
from pactwright.pipeline import Drafted, draft, read, render
from pactwright.selection import Selection
from pactwright.source import Source


class Drafter:
    """The library, the style and the base, and the way from a row to its files.

    The outcome depends on the row and on the setting alone: not on what was drafted before, nor on where.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._library = shared_library(setting)

    def outcome(self, work: Work) -> Outcome:
        """Draft one document, in every format that is wanted."""
        sheet = term_sheet_of(work.row, self._setting.base)
        if not work.is_drafted:
            return self._told(work, sheet, read(sheet).diagnostics)
        checked = draft(sheet, self._library, self._setting.wishes)
        if checked.value is None:
            return self._told(work, sheet, checked.diagnostics)
        return self._rendered(work, sheet, checked.value, found=checked.diagnostics)

    def _rendered(self, work: Work, sheet: Source, drafted: Drafted, *, found: tuple[Diagnostic, ...]) -> Outcome:
        files: list[tuple[str, bytes]] = []
        told = list(found)
        for form in work.formats:
            rendered = self._written(drafted, form)
            told.extend(rendered.diagnostics)
            files.extend([] if rendered.value is None else [(form, rendered.value)])
        whole = len(files) == len(work.formats)
        outcome = self._told(work, sheet, told)
        return replace(
            outcome,
            files=tuple(files) if whole else (),
            open_points=_questions(drafted.agreement),
            composition=_composition(drafted.selection),
        )

    def _written(self, drafted: Drafted, form: str) -> Checked[bytes]:
        shared = self._setting
        return render(drafted, form, shared.style, inside=shared.inside, pdf_engine=shared.pdf_engine)

    def _told(self, work: Work, sheet: Source, found: Iterable[Diagnostic]) -> Outcome:
        weighty = [one for one in found if one.severity is not Severity.ADVICE]
        return Outcome(work.number, diagnostics=relocated(weighty, work.row, self._setting.base, sheet=sheet))


def _composition(selection: Selection) -> Composition:
    return Composition(selection.instrument.id, tuple(choice.clause.id for choice in selection.choices))


def _questions(agreement: Agreement) -> tuple[str, ...]:
    return tuple(line.question.text for line in agreement.open_points)
