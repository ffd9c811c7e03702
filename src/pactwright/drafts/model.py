"""A draft: its paragraphs, and what they define, refer to and name. Each is found once and kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import field
from functools import cached_property

from pactwright.drafts.definitions import Definition, definitions
from pactwright.drafts.names import Name, names, parties, signing
from pactwright.drafts.numbers_met import decimal, provision_texts, seen_numbers
from pactwright.drafts.paragraph import Paragraph, Part
from pactwright.drafts.phrases import phrases
from pactwright.drafts.plain_words import plain_term, singular
from pactwright.drafts.references import MARKS_OF_REFERENCES, Reference, references
from pactwright.drafts.schedules import schedule_headings
from pactwright.frozen import dataclass
from pactwright.source import Place, Source

__all__ = ["Definition", "Draft", "Name", "Reference"]


@dataclass(frozen=True)
class Draft:
    """A document that somebody else made, or that we made and read again.

    `is_numbered_by_lists` says that its clauses are numbered by the lists of a Word file. Else numbers are read out of
    what was typed, and so are the bounds of clauses.
    """

    source: Source
    paragraphs: tuple[Paragraph, ...]
    is_numbered_by_lists: bool = field(default=False, kw_only=True)

    def place(self, paragraph: Paragraph, start: int, end: int) -> Place:
        """Return the place of some words of a paragraph."""
        return paragraph.place(self.source, start, end)

    @cached_property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the agreement itself: neither contents nor schedules nor signatures."""
        return tuple(each for each in self.paragraphs if each.part in (Part.FRONT, Part.BODY))

    @cached_property
    def spoken(self) -> tuple[Paragraph, ...]:
        """All paragraphs but the contents."""
        return tuple(each for each in self.paragraphs if each.part is not Part.CONTENTS)

    @cached_property
    def _plain_texts(self) -> tuple[str, ...]:
        return tuple(each.text.casefold() for each in self.spoken)

    @cached_property
    def _plain_text(self) -> str:
        return "\n".join(self._plain_texts)

    def holding(self, marks: Collection[str]) -> tuple[Paragraph, ...]:
        """Return the paragraphs, contents aside, that hold one of some marks; these are in small letters.

        Most marks are in no paragraph at all: the whole text is asked first.
        """
        if not any(map(self._plain_text.__contains__, marks)):
            return ()
        spoken = zip(self.spoken, self._plain_texts, strict=True)
        return tuple(each for each, plain in spoken if any(map(plain.__contains__, marks)))

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """Where terms are given a meaning."""
        return tuple(found for each in self.spoken for found in definitions(each))

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """References to clauses and schedules."""
        return tuple(found for each in self.holding(MARKS_OF_REFERENCES) for found in references(each))

    @cached_property
    def phrases(self) -> Counter[str]:
        """How often each run of words is used that begins as a defined term does, in the singular."""
        first = (plain_term(each.term).split(" ")[0] for each in self.definitions)
        return phrases(self.spoken, frozenset(singular(word).lower() for word in first))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Every number that some paragraph may bear, read kindly: "7", "7.1"."""
        return seen_numbers(self.paragraphs, self.references)

    @cached_property
    def provisions(self) -> dict[str, str]:
        """The words of each numbered provision with all that stands below it, by "7.1"."""
        return provision_texts(self.body)

    @cached_property
    def items(self) -> frozenset[str]:
        """The items that provisions have as paragraphs of their own: "4.2(a)"."""
        marked = [(decimal(each.path), each.path) for each in self.body]
        return frozenset(
            f"{main}({path[main.count('.') + 1].strip('()')})"
            for main, path in marked
            if main and len(path) > main.count(".") + 1
        )

    @cached_property
    def schedules(self) -> dict[str, Paragraph]:
        """The headings of the schedules, by their label in small letters."""
        return schedule_headings(self.paragraphs)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Names of firms, wherever they stand."""
        return tuple(found for each in self.spoken for found in names(each))

    @cached_property
    def parties(self) -> tuple[Name, ...]:
        """The names of the firms that the head of the paper makes parties."""
        return parties(self.paragraphs, self.names)

    @cached_property
    def signing(self) -> tuple[Paragraph, ...]:
        """The paragraphs in which the parties sign."""
        return signing(self.paragraphs)

    @cached_property
    def title(self) -> str:
        """What the paper calls itself at its head."""
        return " ".join(each.text for each in self.paragraphs[:12])[:600]
