"""The way in: the bytes of a saved term sheet become the next revision of a deal."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Mapping

from pactwright.diagnostics import Diagnostic, from_faults
from pactwright.pipeline import Wishes, draft
from pactwright.preview.model import Paper, Revision, Setting
from pactwright.preview.to_paper import to_paper, words_by_label
from pactwright.source import Document, Source, decode, quotable, read_document


def revise(name: str, content: bytes, setting: Setting, *, before: Revision | None) -> Revision:
    """Read a file and draft it. Where that fails, the paper of the revision before stays."""
    source, faults = decode(name, content)
    if source is None:
        shown = quotable(name, content)
        return _broken(shown, content, before, document=None, found=from_faults(shown, faults))
    drafted = draft(source, setting.library, Wishes(conventions=setting.style.sheet.conventions))
    found = _told(drafted.diagnostics, setting)
    if drafted.value is None:
        return _broken(source, content, before, document=read_document(source)[0], found=found)
    words = words_by_label(drafted.value.agreement)
    changed = _changed(words, before.paper if before else None)
    paper = Paper(drafted.value, to_paper(drafted.value, setting.style, changed), words)
    document = drafted.value.located.document
    return _revision(source, content, before, document=document, found=found, paper=paper, changed=changed)


def _broken(
    source: Source,
    content: bytes,
    before: Revision | None,
    *,
    document: Document | None,
    found: tuple[Diagnostic, ...],
) -> Revision:
    return _revision(source, content, before, document=document, found=found, paper=None, changed=frozenset())


def _revision(  # what a revision is made of
    source: Source,
    content: bytes,
    before: Revision | None,
    *,
    document: Document | None,
    found: tuple[Diagnostic, ...],
    paper: Paper | None,
    changed: frozenset[str],
) -> Revision:
    return Revision(
        number=before.number + 1 if before else 1,
        name=source.name,
        text=source.text,
        digest=hashlib.sha256(content).hexdigest(),
        has_mark=content.startswith(codecs.BOM_UTF8),
        document=document,
        diagnostics=found,
        paper=paper or (before.paper if before else None),
        is_sound=paper is not None,
        changed=changed,
    )


def _told(found: tuple[Diagnostic, ...], setting: Setting) -> tuple[Diagnostic, ...]:
    """Leave out what `pactwright.toml` leaves out."""
    return tuple(one for one in found if not (setting.ignore and one.code.startswith(setting.ignore)))


def _changed(words: Mapping[str, str], last: Paper | None) -> frozenset[str]:
    """Return the labels of what is new, or reads otherwise than in the paper before; what only moved is neither."""
    if last is None:
        return frozenset()
    known = frozenset(last.words.values())
    return frozenset(label for label, each in words.items() if each not in known)
