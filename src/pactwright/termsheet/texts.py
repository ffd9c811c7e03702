"""Checked text: names, sentences and ids, free of characters that no one sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from pactwright.frozen import dataclass
from pactwright.patterns import pattern
from pactwright.source import described
from pactwright.termsheet.faults import FieldFault
from pactwright.termsheet.phrases import quoted
from pactwright.termsheet.refusal import refused, text_of

LONGEST_TEXT = 5000
LONGEST_NAME = 400

_LINE_BREAKS = frozenset("\n\r\u2028\u2029")
_UNSEEN_CATEGORIES = {"Cc", "Cs", "Co", "Cn"}
# Each of these looks like nothing, or turns the direction of what follows: two names that look the same would differ.
# The property Default_Ignorable_Code_Point of Unicode 16, and the blank pattern of Braille.
_UNSEEN = pattern(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff]"
    # Behind a Chinese character, these choose the form in which a Japanese name is registered.
    "|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
)


def read_line(longest: int) -> Callable[[object], str]:
    """Make a reader of text that is printed as one run, of at most `longest` characters.

    Composed letters are joined (NFC), so that a name typed on a Mac equals the same name typed elsewhere.
    """

    def read(value: object) -> str:
        written = text_of(value)
        if _is_beyond_doubt(written, longest):
            return written
        text = unicodedata.normalize("NFC", re.sub(" {2,}", " ", written))
        if not text:
            raise refused(FieldFault.BLANK, "The value is blank.", "Write it between the quotes, or take the line out.")
        _refuse_length(text, longest)
        _refuse_line_break(text)
        _refuse_unseen(text)
        return text

    return read


def _is_beyond_doubt(text: str, longest: int) -> bool:
    """Whether a text is printed as it is written: most are, and are looked at no further."""
    return 0 < len(text) <= longest and text.isascii() and text.isprintable() and "  " not in text


def _refuse_length(text: str, longest: int) -> None:
    if len(text) > longest:
        message = f"The text has {len(text):,} characters. The most here is {longest:,}."
        raise refused(FieldFault.TEXT_TOO_LONG, message, "Shorten it to what matters.", complete=True)


def _refuse_line_break(text: str) -> None:
    if not _LINE_BREAKS.isdisjoint(text):
        message = "The text runs over several lines, but is printed as one paragraph."
        cure = "Write it on one line, or write `>` instead of `|`: then the lines are joined."
        raise refused(FieldFault.LINE_BREAK, message, cure, complete=True)


def _refuse_unseen(text: str) -> None:
    if text.isascii() and text.isprintable():
        return
    for position, character in enumerate(text, start=1):
        if unicodedata.category(character) in _UNSEEN_CATEGORIES or _UNSEEN.match(text, position - 1):
            message = f"Character {position} is {described(character)}. Nobody sees it on paper."
            cure = "Delete it. If the text was pasted, type it anew."
            raise refused(FieldFault.UNSEEN_CHARACTER, message, cure, complete=True)


def read_id(value: object) -> str:
    """Read a handle such as `M1`: a letter, then letters, figures, `-` or `_`, 40 at most."""
    text = text_of(value)
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]{0,39}", text):
        message = f"{quoted(text)} cannot be an id."
        cure = "Start with a letter; then write letters, figures, dashes or underscores, 40 in all."
        raise refused(FieldFault.NOT_AN_ID, message, cure)
    return text


_A_LINE = {"type": ["string", "number"], "minLength": 1}


@dataclass(frozen=True, slots=True)
class AtMost:
    """Marks a text with the number of characters it may have: a form gives a sentence more room than a name."""

    characters: int


Text = Annotated[
    str, BeforeValidator(read_line(LONGEST_TEXT)), WithJsonSchema(_A_LINE), AtMost(characters=LONGEST_TEXT)
]
"""A sentence or a short paragraph, printed as one run of text."""

Name = Annotated[str, BeforeValidator(read_line(LONGEST_NAME)), WithJsonSchema(_A_LINE)]
"""A name, a title or an address on one line."""

_A_HANDLE = {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_-]*$"}

Handle = Annotated[str, BeforeValidator(read_id), WithJsonSchema(_A_HANDLE)]
"""A short handle, such as `M1`."""
