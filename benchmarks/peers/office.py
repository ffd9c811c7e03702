"""LibreOffice turning a Word file into a PDF file: started for each, or by one that listens."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def lacking() -> str:
    """Say why LibreOffice is left out, if it is."""
    return "" if shutil.which("soffice") else "LibreOffice is left out: this machine has no soffice."


def started(folder: Path) -> subprocess.Popen[bytes]:
    """Start one that stays, and wait until it has printed its first file."""
    listener = subprocess.Popen(
        (*_soffice(folder / "warm"), "--accept=pipe,name=pactwright-benchmark;urp;"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    warm(folder)
    return listener


def cold(folder: Path) -> bytes:
    """Print `paper.docx` of a folder with a LibreOffice of its own, whose profile is there from before."""
    return _printed(folder, folder / "cold")


def warm(folder: Path) -> bytes:
    """Print `paper.docx` of a folder with the one that stays: the command hands the work over and waits."""
    return _printed(folder, folder / "warm")


def _printed(folder: Path, profile: Path) -> bytes:
    file = folder / "paper.pdf"
    file.unlink(missing_ok=True)
    command = (*_soffice(profile), "--convert-to", "pdf", "--outdir", str(folder), str(folder / "paper.docx"))
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return file.read_bytes()


def _soffice(profile: Path) -> tuple[str, ...]:
    return ("soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}")
