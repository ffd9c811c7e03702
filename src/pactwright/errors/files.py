"""The system lets nobody read or write a file."""

from __future__ import annotations

import errno
from os import PathLike
from typing import NamedTuple

from pactwright.errors.machine import MachineError


class CannotWrite(MachineError):
    """A file cannot be written. What stood there before is untouched."""

    def __init__(self, path: str | PathLike[str], reason: OSError) -> None:
        fault = _fault(reason)
        super().__init__(path, reason, message=f"Cannot write {path}: {fault.reason}.", cure=fault.cure_of_writing)


class CannotRead(MachineError):
    """A file that is there cannot be read."""

    def __init__(self, path: str | PathLike[str], reason: OSError) -> None:
        fault = _fault(reason)
        super().__init__(path, reason, message=f"Cannot read {path}: {fault.reason}.", cure=fault.cure_of_reading)


class _Fault(NamedTuple):
    """A reason why a file cannot be reached, and what to do about it."""

    reason: str
    cure_of_writing: str
    cure_of_reading: str


_NO_PERMISSION = _Fault(
    "you have no permission",
    "Choose another folder, or ask the owner of this one for permission to write.",
    "Ask the owner of the file for permission to read it.",
)
_IN_USE = _Fault(
    "another program has it open",
    "Close it there, then try again.",
    "Close it there, then try again.",
)
_NO_SUCH_FILE = _Fault(
    "there is no such file or folder",
    "Check the name, and make the folder first.",
    "Check the name and the folder.",
)
_NAME_TOO_LONG = _Fault(
    "the name is too long for this disk",
    "Choose a shorter name.",
    "Choose a shorter name.",
)
_DISK_FAULT = _Fault(
    "the disk reports a fault",
    "Choose a folder on another disk, and have this one checked.",
    "Have the disk checked, and fetch the file from a copy.",
)

_FAULTS = {
    errno.ENOSPC: _Fault(
        "the disk is full",
        "Make room on the disk, or choose a folder on another disk.",
        "Make room on the disk, then try again.",
    ),
    errno.EDQUOT: _Fault(
        "your share of the disk is used up",
        "Remove files that you no longer need, or choose a folder on another disk.",
        "Remove files that you no longer need, then try again.",
    ),
    errno.EROFS: _Fault(
        "the disk can be read but not written",
        "Choose a folder on another disk.",
        "Copy the file to another disk, and name the copy.",
    ),
    errno.EISDIR: _Fault(
        "a folder has that name",
        "Choose another name for the file.",
        "Name a file in that folder.",
    ),
    errno.EEXIST: _Fault(
        "a file has that name",
        "Choose another name for the folder.",
        "Check the path.",
    ),
    errno.ENOTDIR: _Fault(
        "a part of its path is a file, not a folder",
        "Check the path.",
        "Check the path.",
    ),
    errno.EMFILE: _Fault(
        "too many files are open",
        "Close other programs, then try again.",
        "Close other programs, then try again.",
    ),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.ENOENT: _NO_SUCH_FILE,
    errno.ENAMETOOLONG: _NAME_TOO_LONG,
    errno.EIO: _DISK_FAULT,
}

# Windows says "permission denied" for a file that Word has open; only its own codes tell the two apart:
# ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
_WINDOWS_IN_USE = {32, 33}


def _fault(error: OSError) -> _Fault:
    """Word the system's own report; a number that we do not know keeps the system's own words."""
    if getattr(error, "winerror", None) in _WINDOWS_IN_USE:
        return _IN_USE
    unknown = _Fault(
        f"the system says: {error.strerror or error}",
        "Choose another folder, then try again.",
        "Check the file, then try again.",
    )
    return _FAULTS.get(error.errno or 0, unknown)
