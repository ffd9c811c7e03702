"""A house style: the look of the papers of one house, as it stands in one folder of `templates/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The files of a house style, read into memory, so that no renderer has to touch the disk.

    `files` maps names relative to the folder of the style, with forward slashes, to their bytes:
    "agreement.html.jinja", "agreement.css", "agreement.docx", "fonts/SourceSerif4-Regular.ttf".
    """

    name: str
    files: Mapping[str, bytes]

    def text(self, name: str) -> str:
        """Return a text file of the style."""
        return self.files[name].decode()
