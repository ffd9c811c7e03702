"""Whether a Word file carries programs, or takes something in from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from pactwright.diagnostics import Diagnostic
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.pictures import is_picture
from pactwright.house_style.relations import HYPERLINK, relations
from pactwright.house_style.scrub import stays
from pactwright.house_style.word_file import WordFile
from pactwright.house_style.wordml import R, W, value

_PROGRAM = re.compile(
    r"(?i)(?!.*/printerSettings/).*(vbaProject|vbaData|macro|activeX|/embeddings/|oleObject|/ctrlProps/|/attachedToolbars"
    r"|customizations|\.exe|\.bin$).*"
)
_PICTURE = re.compile(r"word/media/.*")
_TAKEN_IN = ("altChunk", "subDoc", "attachedTemplate", "mailMerge", "dataSource", "src")
_PROGRAMS_IN_XML = ("object", "control", "oleObj")


def check_package(file: WordFile) -> Iterator[Diagnostic]:
    """Find programs, embedded files, files taken in from elsewhere and pictures of odd kinds."""
    yield from _programs(file)
    yield from _outside(file)
    yield from _taken_in(file)
    yield from _shown(file)
    for name, content in file.parts.items():
        if _PICTURE.fullmatch(name) and not is_picture(content):
            yield StyleFault.PICTURE_KIND.found(file.place, f"The picture `{name}` is neither PNG nor JPEG.")


def _programs(file: WordFile) -> Iterator[Diagnostic]:
    for name in file.parts:
        if _PROGRAM.fullmatch(name):
            yield StyleFault.PROGRAM_INSIDE.found(file.place, f"It carries a program or an embedded file: `{name}`.")
    for tree in file.trees.values():
        for entry in tree.iter("{*}Override", "{*}Default"):
            if "macroEnabled" in entry.get("ContentType", ""):
                yield StyleFault.PROGRAM_INSIDE.found(file.place, "It says of itself that it holds macros.")
    for spoken in file.spoken:
        for element in spoken.tree.iter(*(W + name for name in _PROGRAMS_IN_XML)):
            number = spoken.number_of(element)
            message = f"{spoken.where(number)} stands an embedded object or control."
            yield StyleFault.PROGRAM_INSIDE.found(spoken.place(number), message)


def _outside(file: WordFile) -> Iterator[Diagnostic]:
    for relation in relations(file):
        if relation.is_outside and relation.kind != HYPERLINK:
            message = f"`{relation.part}` takes something in from `{relation.target}` ({relation.kind})."
            yield StyleFault.REACHES_OUTSIDE.found(file.place, message)


def _shown(file: WordFile) -> Iterator[Diagnostic]:
    """Find what a page shows and is neither words nor a picture: charts, diagrams, ink."""
    for relation in relations(file):
        tree = file.trees.get(relation.part)
        if tree is None or not stays(relation.part) or relation.is_outside or stays(relation.target):
            continue
        used = (
            value for element in tree.iter(etree.Element) for name, value in element.attrib.items() if R in str(name)
        )
        if relation.name in used and not _PICTURE.fullmatch(relation.target):
            message = f"`{relation.part}` shows `{relation.target}`, which is more than a picture ({relation.kind})."
            cure = "Copy it, and paste it as a picture in its place."
            yield StyleFault.PICTURE_KIND.found(file.place, message, cure)


def _taken_in(file: WordFile) -> Iterator[Diagnostic]:
    for name, tree in file.trees.items():
        for element in tree.iter(*(W + kind for kind in _TAKEN_IN)):
            if element.get(R + "id") is not None or element.tag == W + "mailMerge":
                kind = str(element.tag).rpartition("}")[2]
                told = ", ".join(filter(None, map(value, element.iter(etree.Element))))
                message = f"`{name}` takes another file in (`{kind}`{': ' if told else ''}{told})."
                yield StyleFault.REACHES_OUTSIDE.found(file.place, message)
