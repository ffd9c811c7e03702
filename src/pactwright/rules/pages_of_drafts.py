"""Pages for drafts that cannot be read at all (DG0xx)."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.drafts import WHY_UNREAD, DraftFault
from pactwright.rules.model import Page


def pages_of_drafts() -> tuple[Page, ...]:
    """Return a page for each reason for which a draft is not read."""
    return tuple(
        Page(fault.code, fault.title, Severity.ERROR, fault.says, WHY_UNREAD, fault.instead) for fault in DraftFault
    )
