"""The finished agreement: numbered, defined, resolved, frozen. Renderers print it and decide nothing.

Everything a reader sees is in here as words: headings, numbers, references, dashes in empty cells, brackets around open
points. What is not in here is look: fonts, indents, page numbers, headers and footers belong to the house style.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeAlias

from pactwright.frozen import dataclass
from pactwright.outline import FieldText, OpenText, Text


@dataclass(frozen=True, slots=True)
class CrossReference:
    """The number of another place: "7.1(a)", "Schedule 2"; the word "clause" stands before it as ordinary text.

    `label` is the label of that place.
    """

    text: str
    label: str


Inline: TypeAlias = Text | FieldText | OpenText | CrossReference
Content: TypeAlias = tuple[Inline, ...]


class Style(StrEnum):
    """What a paragraph is. The value is the class in HTML; the house style maps it to a paragraph style in Word."""

    PARTY = "party"
    RECITAL = "recital"
    BODY = "body"
    SUBHEADING = "subheading"
    DEFINITION = "definition"
    PROVISION_1 = "provision-1"
    PROVISION_2 = "provision-2"
    PROVISION_3 = "provision-3"
    CONTINUED_1 = "continued-1"
    CONTINUED_2 = "continued-2"
    CONTINUED_3 = "continued-3"
    SCHEDULE_1 = "schedule-1"
    SCHEDULE_2 = "schedule-2"
    SCHEDULE_3 = "schedule-3"

    __hash__ = str.__hash__  # that of an enumeration is Python code, and each paragraph of a paper asks for it


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    `number` is what is printed before it ("7.1", "(a)", "(A)"), empty for none; `label` names it for references and
    bookmarks (unique in the agreement), empty where nothing can refer to it.
    """

    style: Style
    content: Content
    number: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row. `widths` are relative weights, one a column."""

    header: tuple[str, ...]
    rows: tuple[tuple[Content, ...], ...]
    widths: tuple[int, ...]


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered heading of the agreement with what stands under it. `clauses` are the ids of the clauses in it."""

    number: str
    label: str
    heading: str
    blocks: tuple[Block, ...]
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule. `number` is the whole of "Schedule 1"."""

    number: str
    label: str
    heading: str
    blocks: tuple[Block, ...]
    clause: str


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line to fill in or filled in: "Name", "Ada Brandt". Empty content is a line to write on."""

    label: str
    content: Content


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Where one signatory signs. `opening` reads "Signed for and on behalf of Northwind Analytics GmbH"."""

    opening: Content
    lines: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True)
class OpenPointLine:
    """An open point as it is listed at the end of a draft: where it stands, what is asked, who brings it, by when."""

    where: Content
    question: FieldText
    owner: Content
    due: Content


@dataclass(frozen=True, slots=True)
class UsedClause:
    """A clause of the library that a paper was made with: its id, the wording, the version of its file."""

    id: str
    wording: str
    version: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the file says about itself.

    `version` is that of Pactwright, `library` the first figures of the clause library's digest, `digest` the SHA-256 of
    term sheet and library, in hexadecimal; `clauses` are those of the paper, in its order.
    """

    language: str
    author: str
    created: date
    version: str
    library: str
    digest: str
    clauses: tuple[UsedClause, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """A finished agreement.

    `mark` is the draft mark ("Draft 2 of 1 December 2026"), empty in a final paper. `date_line` stands under the title.
    Headings of parts without number are words of their own: "Parties", "Background", "Contents", "Signatures",
    "Open points".
    """

    title: str
    mark: str
    date_line: Content
    between: Content
    contents_heading: str
    parties_heading: str
    parties: tuple[Paragraph, ...]
    recitals_heading: str
    recitals: tuple[Paragraph, ...]
    lead_in: Content
    sections: tuple[Section, ...]
    signing_heading: str
    signing_lead_in: Content
    signature_blocks: tuple[SignatureBlock, ...]
    schedules: tuple[Schedule, ...]
    open_points_heading: str
    open_points: tuple[OpenPointLine, ...]
    imprint: Imprint
