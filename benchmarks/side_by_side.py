"""Several ways to the same end, measured in turn in one run, so that a busy moment strikes all alike."""

from __future__ import annotations

import gc
import resource
import statistics
import time
from collections.abc import Callable, Mapping

Way = Callable[[], object]


class Told(float):
    """Seconds that a way tells itself, because another process, which stays, did the work."""


def medians(ways: Mapping[str, Way], *, rounds: int, in_a_row: int = 1) -> dict[str, float]:
    """Return the median seconds of a processor that each way takes once, its child processes' included.

    In its turn a way is gone several times in a row, where that is how it is used. A first round is not counted:
    whatever is made ready once is ready then. Children count when they have ended.
    """
    times = [{name: _seconds(way, in_a_row) for name, way in ways.items()} for _ in range(rounds + 1)][1:]
    return {name: statistics.median(each[name] for each in times) for name in ways}


def elapsed(ways: Mapping[str, Way], *, rounds: int) -> dict[str, float]:
    """Return the median seconds on the clock: for work that several processors share, or that a server does."""
    times = [{name: _on_the_clock(way) for name, way in ways.items()} for _ in range(rounds + 1)][1:]
    return {name: statistics.median(each[name] for each in times) for name in ways}


def show(title: str, found: Mapping[str, float], *, peer: str) -> None:
    """Print each way with its median and how many times as fast as the peer it is."""
    print(f"\n{title}")
    for name, seconds in found.items():
        print(f"  {name:<56}{seconds * 1000:>9.1f} ms{found[peer] / seconds:>9.2f} x")


def _seconds(way: Way, in_a_row: int) -> float:
    gc.collect()  # nobody pays for what the one before has left
    before = _used()
    results = [way() for _ in range(in_a_row)]
    used = _used() - before
    told = [result for result in results if isinstance(result, Told)]
    return (sum(told) if told else used) / in_a_row


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def _on_the_clock(way: Way) -> float:
    gc.collect()  # as above
    start = time.perf_counter()
    way()
    return time.perf_counter() - start
