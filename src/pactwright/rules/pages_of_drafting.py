"""Pages for the findings of settings, selection, library, agreement and rendering, which no single rule makes."""

from __future__ import annotations

from pactwright.diagnostics import Severity
from pactwright.rules.model import Page

_LIBRARY = "A clause is checked before any deal exists, so that no draft can come out with a hole in it."
_WISHES = "The library's author has tied clauses together; a wish that cuts a tie would leave a draft that cannot hold."


def pages_of_drafting() -> tuple[Page, ...]:
    """Return the pages in the order of the codes."""
    return tuple(
        Page(code, name, Severity.WARNING if name == "clause-in-no-instrument" else Severity.ERROR, says, why, instead)
        for code, name, says, why, instead in _PAGES
    )


# A table is plainer here than a function for each.
_PAGES = (
    (
        "AG101",
        "dangling-reference",
        "A clause refers to another that is not in the paper.",
        "A reader who looks the clause up finds nothing, or something else.",
        "clauses:\n  - {clause: disp.mediation, include: true, reason: the ladder refers to it}",
    ),
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
        "RD101",
        "glyph-missing",
        "The fonts of the house style cannot draw a character of the term sheet.",
        "The PDF would show an empty box where a name should stand.",
        "legal_name: Fjordline Sensor AS",
    ),
    (
        "SL101",
        "unknown-instrument",
        "The library has no instrument of that name.",
        "Without a table of contents there is no paper.",
        "instrument: mou",
    ),
    (
        "SL102",
        "unknown-clause-override",
        "The term sheet has a wish on a clause that this kind of paper does not hold.",
        "The wish would be passed over without a word.",
        "clauses:\n  - {clause: risk.liability, variant: light, reason: agreed on the call}",
    ),
    (
        "SL103",
        "mandatory-clause-excluded",
        "The term sheet leaves out a clause that the paper cannot do without.",
        _WISHES,
        "clauses:\n  - clause: disp.law\n    own_text: [The law of Norway governs this agreement.]\n    reason: …",
    ),
    (
        "SL104",
        "condition-not-met",
        "The term sheet takes in a clause or wording that is written for other facts.",
        "Its sentences would have holes.",
        "clauses:\n  - clause: contrib.cash\n    own_text: [Each Party pays as it sees fit.]\n    reason: …",
    ),
    (
        "SL105",
        "unknown-variant",
        "A clause has no wording of that name.",
        "The wish would be passed over without a word.",
        "clauses:\n  - {clause: conf.core, variant: light, reason: agreed on the call}",
    ),
    (
        "SL106",
        "missing-requirement",
        "A clause that is in needs another that is out.",
        _WISHES,
        "clauses:\n  - {clause: disp.escalation, include: true, reason: mediation needs it}",
    ),
    (
        "SL107",
        "conflicting-clauses",
        "Two clauses are in that contradict each other.",
        "A paper that says both yes and no helps neither side.",
        "clauses:\n  - {clause: scope.nonexclusive, include: false, reason: one party is exclusive}",
    ),
    (
        "WR101",
        "changed-by-others",
        "A file that the draft would be written over was changed since, or was not drafted here.",
        "It may hold a lawyer's edits, and nobody could bring them back.",
        "pactwright draft deal.yaml -o second-draft",
    ),
)
