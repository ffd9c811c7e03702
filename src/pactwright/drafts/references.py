"""References of a draft to its own clauses and schedules, and to those of other papers and laws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.drafts.marks import has_any
from pactwright.drafts.number_words import arabic
from pactwright.drafts.paragraph import Paragraph
from pactwright.frozen import dataclass
from pactwright.patterns import pattern

_MARKS = r"(?:\s?\((?:[a-z]{1,2}|[ivxlc]{1,6}|[A-Z]{1,2}|\d{1,2})\)){0,4}"
_MAIN = r"(?:\d{1,3}(?![\dA-Z])(?:\.\d{1,3}(?![\dA-Z])){0,5}|[IVXLC]{1,7}(?![a-zA-Z]))"
_NUMBER = _MAIN + _MARKS
_CLAUSES = pattern(
    rf"\b(?P<word>(?i:sections?|clauses?|articles?))[ \u00a0]+(?P<numbers>{_NUMBER}"
    rf"(?:(?:,| and| or| to| through|, and|, or| and/or|[ ]?[-–—])[ ]?{_NUMBER}(?![\d%]|\s?(?:days?"
    rf"|months?|years?|Business|%|percent)\b)){{0,40}})"
)
_MARKS_OF_CLAUSES = ("sect", "claus", "cle")
_MARKS_OF_SCHEDULES = ("schedul", "exh", "annex", "append", "attach")
MARKS_OF_REFERENCES = (*_MARKS_OF_CLAUSES, *_MARKS_OF_SCHEDULES)
"""What holds none of these refers to nothing."""

_EACH = pattern(rf"(?P<main>{_MAIN})(?P<marks>{_MARKS})")
_SCHEDULES = pattern(
    r"\b(?P<word>(?i:schedule|exhibit|annex|appendix|attachment))[ \u00a0]+[“\"]?"
    r"(?P<numbers>(?:[A-Z]{1,2}(?:-\d{1,2})?|\d{1,2}(?:\.\d{1,2}){0,4}(?:-[A-Z\d]{1,2}|[A-Z])?|[IVX]{1,5})"
    r"(?:\((?:[a-z]{1,4}|\d{1,2})\)){0,3}(?!\w|\.\d)(?!['’]s?\w))[”\"]?"
)
_OWN = pattern(
    r",?\s*(?:\([^()]{0,60}\)\s*)?(?:of|to|in|under)\s+(?:this|the present)\s+(?:agreement"
    r"|memorandum|letter|contract|deed|mou|document)|\s*(?:hereof|above|below|herein)",
    re.IGNORECASE,
)
_ELSEWHERE = pattern(
    r",?\s*(?:respectively,?\s*)?(?:\([^()]{0,60}\)\s*)?(?:Paragraphs? \d{1,2}\s*)?"
    r"(?:(?:of|to|in|under|thereof|thereto|therein"
    r"|from)\b| (?:reporting|officers?|filings?|insiders?)\b|U\.?S\.?C|C\.?F\.?R|\(S\)|§|Code\b|Regulations?\b)",
    re.IGNORECASE,
)
_LAWS_BEFORE = pattern(
    r"(?:Code|Act|D?FARS?|Reg(?:ulation)?s?\.?|U\.?S\.?C\.?|C\.?F\.?R\.?|Law|Rules?|Statutes?|Treaty|UCC|GDPR|Directive|IRC|ERISA|Bylaws?|Charter|Title|Stats?\.|Ann\.|Circular|Convention"
    r"|Agreement(?:['’]s)?|MSA|thereof|Lease|Plan|License|Contract|such|its|their|Certificate"
    r"|Order|Permit)[,’'s]{0,3}\s*(?:at |in |under |as )?$|\bPart \d{1,3},? $"
)
_LAW_AROUND = pattern(r"\b(?:Directive|Regulation)s? [^.;]{0,90}$")
_ACT_BEHIND = pattern(r",?\s+(?:[A-Z][\w’'-]{1,30}\s){1,5}(?:Act|Order|Law|Regulations)\b")
"""A law that is named without a word between, as in “Schedule 13 Companies Act 1985”."""

_SELF = pattern(r"\bthis\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a clause ("7.1", marks "a", "ii") or of a schedule, where it stands.

    `elsewhere` says that it leads into another paper or a law; `self_named` that it calls itself “this Section 2.7”.
    """

    word: str
    main: str
    marks: tuple[str, ...]
    paragraph: Paragraph
    start: int
    end: int
    elsewhere: bool
    self_named: bool

    @property
    def is_to_schedule(self) -> bool:
        """Whether it is to a schedule, and not to a clause."""
        return self.word.lower() in ("schedule", "exhibit", "annex", "appendix", "attachment")

    @property
    def told(self) -> str:
        """The reference in words: "Section 7.1(a)"."""
        return f"{self.word} {self.main}" + "".join(f"({mark})" for mark in self.marks)


