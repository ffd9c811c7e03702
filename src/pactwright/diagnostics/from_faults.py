"""Faults of writing in, diagnostics out: they gain the source that they are quoted from."""

from __future__ import annotations

from collections.abc import Iterable

from pactwright.diagnostics.model import Diagnostic, Related, Severity
from pactwright.source import Fault, Place, Source


def from_faults(source: Source, faults: Iterable[Fault]) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each fault that a reader found in the source."""
    return tuple(_diagnostic(source, fault) for fault in faults)


def _diagnostic(source: Source, fault: Fault) -> Diagnostic:
    return Diagnostic(
        code=fault.code,
        name=fault.name,
        severity=Severity(fault.severity),
        message=fault.message,
        cure=fault.cure,
        place=Place(source, fault.span),
        related=tuple(Related(message, Place(source, span)) for message, span in fault.related),
    )
