"""Numbered paragraphs in, the clause tree out: which part each stands in, and its numbers from the top."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from pactwright.drafts.number_words import NumberKind, TypedNumber, arabic, number_by_word, typed_number
from pactwright.drafts.paragraph import Paragraph, Part, Words
from pactwright.patterns import pattern

SCHEDULE = pattern(
    r"(?P<label>(?i:schedule|exhibit|annex|appendix|attachment)[ \u00a0]+(?:no\.? )?"
    r"(?:[“\"] ?)?(?P<of>[A-Z]{1,2}(?:[-.]\d{1,2}){0,2}|\d{1,2}(?:[-.][\dA-Z]{1,2}){0,2}[A-Z]?|[IVX]{1,5})[”\"]?"
    r"(?:\((?:[a-z]{1,4}|\d{1,2})\)){0,3})(?![\w.]*\w)"
)
_LONGEST_HEADING = 140
_LONGEST_HEAD = 12
"""Paragraphs at the head of a letter that numbers nothing: an exhibit behind them is one of its own."""

_LETTER = pattern(r"\s*([A-Z])\.\s")
_NEXT_LINE = 2
_LIST = 3
"""Headings with at most a line between them: more than two are a list of schedules."""

_CONTENTS = pattern(r"(?:table of )?contents\b.{0,20}", re.IGNORECASE)
_LINE_OF_CONTENTS = pattern(r"^(?:\d|schedule|exhibit|annex|appendix|article|section)|\.{4,}|\d$|page", re.IGNORECASE)
_NUMBERED_LINE_OF_CONTENTS = pattern(r"(?:\d|ARTICLE|Article|Section|SECTION).{3,100}(?:\.{3,}|\s)\s*\d{1,3}$")
_SIGNING = pattern(
    r"(?i:(?:in )?witness whereof|signed for and on behalf of|executed (?:as a deed )?by|\[?signature "
    r"pages?\b)|Signatures$|SIGNATURES$"
    r"|AGREED (?:AND|&) ACCEPTED|By:? ?(?:/s/|_{6,})|/s/ "
)


def clause_tree(given: Iterable[Words]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a draft with their places in the tree."""
    words = tuple(given)
    tree = _Tree(_headings_of_schedules(words))
    for each in words:
        yield tree.placed(each)


def _headings_of_schedules(words: tuple[Words, ...]) -> Mapping[int, str]:
    """Return the labels of the paragraphs that head a schedule; the lines of a list of schedules head none."""
    found = {at: heading for at, each in enumerate(words) if (heading := _heading(each)) is not None}
    rows: list[list[int]] = []
    for at in found:
        if rows and at - rows[-1][-1] <= _NEXT_LINE:
            rows[-1].append(at)
        else:
            rows.append([at])
    return {id(words[at]): found[at] for row in rows if len(row) < _LIST for at in row}


def _heading(words: Words) -> str | None:
    heading = None if words.is_contents else SCHEDULE.match(words.printed)
    if heading is None or not _is_heading(words.printed, heading):
        return None
    return " ".join(re.sub(r"[“”\"]", "", heading["label"]).split())


