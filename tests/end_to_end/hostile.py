"""Term sheets whose texts are all set to values that break programs which print them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from tests.drafts import ROOT
from tests.strategies_deals import EQUITY_LINK, GATE
from tests.strategies_limits import NOT_OF_INTENT, RIGHTS
from tests.strategies_trade import TRADE

from pactwright.source import Path, Source, read_document, to_plain
from pactwright.termsheet import TermSheet
from pactwright.termsheet.base import Model, OpenPoint
from pactwright.termsheet.shape import Shape, fields_of

Written: TypeAlias = dict[str, Any]

VALUES = (
    "AT&T",
    "<b>x</b>",
    "{{ 7*7 }}",
    "{_{ 7*7 }_}",
    "{% raw %}",
    "{%- if x -%}",
    "*a* # b",
    "**Committee**",
    "</w:t></w:r>",
    "]]><![CDATA[",
    "1. x",
    "(a) x",
    "# x",
    "- x",
    "w" * 300,
    "חברת האופק",
    "شركة الأفق",
    "[[disp.law]]",
    "{#x}",
    "| a |",
    "a \\| b\\",
    "&amp; &#60;",
    "`x` $y$ ~z~",
    "“a” 'b' \"c\"",
    "https://a.example/?b=c&d",
    "%1.%2 \\w \\h",
)
"""Markup, placeholders, references and numbers that a value must not turn into; a long word; other scripts."""

LEFT_TO_RIGHT = tuple(value for value in VALUES if value.isascii() or value.startswith("“"))

_CONSORTIUM = {
    "project": "x",
    "work_packages": [
        {
            "id": "W1",
            "title": "x",
            "aim": "x",
            "lead": "Mara",
            "members": ["Mara", "Northwind"],
            "accountable": "Mara Lindqvist",
        }
    ],
    "customer": {
        "name": "x",
        "contract": "x",
        "bid_due": "2027-05-31",
        "shares": [{"party": "Fjordline", "amount": "EUR 5"}],
    },
}

_MISSING = {
    "coordinator": {"party": "Northwind", "powers": ["x", "y"]},
    "money": {"funding": {"funder": "x", "agreement": "x", "shares": [{"party": "Mara", "amount": "EUR 5"}]}},
    "ip": {"access": {"results": "fair"}, "publication": {"notice": "45 days"}},
    "term": {"accession": "all_parties"},
    "parties": {0: {"notice": {"address": "x"}}},
    "publicity": {"non_disparagement": {"tail": "12 months"}},
    "people": {0: {"phone": "x"}},
    "contributions": {0: {"schedule": [{"date": "2027-03-31", "what": "x"}]}},
    "activities": {
        "consortium": _CONSORTIUM,
        "subcontracting": {"rule": "listed", "approved": ["x", "y"]},
        "distribution": {
            "supplier": "Fjordline",
            "distributor": "Northwind",
            "products": ["x"],
            "territory": ["x"],
            "order_process": "x",
            "delivery": "x",
        },
        "pricing": {"seller": "Fjordline", "buyer": "Northwind", "covers": "x", "price_list": "x"},
        "targets": [
            {
                "party": "Northwind",
                "metric": "x",
                "amount": "EUR 100",
                "remedy": "pay_shortfall",
                "shortfall_share": "5%",
                "paid_to": "Fjordline",
            }
        ],
        "project_orders": {"covers": "x", "approved_by": ["Ada Brandt", "Mara"], "numbered": "x"},
        "service_levels": {
            "levels": [{"party": "Northwind", "level": "x", "credit": "5%", "credit_of": "x"}],
            "limits": [{"party": "Mara", "limit": "x"}],
        },
        "warranties": [{"party": "Fjordline", "covers": "x"}],
        "support": {
            "training": [{"trainer": "Fjordline", "learner": "Mara", "subject": "x"}],
            "levels": [{"level": 1, "party": "Mara"}],
        },
        "marketing": {"budget": [{"party": "Mara", "amount": "EUR 500"}]},
        "development": {"stages": {0: {"id": "S1", "gate": GATE}}},
    },
    "deliverables": {
        0: {"criteria": "x", "responsible": ["Ada Brandt"], "consulted": ["Siri Dahl"], "informed": ["Mara"]},
    },
    "committee": {"name": "x"},
    "restrictions": {"exclusivity": {0: {"condition": "x"}}, "introduced_contacts": {"list_kept_by": "Ada Brandt"}},
    "disputes": {
        "mediation": {"institution": "x", "rules": "x", "language": "x", "mediator": {"declared_links": ["x"]}},
        "forum": {"language": "x"},
    },
    "legal_effect": {"fuller_agreement": "x"},
    "governing_law": "x",
    "clauses": {0: {"clause": "fin.own_costs", "variant": None, "own_text": ["x", "y"]}},
}
"""What the richest file of the fixtures does not say."""

_OF_VENTURE = {
    "entity": {
        "registration_number": "x",
        "year_end": "x",
        "clearances": ["x", "y"],
        "cap_table": {0: {"class_name": "x", "premium": "x"}},
        "board": {"chief_executive": "Fjordline", "observers": ["Mara"]},
        "reserved": {"further": ["x", "y"]},
        "valuation": {"basis": "formula", "formula": "x"},
        "end": {"name_returns_to": "Northwind"},
    },
}

_OF_LETTER = {"legal_effect": {"topics": [{"text": "x", "accountable": "Mara Lindqvist"}]}}

_OTHERS = {
    "joint_venture_agreement": ("joint_venture", _OF_VENTURE),
    "letter_of_intent": ("letter_of_intent", _OF_LETTER),
}
"""Papers with blocks of their own: the fixture that they begin with, and what it does not say."""

_FOR_MEMORANDUM = {
    "instrument": "mou",
    "activities": dict.fromkeys(TRADE),
    "ip": {"results": {"ownership": "party", "owner": "Northwind", "shares": []}},
    "risk": {"liability_cap": None},
    "disputes": {"forum": {"kind": "courts", "courts": "x", "institution": None, "rules": None, "seat": None}},
}

_NOT_FREE = {
    ("TermSheet", "language"),
    ("ClauseOverride", "clause"),
    ("ClauseOverride", "variant"),
    ("Party", "camp"),
}
"""Texts that are chosen from a list, follow a pattern, or must be the same in two places."""


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A text in a term sheet: its path, its block and field, and what it refers to by name, if anything."""

    path: Path
    field: tuple[str, str]
    target: str | None


