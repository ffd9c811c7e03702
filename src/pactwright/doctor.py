"""Floor 8: what this machine has and lacks, and the command that brings what is missing.

`look` gathers the facts, `judge` weighs them: so a test can state the facts of a machine that it does not run on. Only
this file and `workspace/` may look at the machine. Longer than most files: a third of it is tables.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from pactwright.errors import PackagedFilesMissing, System, extra_cure, pango_cure
from pactwright.frozen import dataclass
from pactwright.workspace import packaged


@dataclass(frozen=True, slots=True)
class Machine:
    """The facts of a machine, as far as Pactwright depends on them."""

    system: System
    python: tuple[int, int, int]
    missing_libraries: tuple[str, ...]
    """Libraries without which no PDF can be made."""
    has_subsetter: bool
    """Whether HarfBuzz can cut fonts down to the letters in use."""
    has_typst: bool
    """Whether the other engine for PDF files is installed, which is an extra and needs no library."""
    clauses: int
    templates: int
    fonts: int
    folders: tuple[tuple[Path, bool], ...]
    """Folders that are written to, each with whether writing works."""
    libreoffice: str
    """Path of the command, or an empty text."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked for: whether it is there, whether it has to be, and how to get it."""

    subject: str
    found: bool
    needed: bool
    seen: str
    cure: str


def examine() -> tuple[Finding, ...]:
    """Look at this machine and judge what was seen."""
    return judge(look())


def judge(machine: Machine) -> tuple[Finding, ...]:
    """Turn the facts of a machine into findings, in the order in which things are needed."""
    return (
        _python(machine),
        _packaged("Clause library", machine.clauses),
        _packaged("Templates", machine.templates),
        _packaged("Fonts", machine.fonts),
        _pango(machine),
        _subsetter(machine),
        _typst(machine),
        *_folders(machine),
        _libreoffice(machine),
    )


def look() -> Machine:
    """Gather the facts of the machine that this runs on. Loads libraries, writes nothing that stays."""
    return Machine(
        system=this_system(),
        python=sys.version_info[:3],
        missing_libraries=tuple(name for name, files in _NEEDED_LIBRARIES.items() if not _loads(name, files)),
        has_subsetter=_loads(*_SUBSETTER),
        has_typst=has_typst(),
        clauses=_count("clauses", "**/*.md"),
        templates=_count("templates", "*/style.yaml"),
        fonts=_count("templates", "**/*.ttf"),
        folders=tuple((folder, _can_write(folder)) for folder in (Path.cwd(), Path(tempfile.gettempdir()))),
        libreoffice=shutil.which("soffice") or shutil.which("libreoffice") or "",
    )


def has_typst() -> bool:
    """Whether PDF files can be made by Typst here."""
    return find_spec("typst") is not None


def this_system() -> System:
    """Name the operating system that this runs on."""
    release: dict[str, str] = {}
    with suppress(OSError):
        release = platform.freedesktop_os_release()
    return system_of(sys.platform, release)


def system_of(sys_platform: str, release: Mapping[str, str]) -> System:
    """Name the system that calls itself `sys_platform` and, on Linux, describes itself by the `os-release` file.

    Descendants count as their ancestor (ID_LIKE): Mint is Ubuntu is Debian, Rocky is Red Hat is Fedora.
    """
    if sys_platform == "darwin":
        return System.MACOS
    if sys_platform in {"win32", "cygwin"}:
        return System.WINDOWS
    names = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    return next((_LINUX[name] for name in names if name in _LINUX), System.OTHER)


_LINUX = {
    "debian": System.DEBIAN,
    "ubuntu": System.DEBIAN,
    "fedora": System.FEDORA,
    "rhel": System.FEDORA,
    "centos": System.FEDORA,
    "alpine": System.ALPINE,
}

# The files that WeasyPrint loads (its text/ffi.py), by the names that Linux, macOS and Windows give them.
_NEEDED_LIBRARIES = {
    "gobject-2.0": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    "pango-1.0": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "pangoft2-1.0": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
}
_SUBSETTER = (
    "harfbuzz-subset",
    ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
)


def _loads(name: str, files: tuple[str, ...]) -> bool:
    """Whether a library can be loaded: under one of its file names, or where the system finds it by its plain name."""
    _open_library_folders()
    return any(_opens(file) for file in files) or _found_by_search(name)


