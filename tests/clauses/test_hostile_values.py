"""A value of the term sheet never becomes markup, a placeholder, a reference, a label, a cell or an item."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.tiny import DEAL, clause, instrument, outlined

from pactwright.outline import FieldText, Grid, Outline, Provision
from pactwright.source import Source
from pactwright.termsheet import read_term_sheet

HOSTILE = (
    "*a* # b",
    "**bold** and _italic_",
    "{{ 7*7 }}",
    "{% for party in parties %}x{% endfor %}",
    "{# comment #}",
    "<!-- comment -->",
    "[[disp.law]]",
    "[[definitions]]",
    "{#label} words",
    "| a | b |",
    "|---|---|",
    "1. x",
    "- x",
    "    code",
    "> quoted",
    "### heading",
    "a `code` b",
    "[link](https://example.org)",
    "![picture](x.png)",
    "<b>bold</b> &amp; more",
    "\\* escaped",
    '"quoted" and "**Term**"',
    "“curly”",
    "it's -- an ... ellipsis (c)",
    "ends with a stop.",
    "Zoë “Ω” 株式会社 العربية",
    "{{",
    "%}",
)

TEXT = """\
1. {#first} {{ purpose.statement }}
1. In bold **{{ purpose.statement }}** and as a term ("**{{ purpose.statement }}**"):
   1. {{ purpose.statement }};
   1. {{ purpose.statement|with_article }}, {{ purpose.statement|possessive }};

{{ purpose.statement }}
"""

TABLE = """\
### {{ purpose.statement }}

| Header | More |
|---|---|
| {{ purpose.statement }} | {{ purpose.statement }} |
| {{ purpose.statement }} | |
"""


def _outline(value: str) -> Outline:
    statement = yaml.safe_dump({"statement": value}, allow_unicode=True, width=10_000, default_flow_style=True).strip()
    sheet = DEAL.replace("purpose: {statement: bring forecasts to ports}", f"purpose: {statement}")
    files = (
        clause("case.clause", TEXT),
        clause("case.table", TABLE, "kind: schedule"),
        instrument({"Terms": ["case.clause"]}, ["case.table"]),
    )
    return outlined(files, sheet)


def _fields(outline: Outline) -> list[str]:
    def in_provision(provision: Provision) -> list[str]:
        own = [run.text for run in provision.runs if isinstance(run, FieldText)]
        return own + [text for inner in provision.below for text in in_provision(inner)]

    first, second, passage = outline.sections[0].clauses[0].elements
    heading, table = outline.schedules[0].elements
    assert isinstance(first, Provision)
    assert isinstance(second, Provision)
    assert isinstance(table, Grid)
    assert not isinstance(passage, Provision | Grid)
    assert not isinstance(heading, Provision | Grid)
    cells = [run.text for row in table.rows for cell in row for run in cell if isinstance(run, FieldText)]
    single = [run.text for runs in (passage.runs, heading.runs) for run in runs if isinstance(run, FieldText)]
    return [*in_provision(first), *in_provision(second), *cells, *single]


def _is_built_as_written(outline: Outline) -> bool:
    """Whether the tree is the one that the library's author wrote."""
    first, second, _ = outline.sections[0].clauses[0].elements
    _, table = outline.schedules[0].elements
    assert isinstance(first, Provision)
    assert isinstance(second, Provision)
    assert isinstance(table, Grid)
    built = first.label, len(first.below), len(second.below), table.header, [len(row) for row in table.rows]
    return built == ("first", 0, 2, ("Header", "More"), [2, 2])


@pytest.mark.parametrize("value", HOSTILE)
def test_a_value_is_printed_word_for_word_wherever_it_stands(value: str) -> None:
    built = _outline(value)

    assert _is_built_as_written(built)
    assert _fields(built) == [value.strip()] * 11


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1, max_size=30))
def test_no_value_changes_the_tree_around_it(value: str) -> None:
    source = Source("deal.yaml", yaml.safe_dump({"purpose": {"statement": value}}))
    sheet = DEAL.replace("purpose: {statement: bring forecasts to ports}\n", "") + source.text
    if read_term_sheet(Source("deal.yaml", sheet)).value is None:
        return  # not every text is fit for a term sheet, and that is told there

    built = _outline(value)

    assert _is_built_as_written(built)
    assert len(set(_fields(built))) == 1


@pytest.mark.parametrize("character", ["\ue000", "\ue001"])
def test_the_characters_that_stand_for_values_are_refused_in_a_term_sheet(character: str) -> None:
    sheet = DEAL.replace("bring forecasts", f"bring {character}0{character} forecasts")

    assert read_term_sheet(Source("deal.yaml", sheet)).value is None
