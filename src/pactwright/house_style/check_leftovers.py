"""What an earlier deal, and those who worked on it, have left in a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from pactwright.diagnostics import Diagnostic
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.relations import HYPERLINK, relations
from pactwright.house_style.word_file import WordFile
from pactwright.house_style.wordml import SETTINGS, Element, W, letters, value
from pactwright.source import Place

_CHANGES = (
    *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange"),
    *("trPrChange", "tcPrChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge"),
)
_OWN_PROPERTIES = {"Pactwright", "0"}
_PRINTED_PROPERTIES = {"docProps/core.xml", "docProps/app.xml"}
# What programs count and say of themselves names nobody.
_PROPERTIES_OF_NOBODY = re.compile(
    r"created|modified|revision|Application|AppVersion|DocSecurity|Pages|Words|Characters\w*|Lines|Paragraphs|TotalTime"
    r"|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|MMClips|Notes|Slides|HiddenSlides|language|lastPrinted|version"
    r"|HeadingPairs|TitlesOfParts|DigSig|PresentationFormat"
)
_BOOKMARKS_OF_WORD = re.compile(r"_.*|OLE_LINK\d+")
_EDITING = (W + "rsid", W + "proofErr", W + "lastRenderedPageBreak", W + "permStart")


def check_leftovers(file: WordFile) -> Iterator[Diagnostic]:
    """Find tracked changes, comments, properties, data of other programs, links, bookmarks and marks of editing."""
    yield from _changes(file)
    yield from _comments(file)
    yield from _custom(file)
    yield from _variables(file)
    yield from _links(file)
    yield from _properties(file)
    yield from _bookmarks(file)
    yield from _editing(file)


def _changes(file: WordFile) -> Iterator[Diagnostic]:
    for name, tree in file.trees.items():
        for change in tree.iter(*(W + kind for kind in _CHANGES)):
            who = value(change, "author")
            words = _words(change)
            told = (
                f" ({', '.join(part for part in (f'by {who}' if who else '', f'“{words}”' if words else '') if part)})"
            )
            message = f"A tracked change stands in {name}{told if who or words else ''}."
            yield StyleFault.TRACKED_CHANGE.found(_place(file, name, change), message)


def _comments(file: WordFile) -> Iterator[Diagnostic]:
    found = False
    for tree in file.trees.values():
        for comment in tree.iter(W + "comment"):
            found = True
            message = f"A comment by {value(comment, 'author') or 'nobody'} says “{_words(comment)}”."
            yield StyleFault.COMMENT_LEFT_IN.found(file.place, message)
    if not found and any(next(tree.iter(W + "commentReference"), None) is not None for tree in file.trees.values()):
        yield StyleFault.COMMENT_LEFT_IN.found(file.place, "A mark of a comment stands in it, without the comment.")


def _custom(file: WordFile) -> Iterator[Diagnostic]:
    for name, tree in file.trees.items():
        if name == "docProps/custom.xml":
            for entry in tree:
                message = f"The custom property `{entry.get('name', '')}` says “{_all_text(entry)}”."
                yield StyleFault.CUSTOM_PROPERTY.found(file.place, message)
        elif name.startswith("customXml/") and "/_rels/" not in name and not _is_of_nobody(name, tree):
            message = f"`{name}` holds data of another program: “{_all_text(tree)}”."
            yield StyleFault.CUSTOM_XML.found(file.place, message)
        for element in tree.iter(W + "customXml", W + "smartTag", W + "dataBinding"):
            kind = str(element.tag).rpartition("}")[2]
            yield StyleFault.CUSTOM_XML.found(_place(file, name, element), f"`{name}` holds a `{kind}`.")


def _is_of_nobody(name: str, tree: Element) -> bool:
    """Whether data say nothing: their own properties, and the empty list of sources that Word makes by itself."""
    return "itemProps" in name or (etree.QName(tree).localname == "Sources" and not len(tree))


def _variables(file: WordFile) -> Iterator[Diagnostic]:
    settings = file.trees.get(SETTINGS)
    for variable in [] if settings is None else settings.iter(W + "docVar"):
        message = f"The document variable `{value(variable, 'name')}` says “{value(variable)}”."
        yield StyleFault.DOCUMENT_VARIABLE.found(file.place, message)


def _links(file: WordFile) -> Iterator[Diagnostic]:
    for relation in relations(file):
        if relation.is_outside and relation.kind == HYPERLINK:
            message = f"A link in `{relation.part}` leads to `{relation.target}`."
            yield StyleFault.EXTERNAL_LINK.found(file.place, message)


def _properties(file: WordFile) -> Iterator[Diagnostic]:
    for name in sorted(_PRINTED_PROPERTIES & file.trees.keys()):
        for entry in file.trees[name]:
            kind, text = etree.QName(entry).localname, _all_text(entry)
            if text and text not in _OWN_PROPERTIES and not _PROPERTIES_OF_NOBODY.fullmatch(kind):
                message = f"The property `{kind}` says “{text}”."
                yield StyleFault.PROPERTY_LEFT_IN.found(file.place, message)


def _bookmarks(file: WordFile) -> Iterator[Diagnostic]:
    for name, tree in file.trees.items():
        for bookmark in tree.iter(W + "bookmarkStart"):
            if not _BOOKMARKS_OF_WORD.fullmatch(value(bookmark, "name")):
                message = f"The bookmark `{value(bookmark, 'name')}` stands in {name}."
                yield StyleFault.BOOKMARK_LEFT_IN.found(_place(file, name, bookmark), message)


def _editing(file: WordFile) -> Iterator[Diagnostic]:
    """Tell once of all marks of editing: nobody reads a thousand of them, and none reaches a paper."""
    kinds = {
        "marks of editing sessions": any(next(tree.iter(*_EDITING), None) is not None for tree in file.trees.values()),
        "a small picture of its first page": any(name.startswith("docProps/thumbnail") for name in file.parts),
        "a list of people": "word/people.xml" in file.parts,
        "a label of your firm": "docMetadata/LabelInfo.xml" in file.parts,
        "settings of a printer": any("printerSettings" in name for name in file.parts),
        "building blocks": any(name.startswith("word/glossary/") for name in file.parts),
    }
    held = [what for what, there in kinds.items() if there]
    if held:
        yield StyleFault.LEFT_BY_WORD.found(file.place, f"It holds {', '.join(held)}.")


def _place(file: WordFile, name: str, element: Element) -> Place:
    spoken = next((part for part in file.spoken if part.name == name), None)
    return file.place if spoken is None else spoken.place(spoken.number_of(element))


def _words(element: Element) -> str:
    return _short(" ".join(letters(run) or _deleted(run) for run in element.iter(W + "r")))


def _deleted(run: Element) -> str:
    return "".join(text.text or "" for text in run.iter(W + "delText", W + "delInstrText"))


def _all_text(element: Element) -> str:
    return _short(" ".join("".join(str(text) for text in element.itertext()).split()))


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


_LONGEST = 80
