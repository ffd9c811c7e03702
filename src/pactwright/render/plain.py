"""The agreement as plain values: what `to_json` prints and what the templates of a house style are given.

A template must not reach into the program, so it gets dictionaries, lists and texts, never our own objects.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TypeAlias, cast

from pactwright.agreement import Agreement
from pactwright.source import Path

Plain: TypeAlias = "str | int | list[Plain] | dict[str, Plain]"


def plain(agreement: Agreement) -> dict[str, Plain]:
    """Return the agreement as dictionaries, lists, texts and whole numbers, in the order of the model.

    Every dictionary has the fields of its class in `pactwright.agreement` by name, and as "kind" the name of the class:
    "agreement", "section", "paragraph", "field_text". Days are written 2026-12-01, paths `parties[0].legal_name`.
    """
    return cast("dict[str, Plain]", plain_value(agreement))


def written(path: Path) -> str:
    """Write a path as it is read in messages and in files: `parties[0].legal_name`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".")


def plain_value(value: object) -> Plain:
    """Return a part of an agreement as plain values."""
    if isinstance(value, str | int):
        return value.value if isinstance(value, StrEnum) else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain_value(part) for part in value]
    if is_dataclass(value):
        kind, names = _shape(cast("type", type(value)))
        return {"kind": kind} | {name: _field(name, getattr(value, name)) for name in names}
    raise TypeError(value)


def _field(name: str, value: object) -> Plain:
    return written(cast("Path", value)) if name == "path" else plain_value(value)


@cache  # there are a dozen models, and a paper has thousands of each
def _shape(model: type) -> tuple[str, tuple[str, ...]]:
    """Return the kind of a model, and the names of its fields."""
    kind = re.sub(r"(?<=.)(?=[A-Z])", "_", model.__name__).lower()
    return kind, tuple(each.name for each in fields(model))
