"""Content as Word's runs: plain words, filled-in values, open points, live references."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from itertools import count

from pactwright.agreement import Content, CrossReference, FieldText, Inline, Look, OpenText
from pactwright.render import oxml
from pactwright.render.docx_targets import Target
from pactwright.render.oxml import Element
from pactwright.render.plain import written
from pactwright.source import Path

_LONGEST_TAG = 64  # of a content control, in Word


class WordWriter:
    """Writes the content of one document: each content control in it gets a number of its own."""

    def __init__(self, targets: Mapping[str, Target]) -> None:
        self._targets = targets
        self._controls = count(1)

    def runs(self, content: Content, label: str = "") -> list[Element]:
        """Write content as it stands in a paragraph, with a bookmark around it where there is a label."""
        return self.marked(label, [element for inline in content for element in self._inline(inline)])

    def marked(self, label: str, elements: list[Element]) -> list[Element]:
        """Put the bookmark of a label around what is written."""
        if not label:
            return elements
        target = self._targets[label]
        return oxml.bookmark(target.name, target.number_in_file, elements)

    def _inline(self, inline: Inline) -> list[Element]:
        if isinstance(inline, CrossReference):
            return self._reference(inline)
        if isinstance(inline, FieldText):
            return [self._control(_run(inline.text, inline.look), inline.path)]
        if isinstance(inline, OpenText):
            return [self._control(oxml.run(inline.text, style="OpenPoint"), inline.path)]
        return [_run(inline.text, inline.look)]

    def _reference(self, reference: CrossReference) -> list[Element]:
        r"""A live reference: `\w` asks Word for the number in full context, `\n` for the number as it is printed there.

        Any other text stays as it is, with a link to the place.
        """
        target = self._targets[reference.label]
        switches = {target.own: r"\n", target.full: r"\w"}
        if reference.text not in switches:
            return [oxml.hyperlink(target.name, [oxml.run(reference.text)])]
        return oxml.field(rf"REF {target.name} {switches[reference.text]} \h", [oxml.run(reference.text)])

    def _control(self, run: Element, path: Path) -> Element:
        return oxml.content_control(run, tag=tag(path), alias=_alias(path), number=next(self._controls))


def tag(path: Path) -> str:
    """Write a path as it is read in the term sheet, `parties[0].legal_name`; a long one ends in part of its digest."""
    whole = written(path)
    if len(whole) <= _LONGEST_TAG:
        return whole
    digest = hashlib.sha256(whole.encode()).hexdigest()[:10]
    return f"{whole[: _LONGEST_TAG - len(digest) - 1]}~{digest}"


def _alias(path: Path) -> str:
    """Write a path for a reader, who counts from 1: "parties 1, legal name". Word shows it above the control."""
    words = "".join(f" {part + 1}" if isinstance(part, int) else f", {part.replace('_', ' ')}" for part in path)
    return words.removeprefix(", ").strip()[:_LONGEST_TAG]


def _run(text: str, look: Look) -> Element:
    style = "DefinedTerm" if look is Look.TERM else ""
    return oxml.run(text, style=style, bold=look is Look.BOLD, italic=look is Look.ITALIC)
