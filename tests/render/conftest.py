from __future__ import annotations

import pytest
from tests.render.sample import alliance, classic_style

from pactwright.house_style import HouseStyle
from pactwright.render import to_pdf, to_pdf_by_typst


@pytest.fixture(scope="session")
def classic() -> HouseStyle:
    """The house style that comes with Pactwright."""
    return classic_style()


@pytest.fixture(scope="session")
def weasyprint_pdf(classic: HouseStyle) -> bytes:
    """The long sample, printed by WeasyPrint."""
    return to_pdf(alliance(), classic)


@pytest.fixture(scope="session")
def typst_pdf(classic: HouseStyle) -> bytes:
    """The long sample, printed by Typst."""
    return to_pdf_by_typst(alliance(), classic)
