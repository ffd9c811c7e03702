"""How wide the columns of a table are: each word stands whole where the line has room, and texts share the rest."""

from __future__ import annotations

from collections.abc import Sequence

from pactwright.agreement.model import Content

# All in thousandths of the size of the letters: a table as wide as the page, the room between two columns, and letters,
# which are about as wide in any face.
_LINE = 45_900
_GUTTER = 800
_USUAL, _CAPITAL = 550, 620
_LETTERS = {
    letter: width
    for letters, width in (("ijlI.,:;'|! ", 260), ("frt-/\\()[]", 350), ("scvxyz", 460), ("aegk0123456789", 515))
    for letter in letters
} | dict.fromkeys("mwMW@%æœÆŒжмфшщыюЖМФШЩЫЮω", 850)


def widths(header: Sequence[str], rows: Sequence[Sequence[Content]]) -> tuple[int, ...]:
    """Return the relative widths of columns.

    Each column first gets room for its longest word, so that no word is broken; what is left of the line goes to the
    columns whose texts are longer than that, in proportion. Where the line cannot hold all words, the longest are
    broken (an address of a web page, say). Words that a no-break space joins, such as a date, count as one.
    """
    texts = [[title, *(_plain(row[column]) for row in rows)] for column, title in enumerate(header)]
    words = [max(_width(word) for text in column for word in text.split(" ")) for column in texts]
    room = _LINE - _GUTTER * len(header)
    least = _cut(words, room)
    wanted = [max(max(map(_width, column)) - width, 0) for column, width in zip(texts, least, strict=True)]
    spare = room - sum(least)
    shares = [min(wish, spare * wish // max(sum(wanted), 1)) for wish in wanted]
    return tuple(width + share + _GUTTER for width, share in zip(least, shares, strict=True))


def _cut(words: Sequence[int], room: int) -> list[int]:
    """Cut the widest to one width until all fit."""
    if sum(words) <= room:
        return list(words)
    left = room
    for count, word in zip(range(len(words), 0, -1), sorted(words), strict=True):
        if word * count > left:
            return [min(each, left // count) for each in words]
        left -= word
    return list(words)


def _width(text: str) -> int:
    return sum(_LETTERS.get(letter) or (_CAPITAL if letter.isupper() else _USUAL) for letter in text)


def _plain(content: Content) -> str:
    return "".join(inline.text for inline in content)
