"""The formats that the command line offers, and those that can be written."""

from __future__ import annotations

from pactwright.pipeline import FORMATS
from pactwright.render import WRITERS


def test_every_format_that_is_offered_is_written() -> None:
    assert tuple(WRITERS) == FORMATS
