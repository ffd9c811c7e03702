"""What the last look at a Word file asks of each paragraph, found with one pattern each.

No pattern reaches from one paragraph into the next, so what a part has is what its paragraphs have.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape


@dataclass(frozen=True, slots=True, eq=False)  # each is one of a kind, and a thousand times the key of a dictionary
class Mark:
    """A pattern that finds one thing, and the elements of Word in which that stands; none where any may have it."""

    pattern: re.Pattern[str]
    names: tuple[str, ...] = ()


def _attribute(attribute: str, *names: str) -> Mark:
    """An attribute of elements of Word; empty where it is missing."""
    return Mark(re.compile(rf'<w:(?:{"|".join(names)})(?=[ />])(?:[^>]*? w:{attribute}="([^"]*)")?'), names)


BOOKMARK, BOOKMARK_NUMBER = _attribute("name", "bookmarkStart"), _attribute("id", "bookmarkStart")
BOOKMARK_END = _attribute("id", "bookmarkEnd")
ANCHOR = _attribute("anchor", "hyperlink")
FIELD_MARK = _attribute("fldCharType", "fldChar")
FIELD_CODE = Mark(re.compile(r"<w:instrText(?: [^>]*)?(?<!/)>([^<]*)"), ("instrText",))
CONTROL_NUMBER = Mark(re.compile(r'<w:sdtPr>(?:<(?!/w:sdtPr|w:id )[^>]*>)*<w:id w:val="([^"]*)"'), ("sdtPr",))
STYLE_NAMED, LIST_NAMED = _attribute("val", "pStyle", "rStyle", "tblStyle"), _attribute("val", "numId")
COMMENT_START, COMMENT_END = _attribute("id", "commentRangeStart"), _attribute("id", "commentRangeEnd")
COMMENT_NAMED = _attribute("id", "commentReference")
FOOTNOTE_NAMED, ENDNOTE_NAMED = _attribute("id", "footnoteReference"), _attribute("id", "endnoteReference")
STYLE, LIST = _attribute("styleId", "style"), _attribute("numId", "num")
COMMENT, FOOTNOTE, ENDNOTE = (_attribute("id", name) for name in ("comment", "footnote", "endnote"))
NAMESPACE_DECLARED = Mark(re.compile(r' xmlns:?(\w*="[^"]*)"'))
"""A namespace as `w="http://..."`, without the last quote."""
FOREIGN_ATTRIBUTE = Mark(re.compile(r' (?!w:|xml:|xmlns:)(\w+:\w+="[^"]*)"'))
"""An attribute with the prefix of another namespace, as `r:id="rId8`."""
LOST_SPACES = Mark(
    re.compile(
        r'<w:(?:t|instrText)(?: (?![^>]*xml:space="preserve")[^>]*)?>(?=\s|&#13;|[^<]*(?:\s|&#13;)<)([^<]*)(?=<)'
    ),
    ("t", "instrText"),
)
"""Words with spaces at an edge that do not ask to be kept."""

_IN_TEXT = (FIELD_CODE, LOST_SPACES)
_IN_TAGS = (
    *(BOOKMARK, BOOKMARK_NUMBER, BOOKMARK_END, ANCHOR, FIELD_MARK, CONTROL_NUMBER),
    *(STYLE_NAMED, LIST_NAMED, STYLE, LIST),
    *(COMMENT_START, COMMENT_END, COMMENT_NAMED, FOOTNOTE_NAMED, ENDNOTE_NAMED, COMMENT, FOOTNOTE, ENDNOTE),
    *(NAMESPACE_DECLARED, FOREIGN_ATTRIBUTE),
)


def marks_in(text: str, tags: str, names: frozenset[str]) -> Iterator[tuple[Mark, list[str]]]:
    """Yield what is found of each mark, where there is any. `names` are those of the elements of Word in the text."""
    for marks, where in ((_IN_TAGS, tags), (_IN_TEXT, f"{text}<")):
        for mark in marks:
            if (not mark.names or not names.isdisjoint(mark.names)) and (found := mark.pattern.findall(where)):
                yield mark, [unescape(each) if "&" in each else each for each in found]


def gathered(marks: Iterator[tuple[Mark, list[str]]]) -> dict[Mark, list[str]]:
    """Put together what was found of each mark, in the order in which it was found."""
    together: defaultdict[Mark, list[str]] = defaultdict(list)
    for mark, found in marks:
        together[mark] += found
    return dict(together)
