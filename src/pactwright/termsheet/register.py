"""The register of names: what a reference in the term sheet stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from types import MappingProxyType

from pactwright.by_identity import kept_by_identity
from pactwright.frozen import dataclass
from pactwright.source import Path
from pactwright.termsheet.base import Model
from pactwright.termsheet.consortium import WorkPackage
from pactwright.termsheet.model import TermSheet
from pactwright.termsheet.parties import AllianceManager, Party, Person
from pactwright.termsheet.rights import Background
from pactwright.termsheet.stages import Stage
from pactwright.termsheet.work import Milestone

REFERENCE_TARGETS: Mapping[str, type[Model]] = MappingProxyType(
    {
        "party": Party,
        "person": Person,
        "milestone": Milestone,
        "background": Background,
        "work_package": WorkPackage,
        "stage": Stage,
    }
)
"""What a `Reference` may point to, and the block in which it is declared."""

_SAME_NAMES: Mapping[str, str] = MappingProxyType({})
_PERSON_FROM_PARTY = MappingProxyType({"name": "legal_name", "party": "short_name"})
_MANAGER_FROM_PARTY = MappingProxyType({"party": "short_name", "manager": "legal_name"})


@dataclass(frozen=True, slots=True)
class Registered:
    """A block that other blocks refer to, and where it stands.

    An individual is a party and a person at once: the person's fields then stand in the party's block, under the
    names that `renamed` gives (`name` is read from `legal_name`).
    """

    value: Model
    path: Path
    renamed: Mapping[str, str] = field(default_factory=lambda: _SAME_NAMES)


@dataclass(frozen=True, slots=True)
class Register:
    """Every party, person, milestone, piece of background, work package and stage of one term sheet, by name."""

    entries: Mapping[str, Mapping[str, Registered]]

    @classmethod
    def of(cls, sheet: TermSheet) -> Register:
        """Enter all that a term sheet declares. Of two declarations of one name the first counts."""
        return _register_of(sheet)

    def find(self, target: str, name: str) -> Registered | None:
        """Return what `name` stands for, or None. Names match exactly, apart from white space around them."""
        return self.entries[target].get(name.strip())

    def names(self, target: str) -> tuple[str, ...]:
        """Return the names that may be referred to, in the order of the file."""
        return tuple(self.entries[target])

    def party_of(self, person: str) -> str | None:
        """Return the short name of the party to which a person belongs, or None if either is not declared."""
        found = self.find("person", person)
        party = found.value.party if found and isinstance(found.value, Person) else None
        return party if party and self.find("party", party) else None


@kept_by_identity(most=1)
def _register_of(sheet: TermSheet) -> Register:
    """Make the register of a sheet once for all rules that look names up."""
    declared = {
        "party": ((party.short_name, entry) for entry, party in _parties(sheet)),
        "person": _people(sheet),
        "milestone": (
            (milestone.id, Registered(milestone, ("milestones", position)))
            for position, milestone in enumerate(sheet.milestones)
        ),
        "background": (
            (background.id, Registered(background, ("ip", "background", position)))
            for position, background in enumerate(sheet.ip.background)
        ),
        "work_package": _work_packages(sheet),
        "stage": _stages(sheet),
    }
    return Register({target: _first_of_each(names) for target, names in declared.items()})


def managers_of(sheet: TermSheet) -> tuple[Registered, ...]:
    """Return the alliance managers in the order of the parties: those declared, and individuals in person."""
    order = {party.short_name: position for position, party in enumerate(sheet.parties)}
    declared = [Registered(manager, ("managers", position)) for position, manager in enumerate(sheet.managers)]
    managed = {manager.party for manager in sheet.managers}
    in_person = [
        Registered(_managed_in_person(party), entry.path, _MANAGER_FROM_PARTY)
        for entry, party in _parties(sheet)
        if party.is_individual and party.short_name not in managed
    ]
    return tuple(sorted((*declared, *in_person), key=lambda entry: order.get(_party_of(entry), len(order))))


def _managed_in_person(party: Party) -> AllianceManager:
    return AllianceManager(party=party.short_name, manager=party.legal_name)


def _party_of(manager: Registered) -> str:
    return manager.value.party if isinstance(manager.value, AllianceManager) else ""


def _parties(sheet: TermSheet) -> Iterator[tuple[Registered, Party]]:
    for position, party in enumerate(sheet.parties):
        yield Registered(party, ("parties", position)), party


def _people(sheet: TermSheet) -> Iterator[tuple[str, Registered]]:
    declared = {person.name: Registered(person, ("people", n)) for n, person in reversed([*enumerate(sheet.people)])}
    for person in sheet.people:
        yield person.name, declared[person.name]
    for entry, party in _parties(sheet):
        if party.is_individual:
            itself = declared.get(party.legal_name) or Registered(_in_person(party), entry.path, _PERSON_FROM_PARTY)
            yield party.legal_name, itself
            yield party.short_name, itself


def _work_packages(sheet: TermSheet) -> Iterator[tuple[str, Registered]]:
    path: Path = ("activities", "consortium", "work_packages")
    consortium = sheet.activities.consortium
    for position, package in enumerate(consortium.work_packages if consortium else ()):
        yield package.id, Registered(package, (*path, position))


def _stages(sheet: TermSheet) -> Iterator[tuple[str, Registered]]:
    path: Path = ("activities", "development", "stages")
    development = sheet.activities.development
    for position, stage in enumerate(development.stages if development else ()):
        if stage.id:
            yield stage.id, Registered(stage, (*path, position))


def _in_person(party: Party) -> Person:
    return Person(name=party.legal_name, party=party.short_name, email=party.email)


def _first_of_each(names: Iterator[tuple[str, Registered]]) -> dict[str, Registered]:
    entries: dict[str, Registered] = {}
    for name, entry in names:
        entries.setdefault(name, entry)
    return entries
