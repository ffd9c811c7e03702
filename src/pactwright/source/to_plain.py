"""Nodes in, plain Python values out: what Pydantic reads."""

from __future__ import annotations

from pactwright.source.model import Mapping, Node, Sequence


def to_plain(node: Node) -> object:
    """Return texts, None, lists and dicts. Recursion ends: no reader lets values stand more than 32 levels deep."""
    if isinstance(node, Mapping):
        return {entry.key.text: to_plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [to_plain(value) for value in node.values]
    return node.text