def references(paragraph: Paragraph) -> Iterator[Reference]:
    """Yield the references of a paragraph. A number at its head, with the word before it, is no reference."""
    text = paragraph.text
    clauses = list(_CLAUSES.finditer(text, paragraph.start)) if has_any(text, _MARKS_OF_CLAUSES) else []
    for found, elsewhere in zip(clauses, _all_elsewhere(text, clauses), strict=True):
        is_one = not found["word"].lower().endswith("s")
        self_named = is_one and _SELF.search(text, max(found.start() - 8, 0), found.start()) is not None
        for each in _EACH.finditer(text, found.start("numbers"), found.end("numbers")):
            self_named = self_named and each.start() == found.start("numbers")
            marks = tuple(re.findall(r"[a-zA-Z0-9]{1,5}", each["marks"]))
            word = found["word"][:-1] if found["word"].lower().endswith("s") else found["word"]
            main = ".".join(arabic(part) for part in each["main"].split("."))
            yield Reference(word, main, marks, paragraph, each.start(), each.end(), elsewhere, self_named)
    for found in _SCHEDULES.finditer(text) if has_any(text, _MARKS_OF_SCHEDULES) else ():
        elsewhere = _is_elsewhere(text, found)
        span = (found.start(), found.end())
        yield Reference(found["word"], found["numbers"], (), paragraph, *span, elsewhere, self_named=False)


def _all_elsewhere(text: str, clauses: list[re.Match[str]]) -> list[bool]:
    """Tell of each reference whether it leads elsewhere; “Section 13 or Section 14 of the Act” leads there twice."""
    told: list[bool] = []
    for found, after in zip(reversed(clauses), [None, *reversed(clauses)], strict=False):
        joined = after is not None and re.fullmatch(r",?\s*(?:and|or|,)?\s*", text[found.end() : after.start()][:12])
        told.append(_is_elsewhere(text, found) or bool(joined and told[-1]))
    return _named_again(text, clauses, told[::-1])


def _named_again(text: str, clauses: list[re.Match[str]], told: list[bool]) -> list[bool]:
    """Tell the same of “which Section 12”, which was named just before."""
    elsewhere: set[str] = set()
    for at, found in enumerate(clauses):
        is_again = text[: found.start()].endswith("which ") and found["numbers"] in elsewhere
        told[at] = told[at] or is_again
        if told[at]:
            elsewhere.add(found["numbers"])
    return told


def _is_elsewhere(text: str, found: re.Match[str]) -> bool:
    after = text[found.end() : found.end() + 120]
    if _OWN.match(after):
        return False
    before = text[max(found.start() - 110, 0) : found.start()]
    in_law = _LAWS_BEFORE.search(before[-30:]) or _LAW_AROUND.search(before)
    of_law = _ELSEWHERE.match(after) or _ACT_BEHIND.match(after)
    return of_law is not None or in_law is not None
