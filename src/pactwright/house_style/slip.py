"""What a template may not say, before it has a place in a file."""

from __future__ import annotations

from pactwright.frozen import dataclass
from pactwright.house_style.faults import StyleFault

SIMPLER = "Begin anew from a copy of the style `classic`, and change its look only."


@dataclass(frozen=True, slots=True)
class Slip:
    """Something that a template may not say: what, the cure, and the number of its tag."""

    fault: StyleFault
    message: str
    cure: str = SIMPLER
    tag: int = 0
