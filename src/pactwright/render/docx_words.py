"""Content as Word's runs: plain words, filled-in values, open points, live references."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from itertools import count

from pactwright.agreement import Content, CrossReference, FieldText, Inline, Look, OpenText, Text
from pactwright.house_style import WordStyle
from pactwright.render import oxml
from pactwright.render.docx_comments import Pins
from pactwright.render.docx_targets import Target
from pactwright.render.oxml import Xml
from pactwright.render.plain import written
from pactwright.source import Path

_LONGEST_TAG = 64  # of a content control, in Word
_LONGEST_FIRST_WORD = 30  # letters that surely fit on a line, however wide and however deep its indent


class WordWriter:
    """Writes the content of one document: each content control in it gets a number of its own."""

    def __init__(self, targets: Mapping[str, Target], pins: Pins) -> None:
        self._targets = targets
        self._pins = pins
        self._controls = count(1)

    def runs(self, content: Content, label: str = "") -> Xml:
        """Write content as it stands in a paragraph, with a bookmark around it where there is a label."""
        written = map(self._inline, _openable(content))
        if self._pins.are_left:
            written = map(self._pins.pinned, map(_field, content), written)
        return self.marked(label, oxml.joined(written))

    def marked(self, label: str, content: Xml) -> Xml:
        """Put the bookmark of a label around what is written, and the notes that are pinned to it."""
        if not label:
            return content
        target = self._targets[label]
        return self._pins.pinned(label, oxml.bookmark(target.name, target.number_in_file, content))

    def _inline(self, inline: Inline) -> Xml:
        if isinstance(inline, Text):
            return _run(inline.text, inline.look)
        if isinstance(inline, FieldText):
            return self._control(_run(inline.text, inline.look), inline.path)
        if isinstance(inline, CrossReference):
            return self._reference(inline)
        return self._control(oxml.run(inline.text, style=WordStyle.OPEN_POINT), inline.path)

    def _reference(self, reference: CrossReference) -> Xml:
        r"""A live reference: `\w` asks Word for the number in full context, `\n` for the number as it is printed there.

        Any other text stays as it is, with a link to the place.
        """
        target = self._targets[reference.label]
        switches = {target.own: r"\n", target.full: r"\w"}
        if reference.text not in switches:
            return oxml.hyperlink(target.name, oxml.run(reference.text))
        return oxml.field(rf"REF {target.name} {switches[reference.text]} \h", oxml.run(reference.text))

    def _control(self, run: Xml, path: Path) -> Xml:
        return oxml.content_control(run, _names(path), number=next(self._controls))


def _field(inline: Inline) -> Path:
    return inline.path if isinstance(inline, FieldText | OpenText) else ()


def _openable(content: Content) -> Content:
    """Take the content control from a value that begins a paragraph with a word wider than the line.

    LibreOffice 7.4 never ends laying such a paragraph out if it has a number, until all memory is used up.
    """
    first = content[0] if content else None
    if not isinstance(first, FieldText) or len(first.text.partition(" ")[0]) <= _LONGEST_FIRST_WORD:
        return content
    return (Text(first.text, first.look), *content[1:])


def tag(path: Path) -> str:
    """Write a path as it is read in the term sheet, `parties[0].legal_name`; a long one ends in part of its digest."""
    whole = written(path)
    if len(whole) <= _LONGEST_TAG:
        return whole
    digest = hashlib.sha256(whole.encode()).hexdigest()[:10]
    return f"{whole[: _LONGEST_TAG - len(digest) - 1]}~{digest}"


@lru_cache(maxsize=4096)  # the deals of a batch have the same fields
def _names(path: Path) -> Xml:
    return oxml.control_names(tag=tag(path), alias=_alias(path))


def _alias(path: Path) -> str:
    """Write a path for a reader, who counts from 1: "parties 1, legal name". Word shows it above the control."""
    words = "".join(f" {part + 1}" if isinstance(part, int) else f", {part.replace('_', ' ')}" for part in path)
    return words.removeprefix(", ").strip()[:_LONGEST_TAG]


def _run(text: str, look: Look) -> Xml:
    if look is Look.PLAIN:
        return oxml.run(text)
    style = WordStyle.DEFINED_TERM if look is Look.TERM else ""
    return oxml.run(text, style=style, bold=look is Look.BOLD, italic=look is Look.ITALIC)
