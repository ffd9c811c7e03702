"""Every kind of paper, in every strictness, for few and many parties of every kind.

The grid takes the instruments that the library has and the words that the term sheet knows, so it grows with them.
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from tests.drafts import drafted, library
from tests.end_to_end.generated import sheets
from tests.strategies import source_of

from pactwright.pipeline import Drafted
from pactwright.termsheet import Strictness

_ALONE = {"organisations": "nobody", "individuals": "everybody", "mixed": "first"}


class Cell(NamedTuple):
    """A cell of the grid; `kind` says which of the parties are individuals."""

    instrument: str
    strictness: str
    parties: int
    kind: str

    def __str__(self) -> str:
        """Return the name of the draft."""
        return "-".join(map(str, self))


GRID = tuple(
    Cell(*each) for each in product(library().instruments, [word.value for word in Strictness], (2, 3, 5), _ALONE)
)
SAMPLE = {str(cell): cell for cell in GRID[::7]}
"""Some twenty of them by name: for what is too slow to try on all."""


def draft_of(cell: Cell) -> Drafted:
    """Draft a deal that is made up for the cell."""
    (sheet,) = sheets(cell.instrument, 1, parties=(cell.parties,), alone=(_ALONE[cell.kind],))
    return drafted(source_of(sheet | {"strictness": cell.strictness}))
