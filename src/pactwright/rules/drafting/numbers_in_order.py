"""Whether the numbers around a reference were read without a gap: where some are lost, one more may be."""

from __future__ import annotations

from pactwright.drafts import Draft


def stands_in_order(draft: Draft, main: str) -> bool:
    """Whether the clauses of the draft, and those beside the one named, count up from one.

    A gap may be a slip of the drafter; it may as well be a clause that was read wrong, and then nothing is certain.
    """
    numbers = [number for number in draft.provisions if not number.endswith(".0")]
    if not _counts_up([number for number in numbers if "." not in number]):
        return False
    parent = main.rpartition(".")[0]
    while parent and parent not in draft.provisions:
        parent = parent.rpartition(".")[0]
    beside = [number for number in numbers if parent and number.rpartition(".")[0] == parent]
    return not beside or _counts_up(beside)


def _counts_up(numbers: list[str]) -> bool:
    """Whether the last parts of some numbers are one, two, three and so on."""
    last = {int(number.rpartition(".")[2]) for number in numbers if number.rpartition(".")[2].isdigit()}
    return bool(last) and last == set(range(1, max(last) + 1))
