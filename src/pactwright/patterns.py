"""Regular expressions that are compiled when they are first used.

To compile one takes as long as to load a small file, and of the hundreds that the rules look with, a command uses few.
"""

from __future__ import annotations

import re
from typing import cast

_USES = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "flags", "groups", "groupindex")


def pattern(written: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` would return, or rather: what becomes it at the first use."""
    return cast("re.Pattern[str]", _Waiting(written, flags))


class _Waiting:
    """A regular expression as it is written. Once compiled, its methods stand here as if they had always done."""

    def __init__(self, written: str, flags: int) -> None:
        self.pattern = written
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _USES:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({use: getattr(compiled, use) for use in _USES})
        return getattr(compiled, name)
