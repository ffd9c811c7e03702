"""A zip file opened with care: whoever made it may have meant to fill the memory or to write outside a folder.

Nothing is written to disk. What is unpacked is counted while it is unpacked: the sizes that a zip file tells of itself
may be lies.
"""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from pactwright.frozen import dataclass
from pactwright.house_style.faults import StyleFault

MOST_BYTES = 100_000_000
MOST_ENTRIES = 5_000
MOST_TIMES = 200
"""How many times larger than in the file a part may become. XML shrinks to a tenth, a bomb to a thousandth."""

_FREE_BYTES = 100_000
"""A part that stays as small as that may grow by any factor: a few thousand blanks do."""

_STEP = 65_536
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class PackageFault:
    """Why a file was not unpacked."""

    fault: StyleFault
    message: str


def unpacked(file: bytes) -> dict[str, bytes] | PackageFault:
    """Return the parts of a zip file by name, or what keeps it from being unpacked."""
    if file.startswith(_OLD_WORD):
        return PackageFault(StyleFault.NO_WORD_FILE, "It is in the form of Word 97, or locked with a password.")
    try:
        with zipfile.ZipFile(BytesIO(file)) as package:
            return _parts(package, len(file))
    except _TooLarge as reason:
        return PackageFault(StyleFault.UNSAFE_PACKAGE, str(reason))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError):
        return PackageFault(StyleFault.NO_WORD_FILE, "It is no Word file, or it is damaged.")


class _TooLarge(Exception):
    """The parts grow beyond all bounds."""


def _parts(package: zipfile.ZipFile, size: int) -> dict[str, bytes] | PackageFault:
    entries = [entry for entry in package.infolist() if not entry.filename.endswith("/")]
    if refusal := next(_refusals(entries), None):
        return refusal
    left = min(MOST_BYTES, max(size * MOST_TIMES, _FREE_BYTES * len(entries)))
    parts = {}
    for entry in entries:
        parts[entry.filename] = _inflated(package, entry, left)
        left -= len(parts[entry.filename])
    return parts


def _refusals(entries: list[zipfile.ZipInfo]) -> Iterator[PackageFault]:
    if len(entries) > MOST_ENTRIES:
        message = f"It holds {len(entries):,} parts. At most {MOST_ENTRIES:,} are read."
        yield PackageFault(StyleFault.UNSAFE_PACKAGE, message)
    for name, times in Counter(entry.filename.casefold() for entry in entries).items():
        if times > 1:
            message = f"It holds `{name}` twice: two programs would see two different files."
            yield PackageFault(StyleFault.UNSAFE_PACKAGE, message)
    for entry in entries:
        name = entry.filename
        if name.startswith(("/", "\\")) or ":" in name or ".." in name.replace("\\", "/").split("/"):
            yield PackageFault(StyleFault.UNSAFE_PACKAGE, f"Its part `{name}` would be unpacked outside its folder.")
        if entry.flag_bits & _ENCRYPTED:
            yield PackageFault(StyleFault.NO_WORD_FILE, "It is locked with a password.")


def _inflated(package: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    room = min(left, max(entry.compress_size * MOST_TIMES, _FREE_BYTES))
    content = bytearray()
    with package.open(entry) as stream:
        while piece := stream.read(_STEP):
            content += piece
            if len(content) > room:
                raise _TooLarge(f"Its part `{entry.filename}` unpacks to far more than such a file needs.")
    return bytes(content)
