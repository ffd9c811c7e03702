"""Names lead to what they stand for; an individual is a party, a person and a manager at once."""

from __future__ import annotations

from pathlib import Path as File
from typing import cast

from pactwright.source import Source
from pactwright.termsheet import (
    AllianceManager,
    OpenPoint,
    Person,
    Register,
    TermSheet,
    managers_of,
    mentions,
    open_points,
    read_term_sheet,
)

FIXTURES = File(__file__).parent.parent / "fixtures"


def sheet(name: str = "rich_alliance", *, old: str = "", new: str = "") -> TermSheet:
    text = (FIXTURES / f"{name}.yaml").read_text(encoding="utf-8")
    located = read_term_sheet(Source(name, text.replace(old, new) if old else text)).value
    assert located
    return located.sheet


def test_every_kind_of_name_is_found_with_its_path() -> None:
    register = Register.of(sheet())

    found = [
        register.find("party", "Fjordline"),
        register.find("person", "Siri Dahl"),
        register.find("milestone", "M2"),
        register.find("background", "B1"),
    ]

    assert [entry.path if entry else None for entry in found] == [
        ("parties", 1),
        ("people", 3),
        ("milestones", 1),
        ("ip", "background", 0),
    ]


def test_names_match_exactly_apart_from_white_space_around_them() -> None:
    register = Register.of(sheet())

    assert register.find("person", "  Siri Dahl ") == register.find("person", "Siri Dahl") is not None
    assert register.find("person", "siri dahl") is None
    assert register.find("party", "Fjordline Sensor AS") is None


def test_individual_is_a_person_under_both_names() -> None:
    register = Register.of(sheet())

    by_legal_name, by_short_name = register.find("person", "Mara Lindqvist"), register.find("person", "Mara")

    assert by_legal_name == by_short_name is not None
    assert by_legal_name
    assert by_legal_name.value == Person(name="Mara Lindqvist", party="Mara", email="mara@lindqvist.example")
    assert by_legal_name.path == ("parties", 2)
    assert by_legal_name.renamed == {"name": "legal_name", "party": "short_name"}


def test_individual_who_is_declared_as_a_person_keeps_what_is_declared() -> None:
    register = Register.of(
        sheet(old="people:\n", new="people:\n  - {name: Mara Lindqvist, party: Mara, title: Adviser}\n")
    )

    found = register.find("person", "Mara")

    assert found
    assert found.path == ("people", 0)
    assert cast("Person", found.value).title == "Adviser"


def test_of_two_declarations_the_first_counts() -> None:
    register = Register.of(sheet(old="managers:\n", new="  - {name: Siri Dahl, party: Northwind}\nmanagers:\n"))

    assert register.party_of("Siri Dahl") == "Fjordline"


def test_person_of_an_unknown_party_has_no_side() -> None:
    register = Register.of(sheet(old="{name: Jan Okafor, party: Northwind,", new="{name: Jan Okafor, party: Nobody,"))

    assert register.party_of("Jan Okafor") is None
    assert register.party_of("Jonas Berg") == "Fjordline"


def test_names_stand_in_the_order_of_the_file() -> None:
    assert Register.of(sheet("compact_mou")).names("person") == ("Ada Brandt", "Mara Lindqvist", "Mara")


def test_individual_without_an_entry_manages_in_person() -> None:
    managers = managers_of(sheet())

    assert [cast("AllianceManager", entry.value).manager for entry in managers] == [
        "Ada Brandt",
        "Siri Dahl",
        "Mara Lindqvist",
    ]
    assert managers[-1].path == ("parties", 2)
    assert managers[-1].renamed == {"party": "short_name", "manager": "legal_name"}


def test_individual_may_name_a_manager() -> None:
    named = sheet(old="approvals:", new="  - {party: Mara, manager: Mara}\napprovals:")

    assert [entry.path for entry in managers_of(named)] == [("managers", 0), ("managers", 1), ("managers", 2)]


def test_open_points_come_in_the_order_of_the_fields_and_the_listed_ones_last() -> None:
    assert [(path, point.open) for path, point in open_points(sheet())] == [
        (("managers", 1, "deputy"), "Who stands in for Siri Dahl?"),
        (("deliverables", 1, "due"), "When can the pack be ready?"),
        (("open_points", 0), "Who hosts the first workshop?"),
    ]
    assert all(isinstance(point, OpenPoint) for _, point in open_points(sheet()))


def test_owners_of_open_points_are_mentions_of_people() -> None:
    mentioned = {(mention.path, mention.name) for mention in mentions(sheet()) if mention.target == "person"}

    assert (("managers", 1, "deputy", "owner"), "Jonas Berg") in mentioned
    assert (("open_points", 0, "owner"), "Mara Lindqvist") in mentioned
    assert (("disputes", "escalation", 1, "people", 2), "Mara Lindqvist") in mentioned
