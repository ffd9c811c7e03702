"""A file in, a draft out: Word, Markdown or plain text, by the ending of its name."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import PurePath

from pactwright.diagnostics import Checked
from pactwright.drafts.faults import DraftFault
from pactwright.drafts.model import Draft
from pactwright.drafts.paragraph import Paragraph, Words
from pactwright.source import Source

LARGEST_DRAFT = 32_000_000
"""Bytes of a file. A Word file may hold pictures; of its words and of a plain text less is read."""

MOST_CHARACTERS = 4_000_000
MOST_PARAGRAPHS = 40_000

_HYPHEN_THAT_HOLDS = "\u2011"
"""A hyphen at which no line breaks; it is read as any other, and takes as much room."""

_NOT_READ = (".doc", ".rtf", ".odt", ".pdf", ".docm", ".dotx", ".dot", ".pages", ".htm", ".html")
_READ = (".docx", ".md", ".markdown", ".txt", ".text")


def is_draft(name: str) -> bool:
    """Whether a file holds a draft, and no term sheet, by the ending of its name."""
    return PurePath(name).suffix.lower() in (*_READ, *_NOT_READ)


def read_draft(name: str, content: bytes) -> Checked[Draft]:
    """Read a draft; `name` is the file as a reader knows it."""
    ending = PurePath(name).suffix.lower()
    if ending in _NOT_READ:
        message = f"{name} is of a kind that is not read. Word (.docx), Markdown (.md) and plain text (.txt) are."
        return _refused(DraftFault.KIND_NOT_READ, name, message)
    if len(content) > LARGEST_DRAFT:
        return _refused(
            DraftFault.DRAFT_TOO_LARGE, name, f"{name} is too large. At most {LARGEST_DRAFT:,} bytes are read."
        )
    return _word(name, content) if ending == ".docx" else _plain(name, content, _reader(ending))


def _reader(ending: str) -> Callable[[list[str]], Iterable[Words]]:
    # The readers bring their patterns with them. The users' own words in a term sheet are a draft that no file holds.
    from pactwright.drafts.from_markdown import words_from_markdown
    from pactwright.drafts.from_text import words_from_text

    return words_from_markdown if ending in (".md", ".markdown") else words_from_text


def _word(name: str, content: bytes) -> Checked[Draft]:
    # lxml takes a while to load, and only Word files need it.
    from pactwright.drafts.from_word import BrokenDraft, words_from_word

    try:
        words = words_from_word(content, MOST_CHARACTERS, MOST_PARAGRAPHS)
    except BrokenDraft as reason:
        return _refused(reason.fault, name, f"{name}: {reason}")
    lines = (each.printed for each in words)
    return _draft(name, Source(name, "\n".join(lines)), words)


def _plain(name: str, content: bytes, reader: Callable[[list[str]], Iterable[Words]]) -> Checked[Draft]:
    text = _decoded(content)
    if "\0" in text or content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return _refused(DraftFault.NO_PLAIN_TEXT, name, f"{name} is no plain text.")
    if len(text) > MOST_CHARACTERS:
        message = f"{name} has {len(text):,} characters. At most {MOST_CHARACTERS:,} are read."
        return _refused(DraftFault.DRAFT_TOO_LARGE, name, message)
    source = Source(name, text)
    lines = [line.replace(_HYPHEN_THAT_HOLDS, "-") for line in source.lines]
    words = tuple(islice(reader(lines), MOST_PARAGRAPHS + 1))
    return _draft(name, source, words)


def _draft(name: str, source: Source, words: tuple[Words, ...]) -> Checked[Draft]:
    from pactwright.drafts.clause_tree import clause_tree  # as in `_reader`

    if len(words) > MOST_PARAGRAPHS:
        message = f"{name} has more than {MOST_PARAGRAPHS:,} paragraphs."
        return _refused(DraftFault.DRAFT_TOO_LARGE, name, message)
    if not any(each.text.strip() for each in words):
        return _refused(DraftFault.EMPTY_DRAFT, name, f"{name} holds no words.")
    paragraphs = tuple(clause_tree(words))
    return Checked(Draft(source, paragraphs, is_numbered_by_lists=_is_numbered_by_lists(paragraphs)))


def _is_numbered_by_lists(paragraphs: tuple[Paragraph, ...]) -> bool:
    """Whether lists of Word give most of the numbers; a list or two in a paper with typed numbers does not."""
    numbered = [each for each in paragraphs if each.path]
    listed = [each for each in numbered if each.words.number]
    return 2 * len(listed) > len(numbered)


def _decoded(content: bytes) -> str:
    """Read text as UTF-8; older programs save UTF-16 or Windows-1252, where every byte is a letter."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _refused(fault: DraftFault, name: str, message: str) -> Checked[Draft]:
    return Checked(None, (fault.found(name, message),))
