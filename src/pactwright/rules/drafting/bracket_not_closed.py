"""A bracket that is opened and not closed, or the reverse."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Paragraph, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.columns import stands_in_columns
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_LIST_MARK = pattern(r"(?:^|[\s,;:.\[])(?:\d{1,2}\.?|(?P<letter>[a-zA-Z])(?P=letter)?|[ivx]{1,5})$")
_BRACKET = pattern(r"[()\[\]\uff08\uff09]")
_WIDE = str.maketrans("\uff08\uff09", "()")
_NAMED_MARK = pattern(
    r"\b(?:sub-?section|clause|item|paragraph|section)s? [a-z]\)(?= (?:below|above|hereof|of)\b)", re.IGNORECASE
)
"""A mark with half a bracket: “as subsection a) above says”."""

_WHOLE = pattern(r"[.;:]\s*$|[;,] (?:and|or)\s*$")
_TAIL = 8
_HEAD = 40
_END = pattern(r"[.;:?!][”\"')\]]?$|[;,] (?:and|or)$")
_LONGEST_HEADING = 80
_OPTION = 15
"""Paragraphs that an option in square brackets may have."""

_FOOT = 5
"""Paragraphs into which the head and the foot of a page are read, at most."""

_STRAY_WORD = pattern(r"[A-Z][a-z]{1,14}")
_MISREAD = pattern(r"[A-Za-z]\[[\s,.;]$|[a-z]\)['’]$")
"""A letter at the end of a word that a machine took for a bracket: “AT[,” for “ATI,”, “Warrant)’” for “Warranty”."""

_MID_NUMBER = pattern(r"\s*\d{1,3}-\d")
"""The number of a law at the head of a line: “C.R.S. § 25-8-101” was torn."""

_BLACKED_OUT = pattern(r"\*\*|\[redacted\]", re.IGNORECASE)


def check(draft: Draft) -> Findings:
    """Find a whole paragraph in which one round or square bracket has no other half."""
    body = [each for each in draft.body if any(map(str.isalnum, each.text))]
    odd = [_odd_ones(each.text) for each in body]
    for number, paragraph in enumerate(body):
        if len(odd[number]) != 1:
            continue
        before = _before(body, number)
        torn = (before >= 0 and (odd[before] or not _is_complete(body[before].text))) or (
            number + 1 < len(body) and odd[number + 1]
        )
        torn = torn or _is_torn(paragraph.text, odd[number]) or _is_parted(body, odd, number)
        whole = paragraph.part is Part.BODY and _WHOLE.search(paragraph.text[-_TAIL:]) is not None
        if whole and not torn:
            place, text = odd[number][0], paragraph.text
            if stands_in_columns(draft, paragraph, (place, place + 1)):
                continue  # its other half stands below, in the same column
            yield found_in(
                draft,
                paragraph,
                (place, place + 1),
                message=f"The bracket “{text[place]}” has no other half.",
                cure="Close it, or take it out.",
            )


def _before(body: list[Paragraph], number: int) -> int:
    """Return the paragraph before one, or -1; a word alone on its line is a piece of what stands above it."""
    before = number - 1
    while before > 0 and _STRAY_WORD.fullmatch(body[before].text.strip()[:_LONGEST_HEADING]):
        before -= 1
    return before


def _is_parted(body: list[Paragraph], odd: list[list[int]], number: int) -> bool:
    """Whether the other half stands near: the foot of a page has come between."""
    opens = bool(odd[number]) and body[number].text[odd[number][0]] in "(["
    reach = _OPTION if body[number].text.lstrip().startswith("[") else _FOOT
    near = range(number + 1, number + reach) if opens else range(max(number - _FOOT + 1, 0), number)
    halves = ")]" if opens else "(["
    return any(body[each].text[place] in halves for each in near if each < len(body) for place in odd[each])


def _is_torn(text: str, odd: list[int]) -> bool:
    """Whether a paragraph begins or ends in the middle of its words, or lost some."""
    closes_at_once = bool(odd) and text[odd[0]] in ")]" and odd[0] < _HEAD and "." not in text[: odd[0]]
    misread = bool(odd) and _MISREAD.search(text[: odd[0] + 2]) is not None
    is_mark = text.startswith(("[Remainder", "[Signature", "[SIGNATURE"))
    begins_within = text.lstrip()[:1].islower() or _MID_NUMBER.match(text) is not None
    return closes_at_once or misread or is_mark or begins_within or _BLACKED_OUT.search(text) is not None


def _is_complete(text: str) -> bool:
    """Whether a paragraph ends as a sentence, an item or a heading does, and not in the middle of its page."""
    return len(text) < _LONGEST_HEADING or _END.search(text.rstrip()[-_TAIL:]) is not None


def _odd_ones(text: str) -> list[int]:
    """Return the brackets without their other halves. More than one, or one beside another, is a torn text."""
    if not _BRACKET.search(text):
        return []
    odd: list[int] = []
    waiting: list[tuple[str, int]] = []
    marks = {found.end() - 1 for found in _NAMED_MARK.finditer(text)}
    for place, letter in enumerate(text.translate(_WIDE)):
        if letter in "([":
            waiting.append((letter, place))
        elif letter in ")]":
            if place in marks:
                continue
            if waiting and waiting[-1][0] == "(["[letter == "]"]:
                waiting.pop()
            elif not _LIST_MARK.search(text[max(place - 7, 0) : place]):
                odd.append(place)
    odd += [place for _, place in waiting]
    return odd


RULE = Rule(
    code="DG209",
    name="bracket-not-closed",
    severity=Severity.WARNING,
    says="A bracket is opened in a paragraph and not closed, or closed and never opened.",
    why="It is not clear how far an exception or a limit reaches.",
    example="1. Each party pays its own costs (except travel and keeps its books.",
    instead="1. Each party pays its own costs (except travel) and keeps its books.",
    check=check,
)
