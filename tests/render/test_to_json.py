from __future__ import annotations

import json

from tests.render.sample import alliance

from pactwright.render import to_json


def test_field_names_the_line_of_the_term_sheet_it_came_from() -> None:
    between = json.loads(to_json(alliance()))["between"]

    assert between[1] == {
        "kind": "field_text",
        "text": "Northwind Analytics GmbH",
        "path": "parties[0].legal_name",
        "look": "plain",
    }


def test_parts_stand_in_the_order_of_the_paper() -> None:
    keys = list(json.loads(to_json(alliance())))

    assert keys[:4] == ["format", "kind", "title", "mark"]
    assert keys.index("parties") < keys.index("recitals") < keys.index("sections") < keys.index("schedules")


def test_paragraph_says_what_it_is() -> None:
    section = json.loads(to_json(alliance()))["sections"][17]

    paragraph = section["blocks"][2]

    assert section["kind"] == "section"
    assert (paragraph["kind"], paragraph["style"], paragraph["number"]) == ("paragraph", "provision-2", "(a)")


def test_day_is_written_year_first() -> None:
    assert json.loads(to_json(alliance()))["imprint"]["created"] == "2026-12-01"


def test_letters_of_all_scripts_stand_as_they_are() -> None:
    assert "Dr Inês Duarte" in to_json(alliance())
