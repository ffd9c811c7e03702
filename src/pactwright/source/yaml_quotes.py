"""Slips with quotes and brackets: opened and never closed, closed too early, or with a backslash that means nothing."""

from __future__ import annotations

import re

from pactwright.source.faults import Fault, FaultKind
from pactwright.source.model import Span
from pactwright.source.yaml_lines import Written, quoted, span
from pactwright.source.yaml_trouble import Slip, Trouble, mended_rest, mended_value

_ESCAPE = re.compile(r"\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|.)")
_CLOSING = {"[": "]", "{": "}"}


def _wrong_escape(trouble: Trouble) -> Slip | None:
    if trouble.context != "while parsing a quoted scalar":
        return None
    backslash = trouble.here.rfind("\\", 0, trouble.column + 1)
    if backslash < 0:
        return None
    escape = _ESCAPE.match(trouble.here, backslash)
    shown = escape[0] if escape else "\\"
    message = f"A backslash in double quotes starts a special character, and `{shown}` is none that can be used here."
    cure = "Write two backslashes, or put the text in single quotes."
    fault = Fault(FaultKind.WRONG_ESCAPE, message, cure, span(trouble.line, backslash, 2))
    return Slip(fault, {trouble.line: trouble.here[:backslash] + "x" + trouble.here[backslash + 1 :]})


def _unclosed_quote(trouble: Trouble) -> Slip | None:
    if not _is_about_quotes(trouble):
        return None
    for number, value in trouble.openings():
        if value.value[0] in "\"'" and not _is_closed(value.value):
            return _quote_opened(trouble, number, value)
    if trouble.context != "while scanning a quoted scalar":
        return None
    number, column = trouble.context_line, trouble.context_column
    line = trouble.lines[number]
    return Slip(_never_closed(span(number, column), line[column]), {number: mended_rest(line, column)})


def _is_about_quotes(trouble: Trouble) -> bool:
    return "quoted scalar" in trouble.context or getattr(trouble.last, "style", None) in ('"', "'")


def _is_closed(value: str) -> bool:
    """Tell whether the quote that a value starts with is closed in the same line."""
    quote, rest = value[0], value[1:]
    rest = rest.replace("''", "") if quote == "'" else rest.replace("\\\\", "").replace('\\"', "")
    return quote in rest


def _quote_opened(trouble: Trouble, number: int, value: Written) -> Slip:
    fault = _never_closed(span(number, value.value_column), value.value[0])
    return Slip(fault, {number: mended_value(trouble.lines[number], value)})


def _never_closed(place: Span, quote: str) -> Fault:
    message = f"The quote {quote} that is opened here is never closed."
    return Fault(FaultKind.UNCLOSED_QUOTE, message, f"Put a closing {quote} at the end of the text.", place)


def _text_after_quote(trouble: Trouble) -> Slip | None:
    value = trouble.value_here
    if value is None or value.value[0] not in "\"'" or value.value_column >= trouble.column:
        return None
    if not _is_about_quotes(trouble):
        return None
    mended = {trouble.line: mended_value(trouble.here, value)}
    message = "The quotes are closed before this place, and text follows."
    cure = f"Put the whole text in other quotes: {value.with_value(_requoted(value.value))}."
    return Slip(Fault(FaultKind.TEXT_AFTER_QUOTE, message, cure, span(trouble.line, trouble.column)), mended)


def _requoted(value: str) -> str:
    """Return the text in quotes that it does not hold itself: `'Acme's Ltd'` becomes `"Acme's Ltd"`."""
    inside = value[1:-1] if value[-1] == value[0] else value
    return quoted(inside)


def _unclosed_bracket(trouble: Trouble) -> Slip | None:
    if "flow" not in trouble.context:
        return None
    for number, value in trouble.openings():
        if value.value[0] in _CLOSING and not value.value.endswith(_CLOSING[value.value[0]]):
            fault = _never_closed_bracket(span(number, value.value_column), value.value[0])
            return Slip(fault, {number: mended_value(trouble.lines[number], value)})
    if trouble.line == trouble.context_line and trouble.character:
        return None
    number, column = _last_bracket(trouble)
    if column < 0:
        return None
    line = trouble.lines[number]
    return Slip(_never_closed_bracket(span(number, column), line[column]), {number: mended_rest(line, column)})


def _last_bracket(trouble: Trouble) -> tuple[int, int]:
    """Return the line and column of the bracket that libyaml was reading in; column -1 where there is none."""
    number, column = trouble.context_line, trouble.context_column
    if trouble.lines[number][column : column + 1] in _CLOSING:
        return number, column
    line = trouble.lines[number]
    return number, max(line.rfind("["), line.rfind("{"))


def _never_closed_bracket(place: Span, bracket: str) -> Fault:
    message = f"The bracket {bracket} that is opened here is never closed."
    cure = f"Put a closing {_CLOSING[bracket]} after the last value. If it is text, put it all in quotes."
    return Fault(FaultKind.UNCLOSED_BRACKET, message, cure, place)


QUOTE_RULES = (_wrong_escape, _unclosed_quote, _text_after_quote, _unclosed_bracket)
"""In the order in which they are asked."""
