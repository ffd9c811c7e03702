"""Numbers for everything that has one. Nobody else writes a number."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.conventions import Conventions
from pactwright.frozen import dataclass
from pactwright.outline import Outline, OutlinedClause, OutlinedSection, Provision


@dataclass(frozen=True, slots=True)
class Spot:
    """A numbered place: its label, and its whole number as a reference prints it ("7.1(a)", "Schedule 2")."""

    label: str
    number: str
    is_schedule: bool = False


@dataclass(frozen=True, slots=True)
class Numbered:
    """A provision with its level (1 to 3), its spot, and the number that is printed before it ("7.1", "(a)")."""

    provision: Provision
    level: int
    spot: Spot
    printed: str


@dataclass(frozen=True, slots=True)
class Extent:
    """Where a clause stands: one spot where it is a whole section or a schedule, else its provisions in order."""

    spots: tuple[Spot, ...]
    section: str
    is_schedule: bool


@dataclass(frozen=True, slots=True)
class Numbering:
    """Every label with its spot, every clause with its extent.

    `provisions` holds those of each clause: for each of the first level, itself and all below it as they are printed.
    """

    conventions: Conventions
    spots: dict[str, Spot]
    extents: dict[str, Extent]
    provisions: dict[str, tuple[tuple[Numbered, ...], ...]]


def number(outline: Outline, conventions: Conventions) -> Numbering:
    """Number an outline: sections 1, 2, 3; provisions 1.1, (a), (i); schedules; whatever else can be referred to."""
    numbering = Numbering(conventions, {}, {}, {})
    for position, section in enumerate(outline.sections, start=1):
        _number_section(section, str(position), numbering)
    for position, schedule in enumerate(outline.schedules, start=1):
        spot = Spot(schedule.id, f"{conventions.schedule} {position}", is_schedule=True)
        numbering.spots[spot.label] = spot
        numbering.extents[schedule.id] = Extent((spot,), schedule.id, is_schedule=True)
        numbering.provisions[schedule.id] = tuple(_numbered_in(schedule, "", conventions))
    return numbering


def section_label(section: OutlinedSection) -> str:
    """Return the label of a section: its clause's id, or one of its own where several clauses share it."""
    first = section.clauses[0].id
    return first if len(section.clauses) == 1 else f"section.{first}"


def _number_section(section: OutlinedSection, position: str, numbering: Numbering) -> None:
    spot = Spot(section_label(section), position)
    numbering.spots[spot.label] = spot
    counter = 0
    for clause in section.clauses:
        provisions = tuple(_numbered_in(clause, f"{position}.", numbering.conventions, after=counter))
        counter += len(provisions)
        numbering.provisions[clause.id] = provisions
        numbering.spots.update((part.spot.label, part.spot) for each in provisions for part in each)
        whole = len(section.clauses) == 1 or not provisions
        spots = (spot,) if whole else tuple(each[0].spot for each in provisions)
        numbering.extents[clause.id] = Extent(spots, spot.label, is_schedule=False)


def _numbered_in(
    clause: OutlinedClause, above: str, conventions: Conventions, *, after: int = 0
) -> Iterator[tuple[Numbered, ...]]:
    """Yield each provision of the first level with those below it; `after` is how many the section has had before."""
    provisions = (element for element in clause.elements if isinstance(element, Provision))
    for position, provision in enumerate(provisions, start=1):
        whole = f"{above}{after + position}"
        found = [Numbered(provision, 1, Spot(_label(clause.id, provision, position), whole), whole)]
        _number_below(found[0], conventions, found)
        yield tuple(found)


def _number_below(above: Numbered, conventions: Conventions, found: list[Numbered]) -> None:
    level, spot = above.level + 1, above.spot
    for position, provision in enumerate(above.provision.below, start=1):
        whole = conventions.below(spot.number, level, position)
        below = Spot(_label(spot.label, provision, position), whole)
        found.append(Numbered(provision, level, below, conventions.printed(whole, level, position)))
        _number_below(found[-1], conventions, found)


def _label(above: str, provision: Provision, position: int) -> str:
    clause, _, ordinal = above.partition("#")
    own = provision.label or (f"{ordinal}-{position}" if ordinal else str(position))
    return f"{clause}#{own}"
