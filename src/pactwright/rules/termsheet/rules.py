"""Every rule for a term sheet, in the order in which they are checked."""

from __future__ import annotations

from pactwright.rules.model import Rule
from pactwright.rules.termsheet import (
    accession_without_committee,
    accountable_of_another_party,
    agent_without_commission,
    agreed_damages_without_end,
    alliance_without_escalation,
    alliance_without_scope,
    allotments_do_not_add_up,
    alternate_is_mediator,
    amount_without_cash,
    appointing_body_not_outside,
    arbitration_without_rules,
    arbitration_without_seat,
    arbitrators_not_one_or_three,
    background_of_another_party,
    breach_under_two_limits,
    camp_of_one,
    cash_without_amount,
    ceiling_below_stake,
    chair_outside_committee,
    committee_beside_board,
    committee_member_twice,
    company_block_missing,
    company_figure_missing,
    company_out_of_place,
    conditions_without_longstop,
    consortium_of_two,
    consortium_without_work,
    contribution_block_missing,
    contribution_block_out_of_place,
    coordinator_missing,
    deadlock_level_not_balanced,
    deadlock_mechanism_unfit,
    decider_consults_itself,
    decider_unclear,
    decision_without_committee,
    declared_twice,
    distribution_without_bounds,
    drag_without_majority,
    due_after_end,
    due_before_start,
    due_besides_instalments,
    effect_before_signature,
    equity_without_value,
    escalation_level_not_balanced,
    escrow_agent_not_outside,
    exclusive_appointment_without_exclusivity,
    exclusive_distribution_without_target,
    exclusive_licence_without_bounds,
    expectation_of_oneself,
    fee_rate_unclear,
    fee_steps_unclear,
    fixed_chair_without_name,
    forum_words_of_the_other_kind,
    gate_days_out_of_order,
    gate_decided_by_own_side,
    gate_decider_unclear,
    higher_cap_without_cap,
    holder_not_once,
    indemnity_without_its_limit,
    individual_with_company_details,
    instalment_time_unclear,
    instalments_do_not_add_up,
    joint_venture_without_company,
    leave_at_will_in_venture,
    letter_without_end,
    liability_cap_in_memorandum,
    limits_in_paper_of_intent,
    lock_in_longer_than_term,
    longstop_before_conditions,
    manager_is_own_deputy,
    manager_of_another_party,
    mediation_days_out_of_order,
    mediator_not_outside,
    mediator_without_substitute,
    message_to_oneself,
    message_within_one_party,
    milestone_accepted_by_own_side,
    mixed_currencies,
    mixed_scripts_in_name,
    non_compete_lasts_long,
    notice_email_shared,
    organisation_without_legal_form,
    organisation_without_signatory,
    override_contradicts_itself,
    override_without_effect,
    package_budgets_do_not_add_up,
    package_ends_before_start,
    package_led_from_outside,
    party_allotted_twice,
    party_shares_twice,
    party_with_two_managers,
    party_without_committee_member,
    party_without_manager,
    party_without_package,
    payment_time_unclear,
    percentage_of_nothing,
    person_on_two_levels,
    person_on_two_sides,
    placeholder_left_in,
    price_basis_unclear,
    price_for_agent,
    price_out_of_proportion,
    project_order_signed_by_one_side,
    quorum_above_members,
    referral_fee_unprotected,
    renewal_notice_longer_than_term,
    renewal_without_length,
    results_owner_unclear,
    role_ends_before_start,
    ruling_language_unclear,
    same_party_on_both_sides,
    seat_party_twice,
    seats_do_not_add_up,
    shareholdings_not_hundred,
    shares_not_hundred,
    shares_not_paid,
    short_name_reserved,
    short_names_alike,
    stake_days_out_of_order,
    stake_in_individual,
    stake_not_a_minority,
    stake_out_of_place,
    stake_out_of_proportion,
    stake_words_of_another_kind,
    standstill_without_shares,
    subcontractors_do_not_fit,
    support_line_twice,
    talks_end_before_start,
    target_defeated_by_free_exit,
    target_measure_unclear,
    target_remedy_impossible,
    trade_terms_in_memorandum,
    two_general_caps,
    two_standstills,
    unknown_reference,
    us_rider_without_us_law,
    valuer_not_outside,
)
from pactwright.termsheet import LocatedTermSheet

