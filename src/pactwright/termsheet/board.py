"""The board of a joint venture's company: who sits on it, who chairs it, how it decides."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, PartyName, told
from pactwright.termsheet.governance import Cadence
from pactwright.termsheet.values import Duration


class Seats(Model):
    """How many directors a holder appoints."""

    party: PartyName = told("The holder.", "Northwind")
    seats: int = told("How many directors it appoints.", 2, ge=1, le=20)


class BoardVotes(StrEnum):
    """How votes are counted on the board."""

    PER_DIRECTOR = "per_director"
    BY_SHAREHOLDING = "by_shareholding"


class Board(Model):
    """The board of directors."""

    size: int = told("How many directors it has.", 4, ge=1, le=40)
    seats: tuple[Seats, ...] = told(
        "Who appoints how many.", [{"party": "Northwind", "seats": 2}, {"party": "Fjordline", "seats": 2}], min_length=1
    )
    chair: PartyName | None = told(
        "Which holder names the first chair; leave out if the board elects one.", "Northwind", default=None
    )
    chair_rotates: bool = told("Whether the right to name the chair passes on each year.", "yes", default=False)
    casting_vote: bool = told("Whether the chair decides when votes are equal.", "no", default=False)
    chief_executive: PartyName | None = told(
        "Which holder proposes the chief executive; leave out if the board chooses freely.", "Fjordline", default=None
    )
    quorum: int | None = told(
        "How many directors must take part; leave out for more than half.", 3, default=None, ge=1, le=40
    )
    each_party: bool = told("Whether a director of each holder must take part.", "yes", default=True)
    votes: BoardVotes = told("How votes count.", "per_director", default=BoardVotes.PER_DIRECTOR)
    notice: OrOpen[Duration] = told(
        "Notice of a meeting.", "10 business days", default=Duration.parse("10 business days")
    )
    meets: Cadence = told("How often it meets, at least.", "quarterly", default=Cadence.QUARTERLY)
    observers: tuple[PartyName, ...] = told(
        "Holders that may send an observer who does not vote.", ["Fjordline"], default=()
    )
