"""Schedules that are forms: their blanks are filled in later, when the form is used."""

from __future__ import annotations

import re
from collections import Counter

from pactwright.drafts import Draft, has_any, schedule_key
from pactwright.patterns import pattern
from pactwright.rules.drafting.blanks import BLANK, MARKS_OF_BLANK

_FORM = pattern(
    r"\bform\b|template|sample|specimen|example|certificate|promissory note|for value received|\brequest for\b"
    r"|\bhereby requests?\b|\bnotice of \w+|\bapplication for\b|letter of credit|power of attorney",
    re.IGNORECASE,
)
_IN_THE_FORM_OF = pattern(r"\bforms?\b[^.;]{0,80}$", re.IGNORECASE)
_NEAR = 100
_HEAD_OF_SCHEDULE = 300
_MOST_BLANKS = 2


def forms_to_fill_in(draft: Draft) -> frozenset[str]:
    """Return the labels of schedules that call themselves a form, are called one, or have many blanks.

    An annex behind an exhibit that is a form belongs to it.
    """
    with_marks = [each for each in draft.spoken if each.schedule and has_any(each.text, MARKS_OF_BLANK)]
    blanks = Counter(each.schedule for each in with_marks for _ in BLANK.finditer(each.text))
    heads = _heads(draft)
    called = _called_forms(draft)
    forms: set[str] = set()
    exhibit = ""
    for label, head in heads.items():
        exhibit = label if label.lower().startswith("exhibit") else exhibit
        is_annex = exhibit in forms and label.lower().startswith(("annex", "appendix"))
        is_form = blanks[label] > _MOST_BLANKS or schedule_key(label) in called or _FORM.search(head) is not None
        if is_annex or is_form:
            forms.add(label)
    return frozenset(forms)


def _heads(draft: Draft) -> dict[str, str]:
    """Return the first words of each schedule, by its label."""
    heads: dict[str, str] = {}
    for each in draft.spoken:
        if each.schedule and len(heads.get(each.schedule, "")) < _HEAD_OF_SCHEDULE:
            heads[each.schedule] = heads.get(each.schedule, "") + " " + each.text[:_HEAD_OF_SCHEDULE]
    return heads


def _called_forms(draft: Draft) -> frozenset[str]:
    """Return the schedules that the agreement speaks of as “a notice in the form of Exhibit B”."""
    return frozenset(
        schedule_key(one.told)
        for one in draft.references
        if one.is_to_schedule and _IN_THE_FORM_OF.search(one.paragraph.text[max(one.start - _NEAR, 0) : one.start])
    )
