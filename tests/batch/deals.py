"""A base, rows that fit it, and what a reader sees of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from pactwright.batch import Row, rows_of
from pactwright.diagnostics import Diagnostic

BASE = """\
instrument: mou
parties:
  - {short_name: Northwind, legal_name: Northwind Analytics GmbH, address: Kaiplatz 4, country: Germany}
purpose: {statement: bring forecasts to ports}
term: {length: 6 months}
governing_law: Norway
"""

HEAD = "parties[1].short_name,parties[1].legal_name,parties[1].address,parties[1].country,term.length"
FIRMS = ("Fjordline", "Kaldnes", "Almgren", "Vindelta")


def firm(name: str, length: str = "") -> str:
    """Write the row of a firm as CSV."""
    return f'{name},{name} AS,"Bryggen 12, 5003 Bergen",Norway,{length}'


def sheet(*rows: str, head: str = HEAD) -> str:
    """Write a sheet as CSV."""
    return "\n".join([head, *rows]) + "\n"


def read(path: Path, *, base: str | None = "base.yaml", name: str | None = None) -> list[Row | Diagnostic]:
    """Read a source."""
    return list(rows_of(str(path), base, name))


def rows(found: Iterable[Row | Diagnostic]) -> list[Row]:
    """Return the rows, where there is nothing wrong with the source as a whole."""
    found = list(found)
    assert all(isinstance(one, Row) for one in found), told(found)
    return [one for one in found if isinstance(one, Row)]


def told(found: Sequence[Row | Diagnostic]) -> list[str]:
    """Write each finding on one line: where, its code, what is wrong."""
    diagnostics = [one for each in found for one in (each.diagnostics if isinstance(each, Row) else (each,))]
    return [f"{_where(one)} {one.code} {one.message}" for one in diagnostics]


def _where(one: Diagnostic) -> str:
    assert one.place is not None
    return f"{one.place.span.line}:{one.place.span.column}"