def _open_library_folders() -> None:
    """On Windows, look where WeasyPrint looks: libraries are loaded from named folders only."""
    if sys.platform == "win32":
        folders = os.environ.get("WEASYPRINT_DLL_DIRECTORIES", r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin")
        for folder in folders.split(";"):
            with suppress(OSError):
                os.add_dll_directory(folder)


def _opens(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _found_by_search(name: str) -> bool:
    # On Linux the search starts two processes and finds nothing that the loader did not.
    file = None if sys.platform == "linux" else ctypes.util.find_library(name)
    return file is not None and _opens(file)


def _count(kind: str, pattern: str) -> int:
    """Count the files of a kind that come with Pactwright."""
    try:
        folder = packaged(kind)
    except PackagedFilesMissing:
        return 0
    return sum(1 for _ in folder.glob(pattern))


def _can_write(folder: Path) -> bool:
    """Try it: permission bits tell nothing of a disk that is read-only or full."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"pactwright")
    except OSError:
        return False
    return True


def _python(machine: Machine) -> Finding:
    return Finding(
        subject="Python 3.11 or newer",
        found=machine.python >= (3, 11),
        needed=True,
        seen=".".join(map(str, machine.python)),
        cure=_PYTHON_CURES[machine.system],
    )


_PYTHON_CURES = {
    System.DEBIAN: "Run: sudo apt-get install -y python3 python3-venv (Debian 12, Ubuntu 24.04 or newer)",
    System.FEDORA: "Run: sudo dnf install python3.12",
    System.ALPINE: "Run as root: apk add python3 (Alpine 3.19 or newer)",
    System.MACOS: "Run: brew install python@3.12",
    System.WINDOWS: "Run: winget install Python.Python.3.12",
    System.OTHER: "Install Python 3.11 or newer with the package manager of this system.",
}


def _packaged(subject: str, count: int) -> Finding:
    return Finding(
        subject=subject,
        found=count > 0,
        needed=True,
        seen=f"files: {count}",
        cure="Install Pactwright again: python -m pip install --force-reinstall pactwright",
    )


def _pango(machine: Machine) -> Finding:
    missing = machine.missing_libraries
    return Finding(
        subject="Pango and HarfBuzz, for PDF files",
        found=not missing,
        needed=True,
        seen=f"cannot load {', '.join(missing)}" if missing else "all libraries load",
        cure=pango_cure(machine.system),
    )


def _subsetter(machine: Machine) -> Finding:
    return Finding(
        subject="HarfBuzz subset library, for quicker PDF files",
        found=machine.has_subsetter,
        needed=False,
        seen="loads" if machine.has_subsetter else "cannot load harfbuzz-subset",
        cure=pango_cure(machine.system),
    )


def _typst(machine: Machine) -> Finding:
    return Finding(
        subject="Typst, for PDF files many times as quick, without Pango",
        found=machine.has_typst,
        needed=False,
        seen="installed" if machine.has_typst else "not installed",
        cure=f"{extra_cure('typst')}; then draft with --pdf-engine typst",
    )


def _folders(machine: Machine) -> Iterator[Finding]:
    for (folder, writable), name in zip(machine.folders, ("this folder", "the temporary folder"), strict=True):
        yield Finding(
            subject=f"Permission to write in {name}",
            found=writable,
            needed=True,
            seen=str(folder),
            cure=f"Choose another folder, or ask the owner of {folder} for permission; make sure its disk has room.",
        )


def _libreoffice(machine: Machine) -> Finding:
    return Finding(
        subject="LibreOffice, only to test Pactwright itself",
        found=bool(machine.libreoffice),
        needed=False,
        seen=machine.libreoffice or "no soffice command",
        cure=_LIBREOFFICE_CURES[machine.system],
    )


_LIBREOFFICE_CURES = {
    System.DEBIAN: "Run: sudo apt-get install -y --no-install-recommends libreoffice-writer-nogui",
    System.FEDORA: "Run: sudo dnf install libreoffice-writer",
    System.ALPINE: "Run as root: apk add libreoffice-writer",
    System.MACOS: "Run: brew install --cask libreoffice",
    System.WINDOWS: "Run: winget install TheDocumentFoundation.LibreOffice",
    System.OTHER: "Install LibreOffice Writer with the package manager of this system.",
}
