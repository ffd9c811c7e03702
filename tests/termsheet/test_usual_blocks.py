"""A block that stands as a default is what its own check would have made of nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pactwright.config import Config
from pactwright.house_style import StyleSheet
from pactwright.termsheet import Model, TermSheet, fields_of


def _blocks(block: type[Model], met: set[type[Model]]) -> Iterator[tuple[str, Model]]:
    """Yield every block that is a default, below a block and at any depth, with the name of its field."""
    if block in met:
        return
    met.add(block)
    for name, shape in fields_of(block).items():
        default = block.model_fields[name].default
        if isinstance(default, Model):
            yield f"{block.__name__}.{name}", default
        inner = (shape.items or shape).block
        if inner is not None:
            yield from _blocks(inner, met)


DEFAULTS = [*_blocks(TermSheet, set()), *_blocks(Config, set()), *_blocks(StyleSheet, set())]


def test_defaults_are_found() -> None:
    assert {"TermSheet.term", "Disputes.forum", "Config.check", "StyleSheet.colours"} <= {name for name, _ in DEFAULTS}


@pytest.mark.parametrize("default", [pytest.param(default, id=name) for name, default in DEFAULTS])
def test_a_default_block_passes_its_own_check(default: Model) -> None:
    checked = type(default).model_validate({})

    assert default == checked
