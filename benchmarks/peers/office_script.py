"""A batch as people write it: a row of a sheet, a template for docxtpl, and LibreOffice for the PDF file."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

from docxtpl import DocxTemplate


def main(sheet: Path, template: Path, folder: Path) -> None:
    """Write a Word file and a PDF file for each row."""
    with sheet.open(newline="", encoding="utf-8") as rows:
        for number, row in enumerate(csv.DictReader(rows), start=1):
            document = DocxTemplate(template)
            document.render(row, autoescape=True)
            file = folder / f"{number:04}.docx"
            document.save(file)
            profile = f"-env:UserInstallation=file://{(folder / 'profile').resolve()}"
            command = ("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(file))
            subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
