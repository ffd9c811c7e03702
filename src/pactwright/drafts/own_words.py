"""The users' own words in an agreement, as a draft: what the term sheet says in words, and their own clauses.

Our clauses were checked before; only what the users wrote is read here. Each paragraph stands on a line of its own, so
that a finding leads back to where its words came from.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from pactwright.agreement import Agreement, Block, Content, FieldText, Inline, OpenText, Schedule, Section, Style
from pactwright.agreement import Paragraph as Printed
from pactwright.drafts.model import Draft
from pactwright.drafts.paragraph import Paragraph, Part, Piece, Words
from pactwright.drafts.schedules import schedule_key
from pactwright.frozen import dataclass
from pactwright.source import Path, Source

_CONTEXT = "int.legal_effect"
"""The clause that says which others bind."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where words of a paragraph came from: a field of the term sheet, or a clause of the users' own library."""

    path: Path = ()
    clause: str = ""


@dataclass(frozen=True)
class OwnWords(Draft):
    """A draft of the users' own words, with what has to be known of the rest. `origins` has one for each paragraph.

    A paragraph without an origin is there to be known, and nothing is found fault with in it.
    """

    origins: tuple[Origin | None, ...]
    agreement: Agreement

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers of the whole agreement."""
        return frozenset(self.provisions)

    @cached_property
    def provisions(self) -> dict[str, str]:
        """The provisions of the whole agreement; their words are not needed."""
        sections = self.agreement.sections
        below = (block.number for section in sections for block in section.blocks if isinstance(block, Printed))
        numbers = (number for number in (*(section.number for section in sections), *below) if number[:1].isdigit())
        return dict.fromkeys(numbers, "")

    @cached_property
    def schedules(self) -> dict[str, Paragraph]:
        """The schedules of the agreement, by their label in small letters."""
        return {schedule_key(schedule.number): self.paragraphs[0] for schedule in self.agreement.schedules}


@dataclass(frozen=True, slots=True)
class _Spot:
    """A stretch of words, and where it stands: its numbers from the top, its part, its schedule."""

    text: str
    path: tuple[str, ...]
    part: Part
    origin: Origin | None = None
    schedule: str = ""


def own_words(agreement: Agreement, own_clauses: Collection[str]) -> OwnWords:
    """Return the users' own words, each once, where they are first printed. `own_clauses` are of their own library."""
    met: set[Path] = set()
    spots = [_Spot(agreement.title, (), Part.FRONT)]
    for spot in _spots(agreement, own_clauses):
        path = spot.origin.path if spot.origin else ()
        if not path or path not in met:
            spots.append(spot)
            met.add(path)
    source = Source("draft", "\n".join(spot.text for spot in spots))
    paragraphs = tuple(_paragraph(spot, line) for line, spot in enumerate(spots, start=1))
    return OwnWords(source, paragraphs, tuple(spot.origin for spot in spots), agreement)


def _paragraph(spot: _Spot, line: int) -> Paragraph:
    number = spot.path[-1] if spot.path else ""
    return Paragraph(Words(spot.text, (Piece(0, line, 1),)), number, spot.path, 0, spot.part, spot.schedule)


def _spots(agreement: Agreement, own_clauses: Collection[str]) -> Iterator[_Spot]:
    yield from (_Spot(f"{party.number} {_text(party.content)}", (), Part.FRONT) for party in agreement.parties)
    for recital in agreement.recitals:
        # Parties and recitals are known by the sign before them.
        yield from (_Spot(f"{recital.number} {field.text}", (), Part.FRONT, _of(field)) for field in _fields(recital))
    for section in agreement.sections:
        yield from _in_blocks(section, Part.BODY, own_clauses)
    for schedule in agreement.schedules:
        yield from _in_blocks(schedule, Part.SCHEDULES, own_clauses)


def _in_blocks(where: Section | Schedule, part: Part, own_clauses: Collection[str]) -> Iterator[_Spot]:
    clause, numbers = "", where.number.split(".") if isinstance(where, Section) else []
    schedule = where.number if isinstance(where, Schedule) else ""
    for block in where.blocks:
        if isinstance(block, Printed) and block.number:
            clause = block.label.partition("#")[0] or clause
            numbers = _numbers(block, numbers)
        if isinstance(block, Printed) and clause in own_clauses:
            yield _Spot(_text(block.content), tuple(numbers), part, Origin(clause=clause), schedule)
        elif isinstance(block, Printed) and clause == _CONTEXT:
            yield _Spot(_text(block.content), tuple(numbers), part)
        else:
            for field in _fields(block):
                yield _Spot(field.text, tuple(numbers), part, _of(field), schedule)


_LEVELS = {Style.PROVISION_2: 1, Style.SCHEDULE_2: 1, Style.PROVISION_3: 2, Style.SCHEDULE_3: 2}


def _numbers(block: Printed, above: list[str]) -> list[str]:
    """Return the numbers from the top, "7", "1", "(a)": those of the levels above stay."""
    level = _LEVELS.get(block.style, 0)
    if not level:
        return block.number.split(".")
    first = [number for number in above if not number.startswith("(")]
    marks = [number for number in above if number.startswith("(")]
    return [*first, *marks[: level - 1], block.number]


def _fields(block: Block) -> list[FieldText]:
    """Return what the term sheet says in several words; a name or a figure is not drafting."""
    if isinstance(block, Printed):
        return _in_several_words(block.content)
    return [field for row in block.rows for cell in row for field in _in_several_words(cell)]


def _in_several_words(content: Content) -> list[FieldText]:
    return [inline for inline in content if isinstance(inline, FieldText) and " " in inline.text]


def _of(field: FieldText) -> Origin:
    return Origin(field.path)


def _text(content: Content) -> str:
    return "".join(map(_shown, content))


def _shown(inline: Inline) -> str:
    """An open point is a question that has been seen; what stands in its bracket is no drafting."""
    return "something" if isinstance(inline, OpenText) else inline.text
