"""A reference to a schedule that is not attached."""

from __future__ import annotations

import re
from collections import Counter

from pactwright.drafts import Draft, Part, Reference
from pactwright.patterns import pattern
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.found import found_in
from pactwright.rules.model import Findings, Rule

_MARKS_OF_A_FILING = 3
"""Paragraphs at the head of a paper in which “Exhibit 10.3” is the paper's own mark in a register."""

_OWN_MARK = pattern(r"(Exhibit|Schedule|Annex|Appendix|Attachment) [B-Z]", re.IGNORECASE)
"""The mark of a paper that is an exhibit itself; the first may stand for any list of contents."""

_IN_WORDS = {"1": "ONE", "2": "TWO", "3": "THREE", "4": "FOUR", "5": "FIVE", "6": "SIX", "7": "SEVEN", "8": "EIGHT"}
_LINE_OF_CONTENTS = pattern(r"(?:article|section|clause|\d)\b[^.]*[A-Z][a-z]+ \d{1,3}", re.IGNORECASE)
_TO_COME = pattern(r"to be attached|sequential|subsequent|will be added|shall be added")
_IS_ITSELF = pattern(r"\bthis (?:agreement|contract|document|letter|paper) is (?:also )?(?:the |an? )?$", re.IGNORECASE)
_OF_REGULATION = pattern(r"C\.?F\.?R\.?\s[^;]{0,30}$")
_LONGEST_LINE = 120
_MOST_FOREIGN = 2
"""Where more schedules are said to be those of another paper, the others of that name are its too."""


def check(draft: Draft) -> Findings:
    """Find the first mention of each schedule that has no heading; where none is attached, tell all in one finding."""
    absent = {} if is_amendment(draft) else _absent(draft)
    if not absent:
        return
    if not draft.schedules:
        first = next(iter(absent.values()))
        named = ", ".join(f"{one.word} {one.main}" for one in absent.values())
        yield found_in(
            draft,
            first.paragraph,
            (first.start, first.end),
            message=f"Nothing is attached to the draft, and it refers to {named}.",
            cure="Attach what is missing before anyone signs.",
        )
        return
    for one in absent.values():
        yield found_in(
            draft,
            one.paragraph,
            (one.start, one.end),
            message=f"{one.word} {one.main} is not attached.",
            cure="Attach it, or take the reference out.",
        )


def _absent(draft: Draft) -> dict[str, Reference]:
    """Return the first mention of each schedule of the paper that is not attached, by its name in small letters."""
    absent: dict[str, Reference] = {}
    filed = {id(each) for each in draft.spoken[:_MARKS_OF_A_FILING]}
    foreign = {f"{one.word} {one.main}".lower() for one in draft.references if one.is_to_schedule and one.elsewhere}
    words = Counter(label.partition(" ")[0] for label in foreign)
    words[_own_word(draft)] += _MOST_FOREIGN + 1
    for one in draft.references:
        label = f"{one.word} {one.main}".lower()
        is_mark = id(one.paragraph) in filed and one.paragraph.body.startswith(f"{one.word} {one.main}")
        is_foreign = label in foreign or words[one.word.lower()] > _MOST_FOREIGN
        is_own = one.is_to_schedule and not is_foreign and one.paragraph.part is Part.BODY and not is_mark
        if (
            is_own
            and label not in absent
            and not _is_to_come(one)
            and not _is_listed(one)
            and not _is_torn(one, draft)
            and not _is_attached(label, draft)
        ):
            absent[label] = one
    return absent


def _own_word(draft: Draft) -> str:
    """Return “exhibit” where the paper is itself Exhibit B of another, whose exhibits it may name; else nothing."""
    for each in draft.spoken[:_MARKS_OF_A_FILING]:
        own = _OWN_MARK.fullmatch(each.text.strip())
        if own:
            return own[1].lower()
    return ""


def _is_to_come(one: Reference) -> bool:
    """Whether the schedule is made later, “to be attached as Exhibit A-2”, one of a regulation, or the paper itself."""
    near = one.paragraph.text[max(one.start - 120, 0) : one.start]
    return any(each.search(near) for each in (_TO_COME, _OF_REGULATION, _IS_ITSELF))


