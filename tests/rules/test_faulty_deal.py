"""Twelve faults in one file: all of them are told at once, each at its own line."""

from __future__ import annotations

import re
from pathlib import Path as File

from pactwright.rules import check_term_sheet
from pactwright.source import Source
from pactwright.termsheet import read_term_sheet

FAULTY = File(__file__).parent.parent / "fixtures" / "faulty_deal.yaml"
MARK = re.compile(r"# (TS[0-9]{3}) ([a-z-]+)$")


def test_twelve_faults_are_told_at_once_each_at_its_line() -> None:
    text = FAULTY.read_text(encoding="utf-8")
    marks = [(number, MARK.search(line)) for number, line in enumerate(text.splitlines(), start=1)]
    expected = [(number, mark[1], mark[2]) for number, mark in marks if mark]

    located = read_term_sheet(Source(FAULTY.name, text)).value
    assert located
    found = check_term_sheet(located)

    told = [(finding.place.span.line, finding.code, finding.name) for finding in found if finding.place]
    assert told == expected
    assert len(told) == 12
