"""LibreOffice turning a Word file into a PDF file: started for each, or one that stays and is asked over its bridge."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

_PYTHON = "/usr/bin/python3"
"""The Python of the system: Debian's python3-uno puts the bridge to LibreOffice there."""

_CLIENT = Path(__file__).with_name("office_client.py")


def lacking() -> str:
    """Say why LibreOffice is left out, if it is."""
    return "" if shutil.which("soffice") else "LibreOffice is left out: this machine has no soffice."


def lacking_bridge() -> str:
    """Say why a LibreOffice that stays is left out, if it is."""
    if lacking():
        return lacking()
    asked = subprocess.run((_PYTHON, "-c", "import uno"), check=False, capture_output=True)
    return "Warm LibreOffice is left out: install python3-uno." if asked.returncode else ""


def cold(folder: Path) -> bytes:
    """Print `paper.docx` of a folder with a LibreOffice of its own, whose profile is there from before."""
    file = folder / "paper.pdf"
    file.unlink(missing_ok=True)
    command = (*_soffice(folder / "cold"), "--convert-to", "pdf", "--outdir", str(folder), str(folder / "paper.docx"))
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return file.read_bytes()


class Warm:
    """A LibreOffice that stays, and a client that stays too: no program is started for a file."""

    def __init__(self, folder: Path) -> None:
        self._pdf = folder / "warm.pdf"
        pipe = f"pactwright-{os.getpid()}"
        self._server = subprocess.Popen(
            (*_soffice(folder / "warm"), f"--accept=pipe,name={pipe};urp;"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._client = subprocess.Popen(
            (_PYTHON, str(_CLIENT), pipe, str(folder / "paper.docx"), str(self._pdf)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={key: value for key, value in os.environ.items() if not key.startswith("PYTHON")},
        )
        self._answer()

    def printed(self, order: str = "plain") -> bytes:
        """Print `paper.docx`, `plain` or `tagged`."""
        self._pdf.unlink(missing_ok=True)
        print(order, file=self._client.stdin, flush=True)
        self._answer()
        return self._pdf.read_bytes()

    def end(self) -> None:
        """Let both processes end."""
        self._client.communicate()
        self._server.terminate()
        self._server.wait()

    def _answer(self) -> str:
        answer = self._client.stdout.readline() if self._client.stdout else ""
        if not answer:
            raise SystemExit("LibreOffice did not print the file.")
        return answer


def _soffice(profile: Path) -> tuple[str, ...]:
    return ("soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}")
