"""A `style.yaml` that says all that a style and those that it extends say, and shows what else it could."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from pactwright.house_style.model import StyleSheet
from pactwright.termsheet import Model, written

_HEAD = """\
# What this style says. A line that begins with # says nothing: it shows what could stand in its place. What is not said
# here stays as the files of the folder say.
"""
_NOT_COPIED = ("extends", "description")
_WIDTH = 120


def to_yaml(sheet: StyleSheet, name: str) -> str:
    """Write the fields of a style under a new name. It extends no other: it is to stand alone, and to look other."""
    silent = dict.fromkeys(_NOT_COPIED)
    lines = _block(sheet.model_copy(update={"name": name, **silent}), "")
    return _HEAD + "".join(f"{line}\n" for line in lines)


def _block(block: Model, indent: str) -> Iterator[str]:
    for name, about in type(block).model_fields.items():
        value, example = getattr(block, name), (about.examples or [""])[0]
        said = value is not None and name in block.model_fields_set
        yield from () if indent else ("",)
        yield from (f"{indent}# {line}" for line in wrap(about.description or "", _WIDTH - len(indent) - 2))
        if isinstance(value, Model):
            yield f"{name}:" if said else f"# {name}:"
            yield from _block(value, "  ")
        else:
            yield f"{indent}{written(name, value)}" if said else f"{indent}# {written(name, example)}"
