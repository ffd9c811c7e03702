"""The ledger of a batch: what was drafted from what, and what came of each row of this run.

The table `document` stays: one line for each name that was ever drafted into the folder. The table `row` is this run's
own; it lives in a file without a name that the system takes away, so that a source may have more rows than the memory
holds.
"""

from __future__ import annotations

import json
import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from pactwright.batch.model import Composition, Row
from pactwright.frozen import dataclass
from pactwright.workspace import digest_of, now, told_by_sqlite

_TABLES = """
CREATE TABLE IF NOT EXISTS document (
    name TEXT PRIMARY KEY, inputs TEXT NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL,
    outputs TEXT NOT NULL, findings TEXT NOT NULL, open_points TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS composition (digest TEXT PRIMARY KEY, instrument TEXT NOT NULL, clauses TEXT NOT NULL);
CREATE TEMP TABLE row (
    number INTEGER PRIMARY KEY, position TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, says TEXT NOT NULL,
    state TEXT NOT NULL, findings TEXT NOT NULL, open_points TEXT NOT NULL, files TEXT NOT NULL, content BLOB);
CREATE INDEX temp.row_folded ON row (folded);
CREATE INDEX temp.row_state ON row (state, number);
"""


class State(StrEnum):
    """How far a row has come."""

    READ = "read"
    CHECKED = "checked"
    DRAFTED = "drafted"
    UNCHANGED = "unchanged"
    EDITED = "edited"
    FAILED = "failed"

    @property
    def words(self) -> str:
        """What a reader of the report needs to know: whether this run or an earlier one drafted it is all the same."""
        return _WORDS[self]


