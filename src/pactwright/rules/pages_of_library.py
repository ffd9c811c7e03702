"""Pages for what is found in settings (CF1xx), in clauses (CL1xx, CL2xx) and in their tests (CT1xx)."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Page

_LIBRARY = "A clause is checked before any deal exists, so that no draft can come out with a hole in it."


def pages_of_library() -> tuple[Page, ...]:
    """Return the pages in the order of the codes."""
    return tuple(
        Page(code, name, Severity.WARNING if name in _WARNINGS else Severity.ERROR, says, why, instead)
        for code, name, says, why, instead in _PAGES
    )


_WARNINGS = frozenset(
    {
        "clause-in-no-instrument",
        "condition-never-holds",
        "requires-in-circle",
        "term-never-defined",
        "term-defined-in-vain",
        "this-clause-unclear",
        "variant-never-used",
    }
)

# A table is plainer here than a function for each.
_PAGES = (
    (
        "CF101",
        "not-toml",
        "The file `pactwright.toml` cannot be read.",
        "Settings that are not understood would be passed over without a word.",
        'library = "our-clauses"',
    ),
    (
        "CF102",
        "unknown-setting",
        "The file `pactwright.toml` holds a setting that does not exist.",
        "It would be passed over without a word.",
        'template = "modern"',
    ),
    (
        "CF103",
        "wrong-setting",
        "A setting in `pactwright.toml` is of the wrong form.",
        "It would be passed over without a word.",
        'library = "our-clauses"',
    ),
    (
        "CF104",
        "folder-missing",
        "A setting in `pactwright.toml` names a folder that is not there.",
        "Drafts would be made from other clauses than the house has settled.",
        'library = "our-clauses"',
    ),
    (
        "CL101",
        "outside-language",
        "A clause's text uses something that the clause language does not have.",
        "The language is small so that every text can be checked, and none can run code.",
        "{% for party in parties %} … {% endfor %}",
    ),
    (
        "CL102",
        "unknown-name",
        "A clause names a field, a word, a filter, a clause or a label that does not exist.",
        _LIBRARY,
        "{{ contribution.party.short_name }}",
    ),
    (
        "CL103",
        "unguarded-optional",
        "A clause prints a value that the term sheet may leave out.",
        "Without the value the sentence would have a hole.",
        "{% if contribution.due %}, by {{ contribution.due }}{% endif %}",
    ),
    (
        "CL104",
        "unguarded-reference",
        "A clause refers to another that may be left out of the same paper.",
        "The reference would lead nowhere.",
        '{% if "disp.mediation" is selected %} under [[disp.mediation]]{% endif %}',
    ),
    (
        "CL105",
        "not-printable",
        "A clause prints a block, a list, an enumerated word or yes and no as they are.",
        "They are not words for a paper.",
        "{{ meeting.cadence|phrase }}",
    ),
    (
        "CL106",
        "wrong-type",
        "A clause compares or loops over values of the wrong type.",
        _LIBRARY,
        '{% if "go_to_market" in alliance_types %} … {% endif %}',
    ),
    (
        "CL107",
        "wrong-filter",
        "A filter stands after a value it does not fit.",
        _LIBRARY,
        '{{ parties|map("short_name")|join_and }}',
    ),
    (
        "CL201",
        "duplicate-id",
        "Two files declare the same id.",
        "Nobody could say which of them is meant.",
        "id: contrib.cash",
    ),
    (
        "CL202",
        "name-unlike-id",
        "A clause's file does not bear the name of its id.",
        "A reader looks for a clause by its id.",
        "clauses/contrib/contrib.cash.md",
    ),
    (
        "CL203",
        "variant-without-text",
        "A wording stands under `variants` without a heading in the body, or the reverse.",
        "The wording would print nothing.",
        "variants:\n  - name: standard\n---\n\n## standard",
    ),
    (
        "CL204",
        "last-variant-conditional",
        "The last wording of a clause has a condition.",
        "A deal that fits none of the wordings would get no text.",
        "variants:\n  - {name: mou, when: …, because: …}\n  - {name: standard}",
    ),
    (
        "CL205",
        "condition-without-words",
        "A condition has no `because`.",
        "`pactwright why` tells lawyers in words why a clause is in.",
        "because: a party contributes cash",
    ),
    (
        "CL206",
        "unknown-clause",
        "An instrument or a clause names a clause that does not exist.",
        _LIBRARY,
        "requires: [fin.payment]",
    ),
    (
        "CL207",
        "mandatory-with-condition",
        "An instrument calls a clause mandatory that has a condition.",
        "It cannot be both always in and in only sometimes.",
        "- {clause: contrib.cash, status: default}",
    ),
    (
        "CL208",
        "clause-in-no-instrument",
        "A clause stands in no instrument.",
        "No paper can ever hold it.",
        "- {clause: contrib.cash, status: default}",
    ),
    (
        "CL209",
        "wrong-kind",
        "An instrument holds a clause in a place that its kind does not fit.",
        "A schedule among the clauses, or a clause among the schedules, is numbered wrongly.",
        "kind: schedule",
    ),
    (
        "CL210",
        "term-defined-twice",
        "Two clauses define the same term.",
        "Two meanings for one word are the seed of a dispute.",
        "defines:\n  - {term: Business Day, means: …}",
    ),
    (
        "CL211",
        "typed-number",
        "A clause's text holds a number after “clause”, “section” or “schedule”.",
        "Numbers are computed; a typed one is wrong as soon as a clause comes in before it.",
        "[[fin.payment]]",
    ),
    (
        "CL212",
        "duplicate-label",
        "A wording declares the same label twice.",
        "A reference to it could mean either provision.",
        "1. {#costs} Each Party bears its own costs.",
    ),
    (
        "CL213",
        "not-clause-markdown",
        "A clause's text holds Markdown that has no place in an agreement.",
        "Bullets, code, quotations and links have no number and no style on paper.",
        "1. A provision\n   1. with a list below it;",
    ),
    (
        "CL214",
        "wrong-field",
        "The head of a clause file, or an instrument, has an unknown, missing or wrong field.",
        _LIBRARY,
        "title: Cash",
    ),
    (
        "CL215",
        "place-unclear",
        "A clause says where it stands in a way that no kind of paper can follow.",
        "It would be in no paper, and nobody would notice.",
        "place: {after: conf.core}",
    ),
    (
        "CL216",
        "condition-never-holds",
        "A condition can never hold where it stands, or always holds there, so that some words are never printed.",
        "What no paper can print has never been read by anyone, and most likely something else was meant.",
        'when: instrument == "mou" and disputes.mediation',
    ),
    (
        "CL217",
        "variant-never-used",
        "No paper can come to a wording: an earlier one takes all its deals, or its condition never holds.",
        "A lawyer improves the wording, and no draft changes.",
        'variants:\n  - {name: light, when: strictness == "light", because: …}\n  - {name: standard}',
    ),
    (
        "CL218",
        "term-never-defined",
        "A text writes words as a defined term, and no clause defines them.",
        "A reader looks for a meaning that is not there.",
        'the "**Exit Period**"',
    ),
    (
        "CL219",
        "term-defined-in-vain",
        "A term is defined, and no text uses it.",
        "Readers remember it for nothing, and ask what was forgotten.",
        "Use the term in a clause, or take its definition away.",
    ),
    (
        "CL220",
        "requires-in-circle",
        "Clauses need each other in a circle.",
        "Whoever leaves one of them out is told to leave out the next, and so on round.",
        "requires: [disp.escalation]",
    ),
    (
        "CL221",
        "relations-contradict",
        "What clauses need and what they shut out cannot be so at once.",
        "No paper could hold the clause, or none of the kind could be drafted.",
        "conflicts: [scope.nonexclusive]",
    ),
    (
        "CL222",
        "duty-in-recitals",
        "The background of a paper holds a duty.",
        "Courts read the background to understand the paper. A duty there is easily overlooked, and may bind no one.",
        "1. Northwind makes forecasts for ports.",
    ),
    (
        "CL223",
        "this-clause-unclear",
        "A text says “this clause”, and some paper puts it under one heading with other clauses.",
        "The words may mean all that stands under the heading, or one provision: a time limit may reach too far.",
        "A notice under [[term.cause]] shall state its ground.",
    ),
    (
        "CT101",
        "wrong-clause-test",
        "A file of tests for a clause has an unknown, missing or wrong field.",
        "A test that is not understood would test nothing.",
        "clause: conf.core\ntests:\n  - name: two parties\n    contains: [keep it secret]",
    ),
    (
        "CT102",
        "clause-test-without-clause",
        "A file of tests names a clause that does not exist.",
        "The tests would test nothing.",
        "clause: conf.core",
    ),
)
