"""From when to when the alliance lasts, as far as the term sheet says so."""

from __future__ import annotations

from datetime import date

from pactwright.termsheet import Renewal, TermSheet, agreed


def start_of(sheet: TermSheet) -> date | None:
    """Return the day on which the paper takes effect; without one, the day of signature."""
    return agreed(sheet.dates.effective) or agreed(sheet.dates.signature)


def end_of(sheet: TermSheet) -> date | None:
    """Return the last day of the handover after the term, or None where the end is open or moves on by itself."""
    start, length, transition = start_of(sheet), agreed(sheet.term.length), agreed(sheet.exit.transition)
    if start is None or length is None or transition is None or sheet.term.renewal is Renewal.AUTOMATIC:
        return None
    return transition.after(length.after(start))
