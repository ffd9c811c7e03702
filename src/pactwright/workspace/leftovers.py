"""Files under a temporary name, and what a killed run leaves of them.

The name tells whose it is: `.pactwright-<process>-<number>.part`. It is short, so that it fits wherever the final name
does, and no other program makes such a name, so that nothing of anybody else's is ever removed.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import sys
from functools import partial
from pathlib import Path
from typing import BinaryIO

from pactwright.patterns import pattern

_LEFTOVER = pattern(r"\.pactwright-([0-9]{1,10})-[0-9]+\.part")


def open_beside(path: Path, mode: int) -> BinaryIO:
    """Open a new file under a temporary name in the folder of `path`; the system takes its umask off `mode`."""
    for number in itertools.count():
        temporary = path.parent / f".pactwright-{os.getpid()}-{number}.part"
        with contextlib.suppress(FileExistsError):
            return open(temporary, "xb", opener=partial(os.open, mode=mode))
    raise AssertionError  # the count has no end


def sweep(folder: Path) -> None:
    """Remove what runs that were killed have left in a folder. What cannot be removed stays: it harms nobody.

    The caller holds the folder, so no run that lives on this machine is writing there. The number of the process is
    asked as well, for disks that know no locks. On Windows nothing is removed: there, asking for a process ends it.
    """
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            found = _LEFTOVER.fullmatch(path.name)
            if found and _has_ended(int(found[1])):
                remove(path)


def remove(path: Path) -> None:
    """Remove a file, where it is still there and the system allows it."""
    with contextlib.suppress(OSError):
        path.unlink()


def _has_ended(process: int) -> bool:
    """Whether a process is no more. Our own number is that of an earlier run: in a container it often is the same."""
    if process == os.getpid():
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except PermissionError:
        return False
    return False
