"""As many deals as are asked for, over the base of the example: no two alike."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BASE = ROOT / "examples" / "batch" / "base.yaml"
DEALS = ROOT / "examples" / "batch" / "deals.csv"


def write_deals(file: Path, documents: int, wrong: Mapping[int, str] | None = None) -> None:
    """Write a sheet. `wrong` gives rows, counted from 0, a length of the term that is none."""
    with DEALS.open(encoding="utf-8", newline="") as example:
        head, *rows = csv.reader(example)
    firm, people, length = head.index("parties[1].short_name"), head.index("people[1].party"), head.index("term.length")
    with file.open("w", encoding="utf-8", newline="") as sheet:
        writer = csv.writer(sheet)
        writer.writerow(head)
        for number, row in enumerate(islice(cycle(rows), documents)):
            name = f"{row[firm]} {number}"
            own = list(row)
            own[firm] = own[people] = own[head.index("managers[1].party")] = name
            own[length] = (wrong or {}).get(number, f"{number % 24 + 1} months")
            writer.writerow(own)
