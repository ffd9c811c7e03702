"""Floor 0: what can be wrong with the machine, in words.

A broken machine is neither a fault of the user's documents nor a bug. The caller hands over the facts; the class words
them: one plain sentence that says what is wrong, one that says what to do. The command line catches them in one place.
"""

from __future__ import annotations

import errno
from enum import StrEnum
from os import PathLike
from typing import ClassVar, NamedTuple


class System(StrEnum):
    """The operating systems whose cures we know by heart."""

    DEBIAN = "Debian or Ubuntu"
    FEDORA = "Fedora or Red Hat"
    ALPINE = "Alpine"
    MACOS = "macOS"
    WINDOWS = "Windows"
    OTHER = "another system"


class MachineError(Exception):
    """Something that Pactwright needs from the machine is not there.

    The facts stay in `args`, so that the exception survives the way from one process to another.
    """

    exit_code: ClassVar[int] = 3

    def __init__(self, *facts: object, message: str, cure: str) -> None:
        super().__init__(*facts)
        self.message = message
        self.cure = cure

    def __str__(self) -> str:
        return f"{self.message} {self.cure}"


class PangoMissing(MachineError):
    """WeasyPrint is installed, but the libraries that lay out its text cannot be loaded.

    A renderer knows nothing of the machine and leaves both facts out; the command line fills them in. `has_typst` tells
    whether the other engine, which needs no Pango, is installed.
    """

    def __init__(self, system: System | None = None, *, has_typst: bool | None = None) -> None:
        cure = (
            "Run: pactwright doctor (it gives the command for this computer)." if system is None else pango_cure(system)
        )
        super().__init__(
            system,
            message="PDF files cannot be made here (Word files can): the Pango library cannot be loaded.",
            cure=cure if has_typst is None else f"{cure}\n{_WITHOUT_PANGO[has_typst]}",
        )


TYPST_CURE = 'Run: python -m pip install "pactwright[typst]"'
"""How the other engine for PDF files is installed, on every system."""

_WITHOUT_PANGO = {
    True: "Or make PDF files without Pango: add --pdf-engine typst.",
    False: f"Or make PDF files without Pango. {TYPST_CURE}; then add --pdf-engine typst.",
}


class TypstMissing(MachineError):
    """Typst is asked for, and not installed: it is an extra."""

    def __init__(self) -> None:
        super().__init__(
            message="`--pdf-engine typst` needs the package typst, which is not installed.",
            cure=TYPST_CURE,
        )


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


class PortInUse(MachineError):
    """Another program answers at the port, or the port is not for everybody."""

    def __init__(self, port: int) -> None:
        super().__init__(
            port,
            message=f"The port {port} is taken or not free for you.",
            cure="Choose another with --port, or leave it out: then any free one is taken.",
        )


class FolderInUse(MachineError):
    """Another run is writing into the folder."""

    def __init__(self, folder: str | PathLike[str]) -> None:
        super().__init__(
            folder,
            message=f"Another batch is writing into {folder}.",
            cure="Wait until it is done, or choose another folder with -o.",
        )


class LedgerDamaged(MachineError):
    """The ledger of a batch cannot be read."""

    def __init__(self, path: str | PathLike[str]) -> None:
        super().__init__(
            path,
            message=f"{path} is damaged, so nobody knows what was drafted.",
            cure="Delete it and run again: drafts that are as they would be written anyway are kept.",
        )


class WorkersCannotStart(MachineError):
    """A process that is to draft ends before it has begun."""

    def __init__(self) -> None:
        super().__init__(
            message="The processes that draft cannot be started here.",
            cure="Give them more memory with --memory-limit, or run fewer with --workers 1.",
        )


class ExtraMissing(MachineError):
    """A package that few need is not installed; it comes with an extra of Pactwright."""

    def __init__(self, what: str, package: str, extra: str) -> None:
        super().__init__(
            what,
            package,
            extra,
            message=f"{what} needs the package {package}, which is not installed.",
            cure=f'Run: pip install "pactwright[{extra}]"',
        )


class SchedulerUnreachable(MachineError):
    """Nobody answers at the address of a scheduler."""

    def __init__(self, address: str) -> None:
        super().__init__(
            address,
            message=f"No scheduler of Dask answers at {address}.",
            cure="Start one (dask scheduler) and give the address that it prints, such as tcp://127.0.0.1:8786.",
        )


class SchedulerGone(MachineError):
    """The scheduler was there when the batch began, and is no more."""

    def __init__(self, address: str) -> None:
        super().__init__(
            address,
            message=f"The scheduler at {address} is gone.",
            cure="Start it again, then run the same command: it goes on where it was.",
        )


class NoWorkers(MachineError):
    """A scheduler has nobody to hand work to."""

    def __init__(self, address: str) -> None:
        super().__init__(
            address,
            message=f"The scheduler at {address} has no workers.",
            cure=f"Start some: dask worker {address} --nworkers auto --nthreads 1",
        )


class OtherVersions(MachineError):
    """Workers have another Pactwright than the run: their papers would not be the same."""

    def __init__(self, version: str, others: tuple[str, ...]) -> None:
        more = f" and {len(others) - 3:,} more" if len(others) > 3 else ""
        super().__init__(
            version,
            others,
            message=f"This is Pactwright {version}, but workers have another: {', '.join(others[:3])}{more}.",
            cure=f'Install the same everywhere: pip install "pactwright[dask]=={version}"',
        )


class PackagedFilesMissing(MachineError):
    """The clauses, templates or examples that come with Pactwright are not where they belong."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            kind,
            message=f"The {kind} that come with Pactwright are missing.",
            cure="Install it again: python -m pip install --force-reinstall pactwright",
        )


def pango_cure(system: System) -> str:
    """Say how Pango and HarfBuzz, which PDF files need, are installed on `system`."""
    return _PANGO_CURES[system]


# The names of the packages: WeasyPrint's own "First steps" page, and a bare Debian 12 that was tried.
_PANGO_CURES = {
    System.DEBIAN: ("Run: sudo apt-get install -y --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0"),
    System.FEDORA: "Run: sudo dnf install pango",
    System.ALPINE: "Run as root: apk add pango harfbuzz-subset fontconfig",
    System.MACOS: (
        "Run: brew install pango (with a Python that is not Homebrew's, also run:"
        " export DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib)"
    ),
    System.WINDOWS: (
        "Install MSYS2, then run this in its UCRT64 window: pacman -S mingw-w64-ucrt-x86_64-pango"
        " (if MSYS2 is not in C:\\msys64, set WEASYPRINT_DLL_DIRECTORIES to its ucrt64\\bin folder)"
    ),
    System.OTHER: "Install Pango 1.44 or newer and HarfBuzz with the package manager of this system.",
}


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
