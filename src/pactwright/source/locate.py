"""A path in, the place in the file out: where a finding about a value is shown."""

from __future__ import annotations

from pactwright.frozen import dataclass
from pactwright.source.model import Document, Mapping, Node, Path, PathPart, Sequence, Span


@dataclass(frozen=True, slots=True)
class Found:
    """How far a path leads into a document, and what stands there.

    `key` is None at the root and for an item of a list: neither has a name in the file.
    """

    resolved: Path
    is_whole: bool
    key: Span | None
    value: Span
    node: Node

    @property
    def name_or_value(self) -> Span:
        """The name where there is one, else the value: where a missing or unknown field is shown."""
        return self.key or self.value


def locate(document: Document, path: Path) -> Found:
    """Follow the path as far as it leads. A path that breaks off gives the last value that was reached."""
    node, key = document.root, None
    for depth, part in enumerate(path):
        step = _step(node, part)
        if step is None:
            return Found(path[:depth], is_whole=False, key=key, value=node.span, node=node)
        key, node = step
    return Found(path, is_whole=True, key=key, value=node.span, node=node)


def _step(node: Node, part: PathPart) -> tuple[Span | None, Node] | None:
    if isinstance(node, Mapping):
        return next(((entry.key.span, entry.value) for entry in node.entries if entry.key.text == part), None)
    if isinstance(node, Sequence) and isinstance(part, int) and 0 <= part < len(node.values):
        return None, node.values[part]
    return None
