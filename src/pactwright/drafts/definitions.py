"""Where a draft gives a term its meaning: “X” means, (the “X”), is the “X”, and a bold head of a definition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.drafts.paragraph import Paragraph
from pactwright.frozen import dataclass
from pactwright.patterns import pattern

_QUOTED = pattern(r"[“\"„]\s?(?P<term>[^“”\"„]{1,80}?)[,.;]?\s?(?:[”\"]|“(?!\w))")
_MEANS = pattern(
    r"\s*(?:\([^()]{0,80}\)\s*)?(?:or [“\"][^“”\"]{1,60}[”\"]\s*)?,?\s*(?:when used[^,]{0,60},\s*"
    r"|in relation to[^,]{0,80},\s*)?"
    r"(?:shall mean|will mean|means?\b|shall have|(?:has|have) the|has its|(?:is|are) defined|refers? to|shall refer"
    r"|:\s|is (?:an?|any|the)\b)",
    re.IGNORECASE,
)
_POINTS = pattern(
    r"\bmeanings?\s+(?:\w+\s+)?(?:set|given|ascribed|assigned|specified|indicated|provided|as|stated"
    r"|described|defined|attributed|in|it is|such)\b"
    r"|\bdate (?:first )?(?:above )?(?:set forth|stated|written|specified|given) (?:in|above|on)\b|^\s*:?\s*see\b"
    r"|\bas such above\b|\bdefined\s+(?:in|above|below|at)\b|\bas (?:described|set forth) in (?:section|clause"
    r"|article|exhibit|schedule|the (?:preamble|recitals|introduct\w+|first paragraph|cover page))\b",
    re.IGNORECASE,
)
_CALLED = pattern(
    r"(?:(?:hereinafter|hereafter|herein)(?![^“\"]*\bnot\b)"
    r"|referred to|called|known as|\b(?:is|are) (?:the|an?|its|their|each an?)\b)"
    r"[^“\".;()]{0,40}$",
    re.IGNORECASE,
)
_MENTION = pattern(
    r"\b(?:references?\s+(?:\w+\s+){0,3}?to|deemed|deemed\s+to\s+(?:be|include|mean)|constitute)\s+(?:the\s+|an?\s+)?$"
    r"|\bas (?:if|though)\b[^.;()]{0,80}$|\b(?:stat(?:es?|ing)|says|saying) that\b[^.;()]{0,60}$"
    r"|\bin which (?:case|event) (?:the )?(?:term |phrase )?$"
    r"|\bdefinitions?\s+of\b[^.;]{0,80}$|\bhereinafter defined\b[^.;()]{0,40}$",
    re.IGNORECASE,
)
_IS_THE = pattern(r"\b(?:is|are) the $")
_PAUSE = pattern(r"\s*(?:[.,;:)]|$)")
"""“It is the “X”” defines only where the sentence ends or pauses behind it: “is the “sold to” party” does not."""

_OPENING = pattern(r"\([^()]{0,150}$")
_NOT_DEFINING = pattern(
    r"\b(?:as defined|as such term|within the meaning|see|see also|including|relating|for example|e\.g\."
    r"|i\.e\.|currently"
    r"|in (?:its|their) capacity as|marked|published|titled|entitled|headed|begins|beginning|ends|ending|reads)\b",
    re.IGNORECASE,
)
_PART = pattern(
    r"\b(?:clauses?|sections?|articles?|exhibits?|schedules?|annex(?:es)?|appendix)\s?(?:[^.;()]|\([^()]{1,60}\)){0,90}"
    r"[\s\d.]\d{0,2}[A-Z]?\s?\($",
    re.IGNORECASE,
)
"""Before a quotation that is the heading of a clause or schedule: “as clause 5 (“Price”) says”."""

_NO_NAME = pattern(r" (?:definition|section|format|as defined)\b", re.IGNORECASE)
"""Behind a quotation in brackets that names nothing new: “a file (“PDF” format)”."""

_IS_NAME = pattern(r"\b(?:commonly|will|(?:there|here)after be) known as (?:the )?$", re.IGNORECASE)
"""Before the name that the world gives to a thing, which is no term of the paper."""

_DEFINED_LATER = pattern(
    r",?\s\(?(?:as|which is) (?:that term|such term|defined|hereinafter defined|hereafter defined)", re.IGNORECASE
)
_BOLD_HEAD = pattern(r"\s*(?:means|shall mean|has the meaning|have the meaning|:|–|—)")
_LONGEST_TERM = 60


@dataclass(frozen=True, slots=True)
class Definition:
    """A term where it is given a meaning; `points` says that the meaning stands elsewhere."""

    term: str
    paragraph: Paragraph
    start: int
    end: int
    points: bool
    in_brackets: bool


def definitions(paragraph: Paragraph) -> Iterator[Definition]:
    """Yield the terms that a paragraph defines."""
    text = paragraph.text
    met: set[int] = set()
    for found in _QUOTED.finditer(text):
        term = found["term"].strip()
        if not (term[:1].isupper() or (term[:1].isdigit() and any(map(str.isalpha, term)))):
            continue
        after = text[found.end() : found.end() + 220]
        before = text[max(found.start() - 160, 0) : found.start()]
        in_brackets = _OPENING.search(before) is not None
        if _defines(term, before, after, in_brackets=in_brackets):
            met.add(found.start("term"))
            points = _POINTS.search(after.split(".")[0][:120]) is not None and not in_brackets
            yield Definition(term, paragraph, found.start("term"), found.start("term") + len(term), points, in_brackets)
    yield from _in_bold(paragraph, met)


def _defines(term: str, before: str, after: str, *, in_brackets: bool) -> bool:
    """Whether a term in quotes is given a meaning; one that begins with the term itself makes it wider."""
    if _MENTION.search(before):
        return False
    if in_brackets:
        if _PART.search(before):
            return False
        inside = before[before.rindex("(") :]
        is_pointed_at = inside.endswith("(as ") or _NO_NAME.match(after) or _DEFINED_LATER.match(after)
        return not is_pointed_at and not _NOT_DEFINING.search(inside)
    if _DEFINED_LATER.match(after) or _IS_NAME.search(before):
        return False
    if _IS_THE.search(before) and not _PAUSE.match(after):
        return False
    means = _MEANS.match(after)
    if means and re.match(rf"\s*(?:the )?{re.escape(term)}\b", after[means.end() :]):
        return False
    return means is not None or _CALLED.search(before) is not None


def _in_bold(paragraph: Paragraph, met: set[int]) -> Iterator[Definition]:
    """Yield a term in bold at the head of a paragraph, followed by its meaning."""
    for start, end in paragraph.words.bold[:1]:
        term = paragraph.text[start:end].strip(' :“”"')
        heads = start <= paragraph.start + 1
        if heads and 0 < len(term) <= _LONGEST_TERM and term[0].isupper() and start not in met and start + 1 not in met:
            after = paragraph.text[end : end + 220]
            if _BOLD_HEAD.match(after) and len(after.strip()) > len(term):
                yield Definition(
                    term, paragraph, start, end, _POINTS.search(after[:120]) is not None, in_brackets=False
                )
