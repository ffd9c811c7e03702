"""Style sheets and fonts: they may ask for files of their own folder, and for nothing else."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pactwright.diagnostics import Diagnostic
from pactwright.frozen import dataclass
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.word_file import whole
from pactwright.source import Place, Source, Span

FONTS = (".ttf", ".otf", ".woff", ".woff2")

_LICENCE = re.compile(r"(?i)(OFL|LICEN[CS]E|COPYING|COPYRIGHT)[^/]*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_LETTER = re.compile(r"[^\W_]")
_COMMENT = re.compile(r'("(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\')|/\*.*?\*/', re.DOTALL)
_PICTURE_OF_ITS_OWN = re.compile(r"data:(image/(png|jpeg|svg\+xml)|font/)", re.IGNORECASE)


def without_comments(css: str) -> str:
    """Return a style sheet without comments: they are notes of the house, and a page that is sent out holds all of it.

    A blank stays where each was: else what stands on both sides of it could become one word.
    """
    return _COMMENT.sub(lambda found: found[1] or " ", css)


def check_css(source: Source, name: str, *, files: Iterable[str], own_words: Iterable[str]) -> Iterator[Diagnostic]:
    """Check a style sheet; `name` is its own within the folder, from which its addresses are counted."""
    # The very reader of WeasyPrint: what it makes of a text is what will be loaded. Only a check needs it.
    import tinycss2

    sheet = _Sheet(source, posixpath.dirname(name), frozenset(files), frozenset(own_words))
    if "</style" in source.text.lower():
        yield StyleFault.PAGE_RUNS_CODE.found(
            whole(source.name), "`</style` in a style sheet would end it.", "Take it out."
        )
    yield from sheet.rules(tinycss2.parse_stylesheet(source.text, skip_comments=True, skip_whitespace=True))


def check_fonts(folder: str, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Find folders with fonts and without a licence."""
    folders = {posixpath.dirname(name) for name in files if name.lower().endswith(FONTS)}
    licensed = {posixpath.dirname(name) for name in files if _LICENCE.fullmatch(posixpath.basename(name))}
    for fonts in sorted(folders):
        if not licensed & {fonts, ""}:
            shown = posixpath.join(folder, fonts)
            yield StyleFault.FONT_WITHOUT_LICENCE.found(whole(shown), f"{shown} holds fonts, and no licence for them.")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A style sheet and what stands around it."""

    source: Source
    folder: str
    files: frozenset[str]
    own_words: frozenset[str]

    def rules(self, rules: Iterable[Any]) -> Iterator[Diagnostic]:
        for rule in rules:
            if rule.type == "error":
                yield StyleFault.CSS_SYNTAX.found(
                    self._place(rule), f"This cannot be read: {rule.message}.", "Mend it."
                )
            elif rule.type == "at-rule" and rule.lower_at_keyword == "import":
                yield StyleFault.CSS_IMPORT.found(self._place(rule), "`@import` takes another style sheet in.")
            else:
                yield from self._tokens([*(rule.prelude or ()), *(rule.content or ())])

    def _tokens(self, tokens: list[Any]) -> Iterator[Diagnostic]:
        """Walk all tokens, those in brackets too: an address is refused wherever it stands."""
        for before, token in zip([None, *tokens], tokens, strict=False):
            if token.type == "url":
                yield from self._address(token, token.value)
            elif token.type == "function" and token.lower_name in ("url", "src", "image", "image-set", "attr"):
                yield from self._addresses_in(token)
            elif token.type == "at-keyword" and token.lower_value == "import":
                yield StyleFault.CSS_IMPORT.found(self._place(token), "`@import` takes another style sheet in.")
            elif token.type == "string":
                yield from self._words(token, before)
            for inner in (getattr(token, "arguments", None), getattr(token, "content", None)):
                if inner:
                    yield from self._tokens(list(inner))

    def _addresses_in(self, function: Any) -> Iterator[Diagnostic]:  # noqa: ANN401  # tinycss2 ships no types
        for token in function.arguments:
            if token.type == "string" and function.lower_name != "attr":
                yield from self._address(token, token.value)
            elif token.type == "ident" and function.lower_name == "attr" and "url" in token.lower_value:
                yield StyleFault.CSS_OUTSIDE.found(self._place(token), "An address may not come from the page.")

    def _address(self, token: Any, address: str) -> Iterator[Diagnostic]:  # noqa: ANN401  # as above
        name = address.partition("#")[0].partition("?")[0]
        target = posixpath.normpath(posixpath.join(self.folder, name))
        if not name or _PICTURE_OF_ITS_OWN.match(address):
            return
        if _SCHEME.match(address) or address.startswith("/") or "\\" in name or target.startswith(".."):
            message = f"It asks for `{_short(address)}`, which is not in the folder of the style."
            yield StyleFault.CSS_OUTSIDE.found(self._place(token), message, "Put the file into the folder.")
        elif target not in self.files:
            message = f"It asks for `{_short(address)}`, and there is no `{target}` in the folder."
            yield StyleFault.CSS_FILE_MISSING.found(self._place(token), message)

    def _words(self, token: Any, before: Any) -> Iterator[Diagnostic]:  # noqa: ANN401  # as above
        """Find words that a style sheet prints: `content: "Confidential"`. Names of fonts are not printed."""
        words = " ".join(token.value.split())
        line = self.source.line(token.source_line)[: token.source_column]
        printed = re.search(r"(content|string-set|bookmark-label|quotes)\s*:[^;]*$", line)
        if printed and _LETTER.search(words) and words not in self.own_words:
            del before
            message = f"The style sheet prints “{_short(words)}”: so would every paper."
            cure = f"Delete it, or add it to `own_words` in style.yaml: own_words: [Page, of, {_short(words)}]"
            yield StyleFault.OWN_WORDS.found(self._place(token), message, cure)

    def _place(self, token: Any) -> Place:  # noqa: ANN401  # as above
        line, column = token.source_line, token.source_column
        return Place(self.source, Span(line, column, line, column + 1))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


_LONGEST = 60
