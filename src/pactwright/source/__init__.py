"""Floor 0: text and places."""

from pactwright.source.characters import STRANGE_SPACES, described, forbidden_in_value, without_byte_order_mark
from pactwright.source.decode import decode, quotable
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
    "STRANGE_SPACES",
    "Document",
    "Entry",
    "Fault",
    "FaultKind",
    "Faults",
    "Found",
    "Mapping",
    "Node",
    "Path",
    "PathPart",
    "Place",
    "Scalar",
    "Sequence",
    "Source",
    "Span",
    "any_error",
    "decode",
    "described",
    "forbidden_in_value",
    "line_and_column",
    "locate",
    "path_at",
    "path_from",
    "quotable",
    "read_document",
    "read_front_matter",
    "read_json",
    "read_yaml",
    "to_plain",
    "without_byte_order_mark",
    "written_path",
]
