"""How often words with capitals are used: one look over the whole text, for all terms at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pactwright.drafts.paragraph import Paragraph
from pactwright.drafts.plain_words import singular, words_of

LONGEST = 6
"""Words of a term that is looked for."""


def phrases(paragraphs: Iterable[Paragraph], first_words: frozenset[str]) -> Counter[str]:
    """Count every run of up to six words that begins with one of `first_words`, its last word in the singular.

    It begins with a capital or a digit; the first words are given in small letters, in the singular.
    """
    counted: Counter[str] = Counter()
    for paragraph in paragraphs:
        words = [word[0].rstrip(".") for word in words_of(paragraph.text)]
        for begin, word in enumerate(words):
            if (word[:1].isupper() or word[:1].isdigit()) and singular(word).lower() in first_words:
                for end in range(begin + 1, min(begin + LONGEST, len(words)) + 1):
                    counted[" ".join((*words[begin : end - 1], singular(words[end - 1])))] += 1
    return counted
