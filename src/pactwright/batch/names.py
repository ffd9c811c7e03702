"""The names of the files: a pattern that the row fills in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from string import Formatter

from pactwright.batch.columns import is_single, shape_at
from pactwright.batch.model import Row
from pactwright.batch.to_term_sheet import Plain, value_at
from pactwright.file_names import safe_stem
from pactwright.frozen import dataclass
from pactwright.source import Path, path_from, written_path

ROW, STEM = "row", "stem"


class WrongPattern(ValueError):
    """A pattern that no name can be made from; the words are for its author."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words, and what follows them: the number of the row, the name of its file, or a field."""

    words: str
    field: Path | None
    form: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern such as `{row:04d}-{parties[1].short_name}`."""

    text: str
    pieces: Sequence[_Piece]


@dataclass(frozen=True, slots=True)
class Nameless:
    """The field of the pattern that a row leaves without a value."""

    field: str


def pattern_from(text: str, formats: Sequence[str]) -> Pattern:
    """Read a pattern; an ending that names a format may be left out. Raise WrongPattern."""
    stem, dot, ending = text.rpartition(".")
    wished = stem if dot and ending in formats else text
    try:
        parsed = list(Formatter().parse(wished))
    except ValueError as reason:
        message = f"{reason}. Each field stands in braces: `{{row:04d}}`."
        raise WrongPattern(message) from None
    return Pattern(wished, [_piece(words, field, form or "", conversion) for words, field, form, conversion in parsed])


def name_from(pattern: Pattern, row: Row, facts: Plain) -> str | Nameless:
    """Return the name of a row's files without ending, safe on every system, or the field that it cannot do without."""
    made: list[str] = []
    for piece in pattern.pieces:
        made.append(piece.words)
        if piece.field == (ROW,):
            made.append(format(row.position.row, piece.form))
        elif piece.field == (STEM,):
            made.append(PurePath(row.position.file).stem)
        elif piece.field is not None:
            value = value_at(facts, piece.field)
            if not isinstance(value, str) or not value.strip():
                return Nameless(written_path(piece.field))
            made.append(value.strip())
    return safe_stem("".join(made))


def _piece(words: str, field: str | None, form: str, conversion: str | None) -> _Piece:
    if field is None:
        return _Piece(words, None, "")
    path = path_from(field)
    shape = None if path is None or path in ((ROW,), (STEM,)) else shape_at(path)
    if path not in ((ROW,), (STEM,)) and (shape is None or not is_single(shape)):
        message = f"`{field}` is no field with a single value. Write `row`, `stem` or a path: `parties[1].short_name`."
        raise WrongPattern(message)
    if conversion or (form and (path != (ROW,) or not _is_width(form))):
        message = f"`{{{field}:{form}}}`: only the row takes a form, such as `{{row:04d}}`."
        raise WrongPattern(message)
    return _Piece(words, path, form)


def _is_width(form: str) -> bool:
    digits = form.removesuffix("d")
    return len(digits) <= 2 and (not digits or digits.isdigit())
