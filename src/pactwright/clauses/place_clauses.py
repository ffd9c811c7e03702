"""Clauses that say themselves where they stand are put into the instruments.

A library that is laid over another would else have to carry a whole table of contents for each clause it adds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pactwright.clauses.model import Clause, Instrument, Placement, Side, Slot


def place_clauses(instruments: Mapping[str, Instrument], clauses: Mapping[str, Clause]) -> dict[str, Instrument]:
    """Return the instruments with each clause that asks for a place, unless an instrument names it already.

    A clause may stand beside one that asks for a place too, so the wishes are gone through until none can be met.
    """
    waiting = [(clause, placement) for clause in clauses.values() for placement in clause.placements]
    return {name: _with_all(instrument, waiting) for name, instrument in instruments.items()}


def _with_all(instrument: Instrument, wishes: Iterable[tuple[Clause, Placement]]) -> Instrument:
    waiting = [
        (clause, placement)
        for clause, placement in wishes
        if not placement.instruments or instrument.id in placement.instruments
    ]
    while True:
        held = {slot.clause for slot in instrument.slots}
        ready = [wish for wish in waiting if wish[0].id not in held and wish[1].anchor in held]
        if not ready:
            return instrument
        instrument = _with(instrument, *ready[0])


def _with(instrument: Instrument, clause: Clause, placement: Placement) -> Instrument:
    slot = Slot(clause.id, placement.status, placement.place)
    return replace(
        instrument,
        sections=tuple(
            replace(section, slots=tuple(_beside(section.slots, slot, placement))) for section in instrument.sections
        ),
        schedules=tuple(_beside(instrument.schedules, slot, placement)),
    )


def _beside(slots: tuple[Slot, ...], slot: Slot, placement: Placement) -> Iterator[Slot]:
    for one in slots:
        if one.clause != placement.anchor:
            yield one
        elif placement.side is Side.BEFORE:
            yield from (slot, one)
        else:
            yield from (one, slot)
