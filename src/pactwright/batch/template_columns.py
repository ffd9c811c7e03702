"""The columns of a sheet to fill in: what a deal needs and the base leaves out, and what often differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pactwright.batch.columns import is_single, shape_at
from pactwright.batch.to_term_sheet import Plain, value_at
from pactwright.frozen import dataclass
from pactwright.source import Path, written_path
from pactwright.termsheet import Model, Shape, TermSheet, fields_of, written

_OFTEN: Sequence[Path] = (("dates", "effective"), ("term", "length"))
"""What differs from deal to deal although the term sheet can do without it."""


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column: its field, what to write, an example, the words to choose from, and whether it must be filled in."""

    path: Path
    says: str
    example: str
    words: tuple[str, ...]
    is_required: bool

    @property
    def heading(self) -> str:
        """The path as the first row holds it."""
        return written_path(self.path)


def template_columns(base: Plain, further: Sequence[Path]) -> tuple[TemplateColumn, ...]:
    """Return the columns for a base; `further` are fields that are asked for besides."""
    required = dict.fromkeys(_missing(TermSheet, base, ()), True)
    often = {path: False for path in _OFTEN if value_at(base, path) is None}
    chosen = required | dict.fromkeys(_optional(base, required), False) | often
    chosen |= {path: False for path in further if path not in chosen}
    return tuple(_column(path, is_required=chosen[path]) for path in _in_order(chosen))


def _missing(block: type[Model], facts: object, path: Path) -> Iterator[Path]:
    """Yield the single values that a block needs and does not have yet."""
    present = facts if isinstance(facts, dict) else {}
    for name, shape in fields_of(block).items():
        is_required = block.model_fields[name].is_required()
        if not is_required and name not in present:
            continue
        yield from _missing_in(shape, present.get(name), (*path, name), fewest=_fewest(block, name))


def _missing_in(shape: Shape, value: object, path: Path, *, fewest: int) -> Iterator[Path]:
    if isinstance(value, dict) and "open" in value and shape.may_be_open:
        return
    if shape.block is not None:
        yield from _missing(shape.block, value, path)
    elif shape.items is not None and shape.items.block is not None:
        items = value if isinstance(value, list) else []
        for number in range(max(len(items), fewest)):
            item = items[number] if number < len(items) else None
            yield from _missing(shape.items.block, item, (*path, number))
    elif value is None:
        yield path


def _fewest(block: type[Model], name: str) -> int:
    marks = block.model_fields[name].metadata
    return next((mark.min_length for mark in marks if hasattr(mark, "min_length")), 0)


def _optional(base: Plain, required: dict[Path, bool]) -> Iterator[Path]:
    """Yield the other single values of the items that the sheet adds to a list, such as a second party."""
    for item in dict.fromkeys(path[:2] for path in required if len(path) > 2 and isinstance(path[1], int)):
        shape = shape_at(item)
        if shape is None or shape.block is None or value_at(base, item) is not None:
            continue
        for name, inner in fields_of(shape.block).items():
            if is_single(inner) and (*item, name) not in required:
                yield (*item, name)
            elif inner.items is not None and is_single(inner.items):
                yield (*item, name, 0)


def _in_order(paths: dict[Path, bool]) -> list[Path]:
    """Return paths in the order of the term sheet's own fields."""
    return sorted(paths, key=_place)


def _place(path: Path) -> list[int]:
    places: list[int] = []
    for end, part in enumerate(path):
        shape = shape_at(path[:end])
        names = list(fields_of(shape.block)) if shape is not None and shape.block is not None else []
        places.append(part if isinstance(part, int) else names.index(part) if part in names else len(names))
    return places


def _column(path: Path, *, is_required: bool) -> TemplateColumn:
    named = path[:-1] if isinstance(path[-1], int) else path
    above, shape = shape_at(named[:-1]), shape_at(path)
    if above is None or above.block is None or shape is None:
        raise LookupError(path)
    field = above.block.model_fields[str(named[-1])]
    example = (field.examples or [""])[0]
    if isinstance(path[-1], int) and isinstance(example, list | tuple):
        example = example[0]
    words = ("yes", "no") if shape.value is bool else shape.words
    text = example if isinstance(example, str) else written("", example).removeprefix(": ")
    return TemplateColumn(path, field.description or "", text, words, is_required)
