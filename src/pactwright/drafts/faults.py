"""Why a draft cannot be read at all: each kind with its code, what it says and what to do about it."""

from __future__ import annotations

from enum import Enum

from pactwright.diagnostics import Diagnostic, Severity
from pactwright.source import Place, Source, Span

WHY_UNREAD = "A draft comes from outside. What cannot be read safely and whole is not read at all."


class DraftFault(Enum):
    """Every reason for which a draft is not read."""

    NO_WORD_DRAFT = (
        "DG001",
        "The file is not a Word file of today, or it is damaged or locked with a password.",
        "Open it in Word, take the password off, and save it as “Word Document (.docx)”.",
    )
    UNSAFE_DRAFT = (
        "DG002",
        "The Word file unpacks to far more than a draft needs, or its inside is not as Word writes it.",
        "Open it in Word and save it again. If it came from a stranger, ask first.",
    )
    BROKEN_DRAFT = (
        "DG003",
        "A part of the Word file is not well-formed, or brings a document type of its own.",
        "Open the file in Word and save it again.",
    )
    DRAFT_TOO_LARGE = (
        "DG004",
        "The draft is larger than any agreement.",
        "Check the paper without its attachments, or in several files.",
    )
    NO_PLAIN_TEXT = (
        "DG005",
        "The file is not plain text.",
        "Save it as “Plain Text”, encoded as UTF-8.",
    )
    KIND_NOT_READ = (
        "DG006",
        "The file is of a kind that is not read.",
        "Open it in Word or LibreOffice, and save it as “Word Document (.docx)”.",
    )
    EMPTY_DRAFT = ("DG007", "The file holds no words.", "Name the file that holds the draft.")

    def __init__(self, code: str, says: str, instead: str) -> None:
        self.code = code
        self.says = says
        self.instead = instead

    @property
    def title(self) -> str:
        """The name in a reader's form: `no-word-draft`."""
        return self.name.lower().replace("_", "-")

    def found(self, name: str, message: str) -> Diagnostic:
        """Word a finding of this kind, about a file as a whole."""
        place = Place(Source(name, ""), Span(1, 1, 1, 1))
        return Diagnostic(self.code, self.title, Severity.ERROR, message, self.instead, place)
