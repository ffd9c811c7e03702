"""What an agreement holds and a template never prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pactwright.agreement import Style
from pactwright.frozen import dataclass
from pactwright.house_style.context import OF_A_TABLE, TABLE, Leaf
from pactwright.house_style.names import Printing
from pactwright.house_style.shapes import Shape, leaves


@dataclass(frozen=True, slots=True)
class Need:
    """A text that has to be printed; one of a block with the style that the block has, else with none."""

    path: str
    leaf: frozenset[Leaf]
    blocks: str = ""
    style: str = ""

    def printings(self, printings: Iterable[Printing]) -> list[Printing]:
        """Return the tags that print the text."""
        found = [one for one in printings if one.path == self.path]
        return [one for one in found if one.prints(f"{self.blocks}.style", self.style)] if self.blocks else found

    @property
    def told(self) -> str:
        """What to call the text in a message."""
        *above, last = self.path.replace("[]", "").split(".")
        place = f" of {' in '.join(f'`{name}`' for name in reversed(above))}" if above else ""
        block = f", where a block is of the style `{self.style}`" if self.style else ""
        return f"`{last}`{place}{block}"


def needs(given: Shape) -> list[Need]:
    """Return everything that has to be printed of what a template is given, in its order."""
    return list(_needs(given))


def unprinted(given: Shape, printings: Sequence[Printing]) -> Iterator[Need]:
    """Yield everything that no tag prints."""
    return (need for need in needs(given) if not need.printings(printings))


def _needs(given: Shape, path: str = "") -> Iterator[Need]:
    for name, shape in given.fields.items():
        here = f"{path}.{name}".removeprefix(".")
        if shape.styles and shape.items is not None:
            yield from _needs_of_blocks(f"{here}[]", shape.items, shape.styles)
        elif shape.items is not None and shape.items.fields:
            yield from _needs(shape.items, f"{here}[]")
        else:
            yield from _owed(shape, here)


def _needs_of_blocks(path: str, block: Shape, styles: Sequence[str]) -> Iterator[Need]:
    """A paragraph owes its words, and the number before them where its style has one; a table its cells."""
    for style in styles:
        for name, shape in block.fields.items():
            of_this_kind = (name in OF_A_TABLE) is (style == TABLE)
            if of_this_kind and not (name == "number" and style in _WITHOUT_NUMBER):
                yield from (Need(owed.path, owed.leaf, path, str(style)) for owed in _owed(shape, f"{path}.{name}"))


def _owed(shape: Shape, path: str) -> Iterator[Need]:
    yield from (Need(inner, leaf.leaf) for inner, leaf in leaves(shape, path) if Leaf.PRINTED in leaf.leaf)


_WITHOUT_NUMBER = {
    *(Style.BODY, Style.SUBHEADING, Style.DEFINITION),
    *(Style.CONTINUED_1, Style.CONTINUED_2, Style.CONTINUED_3),
}
