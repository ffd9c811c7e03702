"""Which defaults shaped a draft: figures that are printed, choices that a clause looked at."""

from __future__ import annotations

from tests.drafts import drafted, example

from pactwright.defaults import AppliedDefault, applied_defaults
from pactwright.pipeline import Drafted
from pactwright.source import Source
from pactwright.termsheet import Model, TermSheet, Usual
from pactwright.termsheet.to_schema import blocks_below

_MOU = """\
instrument: mou
parties:
  - {short_name: Northwind, legal_name: Northwind Analytics GmbH, address: Kaiplatz 4, country: Germany}
  - {short_name: Mara, legal_name: Mara Lindqvist, kind: individual, address: Storgatan 8, country: Sweden}
purpose: {statement: bring forecasts to ports}
governing_law: Norway
"""


def _applied(draft: Drafted) -> dict[str, AppliedDefault]:
    applied = applied_defaults(draft.located.sheet, draft.selection, draft.agreement)
    return {f"{default.field}: {default.value}": default for default in applied}


def _of(more: str) -> dict[str, AppliedDefault]:
    return _applied(drafted(Source("deal.yaml", _MOU + more)))


def test_a_figure_that_is_printed_is_told_with_its_clauses_and_its_place() -> None:
    default = _of("")["confidentiality.lasts: 5 years"]

    assert default.clauses == ("conf.return",)
    assert default.printed == (("confidentiality", "lasts"),)


def test_a_figure_that_the_term_sheet_sets_is_not_told() -> None:
    assert not [setting for setting in _of("confidentiality: {lasts: 5 years}\n") if "lasts" in setting]


def test_a_figure_that_is_printed_nowhere_is_not_told() -> None:
    assert not [setting for setting in _of("") if setting.startswith(("money.", "term.cure", "risk.long_disruption"))]


def test_a_choice_is_told_where_a_clause_looked_at_it() -> None:
    without, with_mediation = _of(""), _of("disputes: {mediation: {place: Oslo, appointing_body: the Oslo Chamber}}\n")

    setting = "disputes.mediation.mode: mandatory_first"
    assert setting not in without
    assert with_mediation[setting].clauses == ("disp.mediation", "disp.forum")
    assert with_mediation[setting].printed == ()


def test_members_of_a_list_with_the_same_default_are_told_once() -> None:
    default = _applied(example("go-to-market"))["milestones[].acceptance_within: 10 business days"]

    assert [path[1] for path in default.printed] == list(range(len(default.printed)))
    assert len(default.printed) > 1


def test_strictness_is_told_only_for_clauses_that_would_read_differently() -> None:
    default = _applied(example("go-to-market"))["strictness: standard"]

    assert "term.cause" in default.clauses
    assert "disp.law" not in default.clauses


def test_an_origin_fits_into_a_sentence() -> None:
    blocks: list[type[Model]] = [TermSheet, *blocks_below(TermSheet)]
    fields = [field for block in blocks for field in block.model_fields.values()]
    told = [mark.origin for field in fields for mark in field.metadata if isinstance(mark, Usual)]

    assert len(told) > 50
    assert [origin for origin in told if origin.endswith(".") or not origin] == []
