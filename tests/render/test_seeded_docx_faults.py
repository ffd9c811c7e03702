"""Every fault that is seeded in a good Word file is found: nearly all by the product itself, after every write."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from ooxml_integrity import check as integrity_check
from openxml_audit import OpenXmlValidator
from tests.render.docx_faults import BEYOND, ENCLOSED, MARKS, OPENED, PACKAGE, SHAPE, WORDS, Fault, packed
from tests.render.sample import alliance
from tests.word.files import classic

from pactwright.house_style import dress_of
from pactwright.notes import Note
from pactwright.render.docx_check import check
from pactwright.render.docx_expected import expected
from pactwright.render.docx_pages import pages
from pactwright.render.docx_parts import unpack
from pactwright.render.docx_template import word_template
from pactwright.render.enclosed import Enclosed, SourceInside
from pactwright.render.rendering_lost import RenderingLost
from pactwright.render.to_docx import to_docx

_BY_PART = {
    "docx_opened": OPENED,
    "docx_check_shape": SHAPE,
    "docx_check_marks": MARKS,
    "docx_check_words": WORDS,
    "docx_check_package": PACKAGE,
    "docx_check_enclosed": ENCLOSED,
}
_CASES = [
    pytest.param(part, fault, id=name.replace(" ", "-"))
    for part, faults in _BY_PART.items()
    for name, fault in faults.items()
]


@pytest.mark.parametrize(("part", "fault"), _CASES)
def test_the_gate_refuses_a_fault_where_it_says_it_does(part: str, fault: Fault) -> None:
    bad = fault.seed(_good())

    with pytest.raises(RenderingLost, match=fault.says) as caught:
        _pass_the_gate(bad)

    assert part in {Path(str(entry.path)).stem for entry in caught.traceback}


@pytest.mark.parametrize("name", BEYOND, ids=lambda name: name.replace(" ", "-"))
def test_the_validators_find_what_the_gate_leaves_to_them(name: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.docx"
    bad.write_bytes(BEYOND[name](_good()))

    found = [*OpenXmlValidator().validate(str(bad)).errors, *integrity_check(str(bad))]

    assert found


def test_the_file_that_the_faults_are_seeded_in_is_good() -> None:
    _pass_the_gate(packed(unpack(_good())))


def test_forty_faults_are_seeded_and_more() -> None:
    assert len(_CASES) >= 60


_ENCLOSED = Enclosed(
    (
        Note(
            ("Why: each alliance has people who answer for it.", "Check the deputies before you sign."), label="people"
        ),
        Note(("Open: the debts of the alliance.",), label="committee.debt"),
    ),
    SourceInside("termsheet.yaml", "parties: [Northwind, Kestrel]\n", "0.1.0", "0.1.0", "a" * 64),
)


@cache
def _good() -> bytes:
    return to_docx(alliance(), classic(), _ENCLOSED)


def _pass_the_gate(file: bytes) -> None:
    paper = alliance()
    template = word_template(classic().files["agreement.docx"], dress_of(classic()))
    check(file, template, expected(paper, pages(paper)), furniture=(paper.title, paper.mark), enclosed=_ENCLOSED)
