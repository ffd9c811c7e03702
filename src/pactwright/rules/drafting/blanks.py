"""What a blank looks like, and which lines, boxes and certificates look like one and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.drafts import Paragraph, Part
from pactwright.patterns import pattern

BLANK = pattern(
    r"_{4,}(?:[ /.,-]{1,3}_{2,}){0,20}"
    r"|\[\s{0,8}(?:●|•|_{1,40}|\.{2,20}|…)?\s{0,8}\](?!\()|●{1,3}(?=\s*(?:\]|days|months|%|,))"
    r"|\[\s?(?i:insert|to be (?:agreed|inserted|confirmed|determined|completed|provided)|tbd"
    r"|tbc|tba|date|name|amount|address|number|xx+)\b[^\[\]]{0,160}\]?"
    r"|\b(?:TBD|TBC)\b|\b[Xx]{2,}(?=\s?(?:days|months|%|percent))|(?:USD|EUR|GBP|[$€£])\s?(?:[Xx]{2,}|\[\s*\])"
    r"|(?i:\bclick (?:or tap )?(?:here )?to (?:enter|add) (?:text|a date)\b|\bchoose an item\b)"
    r"|(?i:\bto be inserted\b(?! in| to complete)|\binsert (?:name|date|address|amount|number) here\b)"
)
MARKS_OF_BLANK = ("_", "[", "●", "tb", "xx", "nsert", "ck ", "choose an")

_LEFT_OUT_ON_PURPOSE = pattern(
    r"(?:omit|confidential treatment).{0,300}brackets?\b|brackets?\b.{0,80}(?:omit|confidential)", re.IGNORECASE
)
_SAMPLE = pattern(r"\b(?:FORM OF|[Ff]orm of [A-Z]|(?i:sample of))")
_CERTIFIED = pattern(
    r"acknowledged before me|personally (?:known to me|appeared)|notary public"
    r"|\bto certify that\b|\bhereby certif|\b(?:city|county|state|commonwealth) of _+\s*\)",
    re.IGNORECASE,
)
_CHOSEN = pattern(r"\[\s?[Xx]\s?\]")
"""A cross in a box: what stands beside the others was not chosen."""

_QUOTED = pattern(r"[“\"][^“”\"]{20,}[”\"]")
"""Words that somebody is to write later, with their blanks."""

_SIGNED_THERE = pattern(
    r"(?i:\bby:|\binitial(?:ed|s)\b|name:|title:|date:|its:|signature|signed"
    r"|(?:accepted|agreed(?: to)?|acknowledged)\s+(?:on|as of|this)\b"
    r"|authori[sz]ed (?:representative|signatory)|witness|attest|print|\bper:|/s/)|\bBy_"
)
_LABEL_BELOW = pattern(r"[_\s]*(?:Date(?:\s{2,}Date\b|\s*$)|Signature|\(?[Pp]rint|Name\s+\(|Title|Position)")
_FIELD = pattern(r":\s?_{4,}")
"""A label and a line to write on: a paragraph of many is a form, to be filled in when it is needed."""

_LINE_OF_FORM = pattern(r"\s*[A-Z][\w’' ]{0,30}:\s*_{4,}\s*")
_SIGNED_BESIDE = pattern(r"\s*[A-Z][\w’' ]{0,30}:\s*/s/")
_EXECUTED = pattern(r"\s*(?:(?:Executed|EXECUTED|Signed|SIGNED)\b|In _{4,}, (?:on|the) )")
"""How the line begins that is filled in when a paper is signed: “Executed this”, “In ____, on”."""

_BOX = pattern(r"\[\s{0,3}\]\s+[A-Z]")
_HEAD = 300
_MOST_FIELDS = 3
_LONGEST_LABEL = 30


def blanks(paragraph: Paragraph, *, above: str, below: str) -> Iterator[re.Match[str]]:
    """Yield the blanks of a paragraph; what stands above and below it tells whether a line is to be signed on."""
    text = paragraph.text
    if _is_to_be_filled_in_later(paragraph):
        return
    is_signed = len(above) < _LONGEST_LABEL and _SIGNED_THERE.search(above) is not None
    if is_line_of_a_form(text) and (is_signed or _SIGNED_BESIDE.match(below)):
        return
    quoted = [each.span() for each in _QUOTED.finditer(text)]
    for found in BLANK.finditer(text):
        is_line = _is_line(text, found, below) or (is_signed and found[0] == text.strip())
        is_told = any(start < found.start() and found.end() < end for start, end in quoted)
        if not is_line and not is_told and not _is_box(text, found):
            yield found


def is_line_of_a_form(text: str) -> bool:
    """Whether a paragraph is a label with a line to write on, and nothing else: “Owner: ____”."""
    return _LINE_OF_FORM.fullmatch(text) is not None


def _is_to_be_filled_in_later(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a sample, a form, a place to sign, or says what brackets stand for."""
    text = paragraph.text
    is_signed = paragraph.part is not Part.BODY and _SIGNED_THERE.search(text[:2000]) is not None
    return (
        paragraph.part is Part.SIGNATURES
        or is_signed
        or _EXECUTED.match(text, paragraph.start) is not None
        or (_CHOSEN.search(text) is not None and "[" in _CHOSEN.sub("", text))
        or _CERTIFIED.search(text) is not None
        or _LEFT_OUT_ON_PURPOSE.search(text[:4000]) is not None
        or _SAMPLE.search(text[:_HEAD]) is not None
        or len(_FIELD.findall(text)) > _MOST_FIELDS
    )


def _is_line(text: str, found: re.Match[str], below: str) -> bool:
    """Whether a blank is a line to sign on: its label stands around it or below it."""
    if found[0].strip("_ "):
        return False
    around = text[max(found.start() - 90, 0) : found.end() + 30]
    is_alone = found[0] == text.strip() or text[found.end() :].lstrip().startswith("*")
    has_label = _LABEL_BELOW.match(text[found.end() :].strip() or below) is not None
    return is_alone or has_label or _SIGNED_THERE.search(around) is not None


def _is_box(text: str, found: re.Match[str]) -> bool:
    """Whether a blank is a box before a choice, as in “[ ] The supplier insures the goods”."""
    if not found[0].startswith("[") or found[0].strip("[] "):
        return False
    is_first = not text[: found.start()].strip() or len(_BOX.findall(text)) > 1
    return text.strip() == found[0] or (is_first and re.match(r"\s+[\w{$]", text[found.end() :]) is not None)
