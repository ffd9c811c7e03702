from __future__ import annotations

import pytest
from tests.render.sample import classic_style

from pactwright.house_style import HouseStyle


@pytest.fixture(scope="session")
def classic() -> HouseStyle:
    """The house style that comes with Pactwright."""
    return classic_style()
