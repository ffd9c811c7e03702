"""How findings of drafting rules are told: the clause first, then what is wrong in it."""

from __future__ import annotations

from pactwright.diagnostics import Related
from pactwright.drafts import Draft, Paragraph
from pactwright.rules.model import Finding

_LONGEST_QUOTATION = 60


def found_in(
    draft: Draft,
    paragraph: Paragraph,
    span: tuple[int, int],
    *,
    message: str,
    cure: str,
    related: tuple[Related, ...] = (),
) -> Finding:
    """Word a finding about some words of a paragraph, `span` from and to; the message says first which clause it is."""
    told = f"{paragraph.where}: {message}" if paragraph.where else message
    return Finding(draft.place(paragraph, *span), told, cure, related)


def quoted(text: str) -> str:
    """Return a text as a message quotes it."""
    plain = " ".join(text.split())
    return f"“{plain if len(plain) <= _LONGEST_QUOTATION else plain[: _LONGEST_QUOTATION - 1] + '…'}”"
