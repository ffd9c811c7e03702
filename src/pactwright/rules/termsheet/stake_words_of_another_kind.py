"""Words of an investment that belong to another kind of it, or are missing."""

from __future__ import annotations

from pactwright.rules.model import Finding, Findings, Rule
from pactwright.termsheet import EquityInstrument, LocatedTermSheet


def check(located: LocatedTermSheet) -> Findings:
    """Find an option or a loan without a last day, a last day of shares that are paid at once, interest on no loan."""
    link = located.sheet.equity_link
    if link is None:
        return
    kind = link.instrument.value
    if link.instrument is not EquityInstrument.SUBSCRIPTION and link.until is None:
        message = "An option needs a last day." if kind == "option" else "A loan needs a day on which it is repaid."
        place = located.place(("equity_link", "instrument"))
        yield Finding(place, message, "Add `until: 2029-12-31`, or the question: `until: {open: Until when?}`.")
    if link.instrument is EquityInstrument.SUBSCRIPTION and link.until is not None:
        message = "`until` is for an option or a loan; these shares are paid for at once."
        cure = "Take it out, or write `instrument: option` or `instrument: convertible`. The last day is `longstop`."
        yield Finding(located.place(("equity_link", "until"), key=True), message, cure)
    if link.instrument is not EquityInstrument.CONVERTIBLE and link.interest is not None:
        message = f"`interest` is for a loan, not for `{kind}`."
        cure = "Take it out, or write `instrument: convertible`."
        yield Finding(located.place(("equity_link", "interest"), key=True), message, cure)


RULE = Rule(
    code="TS488",
    name="stake-words-of-another-kind",
    says="An option or a loan has no last day, or an investment has words that belong to another kind.",
    why="An option without an end hangs over the company for ever. A word that does not fit would be lost.",
    instead="equity_link: {…, instrument: option, until: 2029-12-31}",
    check=check,
)
