"""What a single line of YAML looks like to a reader: its indentation, its dashes, its name and its value.

Columns and lines count from 0 here, as they do in libyaml; `span` turns them into those of a reader.
"""

from __future__ import annotations

import re

from pactwright.frozen import dataclass
from pactwright.patterns import pattern
from pactwright.source.faults import shortened
from pactwright.source.model import Span

# No part can be matched in two ways, so a hostile line takes linear time.
_FIELD = pattern(
    r"""(?P<indent>\ *)(?P<dashes>(?:-\ +)*)
        (?:(?P<key>"[^"]*"|'[^']*'|[^\s#:"'\[\]{},&*!|>%@`-](?:[^:]|:(?!\ ))*?):\ +)?
        (?P<value>\S.*)""",
    re.VERBOSE,
)
_COMMENT = pattern(r"(?<=[ \t])#.*")
_STARTS_FIELD = pattern(r""" *(?:-(?: |$)|(?:[\w.-]+|"[^"]*"|'[^']*'):(?: |$))""")


@dataclass(frozen=True, slots=True)
class Written:
    """A line that holds a value, after the name of a field or after the dash of a list.

    `column` is that of the name, or of the first dash where there is no name.
    """

    column: int
    key: str
    value: str
    value_column: int

    def with_value(self, value: str) -> str:
        """Return the line as it should be written, to be shown in a cure."""
        before = f"{shortened(self.key)}: " if self.key else "- "
        return f"`{before}{value}`"


def written(line: str) -> Written | None:
    """Return the parts of a line that holds a value, without its comment."""
    found = _FIELD.match(line)
    if not found or not (found["key"] or found["dashes"]):
        return None
    value = _COMMENT.sub("", found["value"]).rstrip()
    column = found.start("key") if found["key"] else len(found["indent"])
    return Written(column, (found["key"] or "").strip(), value, found.start("value"))


def starts_field(line: str) -> bool:
    """Tell whether a line looks like the start of a field or of a list item."""
    return _STARTS_FIELD.match(line) is not None


def indentation(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def says_nothing(line: str) -> bool:
    """Tell whether a line is blank or a comment."""
    return line.strip()[:1] in ("", "#")


def quoted(text: str) -> str:
    """Return a text in quotes, as a cure shows it: in double ones, or in single ones where those need no escapes."""
    shown = shortened(text)
    if '"' in shown or "\\" in shown:
        return "'" + shown.replace("'", "''") + "'"
    return f'"{shown}"'


def span(line: int, column: int, width: int = 1) -> Span:
    """Return the span of `width` characters from a place that counts from 0."""
    return Span(line + 1, column + 1, line + 1, column + 1 + width)
