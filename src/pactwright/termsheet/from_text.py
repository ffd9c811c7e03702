"""What values read from a line of text have in common."""

from __future__ import annotations

from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from pactwright.termsheet.refusal import text_of


class FromText:
    """A value read from text by its own `parse`; Pydantic and the JSON Schema see a string."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls.accept, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return cls.in_json_schema()

    @classmethod
    def accept(cls, value: object) -> object:
        """Read the value, unless it is one already."""
        return value if isinstance(value, cls) else cls.parse(text_of(value))

    @classmethod
    def in_json_schema(cls) -> dict[str, Any]:
        """Describe the text to an editor, loosely: the reading itself has the last word."""
        raise NotImplementedError

    @classmethod
    def parse(cls, text: str) -> object:
        """Read the value from its text."""
        raise NotImplementedError
