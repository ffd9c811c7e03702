"""A clause file to begin with: it explains itself, and the check finds nothing in it."""

from __future__ import annotations

from pactwright.clauses.model import ClauseKind, ClauseLibrary


def new_clause(name: str, library: ClauseLibrary) -> str:
    """Return the text of a new clause; for a clause that the library has, its own text, to be changed."""
    known = library.clauses.get(name)
    if known is not None:
        return known.place.source.text
    title = name.partition(".")[2].replace("_", " ").capitalize()
    return _TEXT.format(id=name, title=title, anchor=_anchor(name, library))


def _anchor(name: str, library: ClauseLibrary) -> str:
    """Return the clause to stand behind: the last one of the same topic, or else the last one of any paper."""
    topic = name.partition(".")[0]
    held = [
        slot.clause
        for instrument in library.instruments.values()
        for section in instrument.sections
        for slot in section.slots
        if slot.clause in library.clauses and library.clauses[slot.clause].kind is ClauseKind.CLAUSE
    ]
    return next((one for one in reversed(held) if one.partition(".")[0] == topic), held[-1] if held else name)


_TEXT = """\
---
# What a reader of the library sees first.
id: {id}
title: {title}
purpose: Says in one sentence what the clause is for.

# Where it stands: after (or before) another clause, in each kind of paper that holds that one.
# Name `instruments: [mou]` to keep it to some kinds of paper. Take `place` away where an instrument names the clause.
place: {{after: {anchor}, status: default}}

# When it is in. Without `when` it is in every deal. `because` follows the word "because".
when: parties|length > 2
because: there are more than two parties

# Whether it outlives the agreement, and whether it binds in a memorandum.
survives: false
binding: false

# What a reviewer should look at, and where the pattern and its figures come from.
note: Check that the day fits the deal.
source: Our own practice.
---

<!-- A comment leaves no trace. Write `1.` before each provision: numbers are computed. -->

1. {{#duty}} Each Party shall tell the others once a year how it sees the work they share.
1. The Parties that do so are {{{{ parties|map("short_name")|join_and }}}}.
1. What a Party says under [[{id}#duty]] binds no one.
"""
