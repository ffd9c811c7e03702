"""Whether a Word file defines the styles it uses, numbers what an agreement numbers, and says how its pages lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pactwright.diagnostics import Diagnostic
from pactwright.house_style.check_tags import WORD_GIVEN, Printed
from pactwright.house_style.context import NUMBERED_STYLES, Leaf, WordStyle
from pactwright.house_style.coverage import Need, needs
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.word_file import WordFile
from pactwright.house_style.wordml import DOCUMENT, NUMBERING, STYLES, Element, W, value

_MILLIMETRE = 57  # twentieths of a point
_DEEPEST = 20


def check_styles(file: WordFile, printed: list[Printed]) -> Iterator[Diagnostic]:
    """Find styles that are missing, paragraphs that lack their number, and pages without size or margins."""
    yield from _missing_styles(file)
    yield from _missing_numbers(file, printed)
    yield from _layout(file)


def _missing_styles(file: WordFile) -> Iterator[Diagnostic]:
    defined = {value(style, "styleId") for style in file.trees[STYLES].iter(W + "style")}
    used = {str(name): "tables, terms and open points are written in it" for name in WordStyle}
    for spoken in file.spoken:
        for mark in spoken.tree.iter(W + "pStyle", W + "rStyle", W + "tblStyle"):
            where = spoken.where(spoken.number_of(mark))
            used.setdefault(value(mark), f"{where[:1].lower()}{where[1:]} it is used")
    for name, where in used.items():
        if name not in defined:
            yield StyleFault.STYLE_MISSING.found(file.place, f"The style `{name}` is not defined: {where}.")


def _missing_numbers(file: WordFile, printed: list[Printed]) -> Iterator[Diagnostic]:
    counted = _counted_styles(file.trees[STYLES], file.trees[NUMBERING])
    told = set()
    for need in needs(WORD_GIVEN):
        if Leaf.NUMBERED not in need.leaf and need.style not in NUMBERED_STYLES:
            continue
        for one in _printing(need, printed):
            paragraph = one.part.spoken.paragraphs[one.paragraph]
            if (one.part.spoken.name, one.paragraph) not in told and not _has_number(paragraph, counted, file):
                told.add((one.part.spoken.name, one.paragraph))
                yield _without_number(need, one, paragraph)


def _printing(need: Need, printed: list[Printed]) -> list[Printed]:
    printings = need.printings(one.printing for one in printed)
    return [one for one in printed if one.printing in printings]


def _without_number(need: Need, one: Printed, paragraph: Element) -> Diagnostic:
    style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
    number, words = one.part.paragraph_of[one.printing.tag]
    message = f"{one.part.spoken.where(number)}, which prints {need.told}, has no number in Word."
    cure = f"{StyleFault.NUMBER_MISSING.instead} The style is `{style}`." if style else "Give it its style again."
    return StyleFault.NUMBER_MISSING.found(one.part.spoken.place(number, words), message, cure)


def _has_number(paragraph: Element, counted: Mapping[str, bool], file: WordFile) -> bool:
    own = paragraph.find(f"{W}pPr/{W}numPr")
    if own is not None:
        return _is_counted(own, file.trees[NUMBERING])
    return counted.get(value(paragraph.find(f"{W}pPr/{W}pStyle")), False)


def _counted_styles(styles: Element, lists: Element) -> dict[str, bool]:
    known = {value(style, "styleId"): style for style in styles.iter(W + "style")}
    return {name: _style_is_counted(name, known, lists) for name in known}


def _style_is_counted(name: str, known: Mapping[str, Element], lists: Element) -> bool:
    for _ in range(_DEEPEST):
        style = known.get(name)
        if style is None:
            return False
        own = style.find(f"{W}pPr/{W}numPr")
        if own is not None:
            return _is_counted(own, lists)
        name = value(style.find(W + "basedOn"))
    return False


def _is_counted(of: Element, lists: Element) -> bool:
    """Whether a paragraph or style is tied to a level of a list that is there."""
    number, level = value(of.find(W + "numId")), value(of.find(W + "ilvl")) or "0"
    used = next((one for one in lists.iter(W + "num") if value(one, "numId") == number), None)
    abstract = value(None if used is None else used.find(W + "abstractNumId"))
    definition = next((one for one in lists.iter(W + "abstractNum") if value(one, "abstractNumId") == abstract), None)
    levels = [] if definition is None else definition.findall(W + "lvl")
    return number not in ("", "0") and any(value(one, "ilvl") == level for one in levels)


def _layout(file: WordFile) -> Iterator[Diagnostic]:
    """Find what the renderer reckons the width of tables and the language of words from."""
    document = file.trees[DOCUMENT]
    size, margins = document.find(f".//{W}pgSz"), document.find(f".//{W}pgMar")
    lengths = (value(size, "w"), value(size, "h"), value(margins, "left"), value(margins, "right"))
    if not all(length.isdecimal() for length in lengths):
        message = "The Word file does not say how large its pages and margins are."
        yield StyleFault.LAYOUT_MISSING.found(
            file.place, message, "In Word: Layout, Margins, and Layout, Size. Then save."
        )
    else:
        yield from _tabs(file, int(lengths[0]) - int(lengths[2]) - int(lengths[3]))
    if file.trees[STYLES].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") is None:
        message = "The Word file has no usual look of text."
        cure = "In Word: Home, Font, Set As Default, for this document only. Then save."
        yield StyleFault.LAYOUT_MISSING.found(file.place, message, cure)


def _tabs(file: WordFile, width: int) -> Iterator[Diagnostic]:
    """Find styles whose tab stop on the right lies beyond the text, which has this width."""
    for style in file.trees[STYLES].iter(W + "style"):
        for tab in style.iter(W + "tab"):
            place = value(tab, "pos")
            if value(tab) in ("right", "end") and place.isdecimal() and int(place) > width + _MILLIMETRE:
                name, stop, room = value(style, "styleId"), int(place) // _MILLIMETRE, width // _MILLIMETRE
                message = f"In the style `{name}` a tab stop lies at {stop} mm, and the text is {room} mm wide."
                yield StyleFault.TAB_PAST_MARGIN.found(file.place, message)