@cache
def filled(instrument: str) -> Written:
    """Return a term sheet in which the texts of nearly all fields are set, or all of a company and of talks."""
    if instrument in _OTHERS:
        name, more = _OTHERS[instrument]
        other: dict[str, Any] = _merged(_fixture(name), more)
        return other
    with_all: dict[str, Any] = _merged(_merged(_fixture("rich_alliance"), _MISSING), RIGHTS)
    if instrument != "mou":
        link = {"equity_link": EQUITY_LINK} if instrument == "alliance_agreement" else {}
        return with_all | {"instrument": instrument} | link
    memorandum: dict[str, Any] = _merged(_merged(with_all, NOT_OF_INTENT), _FOR_MEMORANDUM)
    return memorandum


def _fixture(name: str) -> Written:
    text = (ROOT / f"tests/fixtures/{name}.yaml").read_text(encoding="utf-8")
    document, faults = read_document(Source(f"{name}.yaml", text))
    assert document is not None, faults
    sheet = to_plain(document.root)
    assert isinstance(sheet, dict)
    return sheet


def text_places(sheet: Written) -> tuple[TextPlace, ...]:
    """Return every free text of a term sheet."""
    return tuple(place for place in _places(TermSheet, sheet, ()) if place.field not in _NOT_FREE)


