from __future__ import annotations

import pytest

from pactwright.house_style import W
from pactwright.render.docx_grammar import fits

_FITTING = {
    "p": ["", "pPr", "pPr r r", "r bookmarkStart r bookmarkEnd", "pPr ins del r", "OTHER r", "fldSimple hyperlink sdt"],
    "body": ["sectPr", "p tbl p sectPr", "sdt p bookmarkEnd sectPr"],
    "tc": ["p", "tcPr p", "tbl p", "tcPr p bookmarkEnd"],
    "tr": ["tc", "trPr tc tc", "tblPrEx trPr tc", "bookmarkStart tc"],
    "tbl": ["tblPr tblGrid tr", "bookmarkStart tblPr tblGrid tr tr"],
    "pPr": ["", "pStyle numPr ind jc rPr", "keepNext pageBreakBefore spacing"],
    "rPr": ["b i", "i b", "rStyle rFonts lang", "b OTHER"],
    "r": ["t", "rPr t tab t br", "drawing", "fldChar", "OTHER"],
    "sectPr": ["headerReference footerReference footerReference pgSz pgMar cols titlePg docGrid"],
    "drawing": ["p p tc"],
}
_MISFITTING = {
    "p": ["p", "t", "r pPr", "tc", "clause"],
    "body": ["sectPr p", "r sectPr", "tr"],
    "tc": ["", "tcPr", "p tbl", "p tcPr"],
    "tr": ["", "trPr", "p", "tc trPr"],
    "tbl": ["tr", "tblPr tr", "tblGrid tblPr tr"],
    "pPr": ["numPr pStyle", "jc jc", "b"],
    "rPr": ["b b", "pStyle"],
    "r": ["p", "t rPr", "r"],
    "sectPr": ["pgMar pgSz", "p"],
}
_CASES = [(name, held, True) for name, all_held in _FITTING.items() for held in all_held]
_CASES += [(name, held, False) for name, all_held in _MISFITTING.items() for held in all_held]


@pytest.mark.parametrize(("name", "held", "expected"), _CASES, ids=lambda value: str(value) or "nothing")
def test_what_an_element_may_hold(name: str, held: str, *, expected: bool) -> None:
    children = tuple("{urn:later}thing" if child == "OTHER" else W + child for child in held.split())

    assert fits(W + name, children) is expected


@pytest.mark.parametrize(
    ("around", "held", "expected"),
    [
        ("p", "r", True),
        ("p", "p", False),
        ("body", "p", True),
        ("body", "r", False),
        ("tr", "tc", True),
        ("tbl", "tc", False),
    ],
)
def test_what_a_content_control_may_hold_depends_on_where_it_stands(around: str, held: str, *, expected: bool) -> None:
    assert fits(W + "sdtContent", (W + held,), W + around) is expected
