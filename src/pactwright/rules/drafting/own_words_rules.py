"""The rules for drafting that hold for the users' own words, in a list of their own: most drafts need no others."""

from __future__ import annotations

from pactwright.drafts import Draft
from pactwright.rules.drafting import (
    agreement_to_agree,
    and_or,
    binding_word_in_memorandum,
    blank_left_in,
    bracket_not_closed,
    cadence_unclear,
    clause_not_there,
    dates_in_wrong_order,
    day_not_in_calendar,
    doublet,
    duty_in_recital,
    name_spelt_in_two_ways,
    note_left_in,
    schedule_not_attached,
    weekday_wrong,
    word_twice,
    words_and_figures_differ,
)
from pactwright.rules.model import Rule

OWN_WORDS_RULES: tuple[Rule[Draft], ...] = (
    clause_not_there.RULE,  # DG201
    schedule_not_attached.RULE,  # DG202
    bracket_not_closed.RULE,  # DG209
    blank_left_in.RULE,  # DG301
    note_left_in.RULE,  # DG302
    word_twice.RULE,  # DG303
    name_spelt_in_two_ways.RULE,  # DG401
    day_not_in_calendar.RULE,  # DG501
    weekday_wrong.RULE,  # DG502
    dates_in_wrong_order.RULE,  # DG503
    words_and_figures_differ.RULE,  # DG504
    cadence_unclear.RULE,  # DG506
    agreement_to_agree.RULE,  # DG601
    binding_word_in_memorandum.RULE,  # DG604
    and_or.RULE,  # DG605
    doublet.RULE,  # DG606
    duty_in_recital.RULE,  # DG607
)
"""The rules that judge words by themselves: they hold for what users write into a term sheet or a clause too.

The others weigh one part of a paper against another, and our own clauses are checked for that before.
"""
