"""Write tests/fixtures/numbers_in_words.tsv: numbers as ICU itself spells them, to hold our own words against.

ICU is asked through its C library (libicui18n, which Debian and Ubuntu bring with `apt-get install libicu-dev`), since
no Python package of its rules for spelling numbers is light enough to ask for. Run it again for a new release of ICU.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import random
import re
from collections.abc import Iterator
from pathlib import Path

FIXTURE = Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "numbers_in_words.tsv"
_SPELLOUT = 5  # UNUM_SPELLOUT of unicode/unum.h
_DEFAULT_RULES = 6  # UNUM_DEFAULT_RULESET
_RULES = "%spellout-cardinal-verbose"


def numbers() -> list[int]:
    """Return every number to a thousand, those around each power of ten, and some picked in the same way each time."""
    picked = random.Random(1)  # noqa: S311  # numbers to try, nothing to keep secret
    around = [10**power + step for power in range(3, 15) for step in (-1, 0, 1, 21, 100, 250)]
    some = [picked.randrange(10**power) for power in range(4, 16) for _ in range(40)]
    return sorted({*range(1001), *around, *some, 250_000, 1_250_000})


def main() -> None:
    """Write the fixture and say which release of ICU spelt it."""
    name = ctypes.util.find_library("icui18n")
    if name is None:
        raise SystemExit("libicui18n is missing: apt-get install libicu-dev")
    release = re.search(r"\.so\.(\d+)", name)
    lines = [f"# ICU {release[1] if release else ''}, locale en, {_RULES}"]
    lines += [f"{number}\t{words}" for number, words in _spelt(ctypes.CDLL(name), release[1] if release else "")]
    FIXTURE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{FIXTURE}: {len(lines) - 1} numbers")


def _spelt(icu: ctypes.CDLL, release: str) -> Iterator[tuple[int, str]]:
    status = ctypes.c_int(0)
    open_format = getattr(icu, f"unum_open_{release}")
    open_format.restype = ctypes.c_void_p
    spelling = ctypes.c_void_p(open_format(_SPELLOUT, None, 0, b"en", None, ctypes.byref(status)))
    getattr(icu, f"unum_setTextAttribute_{release}")(
        spelling, _DEFAULT_RULES, _utf_16(_RULES), len(_RULES), ctypes.byref(status)
    )
    buffer = (ctypes.c_uint16 * 500)()
    spell = getattr(icu, f"unum_formatInt64_{release}")
    for number in numbers():
        length = spell(spelling, ctypes.c_int64(number), buffer, len(buffer), None, ctypes.byref(status))
        if status.value > 0:
            raise SystemExit(f"ICU refuses {number}: status {status.value}")
        yield number, bytes(buffer)[: 2 * length].decode("utf-16-le")


def _utf_16(text: str) -> ctypes.Array[ctypes.c_uint16]:
    return (ctypes.c_uint16 * len(text))(*map(ord, text))


if __name__ == "__main__":
    main()