def _is_torn(one: Reference, draft: Draft) -> bool:
    """Whether the number stands on the next line and heads what is said there, or is the page in a line of contents."""
    span = draft.place(one.paragraph, one.end - 1, one.end).span
    heads = re.match(rf"\s*{re.escape(one.main)}[.)](?:\s|$)", draft.source.line(span.line))
    is_page = re.search(rf"{one.word}\s{{3,}}{re.escape(one.main)}\s*$", draft.source.line(span.line))
    is_first = not draft.source.line(span.line)[: span.column - len(one.main)].strip()
    return (heads is not None and is_first and span.line > 1) or is_page is not None


def _is_listed(one: Reference) -> bool:
    """Whether the mention is a line of contents, or one of a filing (“Schedule TO”, “Exhibit 10.3”)."""
    after = one.paragraph.text[one.end : one.end + 60]
    is_filing = one.word == "Exhibit" and re.fullmatch(r"(?:10|99)\.\d{1,2}", one.main) is not None
    is_form = one.word == "Schedule" and re.fullmatch(r"TO|K-1|13[DEG]|14[ACDFN]", one.main) is not None
    is_page = _LINE_OF_CONTENTS.fullmatch(one.paragraph.text[:_LONGEST_LINE]) is not None
    return (
        is_filing
        or is_form
        or is_page
        or (one.word.isupper() and re.match(r"\s+[–—-]\s|(?:\s+[A-Z]{3,}){2}", after) is not None)
    )


def _is_attached(label: str, draft: Draft) -> bool:
    whole = label.partition("(")[0].rpartition("-")[0] or label.partition("(")[0]
    has_heading = any(
        there in (label, whole) or there.startswith((f"{label}-", f"{label}.", f"{label}("))
        for there in draft.schedules
    )
    return has_heading or _is_on_a_sheet(label, draft) or _heads_a_line(label, draft)


def _heads_a_line(label: str, draft: Draft) -> bool:
    """Whether a line behind the signatures bears the name: in capitals, with its number in words, or after a title."""
    word, _, number = label.upper().partition(" ")
    numbers = "|".join(filter(None, (re.escape(number), _IN_WORDS.get(number))))
    heading = re.compile(rf"\s*\[?{word} (?:NO\. ?)?[“\"]?(?:{numbers})[”\"]?\s*(?:$|[]–—:-]|\s[A-Z])")
    behind = draft.place(draft.signing[0], 0, 1).span.line if draft.signing else len(draft.source.lines) // 2
    titled = re.compile(rf"\s*[A-Z][\w’' ]{{2,40}}\s?[:–—]\s+{re.escape(label)}\s*", re.IGNORECASE)
    return any(heading.match(line) or titled.fullmatch(line) for line in draft.source.lines[behind:])


def _is_on_a_sheet(label: str, draft: Draft) -> bool:
    """Whether a line bears the name between wide gaps, as each sheet of a drawing does."""
    word, _, number = label.partition(" ")
    sheet = re.compile(rf"\s{{3,}}{word}\s+[“\"]?{re.escape(number)}[”\"]?(?:\s{{3,}}|$)")
    return any(sheet.search(line.lower()) for line in draft.source.lines if line.strip())


RULE = Rule(
    code="DG202",
    name="schedule-not-attached",
    says="The draft refers to a schedule, exhibit or annex that is not attached to it.",
    why="The parties sign without what they have agreed on, often the price or the work.",
    example=(
        "1. The work is set out in Schedule 1.\n2. The price is set out in Schedule 2.\n"
        "\nSchedule 1 The work\n\nNine forecasts."
    ),
    instead=(
        "1. The work is set out in Schedule 1.\n2. The price is set out in Schedule 2.\n\nSchedule 1 The work\n\n"
        "Nine forecasts.\n\nSchedule 2 The price\n\nEUR 500."
    ),
    check=check,
)
