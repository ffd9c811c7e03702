"""Where an error of Pydantic belongs: the path in the file and the field of the model behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pactwright.frozen import dataclass
from pactwright.source import Path, PathPart
from pactwright.termsheet.base import Model, OpenPoint
from pactwright.termsheet.shape import Shape, fields_of
from pactwright.termsheet.written import written, written_item

_AGREED_TAG, _OPEN_TAG = "agreed", "open"


@dataclass(frozen=True, slots=True)
class Spot:
    """A path in the term sheet, the block whose field it leads to, and the shape that is expected there."""

    path: Path
    block: type[Model]
    name: str
    shape: Shape | None

    @property
    def example(self) -> object:
        """The example of the field, or of one item of it where the path leads to an item."""
        field = self.block.model_fields[self.name]
        example: object = (field.examples or [""])[0]
        is_item = bool(self.path) and isinstance(self.path[-1], int)
        return example[0] if is_item and isinstance(example, Sequence) and not isinstance(example, str) else example

    @property
    def shown(self) -> str:
        """The example as it is written in the file: `due: 2027-02-28`, or `- Norway` for an item."""
        is_item = bool(self.path) and isinstance(self.path[-1], int)
        return written_item(self.example) if is_item else written(self.name, self.example)

    @property
    def for_example(self) -> str:
        """The example as the end of a cure: on the same line where it fits, else on lines of its own."""
        return f"For example:\n{self.shown}" if "\n" in self.shown else f"For example: `{self.shown}`."

    @property
    def called(self) -> str:
        """What to call the place in a sentence: "`scope`", "item 2 of `parties`", "the file"."""
        return called(self.path)


def called(path: Path) -> str:
    """Name what stands at a path: "`scope`", "item 2 of `parties`", "the file"."""
    if not path:
        return "the file"
    last = path[-1]
    return f"item {last + 1} of {called(path[:-1])}" if isinstance(last, int) else f"`{last}`"


def spot_of(loc: Sequence[PathPart], root: type[Model]) -> Spot:
    """Follow an error's location through the model, leaving out the tags that Pydantic puts in for open points."""
    spot = _start(root)
    inside = spot.shape
    for part in loc:
        if inside and inside.may_be_open and part in (_AGREED_TAG, _OPEN_TAG):
            inside = replace(inside, may_be_open=False) if part == _AGREED_TAG else Shape(block=OpenPoint)
            continue
        spot = _step(spot, inside, part)
        inside = spot.shape
    return spot


def spot_at(path: Path, root: type[Model]) -> Spot:
    """Follow a path of the file through the model. Where the model knows no such field, the spot has no shape."""
    spot = _start(root)
    for part in path:
        inside = spot.shape
        is_open = inside is not None and inside.may_be_open and part in fields_of(OpenPoint)
        spot = _step(spot, Shape(block=OpenPoint) if is_open else inside, part)
    return spot


def _start(root: type[Model]) -> Spot:
    return Spot((), root, "", Shape(block=root))


def _step(spot: Spot, inside: Shape | None, part: PathPart) -> Spot:
    path = (*spot.path, part)
    if isinstance(part, int):
        return replace(spot, path=path, shape=inside.items if inside else None)
    if inside is None or inside.block is None:
        return Spot(path, spot.block, part, None)
    return Spot(path, inside.block, part, fields_of(inside.block).get(part))
