"""What can be wrong with a file as a whole: it says nothing, or it is no set of fields."""

from __future__ import annotations

from pactwright.source.faults import Fault, FaultKind
from pactwright.source.limits import FIRST_CHARACTER
from pactwright.source.model import Mapping, Node, Scalar, Span


def faults_of_root(root: Node | None) -> tuple[Fault, ...]:
    """Yield a fault where the whole file is anything but a set of fields."""
    if isinstance(root, Mapping):
        return ()
    if root is None or (isinstance(root, Scalar) and root.text is None):
        return (_empty(),)
    return (_no_fields(root.span),)


def _empty() -> Fault:
    message = "The file is empty, or holds only comments."
    return Fault(FaultKind.EMPTY_FILE, message, "Write at least one field: `name: value`.", FIRST_CHARACTER)


def _no_fields(root: Span) -> Fault:
    message = "The file has to be a set of fields, each with a name."
    place = Span(root.line, root.column, root.line, root.column + 1)
    return Fault(FaultKind.NO_FIELDS, message, "Write the fields as `name: value`, without a dash before them.", place)
