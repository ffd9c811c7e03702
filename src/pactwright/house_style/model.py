"""A house style: the look of the papers of one house, as it stands in one folder of `templates/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pactwright.conventions import Conventions, DateOrder, NumberingScheme
from pactwright.termsheet import Model, Name, Text, told

SHEET, WORD, PAGE, CSS = "style.yaml", "agreement.docx", "agreement.html.jinja", "agreement.css"
"""The files of a style that have a name of their own: its fields, the Word file, the page, and the look of the page."""


class PageSize(StrEnum):
    """The paper that a style is laid out for."""

    A4 = "a4"
    LETTER = "letter"


_USUAL = Conventions()
_COLOUR = r"^#[0-9A-Fa-f]{6}$"
_WORD_OF_A_REFERENCE = r"^[^\W\d_][^\d_]{0,29}$"
_PICTURE = r"^[^/\\:]+(/[^/\\:]+)*\.(png|jpe?g|svg)$"


class Colours(Model):
    """The colours of a style, each as six hexadecimal digits."""

    accent: Text = told(
        "The colour of the title and of the lines under it.", "#1D3557", default="#1D3557", pattern=_COLOUR
    )
    text: Text = told("The colour of the words.", "#161616", default="#161616", pattern=_COLOUR)
    quiet: Text = told("The colour of header, footer and labels.", "#5B6470", default="#5B6470", pattern=_COLOUR)
    rule: Text = told(
        "The colour of the lines of tables and signatures.", "#8A8F98", default="#8A8F98", pattern=_COLOUR
    )
    open_point: Text = told("The colour behind an open point.", "#FFF1B8", default="#FFF1B8", pattern=_COLOUR)


class Fonts(Model):
    """The typefaces that Word is told to use. The PDF file is set in the fonts of the folder."""

    text: Name = told("The typeface of the text.", "Source Serif 4", default="Source Serif 4")
    tables: Name = told("The typeface of tables, header and footer.", "Source Sans 3", default="Source Sans 3")


class StyleSheet(Model):
    """What `style.yaml` says. Every field may be left out; then the value of the style "classic" counts."""

    name: Name | None = told("What the style is called; if left out, as its folder.", "classic", default=None)
    description: Text | None = told(
        "What a page looks like, for the list of styles.", "Quiet serif pages on A4 with hanging numbers.", default=None
    )
    page: PageSize = told("The size of the paper.", "a4", default=PageSize.A4)
    clause_word: Name = told(
        "The word before the number of a clause, as it stands within a sentence.",
        "Section",
        default=_USUAL.clause,
        pattern=_WORD_OF_A_REFERENCE,
    )
    clauses_word: Name = told(
        "The same word before several numbers.", "Sections", default=_USUAL.clauses, pattern=_WORD_OF_A_REFERENCE
    )
    schedule_word: Name = told(
        "The word before the number of a schedule, in its heading and in references.",
        "Annex",
        default=_USUAL.schedule,
        pattern=_WORD_OF_A_REFERENCE,
    )
    date_format: DateOrder = told(
        "How days are written: 31 January 2027, January 31, 2027 or 2027-01-31.", "month_first", default=_USUAL.dates
    )
    numbering: NumberingScheme = told(
        "How provisions count below 1.1: (a) and (i), or 1.1.1 and 1.1.1.1.", "decimal", default=_USUAL.numbering
    )
    colours: Colours = told("The colours.", {"accent": "#1D3557"}, default=Colours())
    logo: Name | None = told(
        "A picture of the folder, for the head of page 1.", "logo.png", default=None, pattern=_PICTURE
    )
    fonts: Fonts = told("The typefaces.", {"text": "Source Serif 4"}, default=Fonts())
    own_words: tuple[Name, ...] = told(
        "The words that the template itself prints in every paper, besides those of the agreement. Any other word in it"
        " is taken for a leftover of an earlier deal.",
        ["Page", "of", "Confidential"],
        default=("Page", "of"),
    )

    @property
    def conventions(self) -> Conventions:
        """How the house writes references, dates and numbers."""
        return Conventions(self.clause_word, self.clauses_word, self.schedule_word, self.date_format, self.numbering)


CLASSIC = StyleSheet()
"""What counts where a style says nothing."""


@dataclass(frozen=True, slots=True)
class StyleFolder:
    """The files of a house style as they lie in its folder, not yet looked at.

    `path` is the folder as a reader knows it. `files` maps names relative to it, with forward slashes, to their bytes;
    it is empty where the folder is `too_large`. `shipped` tells a style that comes with Pactwright from one of the
    user's own.
    """

    name: str
    path: str
    files: Mapping[str, bytes]
    shipped: bool = False
    too_large: bool = False


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A house style that may be printed with, in memory, so that no renderer has to touch the disk.

    `files` are those of its folder: "agreement.html.jinja", "agreement.css", "agreement.docx", "fonts/X.ttf". `origin`
    is the folder of a style of the user's own, as a reader knows it; empty for one that comes with Pactwright.
    """

    name: str
    files: Mapping[str, bytes]
    sheet: StyleSheet = CLASSIC
    origin: str = ""

    def text(self, name: str) -> str:
        """Return a text file of the style."""
        return self.files[name].decode()
