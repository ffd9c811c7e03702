"""The way in: the files of a folder become a house style, or a list of all that is wrong with it."""

from __future__ import annotations

import posixpath

from pactwright.diagnostics import Checked, Diagnostic, from_faults
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.model import CLASSIC, SHEET, HouseStyle, StyleFolder, StyleSheet
from pactwright.house_style.word_file import whole
from pactwright.source import Place, Source, decode, locate, read_document
from pactwright.termsheet import validate


def read_style(folder: StyleFolder) -> Checked[HouseStyle]:
    """Read the fields of a style and return it with its files. Its templates are not looked at here."""
    read = read_sheet(folder)
    if read.value is None:
        return Checked(None, read.diagnostics)
    origin = "" if folder.shipped else folder.path
    return Checked(HouseStyle(folder.name, folder.files, read.value, origin), read.diagnostics)


def read_sheet(folder: StyleFolder) -> Checked[StyleSheet]:
    """Read `style.yaml`. A folder without one has the fields of `classic`."""
    if SHEET not in folder.files:
        return Checked(CLASSIC)
    read = text_file(folder, SHEET)
    if read.value is None:
        return Checked(None, read.diagnostics)
    if not "".join(line.partition("#")[0] for line in read.value.lines).strip():
        return Checked(CLASSIC)
    document, faults = read_document(read.value)
    found = from_faults(read.value, faults)
    if document is None:
        return Checked(None, found)
    checked = validate(StyleSheet, document)
    told = (*found, *checked.diagnostics)
    if checked.value is not None and checked.value.logo not in (None, *folder.files):
        place = Place(read.value, locate(document, ("logo",)).value)
        message = f"There is no `{checked.value.logo}` in the folder."
        return Checked(None, (*told, StyleFault.LOGO_MISSING.found(place, message)))
    return Checked(checked.value, told)


def text_file(folder: StyleFolder, name: str) -> Checked[Source]:
    """Read a text file of a style, or tell why it is none."""
    shown = posixpath.join(folder.path, name)
    source, faults = decode(shown, folder.files[name])
    found: tuple[Diagnostic, ...] = from_faults(source or whole(shown).source, faults)
    return Checked(source, found)
