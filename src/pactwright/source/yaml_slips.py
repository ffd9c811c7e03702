"""The commonest slips in YAML, in the words of somebody who helps.

libyaml says the same few sentences for all of them, and often names the line after. Each rule looks at the trouble and
returns the slip behind it, if it is the one the rule knows. The first rule that recognises its slip has the word.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pactwright.source.characters import STRANGE_SPACES, strange_space
from pactwright.source.faults import Fault, FaultKind
from pactwright.source.yaml_layout import LAYOUT_RULES
from pactwright.source.yaml_lines import Written, quoted, span, written
from pactwright.source.yaml_quotes import QUOTE_RULES
from pactwright.source.yaml_spaces import FIELD_WITHOUT_SPACE, missing_space_after_colon, missing_space_after_dash
from pactwright.source.yaml_trouble import Slip, Trouble, mended_rest, mended_value

_STRANGE_PLACE = re.compile(rf" *(?:- +)*(?:[\w-]+:|-)? *(?=[{STRANGE_SPACES}])")
_STRANGE_INDENTATION = re.compile(rf" *(?=[{STRANGE_SPACES}][{STRANGE_SPACES} ]*(?:[\w-]+:|-)(?: |$))")
_STRANGE = re.compile(f"[{STRANGE_SPACES}]")
_DASH_WITHOUT_SPACE = re.compile(r" *-(?=[^\W\d]|[\"'\[{])")
_LEADING_BLANKS = re.compile(r"[ \t]*\t[ \t]*")
_WORD = re.compile(r"[^\s,\[\]{}]+")


def slip_from(trouble: Trouble) -> Slip:
    """Return the slip behind a trouble."""
    for rule in RULES:
        slip = rule(trouble)
        if slip:
            return slip
    return _unreadable(trouble)


def _tab(trouble: Trouble) -> Slip | None:
    if trouble.character != "\t":
        return None
    others = [number for number, line in enumerate(trouble.lines) if _LEADING_BLANKS.match(line) and line.strip()]
    cure = "Delete it, and type spaces with the space bar: two for each level."
    if len(others) > 1:
        cure += f" {len(others)} lines start like this one: let your editor turn TABs into spaces."
    message = "This line is indented with a TAB. Only spaces can indent a line."
    if trouble.here[: trouble.column].strip():
        message = "Here stands a TAB. Only spaces can stand between a dash and what follows it."
    fault = Fault(FaultKind.TAB_CHARACTER, message, cure, span(trouble.line, trouble.column))
    mended = {number: _with_spaces(trouble.lines[number]) for number in others}
    return Slip(fault, mended or {trouble.line: trouble.here.replace("\t", " ")})


def _with_spaces(line: str) -> str:
    blanks = _LEADING_BLANKS.match(line)
    return line if blanks is None else blanks[0].replace("\t", "  ") + line[blanks.end() :]


def _strange_space(trouble: Trouble) -> Slip | None:
    for number in trouble.suspects:
        found = _STRANGE_PLACE.match(trouble.lines[number])
        if found:
            return _strange_space_at(trouble, number, found.end())
    # In an indentation it is often noticed only lines later, where the next block ends.
    for number in trouble.lines_of_block if trouble.problem.startswith("did not find expected") else ():
        found = _STRANGE_INDENTATION.match(trouble.lines[number])
        if found:
            return _strange_space_at(trouble, number, found.end())
    return None


def _strange_space_at(trouble: Trouble, number: int, column: int) -> Slip:
    line = trouble.lines[number]
    return Slip(strange_space(line[column], span(number, column)), {number: _STRANGE.sub(" ", line)})


def _space_after_dash(trouble: Trouble) -> Slip | None:
    for number in trouble.suspects:
        line = trouble.lines[number]
        found = _DASH_WITHOUT_SPACE.match(line)
        if found:
            return Slip(missing_space_after_dash(line, number), {number: f"{found[0]} {line[found.end() :]}"})
    return None


def _space_after_colon(trouble: Trouble) -> Slip | None:
    for number in trouble.suspects:
        line = trouble.lines[number]
        found = FIELD_WITHOUT_SPACE.match(line, len(line) - len(line.lstrip(" -")))
        if found:
            # The space takes the place of a letter, so that all columns stay as they are.
            mended = mended_rest(f"{line[: found.end()]} {line[found.end() + 1 :]}", found.end() + 1)
            return Slip(missing_space_after_colon(line, number), {number: mended})
    return None


def _special_first_character(trouble: Trouble) -> Slip | None:
    for line, column in ((trouble.line, trouble.column), (trouble.context_line, trouble.context_column)):
        value = written(trouble.lines[line])
        if value and value.value_column == column and value.value[0] in "%@`&*!|>]},?":
            return _first_character(trouble, line, value)
    opened = trouble.value_here
    if opened and opened.value_column < trouble.column and _is_followed_by_text(trouble, opened):
        return _first_character(trouble, trouble.line, opened)
    return None


def _reserved_character(trouble: Trouble) -> Slip | None:
    """`%`, `@` and a backtick start nothing in YAML, wherever they stand."""
    column = trouble.context_column if trouble.context == "while scanning a directive" else trouble.column
    word = _WORD.match(trouble.here, column)
    if not word or word[0][0] not in "%@`":
        return None
    message = f"A text that starts with `{word[0][0]}` needs quotes around it."
    fault = Fault(
        FaultKind.SPECIAL_FIRST_CHARACTER, message, f"Put it in quotes: {quoted(word[0])}.", span(trouble.line, column)
    )
    return Slip(fault, {trouble.line: trouble.here[:column] + "x" * len(word[0]) + trouble.here[word.end() :]})


def _is_followed_by_text(trouble: Trouble, value: Written) -> bool:
    """Tell whether text follows on a bracket that is closed, or on an alias: `[Acme] Ltd`, `*see below`."""
    if trouble.context != "while parsing a block mapping":
        return False
    inside = trouble.here[value.value_column : trouble.column].rstrip()
    return value.value[0] == "*" or (value.value[0] in "[{" and inside.endswith(("]", "}")))


def _first_character(trouble: Trouble, line: int, value: Written) -> Slip:
    message = f"A value that starts with `{value.value[0]}` has a special meaning in YAML."
    cure = f"Put it in quotes: {value.with_value(quoted(value.value))}."
    fault = Fault(FaultKind.SPECIAL_FIRST_CHARACTER, message, cure, span(line, value.value_column))
    return Slip(fault, {line: mended_value(trouble.lines[line], value)})


def _colon_in_text(trouble: Trouble) -> Slip | None:
    value = trouble.value_here
    if trouble.problem != "mapping values are not allowed in this context" or value is None:
        return None
    if not value.value_column <= trouble.column or value.value[0] in "\"'[{":
        return None
    mended = {trouble.line: mended_value(trouble.here, value)}
    place = span(trouble.line, trouble.column)
    if value.value[0] in "“„‘":
        message = "The curly quotes around this text are no quotes in YAML."
        cure = f"Use straight quotes: {value.with_value(quoted(value.value.strip('“”„‘’')))}."
        return Slip(Fault(FaultKind.CURLY_QUOTES, message, cure, span(trouble.line, value.value_column)), mended)
    message = "A colon inside a text needs quotes around the text."
    cure = f"Put the text in quotes: {value.with_value(quoted(value.value))}."
    return Slip(Fault(FaultKind.COLON_IN_TEXT, message, cure, place), mended)


def _unreadable(trouble: Trouble) -> Slip:
    message = "The file cannot be read as YAML from here on."
    cure = "Check the quotes, colons, brackets and indentation on this line and the one above it."
    return Slip(Fault(FaultKind.UNREADABLE_YAML, message, cure, span(trouble.line, trouble.column)), {})


RULES: tuple[Callable[[Trouble], Slip | None], ...] = (
    _tab,
    _strange_space,
    *QUOTE_RULES,
    _space_after_dash,
    _space_after_colon,
    _special_first_character,
    _reserved_character,
    _colon_in_text,
    *LAYOUT_RULES,
)
"""A slip that can look like another one stands before it."""
