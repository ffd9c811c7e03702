"""The paper as a page in a frame: fields that can be clicked, and parts that know their clause.

The template of the house style fills the page; this module only renames what the frame looks for. That is safe as text:
in a filled page no value holds a raw quotation mark, so what looks like an attribute is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pactwright.agreement import Agreement, Block, Content, Paragraph, Schedule, Section
from pactwright.house_style import HouseStyle, look
from pactwright.pipeline import Drafted
from pactwright.render import screen_page

_WIDTH = re.compile(r' style="width: ([\d.]+%)"')
_ID = re.compile(r' id="([^"]*)"')


def to_paper(drafted: Drafted, style: HouseStyle, changed: frozenset[str]) -> str:
    """Return the body of the page, with `data-field` on every value and `data-clause` on every labelled part.

    What has changed bears `data-changed`.
    """
    page = screen_page(drafted.agreement, style)
    body = page[max(page.find("<body"), 0) :]
    clauses = clause_by_label(drafted.agreement)
    named = _ID.sub(lambda found: _marked(found, clauses, changed), body)
    # A style attribute is held back where no style may stand in a page; the attribute of old is none.
    return _WIDTH.sub(r' width="\1"', named.replace(' data-path="', ' data-field="'))


def style_sheet(style: HouseStyle) -> str:
    """Return the style sheet of the page, with the faces that a PDF file of this style is set in."""
    faces = style.text("fonts/fonts.css") if "fonts/fonts.css" in style.files else ""
    return f"{faces}\n{style.text('agreement.css')}\n{look(style.sheet)}"


def clause_by_label(agreement: Agreement) -> dict[str, str]:
    """Return, for each label of the paper, the id of the clause that stands there."""
    found = {}
    for paragraph in (*agreement.parties, *agreement.recitals):
        found[paragraph.label] = paragraph.label.partition("#")[0]
    for section in agreement.sections:
        found[section.label] = section.clauses[0]
        found |= {label: _clause(label, section.clauses) for label in _labels(section.blocks)}
    for schedule in agreement.schedules:
        found[schedule.label] = schedule.clause
        found |= dict.fromkeys(_labels(schedule.blocks), schedule.clause)
    return {label: clause for label, clause in found.items() if label}


def words_by_label(agreement: Agreement) -> dict[str, str]:
    """Return the words of each labelled part; what has no label of its own belongs to the label before it."""
    words: dict[str, list[str]] = {}
    for label, text in _parts(agreement):
        words.setdefault(label, []).append(text)
    return {label: "\n".join(texts) for label, texts in words.items()}


def _marked(found: re.Match[str], clauses: Mapping[str, str], changed: frozenset[str]) -> str:
    clause = clauses.get(found[1])
    news = " data-changed" if found[1] in changed else ""
    return f'{found[0]} data-clause="{clause}"{news}' if clause else found[0]


def _clause(label: str, clauses: tuple[str, ...]) -> str:
    """Return the clause of a label: the part before `#`, or the clause whose own label it is."""
    stem = label.partition("#")[0]
    return stem if stem in clauses else clauses[0]


def _labels(blocks: tuple[Block, ...]) -> Iterator[str]:
    return (block.label for block in blocks if isinstance(block, Paragraph) and block.label)


def _parts(agreement: Agreement) -> Iterator[tuple[str, str]]:
    for paragraph in (*agreement.parties, *agreement.recitals):
        yield paragraph.label, _plain(paragraph.content)
    numbered: tuple[Section | Schedule, ...] = (*agreement.sections, *agreement.schedules)
    for part in numbered:
        label = part.label
        yield label, part.heading
        for block in part.blocks:
            if isinstance(block, Paragraph):
                label = block.label or label
                yield label, _plain(block.content)
            else:
                yield label, "\n".join(_plain(cell) for row in block.rows for cell in row)


def _plain(content: Content) -> str:
    return "".join(inline.text for inline in content)
