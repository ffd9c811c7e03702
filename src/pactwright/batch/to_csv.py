"""The report as a table: a line for each row of the source."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from pactwright.batch.cells_out import safe_cell
from pactwright.batch.ledger import Line
from pactwright.batch.told import is_error

_HEAD = ("row", "state", "name", "files", "errors", "warnings", "codes", "findings", "open points")


def report_as_csv(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the report piece by piece. It starts with a byte order mark, so that Excel reads it as UTF-8."""
    yield "\ufeff" + _row(_HEAD)
    for line in lines:
        errors = [one for one in line.findings if is_error(one)]
        yield _row(
            (
                line.position,
                line.state.words,
                line.name,
                ", ".join(line.files),
                str(len(errors)),
                str(len(line.findings) - len(errors)),
                ", ".join(dict.fromkeys(one.code for one in line.findings)),
                "\n".join(f"{one.code}: {one.message}" for one in (errors or line.findings)),
                "\n".join(line.open_points),
            )
        )


def _row(cells: Iterable[str]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerow([safe_cell(cell) for cell in cells])
    return text.getvalue()