def with_values(sheet: Written, value: Callable[[int], str]) -> Written:
    """Set every free text. What refers to a party or a person goes on referring to it."""
    changed = copy.deepcopy(sheet)
    renamed: dict[str, str] = {}
    places = text_places(sheet)
    for number, place in enumerate(places):
        if place.target is None:
            renamed.setdefault(_at(sheet, place.path), value(number))
            _set(changed, place.path, value(number))
    declared = {_at(sheet, place.path): _at(changed, place.path) for place in places if place.field in _DECLARED}
    for place in places:
        if place.target in ("party", "person"):
            _set(changed, place.path, declared[_at(sheet, place.path)])
    return changed


def rotated(instrument: str, turn: int, values: Sequence[str] = VALUES) -> Written:
    """Set every free text to one of the values; with each turn every text gets the next of them."""
    return with_values(filled(instrument), lambda number: hostile_value(number, turn, values))


def long_words(instrument: str) -> Written:
    """Set every free text to a word that is wider than any line, but not those in the head of each page."""
    plain = filled(instrument)
    sheet = with_values(plain, lambda number: f"{'w' * 300} Q{number:03d}")
    return sheet | {"title": plain["title"], "draft": plain["draft"]}


def harmless(instrument: str) -> Written:
    """Set every free text to plain words, each text to other ones."""
    return with_values(filled(instrument), harmless_value)


def hostile_value(number: int, turn: int, values: Sequence[str] = VALUES) -> str:
    """Return the value of a text by its number: its mark stands behind the hostile part, on odd turns before it."""
    value = values[(number + turn) % len(values)]
    return f"Q{number:03d} {value} Q" if turn % 2 else f"{value} Q{number:03d}"


def harmless_value(number: int) -> str:
    """Return the plain words of the text with a number."""
    return f"plain Q{number:03d}"


_DECLARED = {("Person", "name"), ("Party", "legal_name"), ("Party", "short_name")}


def text_fields() -> frozenset[tuple[str, str]]:
    """Return every free text field of the model as (block, field)."""
    found = {*_fields(TermSheet, set()), *_fields(OpenPoint, set())}
    return frozenset(found - _NOT_FREE)


def _fields(model: type[Model], seen: set[type[Model]]) -> Iterator[tuple[str, str]]:
    if model in seen:
        return
    seen.add(model)
    for name, shape in fields_of(model).items():
        single = shape.items or shape
        if single.block is not None:
            yield from _fields(single.block, seen)
        elif _is_free(name, single):
            yield model.__name__, name


def _is_free(name: str, shape: Shape) -> bool:
    return (
        shape.value is str and shape.target not in ("milestone", "background", "work_package", "stage") and name != "id"
    )


def _places(model: type[Model], block: Written, path: Path) -> Iterator[TextPlace]:
    for name, shape in fields_of(model).items():
        if name in block:
            yield from _places_in(shape, block[name], (*path, name), field=(model.__name__, name))


def _places_in(shape: Shape, value: Any, path: Path, *, field: tuple[str, str]) -> Iterator[TextPlace]:
    if isinstance(value, list) and shape.items is not None:
        for position, member in enumerate(value):
            yield from _places_in(shape.items, member, (*path, position), field=field)
    elif isinstance(value, dict) and (shape.may_be_open and "open" in value):
        yield from _places(OpenPoint, value, path)
    elif isinstance(value, dict) and shape.block is not None:
        yield from _places(shape.block, value, path)
    elif isinstance(value, str) and _is_free(field[1], shape):
        yield TextPlace(path, field, shape.target)


def _merged(block: Any, changes: Any) -> Any:
    """Change fields by name and members of lists by position; a field that becomes None is taken out."""
    if isinstance(block, list) and isinstance(changes, dict):
        return [_merged(member, changes[place]) if place in changes else member for place, member in enumerate(block)]
    if not isinstance(changes, dict):
        return changes
    merged = {**block, **{name: _merged(block.get(name, {}), change) for name, change in changes.items()}}
    return {name: value for name, value in merged.items() if value is not None}


def _at(sheet: Any, path: Path) -> Any:
    for part in path:
        sheet = sheet[part]
    return sheet


def _set(sheet: Any, path: Path, value: str) -> None:
    *above, last = path
    _at(sheet, tuple(above))[last] = value
