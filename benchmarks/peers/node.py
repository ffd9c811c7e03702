"""Docxtemplater in a process of Node that stays: it is brought into `.tools` by npm when it is first wanted."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

_PACKAGES = ("docxtemplater@3", "pizzip@3")
_PROGRAM = Path(__file__).with_name("docxtemplater.cjs")


def lacking(tools: Path) -> str:
    """Bring docxtemplater, and say why there is none if it cannot be brought."""
    if not shutil.which("npm") or not shutil.which("node"):
        return "docxtemplater is left out: this machine has no npm."
    if (tools / "node_modules" / "docxtemplater").is_dir():
        return ""
    tools.mkdir(parents=True, exist_ok=True)
    command = ("npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(tools), *_PACKAGES)
    brought = subprocess.run(command, check=False, capture_output=True, text=True)
    return "" if brought.returncode == 0 else "docxtemplater is left out: npm could not bring it."


class Docxtemplater:
    """Fills in a template again and again; each turn tells the seconds of a processor that it took."""

    def __init__(self, tools: Path, template: bytes, papers: Sequence[dict[str, str]]) -> None:
        self.written = tools / "written.docx"
        (tools / "template.docx").write_bytes(template)
        (tools / "values.json").write_text(json.dumps(papers))
        files = (str(tools / name) for name in ("template.docx", "values.json", "written.docx"))
        environment = {**os.environ, "NODE_PATH": str(tools / "node_modules")}
        self._process = subprocess.Popen(
            ("node", str(_PROGRAM), *files), env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def turn(self) -> float:
        """Fill in the template for the next paper."""
        print(file=self._process.stdin, flush=True)
        return float(self._process.stdout.readline()) if self._process.stdout else 0.0

    def end(self) -> None:
        """Let the process end."""
        self._process.communicate()
