"""Fields that a block does not know and fields that it lacks: often the same slip, seen from two sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from pydantic_core import ErrorDetails

from pactwright.diagnostics import closest
from pactwright.source import Document, Mapping, Path, Scalar, locate
from pactwright.termsheet.base import Model
from pactwright.termsheet.faults import FieldFault
from pactwright.termsheet.phrases import list_of
from pactwright.termsheet.shape import fields_of
from pactwright.termsheet.spot import Spot, called, spot_at, spot_of
from pactwright.termsheet.wording import Worded


class FieldNames:
    """What is wrong with the names of fields in one document."""

    def __init__(self, model: type[Model], document: Document) -> None:
        self._model = model
        self._document = document

    def unknown(self, errors: Sequence[ErrorDetails]) -> Iterator[tuple[Path, Worded]]:
        """Word each unknown field at its own name."""
        for spot in self._spots(errors, "extra_forbidden"):
            yield (
                spot.path,
                Worded(
                    FieldFault.UNKNOWN_FIELD,
                    f"`{spot.name}` is no field of {called(spot.path[:-1])}.",
                    self._cure_of_unknown(spot),
                ),
            )

    def missing(self, errors: Sequence[ErrorDetails]) -> Iterator[tuple[Path, Worded]]:
        """Word what a block lacks in one sentence, without the fields that are there with a slip in their name."""
        misspelt = {
            (*spot.path[:-1], closest(spot.name, self._free(spot))) for spot in self._spots(errors, "extra_forbidden")
        }
        lacking: dict[Path, list[Spot]] = {}
        for spot in self._spots(errors, "missing"):
            if spot.path not in misspelt:
                lacking.setdefault(spot.path[:-1], []).append(spot)
        for path, spots in lacking.items():
            yield path, _missing(path, spots)

    def _spots(self, errors: Sequence[ErrorDetails], kind: str) -> Iterator[Spot]:
        return (spot_of(error["loc"], self._model) for error in errors if error["type"] == kind)

    def _free(self, spot: Spot) -> list[str]:
        """Return the fields of the block that are not in use yet."""
        node = locate(self._document, spot.path[:-1]).node
        present = {entry.key.text for entry in node.entries} if isinstance(node, Mapping) else set()
        return [name for name in fields_of(spot.block) if name not in present]

    def _cure_of_unknown(self, spot: Spot) -> str:
        if self._is_rest_of_text(spot):
            return "Inside braces a comma ends the text. Put the whole text in quotes if this belongs to it."
        free = self._free(spot)
        guess = closest(spot.name, free)
        if guess:
            meant = spot_at((*spot.path[:-1], guess), self._model)
            return f"Did you mean `{guess}`? {meant.for_example}"
        twin = closest(spot.name, fields_of(spot.block))
        if twin:
            return f"Take it out: `{twin}` is there already."
        homes = [home for block, home in _homes(self._model).items() if spot.name in fields_of(block)]
        if len(homes) == 1:
            return f"It belongs {homes[0]}: move it there."
        if not free:
            return "Take it out: all fields of this block are there already."
        return f"Take it out, or write one of its fields instead: {list_of(free)}."

    def _is_rest_of_text(self, spot: Spot) -> bool:
        """Whether words without a colon follow a comma in braces: `{what: repay EUR 5,000 a quarter}`."""
        node = locate(self._document, spot.path).node
        return isinstance(node, Scalar) and node.text is None and " " in spot.name


def _missing(path: Path, spots: Sequence[Spot]) -> Worded:
    names = list_of([spot.name for spot in spots], "and")
    message = f"{names} {'is' if len(spots) == 1 else 'are'} missing from {called(path)}."
    examples = "\n".join(spot.shown for spot in spots)
    cure = f"Add, in your own words:\n{examples}" if "\n" in examples else f"Add `{examples}`, in your own words."
    return Worded(FieldFault.MISSING_FIELD, message, cure)


@cache
def _homes(root: type[Model]) -> dict[type[Model], str]:
    """Return every kind of block with the words for the first way that leads to it: "under `disputes.mediation`"."""
    homes: dict[type[Model], str] = {root: "at the top level of the file"}
    waiting: list[tuple[type[Model], str]] = [(root, "")]
    for block, path in waiting:
        for name, shape in fields_of(block).items():
            inner = (shape.items or shape).block
            if inner and inner not in homes:
                homes[inner] = f"under `{path}{name}`"
                waiting.append((inner, f"{path}{name}."))
    return homes
