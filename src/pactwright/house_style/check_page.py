"""The page template as HTML: it shows words, and neither runs nor loads anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from pactwright.diagnostics import Diagnostic
from pactwright.house_style.faults import POLICY, StyleFault
from pactwright.house_style.tags import masked
from pactwright.source import Place, Source, Span

_MASK = "\x1a"
_RUNS = {"script", "iframe", "frame", "object", "embed", "applet", "portal"}
_LOADS = {"base", "link", "form", "input", "button", "audio", "video", "source", "track", "img", "image", "use", "area"}
_ADDRESSES = {
    "href",
    "src",
    "srcset",
    "action",
    "formaction",
    "background",
    "poster",
    "cite",
    "data",
    "xlink:href",
    "ping",
}
_SAID = {"alt", "title", "aria-label", "aria-description", "placeholder", "label", "summary"}
_META_WITHOUT_WORDS = {"viewport", "color-scheme", "format-detection", "generator", "referrer", "robots"}
_LETTER = re.compile(r"[^\W_]")
_ONLY_PAGES = "A page shows words. Pictures and fonts come from the style sheet, or lie in the page as `data:`."


def check_page(source: Source, own_words: Iterable[str]) -> Iterator[Diagnostic]:
    """Check the HTML of the page template. Its tags were checked before: here they are blank."""
    reader = _Reader(source, {" ".join(words.split()) for words in own_words})
    reader.feed(masked(source.text, _MASK))
    reader.close()
    yield from reader.found
    if not reader.has_policy:
        message = "The page does not forbid browsers to load and run things."
        cure = f"Write this as the first line of its head:\n{StyleFault.PAGE_WITHOUT_POLICY.instead}"
        yield StyleFault.PAGE_WITHOUT_POLICY.found(Place(source, Span(1, 1, 1, 1)), message, cure)


class _Reader(HTMLParser):
    """Reads the page from top to bottom."""

    def __init__(self, source: Source, own_words: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._source = source
        self._own_words = own_words
        self.found: list[Diagnostic] = []
        self.has_policy = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element and its attributes."""
        if tag in _RUNS:
            self._tell(StyleFault.PAGE_RUNS_CODE, f"`<{tag}>` runs or shows something that is not the paper.")
        given = {name: value or "" for name, value in attrs}
        if tag in _LOADS and not given.get("src", "").startswith("data:image/"):
            self._tell(StyleFault.PAGE_OUTSIDE, f"`<{tag}>` loads something or sends it away.", _ONLY_PAGES)
        if tag == "meta":
            self._meta(given)
        for name, value in given.items():
            self._attribute(name, value)

    def handle_data(self, data: str) -> None:
        """Look at the words of the page, and at a style that stands in it."""
        if self.lasttag == "style" and "url(" in data.lower():
            self._tell(StyleFault.PAGE_OUTSIDE, "A style within the page names a file.", _ONLY_PAGES)
        for piece in re.split(f"[{_MASK}]+", data):
            self._say(piece)

    def handle_comment(self, data: str) -> None:
        """Look at a comment, which every page that is sent out would hold."""
        message = f"A comment of the page says “{' '.join(data.split())[:60]}”: so would every paper."
        self._tell(StyleFault.OWN_WORDS, message, "Write `{# … #}` instead: such a note never leaves the template.")

    def _meta(self, given: dict[str, str]) -> None:
        kind = given.get("http-equiv", "").lower()
        if kind == "content-security-policy":
            self.has_policy = self.has_policy or given.get("content") == POLICY
        elif kind not in ("", "content-type", "x-ua-compatible"):
            self._tell(StyleFault.PAGE_RUNS_CODE, f'`<meta http-equiv="{kind}">` makes the browser do something.')
        elif given.get("name", "").lower() not in _META_WITHOUT_WORDS:
            for piece in re.split(f"[{_MASK}]+", given.get("content", "")):
                self._say(piece)

    def _attribute(self, name: str, value: str) -> None:
        if name.startswith("on"):
            self._tell(StyleFault.PAGE_RUNS_CODE, f"`{name}` runs a script.")
        elif name in _ADDRESSES and not value.startswith(("#", "data:image/")):
            message = f"`{name}` leads to `{value.replace(_MASK, '…')[:60]}`."
            self._tell(StyleFault.PAGE_OUTSIDE, message, "A link of a paper leads to a place in it: `#` comes first.")
        elif name == "style" and "url(" in value.lower():
            self._tell(StyleFault.PAGE_OUTSIDE, "A style within the page names a file.", _ONLY_PAGES)
        elif name in _SAID:
            for piece in re.split(f"[{_MASK}]+", value):
                self._say(piece)

    def _say(self, text: str) -> None:
        words = " ".join(text.split())
        if self.lasttag != "style" and _LETTER.search(words) and words not in self._own_words:
            message = f"The page itself says “{words[:60]}”: so would every paper."
            cure = (
                "If it comes from an earlier deal, delete it. If it belongs to the house, add it to `own_words` in"
                f" style.yaml: own_words: [Page, of, {words[:60]}]"
            )
            self._tell(StyleFault.OWN_WORDS, message, cure)

    def _tell(self, fault: StyleFault, message: str, cure: str = "") -> None:
        line, column = self.getpos()
        place = Place(self._source, Span(line, column + 1, line, column + 2))
        self.found.append(fault.found(place, message, cure))
