"""A source in, its document out, in whichever of the two notations it is written."""

from __future__ import annotations

from pactwright.source.characters import without_byte_order_mark
from pactwright.source.faults import Faults
from pactwright.source.from_json import read_json
from pactwright.source.from_yaml import read_yaml
from pactwright.source.model import Document, Source

STANDARD_INPUT = "<stdin>"


def read_document(source: Source) -> tuple[Document | None, Faults]:
    """Read JSON where the name ends in `.json`, or where standard input starts with `{`; otherwise YAML."""
    return read_json(source) if _is_json(source) else read_yaml(source)


def _is_json(source: Source) -> bool:
    if source.name == STANDARD_INPUT:
        return without_byte_order_mark(source).text.lstrip().startswith("{")
    return source.name.lower().endswith(".json")
