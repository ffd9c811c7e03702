"""Numbers for everything that has one. Nobody else writes a number."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.conventions import Conventions
from pactwright.frozen import dataclass
from pactwright.outline import Element, Outline, OutlinedClause, OutlinedSection, Provision


@dataclass(frozen=True, slots=True)
class Spot:
    """A numbered place: its label, and its whole number as a reference prints it ("7.1(a)", "Schedule 2")."""

    label: str
    number: str
    is_schedule: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """A provision with its level (1 to 3), its label and its position among its neighbours, counted from 1."""

    provision: Provision
    level: int
    label: str
    position: int


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a clause stands: one spot where it is a whole section or a schedule, else its provisions in order."""

    spots: tuple[Spot, ...]
    section: str
    is_schedule: bool


@dataclass(frozen=True, slots=True)
class Numbering:
    """Every label with its spot, every clause with its extent, every section's label with the clauses in it."""

    conventions: Conventions
    spots: dict[str, Spot]
    extents: dict[str, Extent]
    sections: dict[str, tuple[str, ...]]


def number(outline: Outline, conventions: Conventions) -> Numbering:
    """Number an outline: sections 1, 2, 3; provisions 1.1, (a), (i); schedules; whatever else can be referred to."""
    numbering = Numbering(conventions, {}, {}, {})
    for position, section in enumerate(outline.sections, start=1):
        _number_section(section, str(position), numbering)
    for position, schedule in enumerate(outline.schedules, start=1):
        spot = Spot(schedule.id, f"{conventions.schedule} {position}", is_schedule=True)
        numbering.spots[spot.label] = spot
        numbering.extents[schedule.id] = Extent((spot,), schedule.id, is_schedule=True)
    return numbering


def section_label(section: OutlinedSection) -> str:
    """Return the label of a section: its clause's id, or one of its own where several clauses share it."""
    first = section.clauses[0].id
    return first if len(section.clauses) == 1 else f"section.{first}"


def has_provisions(clause: OutlinedClause) -> bool:
    """Whether anything in a clause has a number; one whose text fell away in this deal has none."""
    return bool(_provisions(clause.elements))


def labelled_in(clause: OutlinedClause) -> Iterator[Labelled]:
    """Yield every provision of a clause, whatever its level, in the order they are printed."""
    for position, provision in enumerate(_provisions(clause.elements), start=1):
        yield from labelled(provision, clause.id, position)


def labelled(provision: Provision, clause: str, position: int) -> Iterator[Labelled]:
    """Yield a provision of a clause and those below it, in the order they are printed."""
    yield from _below(Labelled(provision, 1, _label(clause, provision, position), position))


def _provisions(elements: tuple[Element, ...]) -> tuple[Provision, ...]:
    return tuple(element for element in elements if isinstance(element, Provision))


def _below(part: Labelled) -> Iterator[Labelled]:
    yield part
    for position, inner in enumerate(part.provision.below, start=1):
        yield from _below(Labelled(inner, part.level + 1, _label(part.label, inner, position), position))


def _label(above: str, provision: Provision, position: int) -> str:
    clause, _, ordinal = above.partition("#")
    own = provision.label or (f"{ordinal}-{position}" if ordinal else str(position))
    return f"{clause}#{own}"


def _number_section(section: OutlinedSection, position: str, numbering: Numbering) -> None:
    spot = Spot(section_label(section), position)
    numbering.spots[spot.label] = spot
    numbering.sections[spot.label] = tuple(clause.id for clause in section.clauses)
    counter = 0
    for clause in section.clauses:
        tops = []
        for number_on_top, provision in enumerate(_provisions(clause.elements), start=1):
            counter += 1
            label = _label(clause.id, provision, number_on_top)
            tops.append(Spot(label, f"{position}.{counter}"))
            _number_below(provision, tops[-1], 2, numbering)
        whole = len(section.clauses) == 1 or not tops
        numbering.extents[clause.id] = Extent((spot,) if whole else tuple(tops), spot.label, is_schedule=False)


def _number_below(provision: Provision, spot: Spot, level: int, numbering: Numbering) -> None:
    numbering.spots[spot.label] = spot
    for position, inner in enumerate(provision.below, start=1):
        whole = numbering.conventions.below(spot.number, level, position)
        number_below = Spot(_label(spot.label, inner, position), whole)
        _number_below(inner, number_below, level + 1, numbering)
