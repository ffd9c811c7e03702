from __future__ import annotations

from pathlib import Path

import pytest

from pactwright.render import HouseStyle

_CLASSIC = Path(__file__).parents[2] / "templates" / "classic"


@pytest.fixture(scope="session")
def classic() -> HouseStyle:
    """The house style that comes with Pactwright."""
    files = {path.relative_to(_CLASSIC).as_posix(): path.read_bytes() for path in _CLASSIC.rglob("*") if path.is_file()}
    return HouseStyle("classic", files)
