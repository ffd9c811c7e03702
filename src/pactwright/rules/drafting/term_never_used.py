"""A term that is defined and then never used."""

from __future__ import annotations

import re
from collections import Counter

from pactwright.diagnostics import Severity
from pactwright.drafts import Definition, Draft, plain_term
from pactwright.patterns import pattern
from pactwright.rules.drafting.amendment import is_amendment
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_LONGEST = 6
_NAMES_OF_PAPERS = ("agreement", "memorandum", "contract", "party", "parties", "letter", "mou", "deed")


_LEFT_OUT = pattern(r"\[?\*{2,}\]?|\[\s?\*\s?\]|\[redacted\]", re.IGNORECASE)
_MOST_LEFT_OUT = 3
_OR_BEFORE = pattern(r"[”\"],?(?: or| and)? [“\"]$")
_OR_AFTER = pattern(r"[”\"],?(?: or| and)? [“\"]")
_PART_OF_ANOTHER = pattern(r"[”\"],? (?:and,? )?(?:together|collectively)\b|[”\"],? and,? [^“”\"]{0,60}[“\"]")
"""Behind a term that is used as a part of the next one: “the “First Term” and, together with it, the “Term””."""

_SINGULAR = pattern(r"(?<=\w\w)s\b")
"""The end of a plural, wherever it stands: “Events of Default” are used as “an Event of Default”."""

_NAMED = pattern(r"\b(?:except|other than|such as|called for by|known as)\b[^“”\"()]{0,30}[“\"]$")
"""Before a name in quotes that is no term."""

_ON_SCREEN = pattern(r"[”\"] (?:button|badge|link|tab|checkbox|menu)s?\b")
"""Behind words that stand on a screen."""

_MOST_IN_A_SCHEDULE = 3
_MOST_ASKED = 200
"""Terms that are looked for in small letters too: each takes a look through the whole text."""


def check(draft: Draft) -> Findings:
    """Find each term that stands nowhere but where it is defined; where words were blacked out nobody can tell.

    The terms of an amendment may be used in the paper that it changes.
    """
    if is_amendment(draft):
        return
    if sum(len(_LEFT_OUT.findall(paragraph.text)) for paragraph in draft.spoken) > _MOST_LEFT_OUT:
        return
    defined = Counter(plain_term(definition.term) for definition in draft.definitions)
    used = Counter[str]()
    for phrase, times in draft.phrases.items():
        used[phrase.lower()] += times
    small = " ".join(_letters(paragraph.text) for paragraph in draft.spoken)
    singulars = _letters(_SINGULAR.sub("", " ".join(paragraph.text for paragraph in draft.spoken)))
    asked = 0
    unused: list[Definition] = []
    for definition in _first_ones(draft):
        term = plain_term(definition.term)
        if not _may_be_missed(definition, term):
            continue
        if used[term.lower()] > defined[term] or asked == _MOST_ASKED:
            continue
        asked += 1
        in_singular = _letters(_SINGULAR.sub("", term))
        if small.count(_letters(term)) <= defined[term] and singulars.count(in_singular) <= defined[term]:
            unused.append(definition)
    for definition in unused:
        if _of_one_paper(definition, unused):
            yield found_in(
                draft,
                definition.paragraph,
                (definition.start, definition.end),
                message=f"{quoted(definition.term)} is defined and never used.",
                cure="Use it, or take the definition out.",
            )


def _first_ones(draft: Draft) -> tuple[Definition, ...]:
    """Return the first definition of each term: one that is defined twice and never used is told once."""
    first: dict[str, Definition] = {}
    for definition in draft.definitions:
        first.setdefault(plain_term(definition.term), definition)
    return tuple(first.values())


def _letters(text: str) -> str:
    """Return the letters and digits of a text alone: a line that was torn puts spaces and hyphens into words."""
    return "".join(filter(str.isalnum, text.lower()))


def _may_be_missed(definition: Definition, term: str) -> bool:
    """Whether the term of a definition has to be used: short forms, second names and labels need not be."""
    words = term.split()
    if not words or len(words) > _LONGEST or words[-1].lower() in _NAMES_OF_PAPERS:
        return False
    is_short_form = len(words) == 1 and sum(map(str.isupper, term)) > 1
    is_in_parts = any(sign in definition.term for sign in (" - ", "(", " or ", "/or "))
    return not (
        is_short_form
        or is_in_parts
        or _NAMED.search(definition.paragraph.text[max(definition.start - 60, 0) : definition.start])
        or _ON_SCREEN.match(definition.paragraph.text, definition.end)
        or definition.points
        or _is_label(definition)
        or _is_one_of_two(definition)
    )


def _is_one_of_two(definition: Definition) -> bool:
    """Whether a term is one of several for one thing: “Direct Storage” or “DAS” means …."""
    text = definition.paragraph.text
    before, after = text[: definition.start][-8:], text[definition.end :][:90]
    is_part = definition.in_brackets and _PART_OF_ANOTHER.match(after) is not None
    return is_part or _OR_BEFORE.search(before) is not None or _OR_AFTER.match(after) is not None


def _of_one_paper(definition: Definition, unused: list[Definition]) -> bool:
    """Whether a definition is for this paper: one list of terms may serve all papers of a deal."""
    schedule = definition.paragraph.schedule
    return not schedule or sum(one.paragraph.schedule == schedule for one in unused) <= _MOST_IN_A_SCHEDULE


def _is_label(definition: Definition) -> bool:
    """Whether a term is the label of a line, as in “Support: by e-mail” and “PARTY 1: Fjordline”."""
    after = definition.paragraph.text[definition.end :].lstrip('”" ')
    return not definition.in_brackets and after.startswith((":", "–", "—"))


RULE = Rule(
    code="DG103",
    name="term-never-used",
    severity=Severity.WARNING,
    says="A term is given a meaning, and the draft never uses it.",
    why="It is a leftover, or the clause that needs it is missing or says it in other words.",
    example=(
        "1. “Field” means berth forecasting.\n2. “Net Price” means the price less tax.\n3. Nobody leaves the Field."
    ),
    instead="1. “Field” means berth forecasting.\n2. Nobody leaves the Field.",
    check=check,
)
