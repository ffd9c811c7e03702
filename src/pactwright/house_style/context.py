"""What the templates of a house style are given: declared once, filled in by the renderers, and checked against.

A template may ask for the names below and for nothing else. The renderers return these very types, so a name that is
added or renamed here is added or renamed everywhere, and mypy tells where.
"""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Annotated, NotRequired, TypeAlias, TypedDict

from pactwright.agreement import Style
from pactwright.frozen import dataclass

TABLE = "table"
"""The style of a block that is a table and not a paragraph."""


class Leaf(Enum):
    """What a template owes to a text that it is given."""

    PRINTED = "has to be printed"
    NUMBERED = "has to be printed in a paragraph to which Word gives a number"


@dataclass(frozen=True, slots=True)
class Kinds:
    """The styles that the blocks of parts can have; a template needs a paragraph for each."""

    styles: tuple[str, ...]


Printed: TypeAlias = Annotated[str, Leaf.PRINTED]
Numbered: TypeAlias = Annotated[str, Leaf.PRINTED, Leaf.NUMBERED]

_EVERYWHERE = (Style.BODY, Style.SUBHEADING, Style.DEFINITION, Style.CONTINUED_1, Style.CONTINUED_2, Style.CONTINUED_3)
OF_SECTIONS = Kinds((Style.PROVISION_1, Style.PROVISION_2, Style.PROVISION_3, *_EVERYWHERE, TABLE))
OF_SCHEDULES = Kinds((Style.SCHEDULE_1, Style.SCHEDULE_2, Style.SCHEDULE_3, *_EVERYWHERE, TABLE))
NUMBERED_STYLES = frozenset((*OF_SECTIONS.styles[:3], *OF_SCHEDULES.styles[:3], Style.PARTY, Style.RECITAL))


class WordStyle(StrEnum):
    """The styles of the Word file that the renderer itself writes; a template has to define them."""

    AGREEMENT_TABLE = "AgreementTable"
    TABLE_HEADING = "TableHeading"
    TABLE_TEXT = "TableText"
    DEFINED_TERM = "DefinedTerm"
    OPEN_POINT = "OpenPoint"


class WordLine(TypedDict):
    """A line of the contents."""

    text: Printed


class WordBlock(TypedDict):
    """A paragraph with its text, or a table. `style` says which: "provision-1", "body", "table"."""

    style: str
    text: NotRequired[Printed]
    table: NotRequired[Printed]


class WordParagraph(TypedDict):
    """A party or a recital."""

    style: str
    text: Numbered


class WordPart(TypedDict):
    """A section or a schedule with its heading."""

    heading: Numbered
    blocks: list[WordBlock]


class WordSignatureLine(TypedDict):
    """A line to fill in, or filled in."""

    label: Printed
    text: Printed


class WordSignature(TypedDict):
    """Where one signatory signs."""

    opening: Printed
    lines: list[WordSignatureLine]


class WordContext(TypedDict):
    """What `agreement.docx` is given. A text may be empty; `cover` asks for a page of its own before the contents.

    `logo` is a picture, empty where `style.yaml` names none.
    """

    logo: str
    title: Printed
    mark: Printed
    cover: bool
    date_line: Printed
    between: Printed
    contents_heading: Printed
    contents: list[WordLine]
    parties_heading: Printed
    parties: list[WordParagraph]
    recitals_heading: Printed
    recitals: list[WordParagraph]
    lead_in: Printed
    sections: Annotated[list[WordPart], OF_SECTIONS]
    signing_heading: Printed
    signing_lead_in: Printed
    signature_blocks: list[WordSignature]
    schedules: Annotated[list[WordPart], OF_SCHEDULES]
    open_points_heading: Printed
    open_points: Printed


class PageLine(TypedDict):
    """A line of the contents, with the label of the place that it leads to. `kind` is "section" or "schedule"."""

    kind: str
    number: Printed
    heading: Printed
    label: str


class PageParagraph(TypedDict):
    """A paragraph. `label` names it for links, empty where nothing can lead to it.

    `tabbed` says that its number can stand in its words, which are plain: the style sheet has a rule for `.tabbed`.
    """

    style: str
    tabbed: bool
    label: str
    number: Printed
    text: Printed


class PageBlock(TypedDict):
    """A paragraph, or a table whose columns take `widths`, each as a percentage such as "33.3"."""

    style: str
    tabbed: NotRequired[bool]
    label: NotRequired[str]
    number: NotRequired[Printed]
    text: NotRequired[Printed]
    header: NotRequired[list[Printed]]
    rows: NotRequired[list[list[Printed]]]
    widths: NotRequired[list[str]]


class PagePart(TypedDict):
    """A section or a schedule with its heading, which is `tabbed` as a paragraph is."""

    number: Printed
    tabbed: bool
    label: str
    heading: Printed
    blocks: list[PageBlock]


class PageSignatureLine(TypedDict):
    """A line to fill in, or filled in."""

    label: Printed
    text: Printed


class PageSignature(TypedDict):
    """Where one signatory signs."""

    opening: Printed
    lines: list[PageSignatureLine]


class PageTable(TypedDict):
    """The list of open points."""

    header: list[Printed]
    rows: list[list[Printed]]
    widths: list[str]


class PageContext(TypedDict):
    """What `agreement.html.jinja` is given. `css` is empty on paper, where the style sheet comes another way.

    `logo` is a picture, empty where `style.yaml` names none.
    """

    css: str
    language: str
    author: str
    program: str
    stamp: str
    created: str
    logo: str
    title: Printed
    mark: str
    date_line: Printed
    between: Printed
    contents_heading: Printed
    contents: list[PageLine]
    parties_heading: Printed
    parties: list[PageParagraph]
    recitals_heading: Printed
    recitals: list[PageParagraph]
    lead_in: Printed
    sections: Annotated[list[PagePart], OF_SECTIONS]
    signing_heading: Printed
    signing_lead_in: Printed
    signature_blocks: list[PageSignature]
    schedules: Annotated[list[PagePart], OF_SCHEDULES]
    open_points_heading: Printed
    open_points: list[PageTable]


OF_A_TABLE = frozenset({"table", "header", "rows", "widths"})
"""The fields of a block that only a table has."""
