"""The points to talk about before signing, as a paper: the agenda of a meeting.

It is made of the same parts as an agreement, so that each format prints it as it prints agreements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pactwright.agreement import Agreement, CrossReference, OpenPointLine, Paragraph, Section, Style, Text
from pactwright.conventions import CONVENTIONS
from pactwright.rules.check_health import Symptom
from pactwright.rules.health.families import FAMILIES

_LEAD_IN = (
    "These are the points to talk about before anyone signs. Write down after each what was agreed, who sees to it, and"
    " by when."
)
_NOTHING = "Nothing is left to talk about: read the paper aloud together, and sign."


def agenda(agreement: Agreement, symptoms: Sequence[Symptom]) -> Agreement:
    """Return the agenda for the meeting before an agreement is signed. Its open points stand at the end."""
    lead_in = _LEAD_IN if symptoms or agreement.open_points else _NOTHING
    return replace(
        agreement,
        title="Agenda before signing",
        date_line=(Text(agreement.title),),
        parties=(),
        recitals=(),
        lead_in=(Text(lead_in),),
        sections=tuple(_sections(symptoms)),
        signing_lead_in=(),
        signature_blocks=(),
        schedules=(),
        open_points=tuple(_without_links(point) for point in agreement.open_points),
    )


def _sections(symptoms: Sequence[Symptom]) -> Iterator[Section]:
    found = [(family, [one for one in symptoms if one.rule.code.startswith(family)]) for family in FAMILIES]
    for number, (family, points) in enumerate(((family, points) for family, points in found if points), start=1):
        blocks = tuple(_points(points, str(number)))
        yield Section(str(number), f"agenda.{family.lower()}", FAMILIES[family], blocks, ())


def _points(symptoms: Sequence[Symptom], section: str) -> Iterator[Paragraph]:
    """Yield the question of each rule, and below it each finding with its line and its cure."""
    for position, (code, alike) in enumerate(groupby(symptoms, key=lambda one: one.rule.code), start=1):
        findings = list(alike)
        whole, label = f"{section}.{position}", f"agenda.{code.lower()}"
        yield Paragraph(Style.PROVISION_1, (Text(findings[0].rule.ask),), whole, label)
        for number, one in enumerate(findings, start=1):
            place = f"line {one.finding.place.span.line} of the term sheet"
            words = _on_paper(f"{one.finding.message} {one.finding.cure} ({place}, {code})")
            sign = CONVENTIONS.printed(whole, 2, number)
            yield Paragraph(Style.PROVISION_2, (Text(words),), sign, f"{label}.{number}")


def _on_paper(text: str) -> str:
    """Write code as it is quoted on paper, on one line."""
    opened = True
    written = []
    for character in " ".join(text.split("\n")):
        written.append(("“" if opened else "”") if character == "`" else character)
        opened ^= character == "`"
    return "".join(written)


def _without_links(point: OpenPointLine) -> OpenPointLine:
    """Write the places of an open point as words: the clauses are not in this paper."""
    where = tuple(Text(part.text) if isinstance(part, CrossReference) else part for part in point.where)
    return replace(point, where=where)