TERM_SHEET_RULES: tuple[Rule[LocatedTermSheet], ...] = (
    unknown_reference.RULE,  # TS301
    declared_twice.RULE,  # TS302
    short_names_alike.RULE,  # TS303
    short_name_reserved.RULE,  # TS304
    person_on_two_sides.RULE,  # TS305
    placeholder_left_in.RULE,  # TS306
    shares_not_hundred.RULE,  # TS310
    party_shares_twice.RULE,  # TS311
    individual_with_company_details.RULE,  # TS320
    organisation_without_legal_form.RULE,  # TS321
    organisation_without_signatory.RULE,  # TS322
    party_without_manager.RULE,  # TS323
    party_with_two_managers.RULE,  # TS324
    manager_of_another_party.RULE,  # TS325
    manager_is_own_deputy.RULE,  # TS326
    same_party_on_both_sides.RULE,  # TS327
    expectation_of_oneself.RULE,  # TS328
    notice_email_shared.RULE,  # TS329
    cash_without_amount.RULE,  # TS330
    amount_without_cash.RULE,  # TS331
    instalments_do_not_add_up.RULE,  # TS332
    instalment_time_unclear.RULE,  # TS333
    contribution_block_out_of_place.RULE,  # TS334
    contribution_block_missing.RULE,  # TS335
    mixed_currencies.RULE,  # TS336
    accountable_of_another_party.RULE,  # TS337
    background_of_another_party.RULE,  # TS338
    due_besides_instalments.RULE,  # TS339
    milestone_accepted_by_own_side.RULE,  # TS340
    party_without_committee_member.RULE,  # TS341
    committee_member_twice.RULE,  # TS342
    quorum_above_members.RULE,  # TS343
    chair_outside_committee.RULE,  # TS344
    fixed_chair_without_name.RULE,  # TS345
    decider_unclear.RULE,  # TS346
    decision_without_committee.RULE,  # TS347
    decider_consults_itself.RULE,  # TS348
    message_within_one_party.RULE,  # TS349
    message_to_oneself.RULE,  # TS350
    effect_before_signature.RULE,  # TS351
    due_before_start.RULE,  # TS352
    due_after_end.RULE,  # TS353
    role_ends_before_start.RULE,  # TS354
    conditions_without_longstop.RULE,  # TS355
    longstop_before_conditions.RULE,  # TS356
    talks_end_before_start.RULE,  # TS357
    alliance_without_escalation.RULE,  # TS360
    escalation_level_not_balanced.RULE,  # TS361
    person_on_two_levels.RULE,  # TS362
    mediator_not_outside.RULE,  # TS363
    mediator_without_substitute.RULE,  # TS364
    alternate_is_mediator.RULE,  # TS365
    appointing_body_not_outside.RULE,  # TS366
    mediation_days_out_of_order.RULE,  # TS367
    arbitration_without_seat.RULE,  # TS368
    arbitration_without_rules.RULE,  # TS369
    arbitrators_not_one_or_three.RULE,  # TS370
    forum_words_of_the_other_kind.RULE,  # TS371
    alliance_without_scope.RULE,  # TS372
    renewal_notice_longer_than_term.RULE,  # TS373
    lock_in_longer_than_term.RULE,  # TS374
    renewal_without_length.RULE,  # TS375
    fee_rate_unclear.RULE,  # TS380
    percentage_of_nothing.RULE,  # TS381
    payment_time_unclear.RULE,  # TS382
    results_owner_unclear.RULE,  # TS383
    exclusive_licence_without_bounds.RULE,  # TS384
    liability_cap_in_memorandum.RULE,  # TS390
    override_without_effect.RULE,  # TS391
    override_contradicts_itself.RULE,  # TS392
    mixed_scripts_in_name.RULE,  # TS401
    consortium_of_two.RULE,  # TS440
    consortium_without_work.RULE,  # TS441
    package_led_from_outside.RULE,  # TS442
    package_ends_before_start.RULE,  # TS443
    package_budgets_do_not_add_up.RULE,  # TS444
    allotments_do_not_add_up.RULE,  # TS445
    party_allotted_twice.RULE,  # TS446
    coordinator_missing.RULE,  # TS447
    accession_without_committee.RULE,  # TS448
    subcontractors_do_not_fit.RULE,  # TS449
    party_without_package.RULE,  # TS450
    joint_venture_without_company.RULE,  # TS410
    company_out_of_place.RULE,  # TS411
    company_block_missing.RULE,  # TS412
    holder_not_once.RULE,  # TS413
    shareholdings_not_hundred.RULE,  # TS414
    equity_without_value.RULE,  # TS415
    shares_not_paid.RULE,  # TS416
    price_out_of_proportion.RULE,  # TS417
    seats_do_not_add_up.RULE,  # TS420
    seat_party_twice.RULE,  # TS421
    deadlock_mechanism_unfit.RULE,  # TS422
    deadlock_level_not_balanced.RULE,  # TS423
    drag_without_majority.RULE,  # TS424
    company_figure_missing.RULE,  # TS425
    committee_beside_board.RULE,  # TS426
    leave_at_will_in_venture.RULE,  # TS427
    valuer_not_outside.RULE,  # TS428
    letter_without_end.RULE,  # TS430
    distribution_without_bounds.RULE,  # TS460
    exclusive_appointment_without_exclusivity.RULE,  # TS461
    agent_without_commission.RULE,  # TS462
    target_measure_unclear.RULE,  # TS463
    target_remedy_impossible.RULE,  # TS464
    target_defeated_by_free_exit.RULE,  # TS465
    referral_fee_unprotected.RULE,  # TS466
    fee_steps_unclear.RULE,  # TS467
    price_basis_unclear.RULE,  # TS468
    project_order_signed_by_one_side.RULE,  # TS469
    support_line_twice.RULE,  # TS470
    trade_terms_in_memorandum.RULE,  # TS471
    camp_of_one.RULE,  # TS472
    non_compete_lasts_long.RULE,  # TS475
    standstill_without_shares.RULE,  # TS476
    agreed_damages_without_end.RULE,  # TS477
    higher_cap_without_cap.RULE,  # TS478
    two_general_caps.RULE,  # TS479
    breach_under_two_limits.RULE,  # TS480
    indemnity_without_its_limit.RULE,  # TS481
    escrow_agent_not_outside.RULE,  # TS482
    us_rider_without_us_law.RULE,  # TS483
    ruling_language_unclear.RULE,  # TS484
    limits_in_paper_of_intent.RULE,  # TS485
    stake_in_individual.RULE,  # TS486
    stake_days_out_of_order.RULE,  # TS487
    stake_words_of_another_kind.RULE,  # TS488
    stake_out_of_proportion.RULE,  # TS489
    stake_not_a_minority.RULE,  # TS490
    ceiling_below_stake.RULE,  # TS491
    two_standstills.RULE,  # TS492
    stake_out_of_place.RULE,  # TS493
    gate_days_out_of_order.RULE,  # TS494
    gate_decider_unclear.RULE,  # TS495
    gate_decided_by_own_side.RULE,  # TS496
    exclusive_distribution_without_target.RULE,  # TS473
    price_for_agent.RULE,  # TS474
)
