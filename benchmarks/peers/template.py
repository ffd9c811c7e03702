"""The paper as a template of the usual kind: the whole text in Word, and a placeholder for every value.

That is how people make one: they take a finished paper and put `{{ name }}` where the deal's own words stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from lxml import etree

_CONTROL, _MARKS = qn("w:sdt"), (qn("w:bookmarkStart"), qn("w:bookmarkEnd"))


def with_placeholders(file: bytes, *, braces: tuple[str, str]) -> tuple[bytes, dict[str, str]]:
    """Return a template made of a paper, and the values that make it this paper again."""
    document = Document(BytesIO(file))
    values: dict[str, str] = {}
    for name, control in _named(document.element.body):
        run = control.find(qn("w:sdtContent"))[0]
        words = list(run.iter(qn("w:t")))
        values[name] = "".join(each.text for each in words)
        words[0].text = name.join(braces)
        control.addprevious(run)
        control.getparent().remove(control)
    etree.strip_elements(document.element.body, *_MARKS, with_tail=False)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue(), values


def values_of(file: bytes) -> dict[str, str]:
    """Return the values of a paper by the names that they have in the template."""
    named = _named(Document(BytesIO(file)).element.body)
    return {name: "".join(each.text for each in control.iter(qn("w:t"))) for name, control in named}


def words_of(file: bytes) -> list[str]:
    """Return what each paragraph of a Word file says, those of tables included and empty ones left out."""
    marks = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    said = (
        "".join(marks.get(each.tag) or each.text or "" for run in paragraph.iter(qn("w:r")) for each in run
                if each.tag == qn("w:t") or each.tag in marks)
        for paragraph in Document(BytesIO(file)).element.body.iter(qn("w:p"))
    )  # fmt: skip
    return list(filter(None, said))


def _named(body: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Yield each value's content control with a name such as `parties_0_legal_name_7`."""
    for number, control in enumerate(list(body.iter(_CONTROL)), start=1):
        field = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val"))
        yield f"{re.sub(r'[^a-z0-9]+', '_', field.casefold()).strip('_')}_{number}", control
