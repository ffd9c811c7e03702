"""Build the Word template of each house style from the parts in scripts/: the same parts give the same bytes.

The templates are written by hand, part by part, so that they carry nothing from an earlier file and every change to
them can be read. "modern" has the parts of "classic" and its own in their place. Word opens the result like any other
document: open it, look, and carry what you like over into the parts; then run this script again.

The faces of a style travel in the file. They take seconds to cut down, so they are taken over from the template as it
stands; `--fonts` cuts them anew from the fonts of the style, as word/fontTable.xml asks for them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from lxml import etree

from pactwright.house_style import Element, W
from pactwright.house_style.dress_colours import repaint, theme_colours
from pactwright.render.docx_parts import pack, serialise, unpack

_ROOT = Path(__file__).parent.parent
STYLES = {"classic": ("classic_docx",), "modern": ("classic_docx", "modern_docx")}
"""The house styles, each with the folders of its parts: a later one takes the place of an earlier one."""

_MARGINS = "margins.xml"  # no part of the file: takes the place of the margins in word/document.xml
_EMBEDDED = "word/fonts/"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CLOAKED = 32  # bytes at the head of a font that are masked with its key (ECMA-376, part 4, 2.8.1)

# What names, places and sums are written in from Reykjavík to Hanoi: Latin, Greek, Cyrillic, currencies, a few signs.
_CHARACTERS = (
    *((0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x192, 0x192), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1DC)),
    *((0x1E6, 0x1E7), (0x1FA, 0x1FF), (0x218, 0x21B), (0x237, 0x237), (0x259, 0x259), (0x2BB, 0x2BC), (0x2C6, 0x2C7)),
    *((0x2D8, 0x2DD), (0x300, 0x304), (0x306, 0x30C), (0x323, 0x323), (0x326, 0x328)),
    *((0x384, 0x3CE), (0x400, 0x45F), (0x490, 0x493), (0x49A, 0x49B), (0x4A2, 0x4A3), (0x4AE, 0x4B3), (0x4BA, 0x4BB)),
    *((0x4D8, 0x4D9), (0x4E8, 0x4E9), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9)),
    *((0x2000, 0x206F), (0x2070, 0x2079), (0x2080, 0x2089), (0x20A0, 0x20BF), (0x2113, 0x2113), (0x2116, 0x2122)),
    *((0x2153, 0x215E), (0x2190, 0x2199), (0x2212, 0x2212), (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2265)),
    *((0x2610, 0x2611), (0x25A0, 0x25A0), (0x25CF, 0x25CF), (0x2713, 0x2713), (0xFB00, 0xFB04)),
)


def built(style: str, fonts: Mapping[str, bytes]) -> bytes:
    """Return a template with these fonts. Comments and indents of the parts, which help only their reader, go."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    roots = {name: etree.parse(path, parser).getroot() for name, path in _parts(style).items()}
    if len(STYLES[style]) > 1:
        _repaint_shared(roots, style)
    margins = roots.pop(_MARGINS, None)
    if margins is not None:
        before = next(roots["word/document.xml"].iter(W + "pgMar"))
        before.attrib.update(margins.attrib)
    return pack({**{name: serialise(root) for name, root in roots.items()}, **fonts})


def _repaint_shared(roots: Mapping[str, Element], style: str) -> None:
    """Give the parts that a style has from another its own colours: each theme says which they are."""
    first, *_, last = STYLES[style]
    parser = etree.XMLParser()
    theme = "word/theme/theme1.xml"
    before, after = (
        theme_colours({theme: etree.parse(_ROOT / "scripts" / folder / theme, parser).getroot()})
        for folder in (first, last)
    )
    shared = {name: root for name, root in roots.items() if not (_ROOT / "scripts" / last / name).exists()}
    repaint(shared, {colour: after[name] for name, colour in before.items() if name.startswith("accent")})


def kept_fonts(style: str) -> dict[str, bytes]:
    """Return the fonts of a template as it stands."""
    parts = unpack(template(style).read_bytes())
    return {name: part for name, part in parts.items() if name.startswith(_EMBEDDED)}


def cut_fonts(style: str) -> dict[str, bytes]:
    """Cut the fonts that word/fontTable.xml names down to what agreements need, and mask them with its keys.

    The licence allows it: a document may hold a font, or a part of one (OFL FAQ 1.15 and 1.16).
    """
    parts = _parts(style)
    files = {
        relation.get("Id"): relation.get("Target", "")
        for relation in etree.parse(parts["word/_rels/fontTable.xml.rels"]).getroot().iter("{*}Relationship")
    }
    cut = {}
    for name, weight, face in _faces(etree.parse(parts["word/fontTable.xml"]).getroot()):
        target = files[face.get(_RELATION)]
        whole = template(style).parent / Path(target).with_suffix(".ttf")
        cut[f"word/{target}"] = _masked(_cut(whole, name, weight), _key(face))
    return cut


def template(style: str) -> Path:
    """Return the path of a template."""
    return _ROOT / "templates" / style / "agreement.docx"


def _parts(style: str) -> dict[str, Path]:
    folders = [_ROOT / "scripts" / folder for folder in STYLES[style]]
    found = {path.relative_to(folder).as_posix(): path for folder in folders for path in folder.rglob("*")}
    return {name: path for name, path in sorted(found.items()) if path.is_file()}


def _faces(table: Element) -> Iterator[tuple[str, str, Element]]:
    """Yield name, style ("Regular", "Bold", "Italic") and entry of each face to embed."""
    for font in table.iter(W + "font"):
        for style in ("Regular", "Bold", "Italic"):
            for face in font.iter(f"{W}embed{style}"):
                yield font.get(W + "name", ""), style, face


def _key(face: Element) -> bytes:
    return bytes.fromhex(face.get(W + "fontKey", "").strip("{}").replace("-", ""))[::-1]


def _masked(font: bytes, key: bytes) -> bytes:
    """Mask a font so that nobody installs it by accident."""
    head = bytes(byte ^ key[at % len(key)] for at, byte in enumerate(font[:_CLOAKED]))
    return head + font[_CLOAKED:]


def _cut(path: Path, name: str, style: str) -> bytes:
    font = TTFont(path, recalcTimestamp=False)
    options = Options(hinting=False, glyph_names=False, notdef_outline=True)
    options.layout_features = ["ccmp", "kern", "liga", "locl", "mark"]
    options.drop_tables += ["BASE", "STAT"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=_all(_CHARACTERS))
    subsetter.subset(font)
    _name(font, name, style)
    written = BytesIO()
    font.save(written)
    return written.getvalue()


def _all(ranges: Iterable[tuple[int, int]]) -> list[int]:
    return [character for first, last in ranges for character in range(first, last + 1)]


def _name(font: TTFont, name: str, style: str) -> None:
    """Give a font the names by which Word finds it. Semibold is told to be bold: Word knows no third weight."""
    whole = name if style == "Regular" else f"{name} {style}"
    file_name = f"{name.replace(' ', '')}-{style}"
    for number, words in ((1, name), (2, style), (3, f"Pactwright;{file_name}"), (4, whole), (6, file_name)):
        font["name"].setName(words, number, 3, 1, 0x409)
    if style == "Bold":
        font["OS/2"].usWeightClass = 700
        font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~(1 << 6) | 1 << 5
        font["head"].macStyle |= 1


if __name__ == "__main__":
    for each in STYLES:
        template(each).write_bytes(built(each, cut_fonts(each) if "--fonts" in sys.argv else kept_fonts(each)))
        print(template(each).relative_to(_ROOT))
