"""The tree of a Markdown text, read once for all deals.

With tokens in place of values, clauses of many deals read alike. So a tree is remembered for later runs too, and a
command that meets nothing new never loads the parser.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache, wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from pactwright.memory import MEMORY

if TYPE_CHECKING:  # see the head of this page
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class MarkdownNode:
    """A block or a stretch of Markdown, as the parser calls it. Each equals itself alone: it is a key."""

    type: str
    tag: str
    content: str
    children: tuple[MarkdownNode, ...]


@lru_cache(maxsize=1024)
def blocks_of(text: str) -> MarkdownNode:
    """Read a text of paragraphs, lists and tables."""
    known = MEMORY.recall(MarkdownNode, text)
    if known is None:
        known = _tree(text)
        MEMORY.keep(MarkdownNode, text, known)
    return known


@lru_cache(maxsize=1024)
def line_of(text: str) -> MarkdownNode:
    """Read a text that stands inside a sentence; what is on the line are the children of its only child."""
    known = MEMORY.recall(MarkdownNode, f"line\0{text}")
    if known is None:
        known = _tree_of_line(text)
        MEMORY.keep(MarkdownNode, f"line\0{text}", known)
    return known


def once_a_node(read: Callable[Concatenate[MarkdownNode, P], T]) -> Callable[Concatenate[MarkdownNode, P], T]:
    """Let a node be read once. What else is handed over follows from the node.

    What was read is forgotten with the tree: in a batch of many kinds of deals, most trees never come again.
    """
    known: WeakKeyDictionary[MarkdownNode, T] = WeakKeyDictionary()

    @wraps(read)
    def read_once(node: MarkdownNode, /, *args: P.args, **kwargs: P.kwargs) -> T:
        if node not in known:
            known[node] = read(node, *args, **kwargs)
        return known[node]

    return read_once


def _tree(text: str) -> MarkdownNode:
    from markdown_it.tree import SyntaxTreeNode  # see the head of this page

    return _copied(SyntaxTreeNode(_parser().parse(text)))


def _tree_of_line(text: str) -> MarkdownNode:
    from markdown_it.tree import SyntaxTreeNode  # see the head of this page

    return _copied(SyntaxTreeNode(_parser().parseInline(text)))


def _copied(node: SyntaxTreeNode) -> MarkdownNode:
    tag, content = ("", "") if node.is_root else (node.tag, node.content)
    return MarkdownNode(node.type, tag, content, tuple(_copied(child) for child in node.children))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # see the head of this page

    parser = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["table", "smartquotes"])
    return parser.disable(["code", "entity", "autolink", "html_block", "html_inline", "backticks"])
