"""LibreOffice as a second reader of Word files: it lays them out, counts their numbers and updates their references."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.word.files import ROOT

_SECONDS = 120
_TOP, _HEIGHT = 60, 720  # in points: the text of a page, between header and footer


def converted(files: Mapping[str, bytes], kind: str, folder: Path) -> dict[str, Path]:
    """Let LibreOffice convert many Word files in one go to `kind`, and return the results by name.

    `kind` is "txt:Text", "pdf" or "docx". LibreOffice runs in a profile of its own. It ends well also when it
    could not read a file, so each result is looked for.
    """
    for name, file in files.items():
        (folder / f"{name}.docx").write_bytes(file)
    sources = [str(folder / f"{name}.docx") for name in files]
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder / "converted"), *sources]
    # The command `timeout` also ends the process that the script `soffice` starts, which may have all memory by then.
    command = ["timeout", "--kill-after=5", str(_SECONDS), *convert]
    run = subprocess.run(command, env=_environment(folder), capture_output=True, check=True)
    results = {name: folder / "converted" / f"{name}.{kind.partition(':')[0]}" for name in files}
    missing = [name for name, result in results.items() if not result.exists()]
    assert not missing, f"LibreOffice could not read {missing}: {run.stderr.decode()}"
    return results


def printed(text_file: Path) -> str:
    """Return the words of a text file by LibreOffice, without the pages of the contents."""
    text = text_file.read_text(encoding="utf-8-sig")
    return same_spaces(re.sub(r"\t\d+$", "", text, flags=re.MULTILINE))


def pages(pdf_file: Path) -> list[str]:
    """Return the words of each page of a PDF file by LibreOffice, without header and footer.

    On its way to pages LibreOffice computes every number and every reference anew.
    """
    area = ["-x", "0", "-y", str(_TOP), "-W", "1000", "-H", str(_HEIGHT)]
    command = ["pdftotext", "-raw", "-enc", "UTF-8", *area, str(pdf_file), "-"]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.split("\f")[:-1]


def same_spaces(text: str) -> str:
    """Make every stretch of white space one space, and of the bars that part cells in plain text."""
    return " ".join(text.replace("|", " ").split())


def without_spaces(text: str) -> str:
    """Leave all white space out, for on paper a long word goes on in the next line; leaders and their pages too."""
    return "".join(re.sub(r"\.{4,}\s*\d+", "", text).replace("|", " ").split())


def faces(pdf_file: Path) -> set[str]:
    """Return the names of the fonts in a PDF file by LibreOffice, without the letters that mark a part of a font."""
    listed = subprocess.run(["pdffonts", str(pdf_file)], capture_output=True, check=True, encoding="utf-8").stdout
    return {line.split()[0].rpartition("+")[2] for line in listed.splitlines()[2:]}


def _environment(folder: Path) -> dict[str, str]:
    """Hide the faces that travel in the file, so that these are used; other scripts are laid out in the style's own."""
    fonts = folder / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"<dir>{ROOT}/templates/classic/fonts</dir><cachedir>{folder}/cache</cachedir>"
        "<selectfont><rejectfont><glob>*/fonts/*Source*</glob></rejectfont></selectfont></fontconfig>",
        encoding="utf-8",
    )
    return {**os.environ, "FONTCONFIG_FILE": str(fonts), "HOME": str(folder)}
