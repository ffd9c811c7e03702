"""How Pydantic's core reads a block, put together for the few kinds of types that blocks are made of.

Pydantic would ask each type in general terms, look for plugins in every installed package, and make ready what only
the JSON Schema needs: a tenth of a whole `pactwright check`. What comes out reads the same: a test compares the two for
every block. A kind of type that is not in this file is refused when its block is first read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache, reduce
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from pydantic import BeforeValidator, Discriminator, Tag
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticUndefined, SchemaValidator, core_schema

from pactwright.termsheet.base import Model
from pactwright.termsheet.from_text import FromText

_Annotation: TypeAlias = Any
"""What stands behind the colon of a field."""

_PLAIN: Mapping[type, CoreSchema] = MappingProxyType(
    {
        str: core_schema.str_schema(),
        int: core_schema.int_schema(),
        bool: core_schema.bool_schema(),
        date: core_schema.date_schema(),
    }
)

_LIMITS = ("ge", "le", "min_length", "max_length", "pattern")


@cache
def validator_of(block: type[Model]) -> SchemaValidator:
    """Return what reads plain values as a block, and collects all that is wrong with them."""
    return SchemaValidator(schema_of(block))


def schema_of(block: type[Model]) -> CoreSchema:
    """Describe a block and every block in it, each once."""
    blocks = _Blocks()
    top = blocks.reference(block)
    return core_schema.definitions_schema(top, list(blocks.definitions()))


class _Blocks:
    """The blocks met so far; a block in a block is described by its name."""

    def __init__(self) -> None:
        self._met: dict[type[Model], CoreSchema | None] = {}
        self._told: dict[int, CoreSchema] = {}

    def definitions(self) -> Iterator[CoreSchema]:
        """Yield the description of every block."""
        while waiting := [block for block, schema in self._met.items() if schema is None]:
            for block in waiting:
                self._met[block] = self._block(block)
        yield from (schema for schema in self._met.values() if schema is not None)

    def reference(self, block: type[Model]) -> CoreSchema:
        """Refer to a block."""
        self._met.setdefault(block, None)
        return core_schema.definition_reference_schema(_name(block))

    def _block(self, block: type[Model]) -> CoreSchema:
        config = core_schema.CoreConfig(title=block.__name__, extra_fields_behavior="forbid", validate_default=False)
        fields = {name: core_schema.model_field(self._field(field)) for name, field in block.model_fields.items()}
        inner = core_schema.model_fields_schema(fields, model_name=block.__name__)
        return core_schema.model_schema(block, inner, config=config, ref=_name(block))

    def _field(self, field: FieldInfo) -> CoreSchema:
        schema = self._annotated(field.annotation, field.metadata)
        if field.default is PydanticUndefined:
            return schema
        return core_schema.with_default_schema(schema, default=field.default)

    def _type(self, annotation: _Annotation) -> CoreSchema:
        """Describe a type. One that stands in many fields is described once: it lives as long as its block."""
        told = self._told.get(id(annotation))
        if told is None:
            told = self._told[id(annotation)] = self._new_type(annotation)
        return told

    def _new_type(self, annotation: _Annotation) -> CoreSchema:
        if isinstance(annotation, type):
            return _PLAIN.get(annotation) or self._class(annotation)
        origin: object = get_origin(annotation)
        arguments = get_args(annotation)
        if origin is Annotated:
            return self._annotated(arguments[0], arguments[1:])
        if origin in (Union, UnionType):
            return self._optional(arguments)
        if origin is tuple:
            return core_schema.tuple_schema([self._type(arguments[0])], variadic_item_index=0)
        raise TypeError(annotation)

    def _class(self, kind: type) -> CoreSchema:
        if issubclass(kind, Model):
            return self.reference(kind)
        if issubclass(kind, FromText):
            return core_schema.no_info_plain_validator_function(kind.accept)
        if issubclass(kind, Enum):
            return core_schema.enum_schema(kind, list(kind), sub_type="str")
        raise TypeError(kind)

    def _optional(self, members: tuple[_Annotation, ...]) -> CoreSchema:
        (one,) = (member for member in members if member is not NoneType)
        return core_schema.nullable_schema(self._type(one))

    def _annotated(self, inner: _Annotation, marks: Iterable[object]) -> CoreSchema:
        asked = next((mark.discriminator for mark in marks if isinstance(mark, Discriminator)), None)
        if asked is None:
            schema = self._type(inner)
        else:
            choices: dict[Any, CoreSchema] = {_tag(choice): self._type(choice) for choice in get_args(inner)}
            schema = core_schema.tagged_union_schema(choices, asked)
        return reduce(_marked, marks, schema)


def _marked(schema: CoreSchema, mark: object) -> CoreSchema:
    """Let a value be read before it is checked, or hold it to a limit; other marks say nothing to the reading."""
    if isinstance(mark, BeforeValidator):
        read: Any = mark.func
        return core_schema.no_info_before_validator_function(read, schema)
    if isinstance(mark, FieldInfo):
        return reduce(_marked, mark.metadata, schema)
    limits = {name: getattr(mark, name) for name in _LIMITS if getattr(mark, name, None) is not None}
    return _limited(schema, limits) if limits else schema


def _limited(schema: CoreSchema, limits: Mapping[str, Any]) -> CoreSchema:
    described: Any = schema
    if described["type"] == "nullable":
        return core_schema.nullable_schema(_limited(described["schema"], limits))
    return {**described, **limits}


def _tag(choice: _Annotation) -> str:
    return next(mark.tag for mark in get_args(choice)[1:] if isinstance(mark, Tag))


def _name(block: type[Model]) -> str:
    return f"{block.__module__}.{block.__qualname__}"
