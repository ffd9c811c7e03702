"""What all faults of the machine have in common."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar


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
