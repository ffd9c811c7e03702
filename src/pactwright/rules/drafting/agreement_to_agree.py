"""Something important that is left to a later agreement, with nothing in its place if none is reached."""

from __future__ import annotations

import re

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.drafting.non_binding import is_non_binding
from pactwright.rules.drafting.reading_rule import ReadingRule
from pactwright.rules.drafting.sentences import sentences
from pactwright.rules.model import Findings

_LATER = pattern(
    r"(?<!\bas )\b(?:to be|(?:shall|will|must) be) (?:mutually )?(?:agreed|negotiated|determined "
    r"by (?:mutual agreement|the parties))(?: (?:up)?on)?\b"
    r"|\b(?:parties|they) (?:shall|will|must|agree to) (?:\w+ ){0,3}(?:negotiate|seek to agree"
    r"|agree (?:up)?on|discuss and agree)\b",
    re.IGNORECASE,
)
_MARKS = ("agree", "nego", "determ")
_FALLBACK = pattern(
    r"\b(?:fail(?:s|ing|ure)?|cannot|unable|do not|does not|not able|absent|in the absence"
    r"|unless|until|otherwise|if no|in the event that an?|except as|no later than|within \w+|arbitrat\w+"
    r"|mediat\w+|expert|escalat\w+|dispute|court)\b",
    re.IGNORECASE,
)
_NO_MATTER = pattern(
    r"in good faith to (?:resolve|settle)|resol|settle|dispute|replace|valid|amicabl|substitut"
    r"|press release|request|indemn|committee|venue|meeting|amend|revis|modif|chang|from time to time"
    r"|as shall be|as may be|executed|reports?\b|statement of work|work order|purchase order|order form|J[A-Z]C",
    re.IGNORECASE,
)

_DAY_OR_PLACE = pattern(
    r"\b(?:date|time|timing|place|location)s?\b[^.;]{0,60}$|\b(?:such|or|on|and)(?: \w+)? other \w+[^.;]{0,25}$",
    re.IGNORECASE,
)


_CONSENT_BEHIND = pattern(r",? (?:to by|with)\b")
"""Behind what needs somebody's consent, and leaves nothing open: “shall be agreed with the administrator”."""

_FAIR = pattern(r"\b(?:reasonable|fair|market|customary|then[- ]current|standard)\b", re.IGNORECASE)
"""A measure that a court can apply if nobody agrees."""

_DAY_BEHIND = pattern(r"\s+(?:the |a )?(?:date|time|place|location)s?\b", re.IGNORECASE)


def check(draft: Draft) -> Findings:
    """Find “to be agreed” and “shall negotiate” in a paragraph that has no word on what holds without agreement."""
    if is_non_binding(draft):
        return
    for paragraph in draft.holding(_MARKS):
        if paragraph.part is not Part.BODY or _FALLBACK.search(paragraph.text):
            continue
        for begin, sentence in sentences(paragraph.text):
            found = _LATER.search(sentence)
            if found and not _is_settled(sentence) and not _leaves_little(sentence, found):
                yield found_in(
                    draft,
                    paragraph,
                    (begin + found.start(), begin + found.end()),
                    message=(
                        f"{quoted(found[0])} leaves the matter open, and says nothing on what holds if nobody agrees."
                    ),
                    cure="Settle it now, or say who decides, by when, and what holds until then.",
                )


def _is_settled(sentence: str) -> bool:
    """Whether a sentence gives a measure for what is open, or speaks of what is better left to the time."""
    return _NO_MATTER.search(sentence) is not None or _FAIR.search(sentence) is not None


def _leaves_little(sentence: str, found: re.Match[str]) -> bool:
    """Whether no more is open than a day, a place, or whether somebody consents."""
    before, after = sentence[: found.start()], sentence[found.end() :]
    if _CONSENT_BEHIND.match(after):
        return True
    return _DAY_OR_PLACE.search(before) is not None or _DAY_BEHIND.match(after) is not None


RULE = ReadingRule(
    code="DG601",
    name="agreement-to-agree",
    severity=Severity.WARNING,
    says="A matter is left to a later agreement, and nothing is said for the case that none is reached.",
    why="An agreement to agree binds nobody. Without a fallback the gap stays, and may take the clause with it.",
    example="1. The price is to be agreed by the parties in writing.",
    instead="1. The price is EUR 500. The parties review it every year; until they agree on another, it stays.",
    check=check,
)
