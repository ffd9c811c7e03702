"""The way in: the files of a folder become a house style, or a list of all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.diagnostics import Checked, Diagnostic, from_faults
from pactwright.frozen import dataclass
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.logo import logo_for_word
from pactwright.house_style.model import CLASSIC, SHEET, HouseStyle, StyleFolder, StyleSheet
from pactwright.house_style.pictures import size_of
from pactwright.house_style.word_file import whole
from pactwright.source import Document, Place, Source, decode, locate, read_document
from pactwright.termsheet import validate


def read_style(folder: StyleFolder) -> Checked[HouseStyle]:
    """Read the fields of a style and of those that it extends, and return it with all files.

    Its templates are not looked at here.
    """
    read = [_written(each) for each in (folder, *folder.bases)]
    found = [diagnostic for each in read for diagnostic in each.diagnostics]
    chain = [each.value for each in read if each.value is not None]
    if len(chain) < len(read):
        return Checked(None, tuple(found))
    sheet = chain[-1].sheet
    for written in reversed(chain[:-1]):
        sheet = written.sheet.over(sheet)
    found += [*_unfound_base(folder, chain), *_logo(folder, sheet, chain)]
    origin = "" if folder.shipped else folder.path
    return Checked(HouseStyle(folder.name, folder.all_files, sheet, origin), tuple(found)).unless_errors()


def base_of(folder: StyleFolder) -> str | None:
    """Return the name of the style that a style extends, as far as its `style.yaml` can be read."""
    read = _written(folder)
    return None if read.value is None else read.value.sheet.extends


def text_file(folder: StyleFolder, name: str) -> Checked[Source]:
    """Read a text file of a style, or tell why it is none."""
    shown = folder.shown(name)
    source, faults = decode(shown, folder.all_files[name])
    found: tuple[Diagnostic, ...] = from_faults(source or whole(shown).source, faults)
    return Checked(source, found)


@dataclass(frozen=True, slots=True)
class _Written:
    """What one `style.yaml` says, and where; without a document it says nothing."""

    sheet: StyleSheet
    document: Document | None = None

    def place(self, field: str) -> Place | None:
        if self.document is None:
            return None
        return Place(self.document.source, locate(self.document, (field,)).value)


def _written(folder: StyleFolder) -> Checked[_Written]:
    """Read `style.yaml`. A folder without one says nothing."""
    if SHEET not in folder.files:
        return Checked(_Written(CLASSIC))
    read = text_file(folder, SHEET)
    if read.value is None:
        return Checked(None, read.diagnostics)
    if not "".join(line.partition("#")[0] for line in read.value.lines).strip():
        return Checked(_Written(CLASSIC))
    document, faults = read_document(read.value)
    found = from_faults(read.value, faults)
    if document is None:
        return Checked(None, found)
    checked = validate(StyleSheet, document)
    told = (*found, *checked.diagnostics)
    return Checked(None if checked.value is None else _Written(checked.value, document), told)


def _unfound_base(folder: StyleFolder, chain: list[_Written]) -> Iterator[Diagnostic]:
    """Tell where the last style of a chain extends another all the same."""
    last = chain[-1]
    if last.sheet.extends is None:
        return
    if last.sheet.extends in {one.name for one in (folder, *folder.bases)}:
        message = f"The style `{last.sheet.extends}` extends itself, if by way of others."
        yield StyleFault.EXTENDS_ITSELF.found(last.place("extends"), message)
    else:
        message = (
            f"There is no style `{last.sheet.extends}`: none comes with Pactwright, and no such folder lies beside."
        )
        yield StyleFault.EXTENDS_NOTHING.found(last.place("extends"), message)


def _logo(folder: StyleFolder, sheet: StyleSheet, chain: list[_Written]) -> Iterator[Diagnostic]:
    if sheet.logo is None:
        return
    place = next(written.place("logo") for written in chain if written.sheet.logo is not None)
    for name in dict.fromkeys((sheet.logo, logo_for_word(sheet.logo))):
        if name not in folder.all_files:
            beside = "" if name == sheet.logo else f", which Word needs beside `{sheet.logo}`"
            yield StyleFault.LOGO_MISSING.found(place, f"There is no `{name}` in the folder{beside}.")
        elif not name.endswith(".svg") and size_of(folder.all_files[name]) is None:
            yield StyleFault.LOGO_UNREADABLE.found(place, f"`{name}` is no PNG or JPEG picture.")
