"""Which numbers the provisions of a draft bear, and what stands under each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pactwright.drafts.paragraph import Paragraph, Part
from pactwright.drafts.references import Reference
from pactwright.patterns import pattern

_ANY = pattern(r"(?<![\d.,$€£/-])\d{1,3}(?:\.\d{1,3}){1,5}(?![\d%,])")
_TOP = pattern(r"(?<=\s)(?<!No\. )\d{1,2}(?=\.\s{1,3}[A-Z])")
"""The head of a clause of the highest level in the middle of a line: “in full. 19. Confidentiality”."""

_TITLE = pattern(r"^\d{1,2}(?= [A-Z][\w’' -]{3,60}\.?$)")
"""A number without a full stop before a short heading, which may have one: “12 Limit of Claims.”"""

_DIGITS = pattern(r"^\d{1,2}(?=\.?$)")
"""A number that may be that of a clause or of an item in a list."""

_HEADING = pattern(r"\.?\s+(?:\[|(?:[A-Z][\w’'-]{1,30}[,;]?\s?(?:(?:and|of|to|the|for|in|on|by)\s){0,2}){1,8}\.)")
"""What makes “Section 8.2 Further Assurances.” the head of a clause in the middle of a line."""


def seen_numbers(paragraphs: Iterable[Paragraph], references: Iterable[Reference]) -> frozenset[str]:
    """Return the numbers of all provisions, and every number in the text that is no reference.

    Where a text lost its lines, the head of a clause may stand anywhere. So a number that stands outside references
    counts as there.
    """
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    seen: set[str] = set()
    for reference in references:
        if _HEADING.match(reference.paragraph.text, reference.end):
            seen.add(reference.main)
            continue
        spans[id(reference.paragraph)].append((reference.start, reference.end))
    for paragraph in paragraphs:
        taken = {place for start, end in spans[id(paragraph)] for place in range(start, end)}
        met = (*_ANY.finditer(paragraph.text), *_TOP.finditer(paragraph.text), *_TITLE.finditer(paragraph.text))
        numbers = (found[0] for found in met if found.start() not in taken)
        for number in (*numbers, decimal(paragraph.path), *_DIGITS.findall(paragraph.number)):
            parts = [part.lstrip("0") or "0" for part in number.split(".")]
            seen.update(".".join(parts[:length]) for length in range(1, len(parts) + 1))
    return frozenset(seen - {""})


def decimal(path: tuple[str, ...]) -> str:
    """Return the digits of a path from the top: "7.1" of 7.1(a)."""
    digits = []
    for part in path:
        if not part.isdigit():
            break
        digits.append(part)
    return ".".join(digits)


def provision_texts(body: Iterable[Paragraph]) -> dict[str, str]:
    """Return the words of each provision of the body, with all that stands below it."""
    texts: dict[str, list[str]] = defaultdict(list)
    for paragraph in body:
        if paragraph.part is Part.BODY:
            parts = decimal(paragraph.path).split(".")
            for length in range(1, len(parts) + 1):
                texts[".".join(parts[:length])].append(paragraph.text)
    return {number: "\n".join(lines) for number, lines in texts.items() if number}