class _Tree:
    """What has been met so far on the way down."""

    def __init__(self, headings: Mapping[int, str]) -> None:
        self._headings = headings
        self._part = Part.FRONT
        self._schedule = ""
        self._base: tuple[str, ...] = ()
        self._marks: list[str] = []
        self._seen_body = False
        self._in_article = False
        self._letter = ""
        self._met = 0

    def placed(self, words: Words) -> Paragraph:
        self._met += 1
        self._part = self._part_of(words)
        number = self._number(words)
        if number is None or self._part is Part.CONTENTS:
            path = (
                () if self._part in (Part.CONTENTS, Part.SIGNATURES) else (*self._base, *map(_in_brackets, self._marks))
            )
            return Paragraph(words, "", path, 0, self._part, self._schedule)
        self._step(number)
        path = (*self._base, *map(_in_brackets, self._marks))
        return Paragraph(words, number.printed, path, number.end, self._part, self._schedule)

    def _number(self, words: Words) -> TypedNumber | None:
        """Return the number of a paragraph; “I.” behind “H.” is a letter."""
        number = number_by_word(words.number) if words.number else typed_number(words.text)
        letter = _LETTER.match(words.printed)
        is_next = letter is not None and self._letter != "" and ord(letter[1]) == ord(self._letter) + 1
        self._letter = letter[1] if letter else self._letter if number is None or number.kind is NumberKind.MARK else ""
        return None if is_next else number

    def _part_of(self, words: Words) -> Part:
        text = words.printed
        heading = self._headings.get(id(words))
        if heading and (self._seen_body or (self._part is Part.FRONT and self._met > _LONGEST_HEAD)):
            self._schedule, self._base, self._marks = heading, (), []
            return Part.SCHEDULES
        if words.is_contents or (self._part is Part.FRONT and _CONTENTS.fullmatch(text)):
            return Part.CONTENTS
        if self._part is Part.FRONT and _NUMBERED_LINE_OF_CONTENTS.fullmatch(text[:200]):
            return Part.CONTENTS
        if self._part is Part.CONTENTS:
            return self._after_contents(text)
        if self._part is Part.BODY and _SIGNING.match(text):
            self._base, self._marks = (), []
            return Part.SIGNATURES
        if self._part is Part.FRONT and (words.number or typed_number(text)) and not text.startswith("("):
            self._seen_body = True
            return Part.BODY
        return self._part

    def _after_contents(self, text: str) -> Part:
        """Contents end with the first line that does not look like one of theirs."""
        return Part.CONTENTS if len(text) <= _LONGEST_HEADING and _LINE_OF_CONTENTS.search(text) else Part.FRONT

    def _step(self, number: TypedNumber) -> None:
        if number.kind is NumberKind.MARK or (number.kind is NumberKind.TOP and self._is_listed(number.parts[0])):
            self._mark(number.parts[0])
        else:
            self._base, self._marks = number.parts, []
            self._in_article = number.kind is NumberKind.ARTICLE

    def _is_listed(self, digits: str) -> bool:
        """Whether “1.” begins a list below “Article IV” or “2.8”, or the next number goes on with it."""
        if digits == "1":
            return self._in_article or len(self._base) > 1
        return bool(self._marks) and self._marks[0].isdigit() and int(digits) == int(self._marks[0]) + 1

    def _mark(self, mark: str) -> None:
        for depth in range(len(self._marks), 0, -1):
            if _follows(self._marks[depth - 1], mark):
                self._marks[depth - 1 :] = [mark]
                return
        same = [depth for depth, before in enumerate(self._marks) if _kind(before) == _kind(mark)]
        self._marks[same[0] if same else len(self._marks) :] = [mark]


def _in_brackets(mark: str) -> str:
    """Return a mark of an item; digits stay in brackets, so that nobody takes them for those of a clause."""
    return f"({mark})" if mark.isdigit() else mark


def _is_heading(text: str, heading: re.Match[str]) -> bool:
    """Whether a paragraph is the heading of a schedule, and no sentence that begins with its name."""
    rest = text[heading.end() :].lstrip(" -–—:.")
    if re.match(r"\d{1,2}\.\d{1,2}\.? [A-Z]", rest):
        return True
    return len(text) <= _LONGEST_HEADING and (not rest or not rest[0].islower()) and not rest.rstrip().endswith(".")


def _follows(before: str, mark: str) -> bool:
    """Whether a mark is the next after another, as a letter, a Roman number or digits."""
    if before.isdigit() and mark.isdigit():
        return int(mark) == int(before) + 1
    if len(before) == len(mark) == 1 and before.isalpha() and ord(mark) == ord(before) + 1:
        return True
    one, other = arabic(before), arabic(mark)
    same_case = before.isupper() == mark.isupper()
    return same_case and one.isdigit() and other.isdigit() and not mark.isdigit() and int(other) == int(one) + 1


def _kind(mark: str) -> str:
    if mark.isdigit():
        return "digits"
    roman = "roman" if len(mark) > 1 or mark in "iI" else "letter"
    return ("upper " if mark.isupper() else "lower ") + roman
