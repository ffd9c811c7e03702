"""Any wish becomes a file name that Windows, macOS and Linux take; an ordinary name stays as it is."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pactwright.file_names import LONGEST_STEM, folded, safe_stem

FORBIDDEN_ON_WINDOWS = set('<>:"/\\|?*')
DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"} | {
    f"{port}{figure}" for port in ("COM", "LPT") for figure in "0123456789¹²³"
}

ANY_TEXT = st.text(st.characters(), max_size=200)  # half characters (surrogates) are among them
AWKWARD_TEXT = st.text(
    st.sampled_from([*'.. -~$<>:"/\\|?*\t\n\0ab', "\u00a0", "\u0301", "\u200b", "\u202e", "\u3164", "\ud800", "港"]),
    max_size=60,
)
DEVICE_LIKE = st.builds(
    lambda device, tail, lower: (device.lower() if lower else device) + tail,
    st.sampled_from(sorted(DEVICES)),
    st.sampled_from(["", ".", " ", ".v2", " .v2", "\u200b", "\u200b.tar.gz", ":", " Edison", "1"]),
    st.booleans(),
)
WISHES = ANY_TEXT | AWKWARD_TEXT | DEVICE_LIKE


@given(WISHES)
@example("")
@example("...")
@example(". .")
@example("CON\u200b.v2")
@example("港" * 100)
@example("e\u0301" * 100)
def test_any_wish_becomes_a_name_that_every_system_takes(wish: str) -> None:
    stem = safe_stem(wish)

    name = f"{stem}.docx"
    assert len(name.encode()) <= 120
    assert not FORBIDDEN_ON_WINDOWS & set(name)
    assert not [character for character in name if unicodedata.category(character)[0] == "C"]
    assert stem == stem.strip(" ").lstrip(".").rstrip(". ")
    assert stem.partition(".")[0].rstrip(" ").upper() not in DEVICES
    assert stem == unicodedata.normalize("NFC", stem)
    assert re.search(r"\S", stem)


@given(WISHES)
def test_a_safe_name_is_not_changed_again(wish: str) -> None:
    stem = safe_stem(wish)

    assert safe_stem(stem) == stem


@pytest.mark.parametrize(
    "name",
    [
        "termsheet",
        "Northwind & Fjordline (2027), draft 2",
        "deal.v2",
        "Übereinkunft Ærø",
        "Συμφωνία",
        "Соглашение",
        "合作协议",
        "Con Edison",
        "auxiliary",
        "COM10",
        "-",
        "a" * LONGEST_STEM,
    ],
)
def test_an_ordinary_name_stays_untouched(name: str) -> None:
    assert safe_stem(name) == name


@pytest.mark.parametrize(
    ("wish", "stem"),
    [
        ("Northwind: Fjordline?", "Northwind- Fjordline-"),
        ("a/b\\c|d", "a-b-c-d"),
        ("deal. ", "deal"),
        (".hidden", "hidden"),
        ("..", "termsheet"),
        ("\u200b\u202e", "termsheet"),
        ("deal\u202efdp", "dealfdp"),
        ("two\u00a0words\ttabbed", "two words tabbed"),
        ("con", "con_"),
        ("NUL.v2", "NUL_.v2"),
        ("aux .v2", "aux_ .v2"),
        ("COM¹", "COM¹_"),
        ("Ada\ud800", "Ada"),
    ],
)
def test_what_is_forbidden_or_unseen_gives_way(wish: str, stem: str) -> None:
    assert safe_stem(wish) == stem


def test_long_names_are_cut_and_stay_apart() -> None:
    one, other = safe_stem("合" * 60 + "one"), safe_stem("合" * 60 + "two")

    assert one.startswith("合" * 30)
    assert one != other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deal", "dEAL"),
        ("Caf\u00e9", "Cafe\u0301"),
        ("STRASSE", "straße"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("\u212bland", "åland"),
    ],
)
def test_names_that_some_system_takes_for_one_are_folded_into_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_names_that_differ_stay_apart() -> None:
    assert folded("Fjordline") != folded("Fjördline")
