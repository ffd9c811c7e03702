"""Everything that can be wrong with a house style, found at once and before anything of it is run."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pactwright.diagnostics import Checked, Diagnostic, in_reading_order
from pactwright.house_style.check_css import check_css, check_fonts
from pactwright.house_style.check_leftovers import check_leftovers
from pactwright.house_style.check_package import check_package
from pactwright.house_style.check_page import check_page
from pactwright.house_style.check_seen import check_seen
from pactwright.house_style.check_styles import check_styles
from pactwright.house_style.check_tags import check_page_tags, check_word_tags
from pactwright.house_style.check_typst import check_typst
from pactwright.house_style.check_words import check_words
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.from_files import read_style, text_file
from pactwright.house_style.model import CLASSIC, CSS, PAGE, WORD, HouseStyle, StyleFolder, StyleSheet
from pactwright.house_style.scrub import scrubbed
from pactwright.house_style.word_file import WordFile, read_word_file, whole
from pactwright.house_style.word_tags import tagged_parts
from pactwright.house_style.wordml import parsed


def check_style(folder: StyleFolder) -> Checked[HouseStyle]:
    """Check the files of a style; there is no style where any of them has an error. Nothing of it is run."""
    if folder.too_large:
        message = f"{folder.path} holds more files than a style needs. None of them was read."
        return Checked(None, (StyleFault.FOLDER_TOO_LARGE.found(whole(folder.path), message),))
    read = read_style(folder)
    sheet = read.value.sheet if read.value is not None else CLASSIC
    found = (*read.diagnostics, *_missing(folder), *_word(folder, sheet), *_page(folder, sheet), *_look(folder, sheet))
    return Checked(read.value, tuple(in_reading_order(_sparingly(found)))).unless_errors()


def template_missing(style: HouseStyle, name: str) -> Diagnostic:
    """Tell that a style lacks a template that not every style has to have, and that is asked for."""
    shown = posixpath.join(style.origin, name)
    cure = (
        f"Copy {name} and look.typ from `classic`, or draft without `--pdf-engine typst`. `pactwright templates list`"
        " says where `classic` lies."
    )
    return StyleFault.FILE_MISSING.found(whole(shown), f"There is no {shown}, which Typst sets papers with.", cure)


def words_lost(style: HouseStyle, name: str, reason: str) -> Diagnostic:
    """Tell that a template of the user's own, a file of that name, did not print an agreement as it stands.

    `reason` says what differed.
    """
    shown = posixpath.join(style.origin, name)
    cure = "Compare the template at this place with the one of `classic`: its paragraphs, its styles and its lists."
    return StyleFault.WORDS_LOST.found(
        whole(shown), f"{shown} does not print the agreement as it stands. {reason}", cure
    )


def _sparingly(found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Tell no more findings of one kind than anybody reads: a file may hold ten thousand tracked changes."""
    met: Counter[str] = Counter()
    last: dict[str, Diagnostic] = {}
    for one in found:
        met[one.code] += 1
        last[one.code] = one
        if met[one.code] <= _MOST_OF_A_KIND:
            yield one
    for code, count in met.items():
        if count > _MOST_OF_A_KIND:
            yield replace(
                last[code], message=f"There are {count - _MOST_OF_A_KIND:,} more findings of this kind.", place=None
            )


_MOST_OF_A_KIND = 50


def _missing(folder: StyleFolder) -> Iterator[Diagnostic]:
    for name in (WORD, PAGE, CSS):
        if name not in folder.all_files:
            shown = posixpath.join(folder.path, name)
            cure = f"Copy it from another style, or begin anew: pactwright templates new {folder.name}-2"
            yield StyleFault.FILE_MISSING.found(whole(shown), f"There is no {shown}.", cure)


def _word(folder: StyleFolder, sheet: StyleSheet) -> Iterator[Diagnostic]:
    if WORD not in folder.all_files:
        return
    read = read_word_file(folder.shown(WORD), folder.all_files[WORD])
    yield from read.diagnostics
    if read.value is None:
        return
    yield from check_package(read.value)
    yield from check_leftovers(read.value)
    yield from check_seen(read.value)
    yield from check_words(read.value, _known_words(sheet))
    clean = _clean(read.value)
    found, printed = check_word_tags(clean.name, list(tagged_parts(clean)))
    yield from found
    yield from check_styles(clean, printed)


def _clean(file: WordFile) -> WordFile:
    """Return the file as the renderer will fill it in."""
    parts = scrubbed(file.parts)
    trees = {name: parsed(part) for name, part in parts.items() if name in file.trees}
    return WordFile(file.name, parts, trees)


def _page(folder: StyleFolder, sheet: StyleSheet) -> Iterator[Diagnostic]:
    if PAGE not in folder.all_files:
        return
    read = text_file(folder, PAGE)
    yield from read.diagnostics
    if read.value is not None:
        yield from check_page_tags(read.value)
        yield from check_page(read.value, _known_words(sheet))


def _look(folder: StyleFolder, sheet: StyleSheet) -> Iterator[Diagnostic]:
    files = folder.all_files
    for name in sorted(files):
        if not name.endswith((".css", ".typ")):
            continue
        read = text_file(folder, name)
        yield from read.diagnostics
        if read.value is not None and name.endswith(".css"):
            yield from check_css(read.value, name, files=files, own_words=_known_words(sheet))
        elif read.value is not None:
            yield from check_typst(read.value, name, files)
    yield from check_fonts(folder.path, files)


def _known_words(sheet: StyleSheet) -> tuple[str, ...]:
    """The words that a style may print: its own, and those of numbers, which the renderer may put in its place."""
    spoken, usual = sheet.conventions, CLASSIC.conventions
    return (*sheet.own_words, spoken.clause, spoken.clauses, spoken.schedule, usual.schedule)
