"""Zip files as we write them, entry by entry, where `zipfile` would read the whole directory anew for each change.

The form is that of PKWARE's APPNOTE.TXT, 4.3. The same entries give the same bytes on any day and any system, and they
are those that `zipfile` would write. What is read has to be of that form, too: a file that came from anywhere is read
with `zipfile`.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile

_HEAD, _LINE, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
_HEAD_MARK, _LINE_MARK, _END_MARK = b"PK\3\4", b"PK\1\2", b"PK\5\6"
_VERSION, _IN_UNICODE = 20, 0x800
_OF_ITS_OWNER = 0o600 << 16  # who may read and write an entry that is unpacked
_MIDNIGHT, _FIRST_OF_JANUARY_1980 = 0, 33  # the earliest time that a zip file can hold
_SHORT = 1_000  # bytes
_RAW = -15  # deflate without a frame of its own, with the largest window


class Front(NamedTuple):
    """What other entries are put behind: entries, their lines in the directory, and how many lines that are."""

    entries: bytes
    directory: bytes
    lines: int


class Entry(NamedTuple):
    """An entry as it stands in a file. Two that are equal hold the same."""

    name: str
    packed: bytes
    method: int
    size: int
    checksum: int

    def content(self) -> bytes:
        """Unpack the entry. Raise BadZipFile where it is not what the directory tells of it."""
        content = self.packed if self.method == ZIP_STORED else zlib.decompress(self.packed, _RAW)
        if len(content) != self.size or zlib.crc32(content) != self.checksum:
            raise BadZipFile(f"Bad CRC-32 for file {self.name!r}")
        return content


def front_of(file: bytes) -> Front:
    """Take the directory off a zip file that has no comment."""
    *_, count, size, start, _ = _END.unpack(file[-_END.size :])
    return Front(file[:start], file[start : start + size], count)


def with_behind(front: Front, parts: Iterable[tuple[str, bytes]], level: int) -> bytes:
    """Return a zip file with more parts than those in front, compressed at a level."""
    heads, lines, at = [front.entries], [front.directory], len(front.entries)
    for name, content in parts:
        head, line = _written(name, content, level, at=at)
        at += len(head)
        heads.append(head)
        lines.append(line)
    count, size = front.lines + len(lines) - 1, sum(map(len, lines))
    return b"".join([*heads, *lines, _END.pack(_END_MARK, 0, 0, count, count, size, at, 0)])


def entries(file: bytes) -> Iterator[Entry]:
    """Yield the entries of a file that has no comment, in their order.

    Raise BadZipFile where the directory and the head of an entry do not say the same, and where anything stands before,
    between or behind the entries: another reader might take it for a part.
    """
    if len(file) < _END.size:
        raise BadZipFile("File is not a zip file")
    mark, *_, count, size, start, comment = _END.unpack_from(file, len(file) - _END.size)
    if mark != _END_MARK or comment or start + size + _END.size != len(file):
        raise BadZipFile("The directory does not stand at the end of the file.")
    at, reached = start, 0
    for _ in range(count):
        entry, at, reached = _listed(file, at, reached)
        yield entry
    if (at, reached) != (start + size, start):
        raise BadZipFile("The directory does not list all that is in the file.")


def _listed(file: bytes, at: int, reached: int) -> tuple[Entry, int, int]:
    """Return the entry of a line in the directory, and where the next line and the next entry begin."""
    if at + _LINE.size + _END.size > len(file):
        raise BadZipFile("Truncated central directory")
    mark, _, *told, comment, _, _, _, offset = _LINE.unpack_from(file, at)
    _, flags, method, _, _, checksum, packed, size, named, extra = told
    behind = at + _LINE.size + named
    name = file[at + _LINE.size : behind]
    head = _HEAD.pack(_HEAD_MARK, *told) + name
    start = offset + len(head)
    if mark != _LINE_MARK or offset != reached or file[offset:start] != head or extra or comment:
        raise BadZipFile(f"The directory and the head of {name!r} do not agree.")
    if flags & ~_IN_UNICODE or method not in {ZIP_STORED, ZIP_DEFLATED}:
        raise BadZipFile(f"{name!r} is not packed as we pack.")
    called = name.decode("utf-8" if flags else "cp437", "replace")
    return Entry(called, file[start : start + packed], method, size, checksum), behind, start + packed


def _written(name: str, content: bytes, level: int, *, at: int) -> tuple[bytes, bytes]:
    """Return an entry, and its line in the directory."""
    packed, named = _packed(content, level), name.encode()
    how = (_VERSION, 0 if name.isascii() else _IN_UNICODE, ZIP_DEFLATED, _MIDNIGHT, _FIRST_OF_JANUARY_1980)
    told = (*how, zlib.crc32(content), len(packed), len(content), len(named), 0)
    head = _HEAD.pack(_HEAD_MARK, *told) + named + packed
    return head, _LINE.pack(_LINE_MARK, _VERSION, *told, 0, 0, 0, _OF_ITS_OWNER, at) + named


def _packed(content: bytes, level: int) -> bytes:
    """Compress content. Headers and footers recur, and to make a packer ready for them takes longer than to pack."""
    return _deflated_before(content, level) if len(content) <= _SHORT else _deflated(content, level)


def _deflated(content: bytes, level: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, _RAW)
    return packer.compress(content) + packer.flush()


_deflated_before = lru_cache(maxsize=64)(_deflated)
