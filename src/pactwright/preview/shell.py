"""The files that the pages are made of. They are read once: there is no way from an address to the disk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from pactwright.frozen import dataclass

_MEDIA = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
}
_TOKEN_HERE = b"@TOKEN@"


@dataclass(frozen=True, slots=True)
class Shell:
    """The files of the pages by name, and the token that a page sends with what it writes."""

    files: Mapping[str, bytes]
    token: str

    def page(self, name: str) -> bytes:
        """Return a page with the token in it: the only thing that is ever filled in, and it has letters only."""
        return self.files[name].replace(_TOKEN_HERE, self.token.encode())

    def asset(self, name: str) -> bytes | None:
        """Return a style sheet, script, picture or font; None where there is none of that name."""
        return self.files.get(name) if media_type(name) else None


def media_type(name: str) -> str | None:
    """Return the media type of a file of a page, or None for what is not served."""
    return _MEDIA.get(PurePath(name).suffix)
