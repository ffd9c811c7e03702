"""The shape of what a template is given, read from the types in `context.py`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from functools import cache
from typing import Annotated, Any, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

from pactwright.frozen import dataclass
from pactwright.house_style.context import Kinds, Leaf


@dataclass(frozen=True, slots=True)
class Shape:
    """What stands behind a name: a block with `fields`, a list of `items`, or a text.

    `leaf` holds what a template owes to a text, `styles` the styles that the blocks of a list can have.
    """

    fields: Mapping[str, Shape] = field(default_factory=dict)
    items: Shape | None = None
    leaf: frozenset[Leaf] = frozenset()
    styles: tuple[str, ...] = ()


LOOP = Shape(dict.fromkeys(("index", "index0", "revindex", "length", "first", "last"), Shape()))
"""What a template may ask of the loop it is in."""


@cache
def shape_of(block: type) -> Shape:
    """Return the shape of a block of `context.py`."""
    return Shape({name: _shape(hint) for name, hint in get_type_hints(block, include_extras=True).items()})


def leaves(shape: Shape, path: str = "") -> Iterator[tuple[str, Shape]]:
    """Yield every text below a shape with its path, such as `sections[].blocks[].text`."""
    if shape.items is not None:
        yield from leaves(shape.items, f"{path}[]")
    elif shape.fields:
        for name, inner in shape.fields.items():
            yield from leaves(inner, f"{path}.{name}".removeprefix("."))
    else:
        yield path, shape


def _shape(hint: Any) -> Shape:  # noqa: ANN401  # a type as it was written
    origin = get_origin(hint)
    if origin is NotRequired:
        return _shape(get_args(hint)[0])
    if origin is Annotated:
        inner, *marks = get_args(hint)
        leaf = frozenset(mark for mark in marks if isinstance(mark, Leaf))
        styles = tuple(style for mark in marks if isinstance(mark, Kinds) for style in mark.styles)
        return _with_styles(_shape(inner), styles) if styles else replace(_shape(inner), leaf=leaf)
    if origin is list:
        return Shape(items=_shape(get_args(hint)[0]))
    return shape_of(hint) if is_typeddict(hint) else Shape()


def _with_styles(parts: Shape, styles: tuple[str, ...]) -> Shape:
    """Return the shape of a list of parts whose blocks have these styles."""
    part = parts.items or parts
    blocks = replace(part.fields["blocks"], styles=styles)
    return replace(parts, items=replace(part, fields={**part.fields, "blocks": blocks}))
