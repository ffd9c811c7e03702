"""How large a file may be. A term sheet of forty pages stays far below; a file made to exhaust a machine does not."""

from __future__ import annotations

from pactwright.source.faults import Fault, FaultKind, Faults
from pactwright.source.model import Source, Span

LARGEST_FILE = 1_048_576
"""Bytes of UTF-8."""

MOST_VALUES = 100_000
"""Names, values, lists and blocks together."""

DEEPEST_NESTING = 32
"""Lists and blocks inside one another."""

FIRST_CHARACTER = Span(1, 1, 1, 1)


def too_large(source: Source) -> Faults:
    """Yield a fault where the text is larger than any term sheet."""
    return size_fault(len(source.text.encode("utf-8", "surrogatepass")))


def size_fault(size: int) -> Faults:
    """Yield a fault where `size` bytes are too many."""
    if size <= LARGEST_FILE:
        return ()
    message = f"The file has {size:,} bytes. At most {LARGEST_FILE:,} (one megabyte) are read."
    cure = "Take out what does not belong in it, or split it into several files."
    return (Fault(FaultKind.FILE_TOO_LARGE, message, cure, FIRST_CHARACTER),)


def nested_too_deeply(span: Span) -> Fault:
    """Word the fault of a value that stands too deep inside others."""
    message = f"Lists and blocks stand more than {DEEPEST_NESTING} levels deep inside one another here."
    return Fault(
        FaultKind.NESTED_TOO_DEEPLY, message, "Check the brackets and the indentation before this place.", span
    )


def too_many_values(span: Span) -> Fault:
    """Word the fault of a file with more values than any term sheet has."""
    message = f"The file holds more than {MOST_VALUES:,} names and values. Reading stopped here."
    return Fault(FaultKind.TOO_MANY_VALUES, message, "Split it into several files.", span)