_WORDS = {
    State.READ: "not checked yet",
    State.CHECKED: "not drafted yet",
    State.DRAFTED: "drafted",
    State.UNCHANGED: "drafted",
    State.EDITED: "edited since, and kept",
    State.FAILED: "failed",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the ledger keeps it: enough to print it again."""

    code: str
    name: str
    severity: str
    message: str
    cure: str
    file: str = ""
    line: int = 0
    column: int = 0
    end_column: int = 0
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document that was drafted: what it is made of, and for each file the digests of its inputs and of itself.

    A file has two digests, the new one first, from just before it is replaced: whichever stands there then is ours.
    """

    composition: Composition | None
    inputs: Mapping[str, str]
    state: str
    outputs: Mapping[str, tuple[str, ...]]
    findings: tuple[Told, ...]
    open_points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of this run as the report tells it; `says` is the digest of its facts."""

    number: int
    position: str
    name: str
    says: str
    state: State
    findings: tuple[Told, ...]
    open_points: tuple[str, ...]
    files: tuple[str, ...]


class Ledger:
    """The ledger of one folder, opened for one run."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._kept: set[str] = set()
        with told_by_sqlite(path):
            connection.executescript(_TABLES)

    def entry(self, name: str) -> Entry | None:
        """Return what is known of a document, or None where it was never drafted."""
        found = self._ask("SELECT inputs, state, outputs, findings, open_points FROM document WHERE name = ?", name)
        for inputs, state, outputs, findings, points in found:
            composition, made_from = json.loads(inputs) if inputs.startswith("[") else ("", {})
            made_of = self._composition(composition)
            digests = {file: tuple(known) for file, known in json.loads(outputs).items()}
            return Entry(made_of, made_from, state, digests, _told_from(findings), tuple(json.loads(points)))
        return None

    def record(self, name: str, entry: Entry) -> None:
        """Keep what is known of a document; it is on the disk when this returns."""
        outputs = json.dumps({file: list(digests) for file, digests in sorted(entry.outputs.items())})
        points = json.dumps(entry.open_points, ensure_ascii=False)
        inputs = json.dumps([self._keep(entry.composition), entry.inputs], ensure_ascii=False)
        known = (name, inputs, entry.state, now(), outputs, _written(entry.findings), points)
        self._do("INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?)", *known)

    def _composition(self, digest: str) -> Composition | None:
        for instrument, clauses in self._ask("SELECT instrument, clauses FROM composition WHERE digest = ?", digest):
            return Composition(instrument, tuple(json.loads(clauses)))
        return None

    def _keep(self, composition: Composition | None) -> str:
        """Keep what papers are made of once for all of them, and return its digest."""
        if composition is None:
            return ""
        clauses = json.dumps(composition.clauses)
        digest = digest_of(f"{composition.instrument}{clauses}".encode())
        if digest not in self._kept:
            self._do("INSERT OR IGNORE INTO composition VALUES (?, ?, ?)", digest, composition.instrument, clauses)
            self._kept.add(digest)
        return digest

    def add(self, line: Line, folded: str, row: Row | None) -> None:
        """Take in a row of this run."""
        content = None if row is None else pickle.dumps(row)
        points, files = json.dumps(line.open_points), json.dumps(line.files)
        found = (line.position, line.name, folded, line.says, line.state, _written(line.findings), points, files)
        self._do("INSERT INTO temp.row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", line.number, *found, content)

    def settle(
        self,
        number: int,
        state: State,
        findings: Iterable[Told],
        *,
        open_points: tuple[str, ...] = (),
        files: tuple[str, ...] = (),
    ) -> None:
        """Write what came of a row."""
        known = (state, _written(findings), json.dumps(open_points, ensure_ascii=False), json.dumps(files), number)
        self._do("UPDATE temp.row SET state = ?, findings = ?, open_points = ?, files = ? WHERE number = ?", *known)

    def rows(self, state: State) -> Iterator[tuple[Line, Row]]:
        """Yield the rows that have come so far, with what they say. Rows may be settled meanwhile."""
        number = -1
        query = f"SELECT {_COLUMNS}, content FROM temp.row WHERE state = ? AND number > ? ORDER BY number LIMIT 1"  # noqa: S608  # our own words
        while found := self._ask(query, state, number).fetchone():
            line = _line(found[:-1])
            number = line.number
            yield line, _row(found[-1])

    def lines(self) -> Iterator[Line]:
        """Yield all rows of this run, in the order of the source."""
        yield from (_line(found) for found in self._ask(f"SELECT {_COLUMNS} FROM temp.row ORDER BY number"))  # noqa: S608

    def line(self, number: int) -> Line:
        """Return a row of this run."""
        return next(_line(found) for found in self._ask(f"SELECT {_COLUMNS} FROM temp.row WHERE number = ?", number))  # noqa: S608

    def row(self, number: int) -> Row:
        """Return what a row of this run says. Only rows that were sound as they were read have kept it."""
        (content,) = self._ask("SELECT content FROM temp.row WHERE number = ?", number).fetchone()
        return _row(content)

    def namesakes(self) -> Iterator[tuple[int, str, str]]:
        """Yield the rows whose name another row has too: number, name, and where the first other one stands."""
        yield from self._ask(
            "SELECT one.number, one.name, min(other.position) FROM temp.row one JOIN temp.row other"
            " ON one.folded = other.folded AND one.number <> other.number"
            " WHERE one.folded <> '' GROUP BY one.number ORDER BY one.number"
        ).fetchall()

    def count(self) -> dict[State, int]:
        """Return how many rows have come how far."""
        found = self._ask("SELECT state, count(*) FROM temp.row GROUP BY state")
        counted = {State(state): count for state, count in found}
        return {state: counted.get(state, 0) for state in State}

    def _ask(self, query: str, *values: object) -> sqlite3.Cursor:
        with told_by_sqlite(self._path):
            return self._connection.execute(query, values)

    def _do(self, change: str, *values: object) -> None:
        with told_by_sqlite(self._path):
            self._connection.execute(change, values)


_COLUMNS = "number, position, name, says, state, findings, open_points, files"


def _row(content: bytes) -> Row:
    # This run put it there, into a table that no other can open.
    row: Row = pickle.loads(content)  # noqa: S301
    return row


def _line(found: tuple[int, str, str, str, str, str, str, str]) -> Line:
    number, position, name, says, state, findings, points, files = found
    told = _told_from(findings)
    return Line(number, position, name, says, State(state), told, tuple(json.loads(points)), tuple(json.loads(files)))


def _written(findings: Iterable[Told]) -> str:
    return json.dumps([[getattr(one, name) for name in _TOLD] for one in findings], ensure_ascii=False)


def _told_from(text: str) -> tuple[Told, ...]:
    return tuple(Told(*one) for one in json.loads(text))


_TOLD = tuple(Told.__dataclass_fields__)
