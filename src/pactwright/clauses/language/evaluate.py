"""From a text and a deal to words: every printed value is an opaque, traced piece, never text to be parsed.

`fill` gives Markdown in which each printed value is a token, and the list of pieces that the tokens stand for. The
Markdown parser sees only tokens, so no value can become markup.
The texts are taken as checked: what the static check refuses may fail here as a bug would.
"""

from __future__ import annotations

from pactwright.clauses.language.compiled import Filling, deciding, writing
from pactwright.clauses.language.evaluation import Evaluation
from pactwright.clauses.language.traced import Piece
from pactwright.clauses.language.tree import Expression, Template
from pactwright.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Filled:
    """Markdown with tokens, and the pieces they stand for: the token with number n is piece n.

    A piece that is plain text is words of the library (what the paper calls itself, a figure that was counted).
    """

    text: str
    pieces: tuple[str | Piece, ...]


def holds(condition: Expression, deal: Evaluation) -> bool:
    """Whether a condition holds for a deal."""
    return deciding(condition)(deal, {})


def fill(template: Template, deal: Evaluation) -> Filled:
    """Fill in a text."""
    filling = _filled(template, deal)
    return Filled("".join(filling.words), tuple(filling.pieces))


def decided(template: Template, deal: Evaluation) -> tuple[tuple[Expression, bool], ...]:
    """Return each condition that filling in a text asks, as often as it is asked, with its answer."""
    return tuple(_filled(template, deal).asked)


def _filled(template: Template, deal: Evaluation) -> Filling:
    filling = Filling(deal)
    writing(template)(filling, {})
    return filling
