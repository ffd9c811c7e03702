"""A house style: the look of the papers of one house, as it stands in one folder of `templates/`."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from pactwright.conventions import Conventions, DateOrder, NumberingScheme
from pactwright.frozen import dataclass
from pactwright.termsheet import Model, Name, Text, told

M = TypeVar("M", bound=Model)

SHEET, WORD, PAGE, CSS, TYPST = (
    "style.yaml",
    "agreement.docx",
    "agreement.html.jinja",
    "agreement.css",
    "agreement.typ",
)
"""The files of a style that have a name of their own: its fields, the Word file, the page, the look of the page;
and the page for Typst, which a style may do without."""


class PageSize(StrEnum):
    """The paper that a style is laid out for."""

    A4 = "a4"
    LETTER = "letter"


_USUAL = Conventions()
_COLOUR = r"^#[0-9A-Fa-f]{6}$"
_WORD_OF_A_REFERENCE = r"^[^\W\d_][^\d_]{0,29}$"
_FOLDER = r"^[^./\\:][^/\\:]*$"
_PICTURE = r"^[^/\\:]+(/[^/\\:]+)*\.(png|jpe?g|svg)$"


def _colour(description: str, example: str) -> Any:  # noqa: ANN401  # as `told`
    return told(description, example, default=None, pattern=_COLOUR)


class Colours(Model):
    """The colours of a style, each as six hexadecimal digits; what is left out stays as the files of the style say.

    In Word these are colours of the theme: wherever the template uses one, the new one takes its place. On the page the
    style sheet has them by name: `var(--accent, #1d3557)`.
    """

    accent: Text | None = _colour(
        "The colour of the title and of the lines under it: accent 1 of the theme.", "#1D3557"
    )
    text: Text | None = _colour("The colour of the words: text 1 of the theme.", "#161616")
    quiet: Text | None = _colour("The colour of header, footer and labels: accent 2.", "#5B6470")
    rule: Text | None = _colour("The colour of the lines of tables and signatures: accent 3.", "#8A8F98")
    open_point: Text | None = _colour("The colour behind an open point: accent 5.", "#FFF1B8")


class Fonts(Model):
    """The typefaces that Word and web pages are told to use. A PDF file is set in the fonts of the folder."""

    text: Name | None = told("The typeface of the text.", "Source Serif 4", default=None)
    tables: Name | None = told("The typeface of tables, header and footer.", "Source Sans 3", default=None)


class StyleSheet(Model):
    """What `style.yaml` says. Every field may be left out: then it stays as the files of the style say.

    What a style says that extends another goes before what the other says.
    """

    name: Name | None = told("What the style is called; if left out, as its folder.", "classic", default=None)
    description: Text | None = told(
        "What a page looks like, for the list of styles.", "Quiet serif pages on A4 with hanging numbers.", default=None
    )
    extends: Name | None = told(
        "Another style, from which every file and field is taken that this one does not have: its name, or that of a"
        " folder beside this one.",
        "classic",
        default=None,
        pattern=_FOLDER,
    )
    page: PageSize | None = told(
        "The size of the paper. The text keeps its width, and the margins take the difference.", "a4", default=None
    )
    clause_word: Name = told(
        "The word before the number of a clause, as it stands within a sentence.",
        "Section",
        default=_USUAL.clause,
        pattern=_WORD_OF_A_REFERENCE,
    )
    clauses_word: Name = told(
        "The same word before several numbers.", "Sections", default=_USUAL.clauses, pattern=_WORD_OF_A_REFERENCE
    )
    schedule_word: Name | None = told(
        "The word before the number of a schedule, in its heading and in references.",
        "Annex",
        default=None,
        pattern=_WORD_OF_A_REFERENCE,
    )
    date_format: DateOrder = told(
        "How days are written: 31 January 2027, January 31, 2027 or 2027-01-31.", "month_first", default=_USUAL.dates
    )
    numbering: NumberingScheme | None = told(
        "How provisions count below 1.1: (a) and (i), or 1.1.1 and 1.1.1.1.", "decimal", default=None
    )
    colours: Colours = told("The colours.", {"accent": "#1D3557"}, default=Colours)
    logo: Name | None = told(
        "A picture of the folder, for the head of page 1. Beside an SVG picture lies a PNG picture of the same name,"
        " for Word. To those who cannot see it, it is the name of the style.",
        "logo.png",
        default=None,
        pattern=_PICTURE,
    )
    fonts: Fonts = told("The typefaces.", {"text": "Source Serif 4"}, default=Fonts)
    own_words: tuple[Name, ...] = told(
        "The words that the template itself prints in every paper, besides those of the agreement. Any other word in it"
        " is taken for a leftover of an earlier deal.",
        ["Page", "of", "Confidential"],
        default=("Page", "of"),
    )

    @property
    def conventions(self) -> Conventions:
        """How the house writes references, dates and numbers."""
        return Conventions(
            self.clause_word,
            self.clauses_word,
            self.schedule_word or _USUAL.schedule,
            self.date_format,
            self.numbering or _USUAL.numbering,
        )

    def over(self, base: StyleSheet) -> StyleSheet:
        """Return what this style and the one it extends say together. The words of both are words of the house."""
        words = tuple(dict.fromkeys((*base.own_words, *self.own_words)))
        return _over(self, base).model_copy(update={"own_words": words})


def _over(sheet: M, base: M) -> M:
    """Lay the fields that a block says over those of another; blocks within are laid over each other too."""
    said = {name: getattr(sheet, name) for name in sheet.model_fields_set}
    blocks = {name: _over(said[name], getattr(base, name)) for name in said if isinstance(said[name], Model)}
    return base.model_copy(update={**said, **blocks})


CLASSIC = StyleSheet()
"""What counts where a style says nothing."""


@dataclass(frozen=True, slots=True)
class StyleFolder:
    """The files of a house style as they lie in its folder, not yet looked at.

    `path` is the folder as a reader knows it. `files` maps names relative to it, with forward slashes, to their bytes;
    it is empty where the folder is `too_large`. `shipped` tells a style that comes with Pactwright from one of the
    user's own. `bases` are the styles that it extends, the nearest first, as far as there are any.
    """

    name: str
    path: str
    files: Mapping[str, bytes]
    shipped: bool = False
    too_large: bool = False
    bases: tuple[StyleFolder, ...] = ()

    @property
    def all_files(self) -> dict[str, bytes]:
        """The files of the style, and those that it takes from the styles that it extends."""
        folders = (*reversed(self.bases), self)
        return {name: content for folder in folders for name, content in folder.files.items()}

    def shown(self, name: str) -> str:
        """Return the path of a file as a reader knows it: that of the folder in which it lies."""
        home = next((folder for folder in (self, *self.bases) if name in folder.files), self)
        return posixpath.join(home.path, name)


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

    @property
    def title(self) -> str:
        """What the style is called, also to those who cannot see its logo."""
        return self.sheet.name or self.name

    def text(self, name: str) -> str:
        """Return a text file of the style."""
        return self.files[name].decode()
