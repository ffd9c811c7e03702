"""What can be wrong with a single field of a term sheet: each kind with its code, what it says and what to write."""

from __future__ import annotations

from enum import Enum


class FieldFault(Enum):
    """Every fault that is found while the fields of a file are read, before they are compared with each other."""

    UNKNOWN_FIELD = (
        "TS201",
        "A name before a colon is no field of the block it stands in.",
        "Correct its spelling, move it to the block it belongs to, or take it out.",
    )
    MISSING_FIELD = (
        "TS202",
        "A block lacks a field that it cannot do without.",
        "Add the field. If its value is still to be agreed, most fields take an open point: `due: {open: By when?}`.",
    )
    MISSING_VALUE = (
        "TS203",
        "Nothing stands after the colon of a field, or after the dash of a list.",
        "Write the value, or take the line out: then the usual value counts.",
    )
    WORD_NOT_ON_LIST = (
        "TS204",
        "A field that takes one of a few words holds another one.",
        "Write one of the words that the message lists.",
    )
    LIST_EXPECTED = (
        "TS205",
        "A field that takes a list holds a single value or a block.",
        "Write each item on a line of its own, after a dash and a space.",
    )
    BLOCK_EXPECTED = (
        "TS206",
        "A field that takes further fields holds a single value or a list.",
        "Write the fields on the lines below it, indented by two spaces.",
    )
    SINGLE_VALUE_EXPECTED = (
        "TS207",
        "A field that takes a single value holds a list or a block.",
        "Write one value after the colon, on the same line.",
    )
    TOO_FEW = ("TS208", "A list has fewer items than it needs.", "Add the items that are missing.")
    TOO_MANY = ("TS209", "A list has more items than can be printed.", "Take items out.")
    NEITHER_YES_NOR_NO = ("TS210", "A field that takes yes or no holds something else.", "Write `yes` or `no`.")
    NOT_A_WHOLE_NUMBER = ("TS211", "A field that counts holds something else.", "Write a whole number in figures.")
    NUMBER_OUT_OF_RANGE = ("TS212", "A number is too small or too large.", "Write a number within the range.")
    WRONG_FORM = (
        "TS213",
        "A value does not have the form that its field takes.",
        "Write it in the same form as the example. A language is written `en-GB` or `de`.",
    )
    NOT_AN_AMOUNT = (
        "TS220",
        "An amount of money is not written so that it can be read in one way only.",
        "Write the code, then the figure: `EUR 1,250.50`. `EUR 50.000` can be read in two ways.",
    )
    UNKNOWN_CURRENCY = ("TS221", "No currency has this code.", "Write the three letters that banks use: `EUR`, `NOK`.")
    NOT_A_PERCENTAGE = ("TS222", "A share is not a percentage.", "Write a figure from 0 to 100: `15%`, `12.5%`.")
    NOT_A_LENGTH_OF_TIME = (
        "TS223",
        "A length of time lacks its figure or its unit.",
        "Write both: `30 days`, `10 business days`, `6 weeks`, `12 months` or `2 years`.",
    )
    NOT_A_DATE = (
        "TS224",
        "A date is not written so that it can be read in one way only.",
        "Write year, month and day: `2027-01-31`. `03/04/2027` can be read in two ways.",
    )
    NO_SUCH_DAY = ("TS225", "The calendar has no such day.", "Check the month and the day.")
    BLANK = ("TS226", "A text holds nothing but spaces.", "Write the text, or take the line out.")
    TEXT_TOO_LONG = ("TS227", "A text is longer than can be printed in its place.", "Shorten it to what matters.")
    LINE_BREAK = (
        "TS228",
        "A text that is printed as one paragraph runs over several lines.",
        "Write it on one line, or write `>` instead of `|`: then the lines are joined.",
    )
    UNSEEN_CHARACTER = (
        "TS229",
        "A text holds a character that nobody sees on paper.",
        "Delete it. Two names that look alike on paper must be alike in the file.",
    )
    NOT_AN_ID = (
        "TS230",
        "An id holds something else than letters, figures, dashes and underscores.",
        "Start with a letter: `M1`, `pilot-2`.",
    )

    def __init__(self, code: str, says: str, instead: str) -> None:
        self.code = code
        self.says = says
        self.instead = instead

    @property
    def title(self) -> str:
        """The name in a reader's form: `unknown-field`."""
        return self.name.lower().replace("_", "-")
