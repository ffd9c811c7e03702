"""The opposite of a condition in words, for the reason why a clause is out.

Only openings with one sure opposite are turned round: half a rule of grammar would say the wrong thing in somebody's
own words. For all others a clause says the opposite itself (`otherwise`).
"""

from __future__ import annotations

from pactwright.patterns import pattern

_OPPOSITES = tuple(
    (pattern(words), opposite)
    for words, opposite in (
        (r"(?:a|one) party (?=\w)", "no party "),
        (r"the term sheet (?!has |is |does )(\w+)s (?=\w)", r"the term sheet does not \1 "),
        (r"the parties have (?=\w)", "the parties have not "),
    )
)
_SEVERAL_STATEMENTS = pattern(r", (?:and|but|or|if|while|unless)\b")


def opposite(words: str) -> str:
    """Return what is so where a condition, given in the words that follow "because", does not hold."""
    if not _SEVERAL_STATEMENTS.search(words):
        for said, turned in _OPPOSITES:
            if said.match(words):
                return said.sub(turned, words, count=1)
    return f"it is not so that {words}"
