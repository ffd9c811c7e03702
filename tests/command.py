"""The command as a user runs it: in a process of its own, with a small environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drafts import EXAMPLES, ROOT, example_file

FORMATS = ("docx", "pdf", "html", "md", "txt", "json")


def run_pactwright(
    *words: str, folder: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder."""
    inherited = {key: value for key, value in os.environ.items() if key in {"PATH", "HOME", "PACTWRIGHT_CACHE"}}
    own = {"PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "pactwright", *words],
        cwd=folder,
        env=inherited | own | dict(environment or {}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def draft_examples(
    folder: Path, environment: Mapping[str, str] | None = None, *, names: Sequence[str] = EXAMPLES
) -> None:
    """Draft examples in every format, in one run, into the folder from which the command is started."""
    for name in names:
        (folder / f"{name}.yaml").write_bytes(example_file(name).read_bytes())
    sheets = [f"{name}.yaml" for name in names]
    formats = [word for form in FORMATS for word in ("--format", form)]
    run = run_pactwright("draft", *sheets, *formats, folder=folder, environment=environment)
    assert run.returncode == 0, run.stderr
