"""A blank that nobody filled in."""

from __future__ import annotations

import re
from collections import Counter

from pactwright.drafts import Draft, Paragraph, Part, has_any
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_BLANK = re.compile(
    r"_{4,}(?:[ /.,-]{1,3}_{2,}){0,20}"
    r"|\[\s{0,8}(?:●|•|_{1,40}|\.{2,20}|…)?\s{0,8}\](?!\()|●{1,3}(?=\s*(?:\]|days|months|%|,))"
    r"|\[\s?(?i:insert|to be (?:agreed|inserted|confirmed|determined|completed|provided)|tbd"
    r"|tbc|tba|date|name|amount|address|number|xx+)\b[^\[\]]{0,160}\]?"
    r"|\b(?:TBD|TBC)\b|\b[Xx]{2,}(?=\s?(?:days|months|%|percent))|(?:USD|EUR|GBP|[$€£])\s?(?:[Xx]{2,}|\[\s*\])"
    r"|(?i:\bclick (?:or tap )?(?:here )?to (?:enter|add) (?:text|a date)\b|\bchoose an item\b)"
    r"|(?i:\bto be inserted\b(?! in)|\binsert (?:name|date|address|amount|number) here\b)"
)
_MARKS_OF_BLANK = ("_", "[", "●", "tb", "xx", "nsert", "ck ", "choose an")
_LEFT_OUT_ON_PURPOSE = re.compile(
    r"(?:omit|confidential treatment).{0,300}brackets?\b|brackets?\b.{0,80}(?:omit|confidential)", re.IGNORECASE
)
_FORM = re.compile(r"(?i:\bform\b|template|sample|specimen|example)")
_SAMPLE = re.compile(r"\b(?:FORM OF|[Ff]orm of [A-Z]|(?i:sample of))")
_CROSSED_OUT = re.compile(r"\[X{2,}\]")
"""What many crosses in one paper stand for: words that were left out of what is filed."""

_BOX = re.compile(r"\[\s{0,3}\]\s+[A-Z]")
_HEAD_OF_SCHEDULE = 300
_MOST_BLANKS = 3
_LONGEST_LABEL = 30
_SIGNED_THERE = re.compile(
    r"(?i:\bby:|\binitial(?:ed|s)\b|name:|title:|date:|its:|signature|signed|witness|attest|print|\bper:|/s/)"
)
_LABEL_BELOW = re.compile(r"[_\s]*(?:Date(?:\s{2,}Date\b|\s*$)|Signature|\(?[Pp]rint|Name\s+\(|Title|Position)")
_FIELD = re.compile(r":\s?_{4,}")
"""A label and a line to write on: a paragraph of many is a form, to be filled in when it is needed."""


def check(draft: Draft) -> Findings:
    """Find blanks, brackets to fill in and the usual words for them; lines to sign on are none."""
    if not draft.holding(_MARKS_OF_BLANK):
        return
    forms = _forms(draft)
    texts = [paragraph.text.strip() for paragraph in draft.spoken]
    is_redacted = sum(len(_CROSSED_OUT.findall(text)) for text in texts) > _MOST_BLANKS
    label = ""
    for paragraph, below in zip(draft.spoken, (*texts[1:], ""), strict=False):
        text = paragraph.text
        is_signed = len(label) < _LONGEST_LABEL and _SIGNED_THERE.search(label) is not None
        label = text.strip() or label
        if not has_any(text, _MARKS_OF_BLANK):
            continue
        if paragraph.schedule in forms or _is_to_be_filled_in_later(paragraph):
            continue
        for found in _BLANK.finditer(text):
            if is_redacted and _CROSSED_OUT.fullmatch(found[0]):
                continue
            is_line = _is_line(text, found, below) or (is_signed and found[0] == text.strip())
            if not is_line and not _is_box(text, found):
                yield found_in(
                    draft,
                    paragraph,
                    found.span(),
                    message=f"A blank is left: {quoted(found[0])}.",
                    cure="Fill it in, or take the words around it out.",
                )


def _is_to_be_filled_in_later(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a sample, a form, a place to sign, or says what brackets stand for."""
    text = paragraph.text
    is_signed = paragraph.part is not Part.BODY and _SIGNED_THERE.search(text[:2000]) is not None
    return (
        paragraph.part is Part.SIGNATURES
        or is_signed
        or _LEFT_OUT_ON_PURPOSE.search(text[:4000]) is not None
        or _SAMPLE.search(text[:_HEAD_OF_SCHEDULE]) is not None
        or len(_FIELD.findall(text)) > _MOST_BLANKS
    )


def _is_line(text: str, found: re.Match[str], below: str) -> bool:
    """Whether a blank is a line to sign on: its label stands around it or below it."""
    if found[0].strip("_ "):
        return False
    around = text[max(found.start() - 60, 0) : found.end() + 30]
    is_alone = found[0] == text.strip() or text[found.end() :].lstrip().startswith("*")
    has_label = _LABEL_BELOW.match(text[found.end() :].strip() or below) is not None
    return is_alone or has_label or _SIGNED_THERE.search(around) is not None


def _is_box(text: str, found: re.Match[str]) -> bool:
    """Whether a blank is a box before a choice, as in “[ ] The supplier insures the goods”."""
    is_empty = found[0].startswith("[") and not found[0].strip("[] ")
    is_first = not text[: found.start()].strip() or len(_BOX.findall(text)) > 1
    return is_empty and is_first and re.match(r"\s+[\w{$]", text[found.end() :]) is not None


def _forms(draft: Draft) -> frozenset[str]:
    """Return the schedules that are forms to be filled in later: they say so, or have many blanks."""
    in_schedules = [each for each in draft.spoken if each.schedule and has_any(each.text, _MARKS_OF_BLANK)]
    blanks = Counter(each.schedule for each in in_schedules for _ in _BLANK.finditer(each.text))
    told: dict[str, str] = {}
    for each in draft.spoken:
        if each.schedule and len(told.get(each.schedule, "")) < _HEAD_OF_SCHEDULE:
            told[each.schedule] = told.get(each.schedule, "") + " " + each.text[:_HEAD_OF_SCHEDULE]
    return frozenset(label for label in told if blanks[label] > _MOST_BLANKS or _FORM.search(told[label]))


RULE = Rule(
    code="DG301",
    name="blank-left-in",
    says="Something is still to be filled in.",
    why="A gap in a signed paper is filled in later by whoever gains from it.",
    example="1. The price is EUR [●], due within ____ days.",
    instead="1. The price is EUR 500, due within 30 days.",
    check=check,
)
