"""Pages for what `pactwright templates check` finds in a house style (TP1xx)."""

from __future__ import annotations

from pactwright.house_style import StyleFault
from pactwright.rules.model import Page


def pages_of_house_style() -> tuple[Page, ...]:
    """Return a page for each kind of finding."""
    return tuple(
        Page(fault.code, fault.title, fault.severity, fault.says, fault.why, fault.instead) for fault in StyleFault
    )
