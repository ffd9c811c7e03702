"""JSON in, a document with spans out, or all that keeps it from being read."""

from __future__ import annotations

from pactwright.source.characters import without_byte_order_mark, without_forbidden
from pactwright.source.faults import Fault, Faults, any_error, in_order
from pactwright.source.limits import too_large
from pactwright.source.model import Document, Node, Source
from pactwright.source.root import faults_of_root


def read_json(source: Source) -> tuple[Document | None, Faults]:
    """Return the document, or None where an error keeps it from being read; and all faults."""
    faults = too_large(source)
    if faults:
        return None, faults
    source = without_byte_order_mark(source)
    root, found = _read(source)
    faults = in_order(found)
    return (None, faults) if any_error(faults) or root is None else (Document(source, root), faults)


def _read(source: Source) -> tuple[Node | None, list[Fault]]:
    # Term sheets and clauses are YAML, and seldom anything else.
    from pactwright.source.json_reader import JsonReader

    _, faults = without_forbidden(source.lines)
    reader = JsonReader(source.text, faults)
    root = reader.read() if source.text.strip() else None
    if not any_error(tuple(faults)):
        faults.extend(faults_of_root(root))
    return root, faults
