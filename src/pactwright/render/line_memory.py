"""Lines that WeasyPrint broke and drew once, remembered for all papers of a style.

The papers of a batch say mostly the same, and WeasyPrint asks Pango for each of their lines anew, first to break it and
then to draw it: half of its time. Both answers follow from the words, from how they look and from the room that they
have. So they are kept by just these, and whatever is new is asked for as before.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from copy import copy
from itertools import islice
from typing import Any, NamedTuple, TypeAlias

from weasyprint import draw  # noqa: TID253  # shortcuts.py alone loads this module
from weasyprint.draw.text import draw_first_line, draw_text  # noqa: TID253
from weasyprint.layout import inline  # noqa: TID253
from weasyprint.matrix import Matrix  # noqa: TID253
from weasyprint.text.ffi import ffi, gobject  # noqa: TID253
from weasyprint.text.line_break import split_first_line, strut  # noqa: TID253

_Any: TypeAlias = Any
"""What comes from WeasyPrint, which ships no types."""

LOOK = (
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "hyphenate_character",
    "hyphenate_limit_chars",
    "hyphenate_limit_zone",
    "hyphens",
    "lang",
    "letter_spacing",
    "line_height",
    "overflow_wrap",
    "tab_size",
    "text_decoration_line",
    "white_space",
    "word_break",
    "word_spacing",
)
"""What WeasyPrint asks the style of a text for when it breaks its lines and draws them."""

_MOST = 10_000
"""Lines of each kind that are remembered: those of about ten papers of forty pages that have nothing in common."""

_SMALLEST = 1e-6
"""Pixels: letters below are not drawn."""

_WITHOUT_DOTS = ("clip", "none")
"""`text-overflow` and `block-ellipsis` of lines that show all their words."""

ffi.cdef("gpointer g_object_ref (gpointer object);")


class LineMemory:
    """What is known of lines. It serves one thread at a time, and only styles of one font configuration."""

    def __init__(self) -> None:
        self._broken: dict[Hashable, Any] = {}
        self._struts: dict[str, tuple[float, float]] = {}
        self._drawn: dict[Hashable, _Drawing | None] = {}
        self._paper = _Paper()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Let WeasyPrint ask this memory first, for as long as one paper is printed."""
        inline.split_first_line, inline.strut, draw.draw_text = self._break, self._strut, self._draw
        try:
            yield
        finally:
            inline.split_first_line, inline.strut, draw.draw_text = split_first_line, strut, draw_text
            self._paper = _Paper()
            _forget_the_oldest(self._broken)
            _forget_the_oldest(self._drawn)

    def _break(
        self, text: str, style: _Any, context: _Any, max_width: float | None, *rest: _Any, **named: _Any
    ) -> _Any:
        """Stand in for `split_first_line` of WeasyPrint, which finds the first line of a text."""
        key = (text, self._paper.look(style), max_width, rest, *named.items())
        if key not in self._broken:
            self._broken[key] = split_first_line(text, style, context, max_width, *rest, **named)
        return self._broken[key]

    def _strut(self, style: _Any) -> tuple[float, float]:
        """Stand in for `strut` of WeasyPrint, which tells the height of a line and its base."""
        look = self._paper.look(style)
        if look not in self._struts:
            self._struts[look] = strut(style)
        return self._struts[look]

    def _draw(self, stream: _Any, textbox: _Any, offset_x: float, *dots: _Any) -> None:
        """Stand in for `draw_text` of WeasyPrint, which draws a line onto a page; `dots` stand for what has no room."""
        drawing = self._drawing(stream, textbox) if dots == _WITHOUT_DOTS and _is_plain(textbox) else None
        if drawing is None or not self._paper.takes_glyphs(drawing, stream):
            # WeasyPrint may put dots behind the words of a line, which other papers have without.
            textbox.pango_layout = copy(textbox.pango_layout)
            draw_text(stream, textbox, offset_x, *dots)
            return
        stream.set_color(textbox.style["color"])
        stream.begin_text()
        stream.set_text_matrix(1, 0, 0, -1, textbox.position_x, textbox.position_y + textbox.baseline)
        for method, arguments in drawing.calls:
            getattr(stream, method)(*arguments)
        stream.end_text()

    def _drawing(self, stream: _Any, textbox: _Any) -> _Drawing | None:
        layout = textbox.pango_layout
        key = (layout.text, layout.justification_spacing, self._paper.look(textbox.style))
        if key not in self._drawn:
            self._drawn[key] = _recorded(stream, textbox)
        return self._drawn[key]


