"""Every rule for drafting, in the order of the codes."""

from __future__ import annotations

from pactwright.drafts import Draft
from pactwright.rules.drafting import (
    agreement_to_agree,
    and_or,
    binding_word_in_memorandum,
    blank_left_in,
    bracket_not_closed,
    cadence_unclear,
    clause_misnames_itself,
    clause_not_there,
    currencies_without_rate,
    dates_in_wrong_order,
    day_not_in_calendar,
    doublet,
    duty_in_recital,
    efforts_in_two_measures,
    list_without_end,
    mediator_decides,
    name_spelt_in_two_ways,
    note_left_in,
    notice_detail_empty,
    number_missing,
    number_twice,
    part_of_clause_not_there,
    schedule_not_attached,
    shall_and_must,
    signature_missing,
    stranger_signs,
    survival_list_not_right,
    term_defined_elsewhere,
    term_defined_twice,
    term_never_used,
    term_not_defined,
    two_governing_laws,
    weekday_wrong,
    word_twice,
    words_and_figures_differ,
)
from pactwright.rules.model import Rule

DRAFTING_RULES: tuple[Rule[Draft], ...] = (
    term_not_defined.RULE,  # DG101
    term_defined_twice.RULE,  # DG102
    term_never_used.RULE,  # DG103
    term_defined_elsewhere.RULE,  # DG104
    clause_not_there.RULE,  # DG201
    schedule_not_attached.RULE,  # DG202
    part_of_clause_not_there.RULE,  # DG203
    number_missing.RULE,  # DG204
    number_twice.RULE,  # DG205
    survival_list_not_right.RULE,  # DG206
    clause_misnames_itself.RULE,  # DG207
    list_without_end.RULE,  # DG208
    bracket_not_closed.RULE,  # DG209
    blank_left_in.RULE,  # DG301
    note_left_in.RULE,  # DG302
    word_twice.RULE,  # DG303
    name_spelt_in_two_ways.RULE,  # DG401
    signature_missing.RULE,  # DG402
    stranger_signs.RULE,  # DG403
    day_not_in_calendar.RULE,  # DG501
    weekday_wrong.RULE,  # DG502
    dates_in_wrong_order.RULE,  # DG503
    words_and_figures_differ.RULE,  # DG504
    currencies_without_rate.RULE,  # DG505
    cadence_unclear.RULE,  # DG506
    agreement_to_agree.RULE,  # DG601
    efforts_in_two_measures.RULE,  # DG602
    shall_and_must.RULE,  # DG603
    binding_word_in_memorandum.RULE,  # DG604
    and_or.RULE,  # DG605
    doublet.RULE,  # DG606
    duty_in_recital.RULE,  # DG607
    two_governing_laws.RULE,  # DG608
    mediator_decides.RULE,  # DG609
    notice_detail_empty.RULE,  # DG610
)
