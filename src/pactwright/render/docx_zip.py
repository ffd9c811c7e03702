"""The entries of a zip file, one by one, where `zipfile` would read the whole directory anew for each of them.

The directory itself is read by `zipfile`. The form is that of PKWARE's APPNOTE.TXT, 4.3; the same entries give the same
bytes on any day and any system, and they are those that `zipfile` would write.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

_HEAD, _LINE, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
_HEAD_MARK, _LINE_MARK, _END_MARK = b"PK\3\4", b"PK\1\2", b"PK\5\6"
_VERSION, _IN_UNICODE = 20, 0x800
_OF_ITS_OWNER = 0o600 << 16  # who may read and write an entry that is unpacked
_MIDNIGHT, _FIRST_OF_JANUARY_1980 = 0, 33  # the earliest time that a zip file can hold
_SHORT = 1_000  # bytes
_RAW = -15  # deflate without a frame of its own, with the largest window


class Front(NamedTuple):
    """What other entries are put behind: entries, their lines in the directory, and how many they are."""

    entries: bytes
    directory: bytes
    count: int


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
    count, size = front.count + len(lines) - 1, sum(map(len, lines))
    return b"".join([*heads, *lines, _END.pack(_END_MARK, 0, 0, count, count, size, at, 0)])


def entries(file: bytes) -> Iterator[tuple[ZipInfo, int]]:
    """Yield what the directory tells of each entry, and where its content begins.

    Raise BadZipFile where an entry is not where the directory says, goes by another name there, or lies over another.
    """
    with ZipFile(BytesIO(file)) as package:
        listed = package.infolist()
    reached = 0
    for told in sorted(listed, key=lambda each: each.header_offset):
        start = _content_start(file, told)
        if told.header_offset < reached:
            raise BadZipFile(f"Overlapped entries: {told.filename!r}")
        reached = start + told.compress_size
        yield told, start


def taken_out(file: bytes, told: ZipInfo, start: int) -> Entry:
    """Take an entry out of a file, as the directory tells of it."""
    packed = file[start : start + told.compress_size]
    return Entry(told.filename, packed, told.compress_type, told.file_size, told.CRC)


def _content_start(file: bytes, told: ZipInfo) -> int:
    if len(file) < told.header_offset + _HEAD.size:
        raise BadZipFile("Truncated file header")
    mark, _, flags, method, *_, name, extra = _HEAD.unpack_from(file, told.header_offset)
    named = told.header_offset + _HEAD.size
    known = told.orig_filename.encode("utf-8" if flags & _IN_UNICODE else "cp437")
    if mark != _HEAD_MARK or file[named : named + name] != known:
        raise BadZipFile(f"File name in directory {told.filename!r} and header differ.")
    if flags & ~_IN_UNICODE or method != told.compress_type or method not in {ZIP_STORED, ZIP_DEFLATED}:
        raise BadZipFile(f"{told.filename!r} is not packed as we pack.")
    return named + name + extra


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
