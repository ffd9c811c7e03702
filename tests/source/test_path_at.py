from __future__ import annotations

import pytest

from pactwright.source import Source, path_at, read_document

_TEXT = "parties:\n  - short_name: Mara\n    gains: [time, rest]\nlaw: Norway\n"


@pytest.mark.parametrize(
    ("line", "column", "path"),
    [
        (2, 5, ("parties", 0, "short_name")),
        (2, 18, ("parties", 0, "short_name")),
        (3, 20, ("parties", 0, "gains", 1)),
        (1, 1, ("parties",)),
        (4, 6, ("law",)),
        (9, 1, ()),
    ],
)
def test_a_place_leads_to_the_field_that_stands_there(line: int, column: int, path: tuple[str | int, ...]) -> None:
    document, _ = read_document(Source("deal.yaml", _TEXT))

    assert document is not None
    assert path_at(document, line, column) == path
