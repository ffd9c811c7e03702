"""Markdown in, the words of its paragraphs out: marks are taken off, columns stay those of the file."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.drafts.number_words import begins_with_number
from pactwright.drafts.paragraph import Piece, Words
from pactwright.patterns import pattern

_HEAD = pattern(r"[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+(?=\S))?")
_MARK = pattern(r"\*\*|__(?=\w)|(?<=\w)__|\\(?=[\\*_#\[\](){}.!|<>+-])|<br ?/?>|(?<=\s)\*(?=\w)|(?<=\w)\*(?=[\s.,;:)])")
_RULE = pattern(r"\s*(?:[-*_|: ]{3,}|```.*)\s*")
_ITEM = pattern(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+")
_ONE = pattern(r"(?P<indent>[ \t]*)1\.[ \t]+(?=\S)")


def words_from_markdown(lines: list[str]) -> Iterator[Words]:
    """Yield the paragraphs of a Markdown file."""
    open_lines: list[tuple[int, str]] = []
    counts = _Counts(lines)
    for number, line in enumerate(lines, start=1):
        alone = line.lstrip().startswith(("#", "|"))
        blank = not line.strip() or _RULE.fullmatch(line[:200]) is not None
        if open_lines and (blank or alone or _ITEM.match(line) or begins_with_number(line.strip())):
            yield _paragraph(open_lines, counts)
            open_lines = []
        if not blank:
            open_lines.append((number, line))
        if open_lines and alone:
            yield _paragraph(open_lines, counts)
            open_lines = []
    if open_lines:
        yield _paragraph(open_lines, counts)


class _Counts:
    """Numbers of lists in which each item is typed `1.`, which Markdown counts by itself."""

    def __init__(self, lines: list[str]) -> None:
        self._counts_itself = sum(_ONE.match(line) is not None for line in lines) > 2  # no chance
        self._counts: list[tuple[int, int]] = []

    def number(self, line: str) -> tuple[str, int]:
        """Return the number of an item and how many characters its mark takes; an empty one for other lines."""
        found = _ONE.match(line) if self._counts_itself else None
        if found is None:
            return "", 0
        indent = len(found["indent"].expandtabs(4))
        while self._counts and self._counts[-1][0] > indent:
            self._counts.pop()
        if self._counts and self._counts[-1][0] == indent:
            self._counts[-1] = (indent, self._counts[-1][1] + 1)
        else:
            self._counts.append((indent, 1))
        return ".".join(str(count) for _, count in self._counts), found.end()


def _paragraph(lines: list[tuple[int, str]], counts: _Counts) -> Words:
    texts: list[str] = []
    pieces: list[Piece] = []
    bold: list[int] = []
    counted, taken = counts.number(lines[0][1])
    length = 0
    for number, line in lines:
        head = _HEAD.match(line)
        begin = taken or (head.end() if head else 0)
        taken = 0
        for mark in [*_MARK.finditer(line, begin), None]:
            end = mark.start() if mark else len(line.rstrip())
            if end > begin:
                pieces.append(Piece(length, number, begin + 1))
                texts.append(line[begin:end])
                length += end - begin
            if mark:
                bold += [length] if mark[0] in ("**", "__") else []
                begin = mark.end()
        texts.append(" ")
        length += 1
    stretches = tuple(zip(bold[::2], bold[1::2], strict=False))
    return Words("".join(texts).rstrip(), tuple(pieces) or (Piece(0, lines[0][0], 1),), counted, stretches)
