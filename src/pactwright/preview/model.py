"""What the preview knows of a deal: the file as it was last read, and the last paper that came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pactwright.clauses import ClauseLibrary
from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.house_style import HouseStyle
from pactwright.pipeline import Drafted
from pactwright.source import Document


@dataclass(frozen=True, slots=True)
class Setting:
    """What all deals of one preview are drafted with. `ignore` holds the codes that the house does not want told."""

    library: ClauseLibrary
    style: HouseStyle
    pdf_engine: str
    ignore: tuple[str, ...] = ()


def _as_it_was() -> None:
    return None


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be shown: a term sheet or a folder of them, and at which port; 0 takes any that is free.

    `own` are the folders of the user's own clauses and templates. When something in them is saved, `again` brings the
    setting anew; it returns None where that has faults, which it tells by itself.
    """

    place: str
    setting: Setting
    is_folder: bool
    port: int = 0
    is_read_only: bool = False
    own: tuple[str, ...] = ()
    again: Callable[[], Setting | None] = _as_it_was


@dataclass(frozen=True, slots=True)
class Paper:
    """A draft that was sound when it was made: its page for the screen, and the words of each of its labelled parts."""

    drafted: Drafted
    html: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a deal stands, in a few words and figures: what the list of a folder tells of it."""

    title: str
    between: str
    is_sound: bool
    errors: int
    warnings: int
    open_points: int


@dataclass(frozen=True, slots=True)
class Revision:
    """A file as it was read once. Its number rises with every change of the file, from 1.

    `text` is what can be read of the file, `digest` the SHA-256 of its bytes; `has_mark` says whether a byte order
    mark stands before the text. `document` is None where it cannot be
    parsed. `paper` is the last good one, which need not be of this revision: `is_sound` tells. `changed` holds the
    labels of its parts that read otherwise than in the good paper before.
    """

    number: int
    name: str
    text: str
    digest: str
    has_mark: bool
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]
    paper: Paper | None
    is_sound: bool
    changed: frozenset[str]
