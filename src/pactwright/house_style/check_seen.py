"""Text that cannot be seen: hidden, white on white, or too small to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pactwright.diagnostics import Diagnostic
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.word_file import WordFile
from pactwright.house_style.wordml import STYLES, Element, W, is_on, letters, runs, value

_SMALLEST = 6
"""Half points. Three points are the height of a comma."""

_NEARLY_WHITE = 0xF0
_NO_SHADE = {"", "auto", "FFFFFF", "ffffff"}
_DEEPEST = 20


def check_seen(file: WordFile) -> Iterator[Diagnostic]:
    """Find text that a reader of the paper would not see."""
    looks = _Looks(file.trees[STYLES])
    for spoken in file.spoken:
        for number, paragraph in enumerate(spoken.paragraphs):
            style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
            for run in runs(paragraph):
                words = letters(run).strip()
                reason = looks.unseen(run, paragraph, style) if words else ""
                if reason:
                    message = f"{spoken.where(number)} “{words}” cannot be seen: it is {reason}."
                    yield StyleFault.HIDDEN_TEXT.found(spoken.place(number, words), message)


@dataclass(slots=True)
class _Looks:
    """How text looks by the styles of a file."""

    styles: dict[str, Element]
    default: str
    everywhere: Element | None

    def __init__(self, tree: Element) -> None:
        self.styles = {value(style, "styleId"): style for style in tree.iter(W + "style")}
        self.default = next(
            (
                name
                for name, style in self.styles.items()
                if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true")
            ),
            "",
        )
        self.everywhere = tree.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")

    def unseen(self, run: Element, paragraph: Element, style: str) -> str:
        """Say why a run cannot be seen, or nothing if it can; `style` is that of its paragraph."""
        places = [*self._places(run, style)]
        if is_on(_first(places, "vanish")) or is_on(_first(places, "specVanish")):
            return "hidden"
        size = value(_first(places, "sz"))
        if size.isdecimal() and int(size) < _SMALLEST:
            return "too small to read"
        if _is_white(_first(places, "color")) and not self._on_colour(places, run, paragraph.find(W + "pPr")):
            return "white on white"
        return ""

    def _places(self, run: Element, style: str) -> Iterator[Element]:
        """Yield what says how a run looks, the nearest first: itself, its style, the style of its paragraph."""
        own = run.find(W + "rPr")
        if own is not None:
            yield own
            yield from self._of_style(value(own.find(W + "rStyle")))
        yield from self._of_style(style or self.default)
        if self.everywhere is not None:
            yield self.everywhere

    def _of_style(self, name: str) -> Iterator[Element]:
        for style in self._chain(name):
            properties = style.find(W + "rPr")
            if properties is not None:
                yield properties

    def _chain(self, name: str) -> Iterator[Element]:
        """Yield a style and those it is based on; a file may tie them into a ring."""
        for _ in range(_DEEPEST):
            style = self.styles.get(name)
            if style is None:
                return
            yield style
            name = value(style.find(W + "basedOn"))

    def _on_colour(self, places: list[Element], run: Element, properties: Element | None) -> bool:
        """Whether something dark lies behind a run: a shade of its own, of its paragraph, cell, table or box."""
        if next(run.iterancestors(W + "txbxContent"), None) is not None:
            return True
        around = [*places]
        if properties is not None:
            around += [properties, *self._chain(value(properties.find(W + "pStyle")))]
        for table in run.iterancestors(W + "tbl", W + "tc"):
            around += [*table.findall(W + "tcPr"), *table.findall(W + "tblPr")]
            around += self._chain(value(table.find(f"{W}tblPr/{W}tblStyle")))
        return any(_is_shade(shade) for place in around for shade in place.iter(W + "shd", W + "highlight"))


def _first(places: list[Element], name: str) -> Element | None:
    return next((found for place in places if (found := place.find(W + name)) is not None), None)


def _is_white(colour: Element | None) -> bool:
    if value(colour, "themeColor") in ("background1", "light1"):
        return True
    shown = value(colour)
    try:
        return len(shown) == 6 and min(bytes.fromhex(shown)) >= _NEARLY_WHITE
    except ValueError:
        return False


def _is_shade(shade: Element) -> bool:
    if shade.tag == W + "highlight":
        return value(shade) not in ("none", "white")
    return value(shade, "fill") not in _NO_SHADE or bool(value(shade, "themeFill"))
