"""How the time to write a paper grows: with its clauses, from 20 to 120, and with its parties, from 2 to 12.

The figure for one of them is printed beside: where growth is a straight line, it stays the same or falls.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import cycle, islice

from papers import THIRTY_FIVE_PAGES, drafted, sheet, written
from side_by_side import Way, medians

from pactwright.agreement import Agreement, Content, CrossReference, Paragraph, Section, Text
from pactwright.source import Source

CLAUSES, PARTIES = (20, 40, 80, 120), (2, 4, 8, 12)


def main() -> None:
    """Print the median for each number of clauses, and for each number of parties, drafting included."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how often each paper is written (default: 7)")
    rounds = parser.parse_args().rounds
    paper = drafted(sheet(THIRTY_FIVE_PAGES))
    grown = {number: replace(paper, agreement=with_clauses(paper.agreement, number)) for number in CLAUSES}
    show("clauses, as a Word file", {number: partial(written, one, "docx") for number, one in grown.items()}, rounds)
    deals = {number: deal(number) for number in PARTIES}
    show("parties, drafted and as a Word file", {number: partial(_paper, one) for number, one in deals.items()}, rounds)


def show(title: str, ways: Mapping[int, Way], rounds: int) -> None:
    """Print the median of each size, and what one of them takes."""
    print(f"\nFrom {min(ways)} to {max(ways)} {title}")
    for name, seconds in medians({str(number): way for number, way in ways.items()}, rounds=rounds).items():
        print(f"  {name:<56}{seconds * 1000:>9.1f} ms{seconds * 1000 / int(name):>9.2f} ms each")


def with_clauses(agreement: Agreement, number: int) -> Agreement:
    """Return a paper with so many clauses: its own, over and over, without references to each other."""
    sections = islice(cycle(agreement.sections), number)
    grown = tuple(_renumbered(section, str(place)) for place, section in enumerate(sections, start=1))
    recitals = tuple(_unbound(each) for each in agreement.recitals)
    schedules = tuple(replace(each, blocks=tuple(map(_unbound, each.blocks))) for each in agreement.schedules)
    return replace(agreement, recitals=recitals, sections=grown, schedules=schedules, open_points=())


def deal(parties: int) -> Source:
    """Return a memorandum between so many parties."""
    names = [f"Harbour {chr(ord('A') + number)}" for number in range(parties)]
    listed = "\n".join(
        f'  - {{short_name: {name}, legal_name: {name} Ltd, address: "{place} Quay Road, Leith", country: Scotland, '
        f"gains: [a share of what all learn]}}"
        for place, name in enumerate(names, start=1)
    )
    people = "\n".join(f"  - {{name: Ada {name[-1]}berg, party: {name}, title: Director}}" for name in names)
    managers = "\n".join(f"  - {{party: {name}, manager: Ada {name[-1]}berg}}" for name in names)
    text = (
        f"instrument: mou\nparties:\n{listed}\npeople:\n{people}\nmanagers:\n{managers}\n"
        "purpose: {statement: find out in a season whether shared forecasts shorten the time that ships wait}\n"
        "term: {length: 6 months}\ngoverning_law: Scotland\n"
    )
    return Source("growth/termsheet.yaml", text)


def _paper(source: Source) -> bytes:
    return written(drafted(source), "docx")


def _renumbered(section: Section, number: str) -> Section:
    blocks = tuple(
        replace(
            each,
            label=each.label and f"{each.label}-{number}",
            number=each.number.replace(f"{section.number}.", f"{number}.", 1),
        )
        if isinstance(each, Paragraph)
        else each
        for each in map(_unbound, section.blocks)
    )
    return replace(section, number=number, label=f"{section.label}-{number}", blocks=blocks)


def _unbound(block: object) -> object:
    if isinstance(block, Paragraph):
        return replace(block, content=_plain(block.content))
    return replace(block, rows=tuple(tuple(map(_plain, row)) for row in block.rows))


def _plain(content: Content) -> Content:
    return tuple(Text(each.text) if isinstance(each, CrossReference) else each for each in content)


if __name__ == "__main__":
    main()
