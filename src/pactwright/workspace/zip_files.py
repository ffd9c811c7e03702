"""Zip files of drafts: the same files give the same bytes, on every day."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip file can tell."""


def write_zip_file(file: Path, members: Iterable[str], content: Callable[[str], bytes]) -> None:
    """Write a zip file whose members are fetched one by one."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for member in members:
            about = zipfile.ZipInfo(member, _EPOCH)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o644 << 16
            package.writestr(about, content(member))
