"""The clauses of a paper as the page shows them: which are in and which are out, why, and in what wording."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypedDict

from pactwright.agreement import Agreement, Paragraph, Section
from pactwright.pipeline import Drafted
from pactwright.selection import Choice, Omission, OwnText
from pactwright.source import Path, locate, written_path
from pactwright.termsheet import LocatedTermSheet


class FactRow(TypedDict):
    """A field of the term sheet that a reason looked at, with its line; None where the file leaves it out."""

    path: str
    line: int | None


class VariantRow(TypedDict):
    """A wording of a clause, with its condition in words."""

    name: str
    when: str


class ClauseRow(TypedDict):
    """A clause that is in, or one that is out: `in` tells."""

    id: str
    title: str
    label: str
    number: str
    because: str
    facts: list[FactRow]
    wordingFacts: list[FactRow]
    variant: str
    chosen: str
    variants: list[VariantRow]
    purpose: str
    note: str


def clause_rows(drafted: Drafted) -> list[dict[str, object]]:
    """Return the clauses in the order of the paper, then those that are out."""
    numbers = _numbers(drafted.agreement)
    chosen = (_chosen(choice, numbers, drafted.located) for choice in drafted.selection.choices)
    left_out = (_left_out(omission, drafted.located) for omission in drafted.selection.omissions)
    return [{**row, "in": True} for row in chosen] + [{**row, "in": False} for row in left_out]


def _chosen(choice: Choice, numbers: dict[str, tuple[str, str]], located: LocatedTermSheet) -> ClauseRow:
    clause, worded = choice.clause, choice.worded
    label, number = numbers.get(clause.id, ("", ""))
    own = "The parties wrote it in their own words." if isinstance(choice.wording, OwnText) else ""
    return {
        "id": clause.id,
        "title": clause.title,
        "label": label,
        "number": number,
        "because": choice.because.words,
        "facts": _facts(choice.because.facts, located),
        "wordingFacts": _facts(worded.facts if worded else (), located),
        "variant": choice.wording_name,
        "chosen": worded.words if worded else own,
        "variants": _variants(choice),
        "purpose": clause.purpose,
        "note": clause.note,
    }


def _left_out(omission: Omission, located: LocatedTermSheet) -> ClauseRow:
    clause = omission.clause
    return {
        "id": clause.id,
        "title": clause.title,
        "label": "",
        "number": "",
        "because": omission.because.words,
        "facts": _facts(omission.because.facts, located),
        "wordingFacts": [],
        "variant": "",
        "chosen": "",
        "variants": _variants(omission),
        "purpose": clause.purpose,
        "note": clause.note,
    }


def _variants(entry: Choice | Omission) -> list[VariantRow]:
    return [
        {"name": variant.name, "when": variant.condition.in_words if variant.condition else ""}
        for variant in entry.clause.variants
    ]


def _facts(paths: tuple[Path, ...], located: LocatedTermSheet) -> list[FactRow]:
    found = {written_path(path): locate(located.document, path) for path in paths}
    return [{"path": name, "line": one.name_or_value.line if one.is_whole else None} for name, one in found.items()]


def _numbers(agreement: Agreement) -> dict[str, tuple[str, str]]:
    """Return where each clause begins: the label and the number of its heading, or else of its first provision."""
    found: dict[str, tuple[str, str]] = {}
    for paragraph in (*agreement.parties, *agreement.recitals):
        found.setdefault(paragraph.label.partition("#")[0], (paragraph.label, ""))
    for section in agreement.sections:
        for clause, spot in _in_section(section):
            found.setdefault(clause, spot)
    return found | {schedule.clause: (schedule.label, schedule.number) for schedule in agreement.schedules}


def _in_section(section: Section) -> Iterator[tuple[str, tuple[str, str]]]:
    if len(section.clauses) == 1:
        yield section.clauses[0], (section.label, section.number)
    labelled = (block for block in section.blocks if isinstance(block, Paragraph) and block.label)
    for block in labelled:
        yield block.label.partition("#")[0], (block.label, block.number)
    yield from ((clause, (section.label, section.number)) for clause in section.clauses)