class _Glyph(NamedTuple):
    """A glyph of a font: its width in thousandths of the size, and the letters that it stands for."""

    number: int
    width: int
    letters: str


class _Drawing(NamedTuple):
    """A line as it is drawn: the methods of the stream that are called, and the glyphs of each font."""

    calls: tuple[tuple[str, tuple[_Any, ...]], ...]
    fonts: tuple[tuple[_PangoFont, tuple[_Glyph, ...]], ...]


class _PangoFont:
    """A font of Pango's, which stays as long as this is kept."""

    def __init__(self, pointer: _Any) -> None:
        self.pointer = ffi.gc(gobject.g_object_ref(pointer), gobject.g_object_unref)


class _Paper:
    """What is known of the styles and fonts of one paper."""

    def __init__(self) -> None:
        self._looks: dict[int, tuple[_Any, str]] = {}
        self._fonts: dict[_PangoFont, _Any] = {}

    def look(self, style: _Any) -> str:
        """Return all that lines depend on in a style. The style is kept, so that no other takes its place in memory."""
        known = self._looks.get(id(style))
        if known is None:
            known = self._looks[id(style)] = style, repr([style[name] for name in LOOK])
        return known[1]

    def takes_glyphs(self, drawing: _Drawing, stream: _Any) -> bool:
        """Give the fonts of the paper the glyphs of a line, unless one of them has another width already.

        A glyph has one width in a font, rounded for the size in which it is first met, and a line that is drawn later
        in another size makes up for the difference.
        """
        fonts = [(self._font(font, stream), glyphs) for font, glyphs in drawing.fonts]
        if any(font.widths.get(glyph.number, glyph.width) != glyph.width for font, glyphs in fonts for glyph in glyphs):
            return False
        for font, glyphs in fonts:
            for number, width, letters in glyphs:
                font.widths[number] = width
                font.to_unicode.setdefault(number, letters)
        return True

    def _font(self, font: _PangoFont, stream: _Any) -> _Any:
        if font not in self._fonts:
            self._fonts[font] = stream.add_font(font.pointer)[0]
        return self._fonts[font]


def _is_plain(textbox: _Any) -> bool:
    """Whether a line has words that can be seen, and no other line at them."""
    style = textbox.style
    return (
        (style["text_decoration_line"], style["visibility"]) == ("none", "visible")
        and style["font_size"] > _SMALLEST
        and bool(textbox.text.strip())
    )


def _recorded(stream: _Any, textbox: _Any) -> _Drawing | None:
    """Return how a line is drawn, or nothing if it has pictures or signs that its fonts lack."""
    recorder = _Recorder(stream)
    layout = textbox.pango_layout
    layout.reactivate(textbox.style)
    pictures = draw_first_line(recorder, textbox, *_WITHOUT_DOTS, Matrix())
    layout.deactivate()
    return None if pictures else recorder.drawing()


class _Recorder:
    """Takes what is drawn, in place of a page. Fonts are bare, as if the line were the first that they draw."""

    def __init__(self, stream: _Any) -> None:
        self.ink_rect, self.logical_rect = stream.ink_rect, stream.logical_rect
        self._stream = stream
        self._calls: list[tuple[str, tuple[_Any, ...]]] = []
        self._fonts: dict[str, tuple[_PangoFont, _Any]] = {}

    def drawing(self) -> _Drawing | None:
        if any(font.missing for _, font in self._fonts.values()):
            return None
        fonts = (
            (pango_font, tuple(_Glyph(each, font.widths[each], letters) for each, letters in font.to_unicode.items()))
            for pango_font, font in self._fonts.values()
        )
        return _Drawing(tuple(self._calls), tuple(fonts))

    def add_font(self, pango_font: _Any) -> tuple[_Any, float]:
        font, size = self._stream.add_font(pango_font)
        if font.hash not in self._fonts:
            bare = copy(font)
            bare.widths, bare.to_unicode, bare.missing = {}, {}, {}
            self._fonts[font.hash] = _PangoFont(pango_font), bare
        return self._fonts[font.hash][1], size

    def set_text_matrix(self, *_place: float) -> None:
        """Leave out where the line stands, which is another place in each paper."""

    def set_font_size(self, *arguments: _Any) -> None:
        self._calls.append(("set_font_size", arguments))

    def set_text_rise(self, *arguments: _Any) -> None:
        self._calls.append(("set_text_rise", arguments))

    def show_text(self, *arguments: _Any) -> None:
        self._calls.append(("show_text", arguments))


def _forget_the_oldest(known: dict[Hashable, _Any]) -> None:
    if len(known) > _MOST:
        for key in list(islice(known, len(known) // 2)):
            del known[key]
