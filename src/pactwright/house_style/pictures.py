"""Pictures without the notes that programs leave in them: who made them, with what, where."""

from __future__ import annotations

from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_NOTES = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}
_JPEG = b"\xff\xd8"
_JPEG_NOTES = {0xE1, 0xED, 0xFE}
"""APP1 (Exif, XMP), APP13 (Photoshop) and comments."""

_JPEG_PICTURE = 0xDA
"""From here on it is the picture itself."""


def is_picture(content: bytes) -> bool:
    """Whether the bytes are those of a PNG or JPEG picture."""
    return content.startswith((_PNG, _JPEG))


def without_notes(content: bytes) -> bytes:
    """Return a PNG or JPEG picture that looks the same and tells nothing else."""
    if content.startswith(_PNG):
        return _PNG + b"".join(_chunks(content))
    if content.startswith(_JPEG):
        return _JPEG + b"".join(_segments(content))
    return content


def _chunks(content: bytes) -> Iterator[bytes]:
    """Yield the chunks of a PNG picture: each has its length, its kind, what it holds, and a check sum."""
    start = len(_PNG)
    while start + 12 <= len(content):
        end = start + 12 + int.from_bytes(content[start : start + 4], "big")
        if content[start + 4 : start + 8] not in _PNG_NOTES:
            yield content[start:end]
        if content[start + 4 : start + 8] == b"IEND":
            return
        start = end


def _segments(content: bytes) -> Iterator[bytes]:
    """Yield the segments of a JPEG picture: each has a mark and its length, up to the picture itself."""
    start = len(_JPEG)
    while start + 4 <= len(content) and content[start] == 0xFF:
        mark = content[start + 1]
        if mark == _JPEG_PICTURE:
            break
        end = start + 2 + int.from_bytes(content[start + 2 : start + 4], "big")
        if mark not in _JPEG_NOTES:
            yield content[start:end]
        start = end
    yield content[start:]


def size_of(content: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG or JPEG picture in pixels, None where it does not tell."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR":
        width, height = content[16:20], content[20:24]
    elif content.startswith(_JPEG):
        frame = next((segment for segment in _segments(content) if segment[1:2] in _FRAMES), b"")
        height, width = frame[5:7], frame[7:9]
    else:
        return None
    size = int.from_bytes(width, "big"), int.from_bytes(height, "big")
    return size if all(size) else None


_FRAMES = {bytes([mark]) for mark in (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))}
"""The segments of a JPEG picture that tell its size (ITU T.81, B.2.2)."""
