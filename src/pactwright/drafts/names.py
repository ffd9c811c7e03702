"""Names of firms in a draft, which of them are its parties, and where the parties sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pactwright.drafts.paragraph import Paragraph, Part
from pactwright.frozen import dataclass
from pactwright.patterns import pattern

FORMS = (
    r"Inc|Incorporated|L\.?L\.?C|Ltd|LTD|Limited|LIMITED|INC|GmbH|GMBH|AG|AS|ASA|AB|Corp|CORP|Corporation|CORPORATION|plc|PLC|S\.A|B\.V|BV|N\.V|NV"
    r"|L\.P|LLP|Oyj?|OY|ApS|A/S|KG|S\.r\.l|S\.p\.A|Pty Ltd|Lda|Ltda|S\.L|OÜ|SARL|s\.r\.o|d\.o\.o|sp\. z o\.o|e\.K|ehf"
)
_NAME = pattern(
    rf"(?<![\w&.])(?P<words>[A-Z][\w&'’.-]{{0,40}}(?:\s(?:&|of|[A-Z][\w&'’.-]{{0,40}})){{0,6}}?)"
    rf",?\s(?P<form>{FORMS})(?![\w]|,? \d{{5}}|\s(?i:liability|partnership)\b)"
)
_HEAD = 40
_OPENING = pattern(
    r"(?:by and (?:between|among)|\bbetween\b|\bamong\b|^\s*\(\d\)|made (?:by|with)|BETWEEN|entered into)",
    re.IGNORECASE,
)
_BETWEEN = pattern(r"\bbetween\b|\bamong\b", re.IGNORECASE)
_OTHER_BEFORE = pattern(r"\bof (?:the )?$|\bformerly\b|\bknown as\b|\bc/o\b|\b[fd]/[kb]/a\b", re.IGNORECASE)
"""Before the name of a firm that is no party: “a division of”, “listed at the”, “formerly known as”."""

_CLOSING = pattern(r"Part(?:y|ies)[,.]?[”\"]|(?i:\bwitnesseth\b|\brecitals\b|\bwhereas\b|\bas an amendment\b)")
_PARAGRAPHS_OF_PARTIES = 5
_LONGEST_OPENING = 1_200
_AFTER_SIGNING = 80


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a firm as it stands in the text: its words, its legal form, its place."""

    words: str
    form: str
    paragraph: Paragraph
    start: int
    end: int

    @property
    def whole(self) -> str:
        """The words with the form."""
        return f"{self.words} {self.form}"

    @property
    def plain(self) -> str:
        """The words as they are compared: small letters, no marks."""
        return re.sub(r"[^a-z0-9]+", " ", self.words.lower()).strip()

    @property
    def plain_form(self) -> str:
        """The form as it is compared: “Incorporated” is “Inc”."""
        form = re.sub(r"[^a-z]", "", self.form.lower())
        return {"incorporated": "inc", "limited": "ltd", "corporation": "corp"}.get(form, form)


def names(paragraph: Paragraph) -> Iterator[Name]:
    """Yield the names of firms in a paragraph."""
    for found in _NAME.finditer(paragraph.text):
        words = re.sub(
            r"^(?:The|THE|By|And|AND|Between|BETWEEN|For|If|To|Neither|Both|Each|With|Dear)\s", "", found["words"]
        )
        start = found.end("words") - len(words)
        is_kind = re.search(r"\b[Aa]n?\s$", paragraph.text[max(start - 4, 0) : start]) is not None
        if not is_kind and not re.fullmatch(r"(?:[A-Z]\.?|The|This|Agreement|Party)", words):
            yield Name(words, found["form"], paragraph, start, found.end())


def parties(paragraphs: tuple[Paragraph, ...], found: Iterable[Name]) -> tuple[Name, ...]:
    """Return the first name in each spelling that the head of the paper gives to a party."""
    spans = _opening(paragraphs)
    met: dict[tuple[str, str], Name] = {}
    for name in found:
        begin, end = spans.get(id(name.paragraph), (0, 0))
        is_other = _OTHER_BEFORE.search(name.paragraph.text[max(name.start - 30, 0) : name.start]) is not None
        if begin <= name.start and name.end <= end and not is_other and _is_defined(name):
            met.setdefault((name.plain, name.plain_form), name)
    return tuple(met.values())


def _opening(paragraphs: tuple[Paragraph, ...]) -> dict[int, tuple[int, int]]:
    """Return the paragraphs that name the parties, from the first “between” on, and from where to where they do."""
    spoken = [each for each in paragraphs if each.part is not Part.CONTENTS][:_HEAD]
    spans: dict[int, tuple[int, int]] = {}
    for number, paragraph in enumerate(spoken):
        if _OPENING.search(paragraph.text) and len(paragraph.text) > _HEAD:
            for each in spoken[number : number + _PARAGRAPHS_OF_PARTIES]:
                between = _BETWEEN.search(each.text) if each is paragraph else None
                begin = between.start() if between else 0
                closing = _CLOSING.search(each.text, begin)
                end = closing.start() if closing else len(each.text)
                spans[id(each)] = (begin, min(end, begin + _LONGEST_OPENING))
                if closing:
                    break
            return spans
    return spans


def _is_defined(name: Name) -> bool:
    """Whether a short name in brackets follows, before the next full stop of a sentence."""
    after = name.paragraph.text[name.end : name.end + 400]
    return re.search(r"\([^()]{0,60}[“\"][^“”\"]{1,60}[”\"][^()]{0,60}\)", after) is not None


def signing(paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the paragraphs in which the parties sign, schedules aside."""
    return tuple(each for each in paragraphs if each.part is Part.SIGNATURES)[:_AFTER_SIGNING]
