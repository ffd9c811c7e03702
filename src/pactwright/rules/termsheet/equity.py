"""What the contributions for shares are worth, holder by holder."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.termsheet import Contribution, Money, TermSheet, agreed


def paid_for_shares(sheet: TermSheet, party: str) -> Iterator[tuple[int, Contribution]]:
    """Yield the contributions of a party that pay for its shares, with their positions."""
    for position, contribution in enumerate(sheet.contributions):
        if contribution.in_equity and contribution.party == party:
            yield position, contribution


def worth(contribution: Contribution) -> Money | None:
    """Return the amount of a contribution in cash, or the agreed value of any other; None while it is open."""
    return agreed(contribution.amount) or (agreed(contribution.value.amount) if contribution.value else None)


def is_open(contribution: Contribution) -> bool:
    """Whether the parties have still to agree on what a contribution is worth."""
    written = contribution.amount or (contribution.value.amount if contribution.value else None)
    return written is not None and worth(contribution) is None
