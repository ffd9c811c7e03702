"""What the form is made of, and what it may ask for."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from pactwright.preview.bodies import Refused
from pactwright.preview.edits import edited_text
from pactwright.preview.form import field_order, form_model, form_values
from pactwright.preview.form_groups import NAMED_AT
from pactwright.preview.model import Revision
from pactwright.source import Source, read_document
from pactwright.termsheet import REFERENCE_TARGETS, TermSheet

TEXT = """\
parties:
  - {short_name: Mara, legal_name: Mara Lindqvist, kind: individual}
  - {short_name: Fjordline, kind: organisation}
people:
  - {name: Jonas Berg}   # he signs
milestones: [{id: M1}, oops]
term: {length: 012}
"""


def revision(text: str = TEXT) -> Revision:
    document, _ = read_document(Source("deal.yaml", text))
    return Revision(
        **dict.fromkeys(Revision.__dataclass_fields__)  # type: ignore[arg-type] # the edit reads two of them
        | {"name": "deal.yaml", "text": text, "document": document}
    )


def block(name: str) -> dict[str, Any]:
    model: Any = form_model()
    return {field["name"]: field for field in model["blocks"][name]["fields"]}


def test_every_field_of_a_term_sheet_stands_in_one_group() -> None:
    model: Any = form_model()

    placed = Counter(field for group in model["groups"] for field in group["fields"])

    assert placed == Counter(list(TermSheet.model_fields))


def test_every_block_that_a_field_speaks_of_is_described() -> None:
    model: Any = form_model()

    spoken_of = {field["block"] for one in model["blocks"].values() for field in one["fields"] if "block" in field}

    assert spoken_of < set(model["blocks"])
    assert json.loads(json.dumps(model)) == model


def test_a_field_says_what_it_takes() -> None:
    party, contribution, money = block("Party"), block("Contribution"), block("MoneyTerms")

    assert party["short_name"]["kind"] == "text"
    assert party["short_name"]["required"]
    assert party["business"]["kind"] == "long"
    assert party["gains"] | {"kind": "list", "items": "long"} == party["gains"]
    assert party["kind"]["choices"] == [["organisation", "Organisation"], ["individual", "Individual"]]
    assert (contribution["amount"]["kind"], contribution["amount"]["open"]) == ("money", True)
    assert (contribution["accountable"]["kind"], contribution["accountable"]["target"]) == ("name", "person")
    assert (contribution["due"]["kind"], contribution["in_equity"]["usual"]) == ("date", "no")
    assert (money["payment_within"]["kind"], money["payment_within"]["usual"]) == ("duration", "30 days")


def test_values_are_those_of_the_file_as_they_are_written() -> None:
    document = revision().document
    assert document is not None

    told: Any = form_values(document)

    assert told["values"]["term"] == {"length": "012"}
    assert told["names"]["party"] == ["Mara", "Fjordline"]
    assert told["names"]["person"] == ["Jonas Berg", "Mara Lindqvist"]
    assert told["names"]["milestone"] == ["M1"]


def test_every_kind_of_reference_has_a_place_where_its_names_stand() -> None:
    assert set(NAMED_AT) == set(REFERENCE_TARGETS)


def test_a_new_field_is_written_in_the_order_of_the_model() -> None:
    edited = edited_text(revision(), {"action": "set", "path": "title", "value": "Ports"})

    assert edited == "title: Ports\n" + TEXT
    assert field_order(("parties", 3))[:2] == ("short_name", "legal_name")
    assert field_order(("nothing", 3)) == ()


def test_an_entry_is_moved_up_and_down() -> None:
    up = edited_text(revision(), {"action": "move", "path": "parties[1]", "value": "up"})

    assert up.index("Fjordline") < up.index("Mara")
    assert edited_text(revision(up), {"action": "move", "path": "parties[0]", "value": "down"}) == TEXT


@pytest.mark.parametrize(
    ("wish", "status"),
    [
        ({}, 400),
        ({"action": "set", "path": 3, "value": "x"}, 400),
        ({"action": "set", "path": "a b", "value": "x"}, 400),
        ({"action": "set", "path": "title"}, 400),
        ({"action": "set", "path": "title", "value": 5}, 400),
        ({"action": "set", "path": "title", "value": {"a": None}}, 400),
        ({"action": "burn", "path": "title", "value": "x"}, 400),
        ({"action": "move", "path": "parties[0]", "value": "away"}, 400),
        ({"action": "move", "path": "parties[0]", "value": "up"}, 422),
        ({"action": "remove", "path": "title"}, 422),
        ({"action": "set", "path": "parties[7].kind", "value": "x"}, 422),
        ({"action": "set", "path": "title", "value": "bell\a"}, 422),
    ],
)
def test_a_change_that_cannot_be_made_is_refused(wish: dict[str, object], status: int) -> None:
    with pytest.raises(Refused) as refused:
        edited_text(revision(), wish)

    assert refused.value.status == status


def test_nothing_is_written_deeper_than_any_term_sheet() -> None:
    deep: object = "x"
    for _ in range(40):
        deep = [deep]

    with pytest.raises(Refused):
        edited_text(revision(), {"action": "set", "path": "title", "value": deep})
