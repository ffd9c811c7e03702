"""What we wrote into a folder: the ledger `.pactwright/written.json` beside the files.

It gives for each file name the SHA-256 of what we wrote, so that a file changed since is known from one that is as we
left it. It is safe to delete: then a file counts as ours only where it holds what would be written anyway.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from pactwright.errors import CannotRead
from pactwright.frozen import dataclass

if TYPE_CHECKING:  # see the foot of this page
    from pydantic import TypeAdapter


@dataclass(frozen=True, slots=True)
class Ledger:
    """The digests of what we wrote, by file name.

    A name has two digests, the new one first, if the file was there: it holds the one until it is replaced, then the
    other. So the ledger is true before, between and after, wherever a run is cut off.
    """

    digests: Mapping[str, tuple[str, ...]]

    def of(self, name: str) -> tuple[str, ...]:
        """Return the digests of what we wrote under a name."""
        return self.digests.get(name, ())

    def with_new(self, name: str, new: str, *, replaced: str | None) -> Ledger:
        """Return the ledger with the digest of what is about to be written, and of what it replaces, if it is ours."""
        kept = [replaced] if replaced in self.of(name) else []
        return Ledger({**self.digests, name: tuple(dict.fromkeys([new, *kept]))})

    def to_json(self) -> bytes:
        """Write the ledger as text: one name a line, in the order of the alphabet."""
        return (json.dumps(self.digests, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()


def ledger_of(folder: Path) -> Path:
    """Return where the ledger of a folder is."""
    return folder / ".pactwright" / "written.json"


def read_ledger(folder: Path) -> Ledger:
    """Read the ledger of a folder. One that is missing or damaged knows nothing. Raise CannotRead for a refusal."""
    path = ledger_of(folder)
    try:
        return Ledger(_form().validate_json(path.read_bytes()))
    except (FileNotFoundError, ValidationError):
        return Ledger({})
    except OSError as reason:
        raise CannotRead(path, reason) from None


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of some bytes, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


@cache
def _form() -> TypeAdapter[dict[str, tuple[str, ...]]]:
    # To make it ready looks for plugins in every installed package, so it waits until a ledger is there.
    from pydantic import TypeAdapter

    return TypeAdapter(dict[str, tuple[str, ...]])
