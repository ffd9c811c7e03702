"""The fields at the head of a clause file and in an instrument file, as they are typed."""

from __future__ import annotations

from pydantic import Field

from pactwright.clauses.model import ClauseKind, Status
from pactwright.termsheet import Model, Name, Text, told


class DefinitionFields(Model):
    """A term for the list of definitions."""

    term: Name = told("The term, with its capitals.", "Business Day")
    means: Text = told(
        "What it means, in words that follow “means”, without a full stop.", "a day on which banks are open"
    )


class VariantFields(Model):
    """An alternative wording."""

    name: Name = told("The name; the body has a heading `## name` for it.", "mou", pattern="^[a-z][a-z_]*$")
    when: Text | None = told("When it is used.", 'instrument == "mou"', default=None)
    because: Text | None = told("The condition in words.", "it is a memorandum", default=None)


class PlaceFields(Model):
    """Where a clause of a library that is laid over another stands."""

    after: Name | None = told("The clause that it follows.", "conf.core", default=None)
    before: Name | None = told("The clause that it stands before.", "disp.law", default=None)
    instruments: tuple[Name, ...] = told(
        "The kinds of paper; without them each that holds the other clause.", ["mou"], default=()
    )
    status: Status = told("How the instruments hold it.", "default", default=Status.DEFAULT)


class ClauseFields(Model):
    """The head of a clause file."""

    id: Name = told("The id.", "contrib.cash", pattern=r"^[a-z]+\.[a-z_]+$")
    title: Name = told("The heading.", "Cash")
    kind: ClauseKind = told("Where in the paper it stands.", "clause", default=ClauseKind.CLAUSE)
    purpose: Text = told("What the clause is for.", "Says who pays what into the alliance, and when.")
    when: Text | None = told("The condition.", 'contributions|where(kind="cash")', default=None)
    because: Text | None = told("The condition in words.", "a party contributes cash", default=None)
    otherwise: Text | None = told("The opposite in words.", "no party contributes cash", default=None)
    requires: tuple[Name, ...] = told("Clauses that must stand beside it.", ["fin.payment"], default=())
    conflicts: tuple[Name, ...] = told("Clauses that must not.", ["rest.exclusivity"], default=())
    survives: bool = told("Whether it outlives the agreement.", "true", default=False)
    binding: bool = told("Whether it binds in a memorandum.", "true", default=False)
    note: Text | None = told("What a reviewer should look at.", "Check the bank details.", default=None)
    source: Text | None = told("Where its figures come from.", "30 days is the most usual time.", default=None)
    defines: tuple[DefinitionFields, ...] = told(
        "Terms for the list of definitions.", [{"term": "Business Day", "means": "a working day"}], default=()
    )
    place: PlaceFields | None = told(
        "Where it stands, if no instrument names it.", {"after": "conf.core"}, default=None
    )
    variants: tuple[VariantFields, ...] = told("Wordings, tried in order.", [{"name": "standard"}], default=())


class SlotFields(Model):
    """A clause's place in an instrument."""

    clause: Name = told("The id of the clause.", "contrib.cash")
    status: Status = told("How the instrument holds it.", "default", default=Status.DEFAULT)


class SectionFields(Model):
    """A heading of an instrument."""

    heading: Name = told("The heading.", "Contributions")
    clauses: tuple[SlotFields, ...] = Field(
        title="Clauses", description="The clauses under it.", examples=[[{"clause": "contrib.cash"}]], min_length=1
    )


class InstrumentFields(Model):
    """An instrument file."""

    id: Name = told("The id.", "mou")
    title: Name = told("The title on the paper.", "Memorandum of Understanding")
    purpose: Text = told("When to use it.", "Records what the parties mean to do together.")
    guidance: tuple[Text, ...] = told(
        "When to use it, what else would do, and what binds: a paragraph each.",
        ["Use it when you know what you mean to sign next."],
        default=(),
    )
    binds: bool = told("Whether it binds as a whole.", "false", default=True)
    paper: Name = told("What the text calls itself.", "memorandum", default="agreement")
    lead_in: Text = told("What stands before the first section.", "The Parties agree as follows:")
    signing: Text = told("What stands above the signatures.", "Each Party signs through the person named below.")
    parties: Name = told("The clause that names the parties.", "front.parties")
    recitals: Name = told("The clause of the background.", "front.recitals")
    sections: tuple[SectionFields, ...] = told("The headings.", [{"heading": "Contributions", "clauses": []}])
    schedules: tuple[SlotFields, ...] = told("The schedules.", [{"clause": "sched.contributions"}], default=())
