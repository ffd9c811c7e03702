"""A way out of a deadlock that does not fit the board or the number of holders."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import DeadlockMechanism, Entity, LocatedTermSheet

_FOR_TWO = frozenset({DeadlockMechanism.ROULETTE, DeadlockMechanism.SEALED_BID})
_PLACE = ("entity", "deadlock", "mechanism")


def check(located: LocatedTermSheet) -> Findings:
    """Find a way out for two among more, one that a casting vote leaves without use, and a chair nobody names."""
    entity = located.sheet.entity
    if entity is None or entity.deadlock is None:
        return
    mechanism = entity.deadlock.mechanism
    if mechanism in _FOR_TWO and not located.sheet.is_two_party:
        yield Finding(
            located.place(_PLACE),
            f"`{mechanism.value}` works between two holders, and there are {len(located.sheet.parties)}.",
            "Choose `put_call`, `expert` or `wind_up`.",
        )
    yield from _beside_the_board(located, entity, mechanism)


def _beside_the_board(located: LocatedTermSheet, entity: Entity, mechanism: DeadlockMechanism) -> Findings:
    board = entity.board
    if board and board.casting_vote and mechanism in _FOR_TWO:
        yield Finding(
            located.place(("entity", "board", "casting_vote")),
            f"The chair has a casting vote, and `{mechanism.value}` is to end a deadlock as well.",
            "Choose one: take the casting vote away, or choose another way out.",
        )
    if mechanism is DeadlockMechanism.CHAIR and board and board.chair is None:
        yield Finding(
            located.place(_PLACE),
            "The chair is to end a deadlock, but the board elects the chair, and may not be able to.",
            "Name under `board` the party that names the chair, or choose another way out.",
        )


RULE = Rule(
    code="TS422",
    name="deadlock-mechanism-unfit",
    says="The way out of a deadlock does not fit the number of holders, the casting vote or the chair.",
    why="Roulette and sealed bids set one holder against one other. A chair with the last vote leaves them no use.",
    instead="deadlock: {mechanism: put_call}",
    check=check,
)
