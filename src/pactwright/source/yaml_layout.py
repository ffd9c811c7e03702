"""Slips of layout: a line at the wrong indentation, without its colon, or on the wrong line."""

from __future__ import annotations

import re

from pactwright.source.faults import Fault, FaultKind, shortened
from pactwright.source.names import nameless_field
from pactwright.source.yaml_lines import indentation, span, starts_field, written
from pactwright.source.yaml_refused import several_documents
from pactwright.source.yaml_trouble import Slip, Trouble, mended_rest

_ITEM = re.compile(r" *-(?: |$)")
_NAME_AND_VALUE = re.compile(r"(?P<before> *(?:- +)*)(?P<name>[a-z][a-z0-9_]*) +(?P<value>[^\s:][^:]*)$")
_PROSE_BEFORE_COLON = re.compile(r" *[^\s:]+ [^:]*:")


def _several_documents(trouble: Trouble) -> Slip | None:
    before = trouble.line_before(trouble.line)
    if before is None or trouble.lines[before].rstrip() != "...":
        return None
    return Slip(several_documents(trouble.line), dict.fromkeys(range(before, len(trouble.lines)), ""))


def _list_on_field_line(trouble: Trouble) -> Slip | None:
    if trouble.problem != "block sequence entries are not allowed in this context":
        return None
    value = trouble.value_here
    text = shortened(trouble.here[trouble.column :].strip())
    cure = f'Start the list on the next line. If it is text, put it in quotes: "{text}".'
    fault = Fault(
        FaultKind.LIST_ON_FIELD_LINE,
        "A list cannot start on the line of its field.",
        cure,
        span(trouble.line, trouble.column),
    )
    if value is None:
        return Slip(fault, {})
    return Slip(fault, {trouble.line: mended_rest(trouble.here, value.value_column)})


def _nameless_field(trouble: Trouble) -> Slip | None:
    if trouble.character != ":" or not trouble.starts_its_line:
        return None
    return Slip(nameless_field(span(trouble.line, trouble.column)), {trouble.line: ""})


def _missing_colon(trouble: Trouble) -> Slip | None:
    if trouble.context != "while scanning a simple key":
        return None
    number = trouble.context_line
    line = trouble.lines[number]
    word = line.strip()
    below = trouble.line_after(number)
    message = "This line has no colon. Every field is written as `name: value`."
    cure = "If it belongs to the text above it, indent it deeper than that field. If not, give it a name and a colon."
    has_block = below is not None and indentation(trouble.lines[below]) > indentation(line)
    if has_block or (below is not None and _ITEM.match(trouble.lines[below])):
        cure = f"Put a colon after the name: `{shortened(word)}:`."
    fault = Fault(FaultKind.MISSING_COLON, message, cure, span(number, indentation(line), max(len(word), 1)))
    return Slip(fault, {} if has_block else {number: ""})


def _missing_colon_above(trouble: Trouble) -> Slip | None:
    """Recognise `instrument mou` above `title: x`: libyaml takes both for one text, and stops at the colon below."""
    above = trouble.line_before(trouble.line)
    if above is None or trouble.problem != "mapping values are not allowed in this context":
        return None
    found = _NAME_AND_VALUE.match(trouble.lines[above])
    if not found or found.end("before") != indentation(trouble.here) or not starts_field(trouble.here):
        return None
    name, value = shortened(found["name"]), shortened(found["value"])
    message = f"The colon after `{name}` is missing. Every field is written as `name: value`."
    cure = f"Put a colon after the name: `{name}: {value}`."
    place = span(above, found.start("name"), len(found["name"]))
    return Slip(Fault(FaultKind.MISSING_COLON, message, cure, place), {above: found["before"] + "x: x"})


def _colon_in_further_line(trouble: Trouble) -> Slip | None:
    if trouble.problem != "mapping values are not allowed in this context":
        return None
    if not _PROSE_BEFORE_COLON.match(trouble.here):
        return None
    message = "A colon inside a text that runs over several lines needs quotes around the text."
    cure = "Put the whole text in quotes, or write `|` after the name of the field and the text on the lines below."
    fault = Fault(FaultKind.COLON_IN_TEXT, message, cure, span(trouble.line, trouble.column))
    return Slip(fault, {trouble.line: mended_rest(trouble.here, indentation(trouble.here))})


def _list_and_fields_mixed(trouble: Trouble) -> Slip | None:
    before_column = trouble.context_column
    if not trouble.starts_its_line or trouble.column != before_column or trouble.context_line == trouble.line:
        return None
    is_item = _ITEM.match(trouble.here) is not None
    starts_with_item = _ITEM.match(trouble.lines[trouble.context_line][before_column:]) is not None
    if is_item == starts_with_item:
        return None
    message = "List items (with a dash) and named fields stand in the same block here."
    cure = "If this line belongs to the list item above it, indent it by two more spaces. If not, indent it less."
    if is_item:
        cure = "Put the list under a name of its own, or delete the dash."
    first = ("The block starts here.", span(trouble.context_line, before_column))
    fault = Fault(FaultKind.LIST_AND_FIELDS_MIXED, message, cure, span(trouble.line, trouble.column), (first,))
    return Slip(fault, {})


def _wrong_indentation(trouble: Trouble) -> Slip | None:
    above = trouble.line_before(trouble.line)
    if above is None or not starts_field(trouble.here):
        return None
    if not trouble.starts_its_line and trouble.problem != "mapping values are not allowed in this context":
        return None
    own, level = indentation(trouble.here), indentation(trouble.lines[above])
    value = written(trouble.lines[above])
    message = f"This line is indented by {_spaces(own)}, which fits no block above it."
    cure = f"If it belongs beside line {above + 1}, indent it by {_spaces(level)} too."
    if own > level and value:
        message = f"This line is indented deeper than line {above + 1}, which already has a value."
        cure = f"If it belongs beside line {above + 1}, let both start in the same column."
    if own > level and value and not value.key:
        named = f"`- name: {shortened(value.value)}`"
        cure = f"If it belongs to the list item on line {above + 1}, give the text there a name: {named}."
    other = (f"Line {above + 1} is indented by {_spaces(level)}.", span(above, level))
    return Slip(Fault(FaultKind.WRONG_INDENTATION, message, cure, span(trouble.line, own), (other,)), {})


def _spaces(number: int) -> str:
    return "1 space" if number == 1 else f"{number or 'no'} spaces"


LAYOUT_RULES = (
    _several_documents,
    _list_on_field_line,
    _nameless_field,
    _missing_colon,
    _missing_colon_above,
    _colon_in_further_line,
    _list_and_fields_mixed,
    _wrong_indentation,
)
"""In the order in which they are asked."""
