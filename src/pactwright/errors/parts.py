"""A part of the machine, or of Pactwright itself, is not installed."""

from __future__ import annotations

from pactwright.errors.machine import MachineError, System


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


class ExtraMissing(MachineError):
    """A package that few need is not installed; it comes with an extra of Pactwright."""

    def __init__(self, what: str, package: str, extra: str) -> None:
        super().__init__(
            what,
            package,
            extra,
            message=f"{what} needs the package {package}, which is not installed.",
            cure=extra_cure(extra),
        )


class PackagedFilesMissing(MachineError):
    """The clauses, templates or examples that come with Pactwright are not where they belong."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            kind,
            message=f"The {kind} that come with Pactwright are missing.",
            cure="Install it again: python -m pip install --force-reinstall pactwright",
        )


def extra_cure(extra: str) -> str:
    """Say how an extra of Pactwright is installed, on every system."""
    return f'Run: python -m pip install "pactwright[{extra}]"'


_WITHOUT_PANGO = {
    True: "Or make PDF files without Pango: add --pdf-engine typst.",
    False: f"Or make PDF files without Pango. {extra_cure('typst')}; then add --pdf-engine typst.",
}


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
