"""What can be wrong with the writing of a file, before its meaning is looked at."""

from __future__ import annotations

from enum import Enum
from typing import Literal, TypeAlias

from pactwright.frozen import dataclass
from pactwright.source.model import Span


class FaultKind(Enum):
    """Every fault of writing, with its stable code and what it says in general."""

    NOT_UTF_8 = "TS101", "The file is not plain text in UTF-8."
    CONTROL_CHARACTER = "TS102", "The text holds an invisible character that has no place in an agreement."
    FILE_TOO_LARGE = "TS103", "The file is larger than one megabyte."
    TOO_MANY_VALUES = "TS104", "The file holds more than 100,000 names and values."
    NESTED_TOO_DEEPLY = "TS105", "Values stand inside one another more than 32 levels deep."
    EMPTY_FILE = "TS106", "The file holds no values."
    NO_FIELDS = "TS107", "The file is not a set of named fields."
    SEVERAL_DOCUMENTS = "TS108", "The file holds more than one document."
    DUPLICATE_FIELD = "TS109", "A field is written twice in the same block."
    ALIAS = "TS110", "A value points to another value of the file instead of saying what it is."
    ANCHOR = "TS111", "A value carries a mark for others to point to."
    TAG = "TS112", "A value carries a type mark."
    MERGE_KEY = "TS113", "A block is copied into another with `<<`."
    COMPLEX_KEY = "TS114", "The name of a field is not a plain name."
    NAMELESS_FIELD = "TS115", "A value has a colon before it, but no name."
    COLON_IN_TEXT = "TS120", "A text holds a colon followed by a space, and stands without quotes."
    TAB_CHARACTER = "TS121", "A line is indented with a TAB instead of spaces."
    COMMENT_CUTS_TEXT = "TS122", "A `#` after a space starts a comment, so the rest of the text is lost."
    MISSING_SPACE_AFTER_COLON = "TS123", "The colon after the name of a field has no space after it."
    MISSING_SPACE_AFTER_DASH = "TS124", "The dash of a list has no space after it."
    STRANGE_SPACE = "TS125", "A space that looks like an ordinary one is another character, often pasted from Word."
    CURLY_QUOTES = "TS126", "Curly quotes stand where straight ones are meant."
    UNCLOSED_QUOTE = "TS127", "A text in quotes has no closing quote."
    TEXT_AFTER_QUOTE = "TS128", "Text follows after a closing quote."
    SPECIAL_FIRST_CHARACTER = "TS129", "A text starts with a character that has a meaning of its own in YAML."
    UNCLOSED_BRACKET = "TS130", "A bracket is opened and never closed."
    WRONG_INDENTATION = "TS131", "A line is indented so that it fits no block above it."
    LIST_ON_FIELD_LINE = "TS132", "A list starts on the line of its field."
    LIST_AND_FIELDS_MIXED = "TS133", "List items and named fields stand in the same block."
    MISSING_COLON = "TS134", "A line has no colon."
    WRONG_ESCAPE = "TS135", "A backslash in double quotes is followed by letters that mean nothing."
    SWALLOWED_LINE = "TS136", "A line that looks like a list item became part of the text above it."
    UNREADABLE_YAML = "TS139", "The file is not YAML from some place on."
    TRAILING_COMMA = "TS150", "A comma follows the last value."
    MISSING_COMMA = "TS151", "Two values stand beside each other without a comma."
    WRONG_QUOTES = "TS152", "A text in JSON is in the wrong quotes, or in none."
    COMMENT_IN_JSON = "TS153", "JSON knows no comments."
    UNKNOWN_WORD = "TS154", "A word in JSON is none of `true`, `false` and `null`."
    WRONG_NUMBER = "TS155", "A number is not written as JSON writes numbers."
    TEXT_AFTER_END = "TS156", "Text follows after the end of the JSON value."
    UNREADABLE_JSON = "TS159", "The file is not JSON from some place on."
    FRONT_MATTER_MISSING = "TS160", "The file does not begin with a block of fields between `---` lines."
    FRONT_MATTER_UNCLOSED = "TS161", "The block of fields at the head of the file has no closing `---` line."

    def __init__(self, code: str, says: str) -> None:
        self.code = code
        self.says = says

    @property
    def title(self) -> str:
        """The name in a reader's form: `colon-in-text`."""
        return self.name.lower().replace("_", "-")


Weight: TypeAlias = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of writing. It becomes a diagnostic on the next floor, which knows how to print it."""

    kind: FaultKind
    message: str
    cure: str
    span: Span
    related: tuple[tuple[str, Span], ...] = ()
    severity: Weight = "error"

    @property
    def code(self) -> str:
        """The stable code, such as `TS120`."""
        return self.kind.code

    @property
    def name(self) -> str:
        """The stable name, such as `colon-in-text`."""
        return self.kind.title


Faults: TypeAlias = tuple[Fault, ...]

FAULT_LIMIT = 100
"""No file is told more faults than this at once: nobody reads further."""


_LONGEST_QUOTATION = 72
"""Characters."""


def in_order(faults: list[Fault]) -> Faults:
    """Return the faults in the order of the file, each once, and no more than anybody reads: errors before warnings."""
    unique = {(fault.span.line, fault.span.column, fault.code): fault for fault in reversed(faults)}
    ordered = [unique[place] for place in sorted(unique)]
    if len(ordered) > FAULT_LIMIT:
        ordered.sort(key=lambda fault: fault.severity == "warning")
        ordered = sorted(ordered[:FAULT_LIMIT], key=lambda fault: (fault.span.line, fault.span.column, fault.code))
    return tuple(ordered)


def shortened(text: str) -> str:
    """Return a text as a message or a cure can hold it: a file may put a million letters anywhere."""
    return text if len(text) <= _LONGEST_QUOTATION else f"{text[: _LONGEST_QUOTATION - 1]}…"


def any_error(faults: Faults) -> bool:
    """Tell whether a fault stops the file from being read."""
    return any(fault.severity == "error" for fault in faults)
