"""A blank that nobody filled in."""

from __future__ import annotations

from pactwright.drafts import Draft, has_any
from pactwright.patterns import pattern
from pactwright.rules.drafting.blanks import MARKS_OF_BLANK, blanks, is_line_of_a_form
from pactwright.rules.drafting.forms_to_fill_in import forms_to_fill_in
from pactwright.rules.drafting.found import found_in, quoted
from pactwright.rules.model import Findings, Rule

_CROSSED_OUT = pattern(r"\[X{2,}\]")
"""What many crosses in one paper stand for: words that were left out of what is filed."""

_MOST_CROSSED_OUT = 3


def check(draft: Draft) -> Findings:
    """Find blanks, brackets to fill in and the usual words for them; lines to sign on are none."""
    if not draft.holding(MARKS_OF_BLANK):
        return
    forms = forms_to_fill_in(draft)
    texts = [paragraph.text.strip() for paragraph in draft.spoken]
    is_redacted = sum(len(_CROSSED_OUT.findall(text)) for text in texts) > _MOST_CROSSED_OUT
    label = ""
    for paragraph, below in zip(draft.spoken, (*texts[1:], ""), strict=False):
        above = label
        if not is_line_of_a_form(paragraph.text):
            label = paragraph.text.strip() or label
        if paragraph.schedule in forms or not has_any(paragraph.text, MARKS_OF_BLANK):
            continue
        for found in blanks(paragraph, above=above, below=below):
            if is_redacted and _CROSSED_OUT.fullmatch(found[0]):
                continue
            yield found_in(
                draft,
                paragraph,
                found.span(),
                message=f"A blank is left: {quoted(found[0])}.",
                cure="Fill it in, or take the words around it out.",
            )


RULE = Rule(
    code="DG301",
    name="blank-left-in",
    says="Something is still to be filled in.",
    why="A gap in a signed paper is filled in later by whoever gains from it.",
    example="1. The price is EUR [●], due within ____ days.",
    instead="1. The price is EUR 500, due within 30 days.",
    check=check,
)
