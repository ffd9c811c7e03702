"""An address for notices with nothing behind one of its words."""

from __future__ import annotations

from itertools import zip_longest

from pactwright.diagnostics import Severity
from pactwright.drafts import Draft, Paragraph, Part
from pactwright.patterns import pattern
from pactwright.rules.drafting.found import found_in
from pactwright.rules.drafting.reading_rule import ReadingRule
from pactwright.rules.model import Findings

_LABEL = r"(?i:attention|attn|e-?mail|fax|facsimile|telephone|address|phone)"
_EMPTY = pattern(
    rf"(?P<label>\b{_LABEL}(?: address| no\.?| number)?)\s?:\s*(?={_LABEL}(?: address| no\.?| number)?\s?:)"
)
_ALONE = pattern(rf"(?P<label>\s*{_LABEL}(?: address| no\.?| number)?)\s?:\s*")
_NEXT = pattern(rf"\s*{_LABEL}(?: address| no\.?| number)?\s?:")


def check(draft: Draft) -> Findings:
    """Find “E-mail:” with another such word right behind it."""
    body = [each for each in draft.body if each.text.strip()]
    for paragraph, after in zip_longest(body, body[1:]):
        if paragraph.part is not Part.BODY:
            continue
        found = _EMPTY.search(paragraph.text)
        alone = _ALONE.fullmatch(paragraph.text)
        if (
            found is None
            and alone
            and after is not None
            and _NEXT.match(after.text)
            and not _ALONE.fullmatch(after.text)
            and not _has_line(draft, paragraph, after)
        ):
            found = alone
        if found and not _in_columns(paragraph.text, found["label"]):
            yield found_in(
                draft,
                paragraph,
                found.span("label"),
                message=f"Nothing stands behind “{found['label'].strip()}:”.",
                cure="Fill it in, or take it out.",
            )


def _in_columns(text: str, label: str) -> bool:
    """Whether a label stands twice, for two parties side by side."""
    return text.lower().count(f"{label.strip().lower()}:") > 1


def _has_line(draft: Draft, paragraph: Paragraph, after: Paragraph) -> bool:
    """Whether a line to write on stands between two paragraphs."""
    between = range(paragraph.words.pieces[-1].line + 1, after.words.pieces[0].line)
    return any("__" in draft.source.line(number) for number in between)


RULE = ReadingRule(
    code="DG610",
    name="notice-detail-empty",
    severity=Severity.WARNING,
    says="A detail of the address for notices is empty.",
    why="A notice that cannot be sent is not given, and the time does not run.",
    example="1. Notices go to:\nAddress: Kaiplatz 4, Hamburg\nE-mail:\nAttention: Ada Brandt",
    instead="1. Notices go to:\nAddress: Kaiplatz 4, Hamburg\nE-mail: legal@northwind.example\nAttention: Ada Brandt",
    check=check,
)
