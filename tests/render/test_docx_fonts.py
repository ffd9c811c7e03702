"""The faces of the house style travel in the Word file, so that it looks alike on every computer."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from tests.render.sample import understanding
from tests.word.files import classic, part, values

from pactwright.house_style import W
from pactwright.render import to_docx
from pactwright.render.docx_parts import unpack

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FACES = [
    ("Source Serif 4", "Regular", 400),
    ("Source Serif 4", "Bold", 700),
    ("Source Serif 4", "Italic", 400),
    ("Source Sans 3", "Regular", 400),
    ("Source Sans 3", "Bold", 700),
]


@cache
def _file() -> bytes:
    return to_docx(understanding(), classic())


@cache
def _faces() -> dict[tuple[str, str], TTFont]:
    """Every face that the font table embeds, unmasked with its key as ECMA-376, part 4, 2.8.1 says."""
    links = {link.get("Id"): link.get("Target") for link in part(_file(), "word/_rels/fontTable.xml.rels")}
    parts = unpack(_file())
    faces = {}
    for font in part(_file(), "word/fontTable.xml").iter(W + "font"):
        for style in ("Regular", "Bold", "Italic"):
            for entry in font.iter(f"{W}embed{style}"):
                masked = parts[f"word/{links[entry.get(_RELATION)]}"]
                key = bytes.fromhex(entry.get(W + "fontKey", "").strip("{}").replace("-", ""))[::-1]
                head = bytes(byte ^ key[at % 16] for at, byte in enumerate(masked[:32]))
                faces[font.get(W + "name", ""), style] = TTFont(BytesIO(head + masked[32:]))
    return faces


@pytest.mark.parametrize(("name", "style", "weight"), _FACES)
def test_a_face_is_known_by_the_name_that_the_styles_use(name: str, style: str, weight: int) -> None:
    face = _faces()[name, style]

    assert (face["name"].getDebugName(1), face["name"].getDebugName(2)) == (name, style)
    assert face["OS/2"].usWeightClass == weight
    assert bool(face["head"].macStyle & 1) == bool(face["OS/2"].fsSelection & 1 << 5) == (style == "Bold")


@pytest.mark.parametrize(("name", "style", "_weight"), _FACES)
def test_a_face_draws_what_names_and_sums_are_written_in_and_may_be_embedded(
    name: str, style: str, _weight: int
) -> None:
    face = _faces()[name, style]

    assert not set(map(ord, "Łódź ÞINGVELLIR Đorđe Ελλάδα Україна Жизнь € £ zł “x” – … § №")) - set(face.getBestCmap())
    assert face["OS/2"].fsType == 0
    assert "kern" in {record.FeatureTag for record in face["GPOS"].table.FeatureList.FeatureRecord}


def test_every_face_that_a_style_asks_for_is_embedded() -> None:
    asked = set(values(part(_file(), "word/styles.xml"), "rFonts", "ascii"))

    assert asked == {name for name, style in _faces() if style == "Regular"}


def test_the_faces_weigh_less_than_a_photograph() -> None:
    assert len(_file()) < 320_000


def test_word_keeps_the_faces_when_it_saves() -> None:
    settings = part(_file(), "word/settings.xml")

    assert list(settings.iter(W + "embedTrueTypeFonts"))
    assert not list(settings.iter(W + "saveSubsetFonts")), "the next writer would miss letters"
