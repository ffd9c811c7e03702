"""Every rule of alliance health, family by family, in the order in which an adviser would ask."""

from __future__ import annotations

from pactwright.rules.health.accountability import (
    accepted_in_own_camp,
    answerer_still_open,
    deliverable_without_test,
    manager_unreachable,
    manager_without_deputy,
    person_overcommitted,
    side_without_person,
    signatory_on_both_sides,
)
from pactwright.rules.health.ambition import (
    logo_swap,
    no_objective,
    no_path_on,
    no_review,
    objective_without_day,
    objective_without_measure,
    reachable_alone,
    single_short_order,
)
from pactwright.rules.health.communications import (
    line_without_answer_time,
    line_without_rhythm,
    meeting_without_record,
    no_way_for_bad_news,
    notices_on_daily_line,
    one_way_line,
    parties_without_line,
)
from pactwright.rules.health.disputes import (
    agreement_without_mediator,
    alternate_of_the_same_house,
    ladder_of_one_step,
    ladder_too_long,
    mediator_not_accepted,
    mediator_of_the_same_group,
    mediator_who_decides,
    mediator_with_ties,
    nobody_to_appoint,
    rank_does_not_rise,
    two_final_forums,
)
from pactwright.rules.health.expectations import (
    chair_decides_alone,
    consultation_without_time,
    deadlock_without_path,
    expectation_without_measure,
    expectations_contradict,
    expectations_never_reviewed,
    gate_without_stop,
    majority_of_two,
    matter_decided_twice,
    no_decider,
    nobody_consulted,
    nothing_expected,
    one_side_outvotes,
    quorum_of_one_side,
    side_expects_nothing,
)
from pactwright.rules.health.give_and_take import (
    gains_not_stated,
    home_ground,
    one_sided_exclusivity,
    one_sided_licence,
    own_words_for_one_side,
    party_gains_nothing,
    results_to_one,
    stake_without_end,
    value_out_of_balance,
)
from pactwright.rules.health.mindset import (
    competition_left_out,
    compliance_left_out,
    conduct_left_out,
    interests_not_declared,
    no_principles,
    personal_data_unspoken,
    principles_without_review,
    rivals_not_declared,
)
from pactwright.rules.health.model import HealthRule
from pactwright.rules.health.skin import (
    contribution_without_answerer,
    contribution_without_measure,
    money_without_date,
    nothing_contributed,
    only_aims,
    party_brings_nothing,
    people_without_start,
    shortfall_without_consequence,
)

HEALTH_RULES: tuple[HealthRule, ...] = (
    nothing_contributed.RULE,  # SK101
    party_brings_nothing.RULE,  # SK102
    money_without_date.RULE,  # SK103
    people_without_start.RULE,  # SK104
    contribution_without_answerer.RULE,  # SK105
    contribution_without_measure.RULE,  # SK106
    shortfall_without_consequence.RULE,  # SK107
    only_aims.RULE,  # SK108
    side_without_person.RULE,  # AC101
    signatory_on_both_sides.RULE,  # AC102
    manager_without_deputy.RULE,  # AC103
    answerer_still_open.RULE,  # AC104
    person_overcommitted.RULE,  # AC105
    deliverable_without_test.RULE,  # AC106
    manager_unreachable.RULE,  # AC107
    accepted_in_own_camp.RULE,  # AC108
    parties_without_line.RULE,  # CO101
    one_way_line.RULE,  # CO102
    line_without_rhythm.RULE,  # CO103
    line_without_answer_time.RULE,  # CO104
    notices_on_daily_line.RULE,  # CO105
    no_way_for_bad_news.RULE,  # CO106
    meeting_without_record.RULE,  # CO107
    rank_does_not_rise.RULE,  # DR101
    ladder_of_one_step.RULE,  # DR102
    ladder_too_long.RULE,  # DR103
    agreement_without_mediator.RULE,  # DR104
    mediator_not_accepted.RULE,  # DR105
    mediator_with_ties.RULE,  # DR106
    mediator_of_the_same_group.RULE,  # DR107
    nobody_to_appoint.RULE,  # DR108
    mediator_who_decides.RULE,  # DR109
    alternate_of_the_same_house.RULE,  # DR110
    two_final_forums.RULE,  # DR111
    gains_not_stated.RULE,  # GT101
    party_gains_nothing.RULE,  # GT102
    one_sided_exclusivity.RULE,  # GT103
    one_sided_licence.RULE,  # GT104
    results_to_one.RULE,  # GT105
    value_out_of_balance.RULE,  # GT106
    home_ground.RULE,  # GT107
    own_words_for_one_side.RULE,  # GT108
    stake_without_end.RULE,  # GT109
    logo_swap.RULE,  # AM101
    single_short_order.RULE,  # AM102
    no_objective.RULE,  # AM103
    objective_without_measure.RULE,  # AM104
    objective_without_day.RULE,  # AM105
    no_path_on.RULE,  # AM106
    no_review.RULE,  # AM107
    reachable_alone.RULE,  # AM108
    no_principles.RULE,  # MI101
    principles_without_review.RULE,  # MI102
    conduct_left_out.RULE,  # MI103
    compliance_left_out.RULE,  # MI104
    competition_left_out.RULE,  # MI105
    rivals_not_declared.RULE,  # MI106
    interests_not_declared.RULE,  # MI107
    personal_data_unspoken.RULE,  # MI108
    nothing_expected.RULE,  # EX101
    side_expects_nothing.RULE,  # EX102
    expectation_without_measure.RULE,  # EX103
    expectations_contradict.RULE,  # EX104
    expectations_never_reviewed.RULE,  # EX105
    nobody_consulted.RULE,  # EX106
    consultation_without_time.RULE,  # EX107
    no_decider.RULE,  # EX108
    deadlock_without_path.RULE,  # EX109
    majority_of_two.RULE,  # EX110
    one_side_outvotes.RULE,  # EX111
    quorum_of_one_side.RULE,  # EX112
    matter_decided_twice.RULE,  # EX113
    chair_decides_alone.RULE,  # EX114
    gate_without_stop.RULE,  # EX115
)
