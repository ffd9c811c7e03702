"""How wide the columns of a table are: each word stands whole where the line has room, and texts share the rest."""

from __future__ import annotations

from collections.abc import Sequence

from pactwright.agreement.model import Content

# All in thousandths of the size of the letters: a table as wide as the page, the room between two columns, and letters,
# which are about as wide in any face.
_LINE = 45_900
_GUTTER = 800
_USUAL, _CAPITAL = 550, 620
_BOLD = 1_070


class _Letters(dict[str, int]):
    """The width of each letter; one that is not listed gets the usual one of its kind when it is first met."""

    def __missing__(self, letter: str) -> int:
        self[letter] = _CAPITAL if letter.isupper() else _USUAL
        return self[letter]


_LETTERS = _Letters(
    {
        letter: width
        for letters, width in (
            ("ijlI.,:;'|! \N{NO-BREAK SPACE}", 260),
            ("frt-/\\()[]", 350),
            ("scvxyz", 460),
            ("aegk0123456789", 515),
        )
        for letter in letters
    }
    | dict.fromkeys("mwMW@%æœÆŒжмфшщыюЖМФШЩЫЮω", 850)
)


def widths(header: Sequence[str], rows: Sequence[Sequence[Content]]) -> tuple[int, ...]:
    """Return the relative widths of columns.

    Each column first gets room for its longest word, so that no word is broken; what is left of the line goes to the
    columns whose texts are longer than that. Where the line cannot hold all words, the longest are broken (an address
    of a web page, say). Words that a no-break space joins, such as a date, count as one.
    """
    cells = [[_widths_of_words(_plain(row[column])) for row in rows] for column in range(len(header))]
    words = [max(_bold(title.split(" ")), *map(max, column), 0) for title, column in zip(header, cells, strict=True)]
    room = _LINE - _GUTTER * len(header)
    least = _cut(words, room)
    whole = [max(_bold([title]), *map(_on_one_line, column), 0) for title, column in zip(header, cells, strict=True)]
    wishes = [max(wish - width, 0) for wish, width in zip(whole, least, strict=True)]
    granted = _granted(wishes, room - sum(least))
    return tuple(width + more + _GUTTER for width, more in zip(least, granted, strict=True))


def _granted(wishes: Sequence[int], spare: int) -> list[int]:
    """Grant each wish that is below an equal share of what is left; the others get the rest in proportion.

    So a name or a telephone number stands on one line, and only what is long wraps.
    """
    granted = [0] * len(wishes)
    waiting = sorted(range(len(wishes)), key=wishes.__getitem__)
    while waiting and wishes[waiting[0]] * len(waiting) <= spare:
        granted[waiting[0]] = wishes[waiting[0]]
        spare -= wishes[waiting.pop(0)]
    asked = sum(wishes[column] for column in waiting)
    for column in waiting:
        granted[column] = spare * wishes[column] // asked
    return granted


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


def _bold(words: Sequence[str]) -> int:
    """The width of the widest of the words of a heading, which are bold."""
    return max(map(_width, words)) * _BOLD // 1_000


def _widths_of_words(text: str) -> list[int]:
    return [_width(word) for word in text.split(" ")]


def _on_one_line(words: Sequence[int]) -> int:
    return sum(words) + _LETTERS[" "] * (len(words) - 1)


def _width(text: str) -> int:
    return sum(map(_LETTERS.__getitem__, text))


def _plain(content: Content) -> str:
    return "".join(inline.text for inline in content)
