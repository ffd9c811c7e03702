"""Floor 0: text and places."""

from pactwright.source.characters import described, without_byte_order_mark
from pactwright.source.decode import decode, quotable
from pactwright.source.edit import Edited, Order, Refusal, add_item, move_item, remove_value, set_value
from pactwright.source.edit_tree import Value
from pactwright.source.faults import Fault, FaultKind, Faults, any_error
from pactwright.source.from_front_matter import read_front_matter
from pactwright.source.from_json import read_json
from pactwright.source.from_yaml import read_yaml
from pactwright.source.locate import Found, locate
from pactwright.source.model import (
    Document,
    Entry,
    Mapping,
    Node,
    Path,
    PathPart,
    Place,
    Scalar,
    Sequence,
    Source,
    Span,
    line_and_column,
)
from pactwright.source.path_at import path_at
from pactwright.source.paths import path_from, written_path
from pactwright.source.read import STANDARD_INPUT, read_document
from pactwright.source.to_plain import to_plain

__all__ = [
    "STANDARD_INPUT",
    "Document",
    "Edited",
    "Entry",
    "Fault",
    "FaultKind",
    "Faults",
    "Found",
    "Mapping",
    "Node",
    "Order",
    "Path",
    "PathPart",
    "Place",
    "Refusal",
    "Scalar",
    "Sequence",
    "Source",
    "Span",
    "Value",
    "add_item",
    "any_error",
    "decode",
    "described",
    "line_and_column",
    "locate",
    "move_item",
    "path_at",
    "path_from",
    "quotable",
    "read_document",
    "read_front_matter",
    "read_json",
    "read_yaml",
    "remove_value",
    "set_value",
    "to_plain",
    "without_byte_order_mark",
    "written_path",
]
