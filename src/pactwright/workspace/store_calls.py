"""The border to the stores: whatever they raise is told as a fault of the machine, with the address it is about."""

from __future__ import annotations

import builtins
import contextlib
from collections.abc import Iterator

from pactwright.errors import CannotRead, CannotWrite, MachineError, StoreRefuses


@contextlib.contextmanager
def store_calls(address: str, fault: type[CannotRead | CannotWrite]) -> Iterator[None]:
    """Tell a refusal of the system as `fault`, and one in the store's own words as StoreRefuses.

    Nothing but calls into the store may stand in the block. This is the one place that catches whatever comes, since
    each store has errors of its own: those of botocore, google.auth and aiohttp share no class. What Python itself
    raises, such as a TypeError, is a bug, and crashes; but stores say by two of those that they cannot do a thing.
    """
    try:
        yield
    except OSError as reason:
        raise fault(address, reason) from None
    except Exception as reason:
        if isinstance(reason, MachineError) or _is_bug(reason):
            raise
        raise StoreRefuses(address, told(reason)) from None


def told(reason: Exception) -> str:
    """Return what an error says, on one line, without the stop at its end; the name of its class if it says nothing."""
    lines = str(reason).strip().splitlines()
    return lines[0].strip().rstrip(".:") if lines else type(reason).__name__


def _is_bug(reason: Exception) -> bool:
    return type(reason).__module__ == builtins.__name__ and not isinstance(reason, ValueError | NotImplementedError)
