"""What follows when the holders of a joint venture's company cannot agree."""

from enum import StrEnum

from pactwright.termsheet.base import Model, OrOpen, told
from pactwright.termsheet.disputes import EscalationLevel
from pactwright.termsheet.values import Duration


class DeadlockMechanism(StrEnum):
    """How a deadlock ends that no talk has ended."""

    STATUS_QUO = "status_quo"
    CHAIR = "chair"
    EXPERT = "expert"
    PUT_CALL = "put_call"
    SEALED_BID = "sealed_bid"
    ROULETTE = "roulette"
    WIND_UP = "wind_up"


class Deadlock(Model):
    """When there is a deadlock, who talks about it, and what ends it."""

    mechanism: DeadlockMechanism = told("What ends it.", "put_call")
    failed_meetings: int = told(
        "How many meetings in a row without a decision make a deadlock.", 2, default=2, ge=1, le=5
    )
    ladder: tuple[EscalationLevel, ...] = told(
        "Who then looks for a way out, lowest step first; leave out for the ladder under `disputes`.",
        [{"name": "Chief executives", "people": ["Ada Brandt", "Jonas Berg"], "within": "20 business days"}],
        default=(),
    )
    respond_within: OrOpen[Duration] = told(
        "How long a holder has to answer an offer made to end it.", "60 days", default=Duration.parse("60 days")
    )
