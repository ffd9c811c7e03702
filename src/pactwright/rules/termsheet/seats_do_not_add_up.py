"""Seats on the board that do not make up its size, or a quorum above it."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import Board, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find seats whose sum is not the size of the board, and a quorum that cannot be reached."""
    board = located.sheet.entity.board if located.sheet.entity else None
    if board is None:
        return
    seats = sum(entry.seats for entry in board.seats)
    if seats != board.size:
        yield Finding(
            located.place(("entity", "board", "size")),
            f"The board has {board.size} seats, but the parties appoint {seats}.",
            "Correct the size or the seats.",
        )
    yield from _quorum(located, board)


def _quorum(located: LocatedTermSheet, board: Board) -> Findings:
    if board.quorum is not None and board.quorum > board.size:
        yield Finding(
            located.place(("entity", "board", "quorum")),
            f"The quorum is {board.quorum}, but the board has {board.size} directors.",
            "Write a smaller quorum, or leave it out: then more than half must take part.",
        )
    if board.quorum is not None and board.each_party and board.quorum < len(board.seats):
        yield Finding(
            located.place(("entity", "board", "quorum")),
            f"The quorum is {board.quorum}, but a director of each of {len(board.seats)} parties must take part.",
            "Write a larger quorum, or `each_party: no`.",
        )


RULE = Rule(
    code="TS420",
    name="seats-do-not-add-up",
    says="The seats on the board do not make up its size, or the quorum does not fit the board.",
    why="A seat that nobody fills, or a quorum that nobody can reach, stops the company.",
    instead="board:\n  size: 3\n  seats: [{party: Northwind, seats: 2}, {party: Fjordline, seats: 1}]\n  quorum: 2",
    check=check,
)
