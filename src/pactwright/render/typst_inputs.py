"""What the Typst template of a house style is given: the finished agreement and the look of the house, as JSON texts.

Typst reads them as values. A value is shown as text and never parsed, so nothing in a term sheet can become markup.
"""

from __future__ import annotations

import json
import re
from typing import cast

from pactwright.agreement import Agreement
from pactwright.house_style import HouseStyle, PageSize, colours, lengths
from pactwright.render.enclosed import SourceInside
from pactwright.render.front import ContentsLine, contents, open_points_table
from pactwright.render.pdf_source import description, media_type
from pactwright.render.plain import Plain, plain, plain_value

_NOT_FOR_PAPER = frozenset({"path", "clauses", "imprint"})
"""Where a value came from and which clauses were used: nothing that stands on a page."""

_SPACES = re.compile(r"[ \t\n\r\f\v]+")


def typst_inputs(agreement: Agreement, style: HouseStyle, source: SourceInside | None) -> dict[str, str]:
    """Return the texts by name: `paper` and `look` for the template, `file` for what the file says about itself."""
    given = {
        "paper": _paper(agreement, style),
        "look": {"page": style.sheet.page or PageSize.A4, **colours(style.sheet), **lengths(style.sheet)},
        "file": _file(agreement, source),
    }
    return {name: json.dumps(value, ensure_ascii=False) for name, value in given.items()}


def _paper(agreement: Agreement, style: HouseStyle) -> dict[str, Plain]:
    schedules = {schedule.label for schedule in agreement.schedules}
    return {
        "agreement": _on_paper(plain(agreement)),
        "contents": [_contents_line(line, schedules) for line in contents(agreement)],
        "open_points": _on_paper(plain_value(open_points_table(agreement))),
        "house": style.title,
        "logo": style.sheet.logo or "",
    }


def _contents_line(line: ContentsLine, schedules: set[str]) -> dict[str, Plain]:
    kind = "schedule" if line.label in schedules else "section"
    return cast("dict[str, Plain]", _on_paper(plain_value(line))) | {"kind": kind}


def _on_paper(value: Plain) -> Plain:
    """Return plain values as they stand on a page, where white space of any kind and length is one space."""
    if isinstance(value, str):
        has_one_kind = value.isprintable() and "  " not in value  # as nearly all have, which is soon seen
        return value if has_one_kind else _SPACES.sub(" ", value)
    if isinstance(value, list):
        return [_on_paper(part) for part in value]
    if isinstance(value, dict):
        return {name: _on_paper(part) for name, part in value.items() if name not in _NOT_FOR_PAPER}
    return value


def _file(agreement: Agreement, source: SourceInside | None) -> dict[str, object]:
    imprint = agreement.imprint
    language, _, region = imprint.language.partition("-")
    return {
        "title": agreement.title,
        "author": [imprint.author] if imprint.author else [],
        "description": f"Pactwright {imprint.version}",
        "keywords": [f"library {imprint.library}, sha256 {imprint.digest}"],
        "language": language,
        "region": region,
        "source": _attached(source) if source else {},
    }


def _attached(source: SourceInside) -> dict[str, str]:
    return {
        "name": source.name,
        "text": source.text,
        "description": description(source),
        "media_type": media_type(source),
    }
