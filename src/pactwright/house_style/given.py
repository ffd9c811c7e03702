"""The names that templates may ask for, as the reference lists them."""

from __future__ import annotations

from pactwright.frozen import dataclass
from pactwright.house_style.context import Leaf, PageContext, WordContext
from pactwright.house_style.shapes import leaves, shape_of


@dataclass(frozen=True, slots=True)
class GivenName:
    """A name as it is reached from the top (`sections[].heading`), and what each template owes to it.

    `in_word` and `on_page` are None where a template is not given the name.
    """

    path: str
    in_word: frozenset[Leaf] | None
    on_page: frozenset[Leaf] | None


def given_names() -> tuple[GivenName, ...]:
    """Return all names, those of the Word file first."""
    word = {path: shape.leaf for path, shape in leaves(shape_of(WordContext))}
    page = {path: shape.leaf for path, shape in leaves(shape_of(PageContext))}
    return tuple(GivenName(path, word.get(path), page.get(path)) for path in dict.fromkeys((*word, *page)))
