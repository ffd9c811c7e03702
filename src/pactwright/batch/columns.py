"""The head of a sheet: which field of the term sheet each column fills."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pactwright.batch.faults import fault
from pactwright.diagnostics import Checked, Diagnostic, closest
from pactwright.frozen import dataclass
from pactwright.source import Path, Place, path_from, written_path
from pactwright.termsheet import OpenPoint, Shape, TermSheet, fields_of

NOTE = "#"
"""A column whose heading begins with it is for the people who fill the sheet in; no field is filled from it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A cell of the first row: what it says, where it stands, and what a reader calls its column ("column C")."""

    text: str
    place: Place
    called: str


Columns = tuple[Path | None, ...]
"""The field of each column; an empty path for a column of notes, None for one without a heading."""


def columns_from(headings: Sequence[Heading]) -> Checked[Columns]:
    """Find the field of each column, or tell all that is wrong with the head."""
    found: list[Path | None] = []
    faults: list[Diagnostic] = []
    known: dict[Path, Heading] = {}
    for heading in headings:
        text = heading.text.strip()
        if not text or text.startswith(NOTE):
            found.append(() if text else None)
            continue
        path = path_from(text)
        faults.extend(_faults(heading, path, known))
        found.append(path)
        known.setdefault(path or (text,), heading)
    if not known and not faults and headings:
        message = "No column of the first row names a field."
        cure = "Write the paths of fields into the first row, such as `parties[1].legal_name`."
        faults.append(fault("column-unknown", message, cure, headings[0].place))
    return Checked(tuple(found), tuple(faults)).unless_errors()


def shape_at(path: Path) -> Shape | None:
    """Return what may stand at a path of the term sheet, or None where the term sheet has no such field."""
    shape: Shape | None = Shape(block=TermSheet)
    for part in path:
        shape = None if shape is None else _step(shape, part)
    return shape


def is_single(shape: Shape) -> bool:
    """Whether a single value may stand there."""
    return shape.block is None and shape.items is None


def _faults(heading: Heading, path: Path | None, known: dict[Path, Heading]) -> Iterator[Diagnostic]:
    text = heading.text.strip()
    shape = None if path is None else shape_at(path)
    if path is None or shape is None:
        message = f"`{text}` in {heading.called} is no field of the term sheet."
        yield fault("column-unknown", message, _cure(text, path), heading.place)
    elif not is_single(shape):
        message = f"`{text}` in {heading.called} holds several values; a cell holds one."
        yield fault("column-unknown", message, f"Name one of them, such as `{_first_single(path)}`.", heading.place)
    elif path in known:
        message = f"`{text}` heads {known[path].called} and {heading.called}."
        yield fault("column-twice", message, "Take one of the two columns out.", heading.place)


def _step(shape: Shape, part: str | int) -> Shape | None:
    if isinstance(part, int):
        return shape.items
    if shape.may_be_open and part in fields_of(OpenPoint):
        return fields_of(OpenPoint)[part]
    return None if shape.block is None else fields_of(shape.block).get(part)


def _cure(text: str, path: Path | None) -> str:
    wished = path or (text,)
    reached = next(wished[:end] for end in range(len(wished), -1, -1) if shape_at(wished[:end]) is not None)
    shape = shape_at(reached)
    aside = f"Or put `{NOTE}` before the heading, to pass the column over."
    if shape is not None and shape.items is not None and len(reached) < len(wished):
        meant = written_path((*reached, 0, *wished[len(reached) :]))
        return f"Items of a list are counted: did you mean `{meant}`? {aside}"
    block = None if shape is None else shape.block
    near = closest(str(wished[len(reached)]), fields_of(block)) if block and len(reached) < len(wished) else None
    if near is None:
        return f"`pactwright batch template` makes a sheet with the right headings. {aside}"
    return f"Did you mean `{written_path((*reached, near, *wished[len(reached) + 1 :]))}`? {aside}"


def _first_single(path: Path) -> str:
    shape = shape_at(path)
    while shape is not None and not is_single(shape):
        if shape.items is not None:
            path, shape = (*path, 0), shape.items
        elif shape.block is not None:
            name, shape = next(iter(fields_of(shape.block).items()))
            path = (*path, name)
    return written_path(path)
