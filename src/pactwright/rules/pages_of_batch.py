"""Pages for what is found in the source of a batch (BT1xx), in the names of files (BT2xx), in the run (BT3xx)."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Page

_LOST = "A row that is not understood would become a paper with another deal in it."
_ONE_ROW = "One document must not hold up, or bring down, all the others."


def pages_of_batch() -> tuple[Page, ...]:
    """Return the pages in the order of the codes."""
    return tuple(Page(code, name, Severity.ERROR, says, why, instead) for code, name, says, why, instead in _PAGES)


# A table is plainer here than a function for each.
_PAGES = (
    (
        "BT101",
        "csv-unreadable",
        "A quote in a CSV file is not closed where its cell ends, or the rows cannot be told apart.",
        "An open quote swallows the rows that follow it: three deals become one.",
        '"Acme ""North"" Ltd"',
    ),
    (
        "BT102",
        "column-twice",
        "Two columns fill the same field.",
        "Nobody could say which of them counts.",
        "parties[0].legal_name,parties[1].legal_name",
    ),
    (
        "BT103",
        "column-unknown",
        "The heading of a column names no field of the term sheet that holds a single value.",
        "What stands in the column would be passed over without a word.",
        "parties[1].legal_name,term.length,# our own number",
    ),
    (
        "BT104",
        "column-unnamed",
        "A cell is filled in whose column has no heading.",
        "What stands in it would be passed over without a word.",
        "parties[1].legal_name,# notes",
    ),
    (
        "BT105",
        "ragged-row",
        "A row has more cells, or fewer, than the row of headings.",
        "Every cell behind the one that is missing would fill the wrong field.",
        '"Fjordline Sensor AS","Bryggen 12, 5003 Bergen"',
    ),
    (
        "BT106",
        "formula-without-value",
        "A cell holds a formula that nobody has worked out, or that fails.",
        "The workbook holds the value that a program saw last; nothing of it is worked out here.",
        "Save the workbook in Excel, or write the value itself.",
    ),
    (
        "BT107",
        "cells-merged",
        "Cells are merged.",
        "Only the first of them holds a value: the others look filled in and are empty.",
        "Write the value into each cell.",
    ),
    (
        "BT108",
        "cells-contradict",
        "Two cells of a row fill a field and a part of the same field.",
        "One of them would be lost.",
        "governing_law,,\n,governing_law.open,governing_law.owner",
    ),
    (
        "BT109",
        "no-workbook",
        "The file is not an Excel workbook of today, or it is damaged or locked with a password.",
        _LOST,
        "Save it as “Excel Workbook (.xlsx)”, without a password.",
    ),
    (
        "BT110",
        "workbook-unsafe",
        "The workbook unpacks to far more than a sheet needs, or its inside is not as Excel writes it.",
        "It may have been made to fill the memory. Nothing of it is opened.",
        "Open it in Excel and save it again. If it came from a stranger, ask first.",
    ),
    (
        "BT111",
        "no-such-sheet",
        "The workbook has no sheet of that name, or none that is shown.",
        _LOST,
        "pactwright batch deals.xlsx --sheet Deals -o drafts",
    ),
    (
        "BT112",
        "nothing-to-draft",
        "The source holds no headings, or no rows.",
        "Most likely another file was meant.",
        "pactwright batch template --base base.yaml -o deals.xlsx",
    ),
    (
        "BT201",
        "same-name",
        "Two rows would be written under the same name, or under names that some systems take for the same.",
        "The second would be written over the first. Neither is drafted.",
        "--name '{row:04d}-{parties[1].short_name}'",
    ),
    (
        "BT202",
        "name-without-value",
        "A row has no value for a field that the names of the files are made of.",
        "The file would have a name that says nothing.",
        "--name '{row:04d}'",
    ),
    (
        "BT301",
        "time-limit-reached",
        "A document took longer than a document may.",
        _ONE_ROW,
        "pactwright batch deals.csv -o drafts --time-limit 600",
    ),
    (
        "BT302",
        "memory-limit-reached",
        "A document needed more memory than a process may have.",
        _ONE_ROW,
        "pactwright batch deals.csv -o drafts --memory-limit 4000",
    ),
    (
        "BT303",
        "worker-lost",
        "The process that drafted a document ended without a word, twice.",
        _ONE_ROW,
        "pactwright batch deals.csv -o drafts --memory-limit 4000",
    ),
)
