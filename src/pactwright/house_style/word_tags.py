"""The tags of a Word file, with the paragraphs they stand in."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from html import unescape

from pactwright.frozen import dataclass
from pactwright.house_style.language import ReadTemplate, read_template, too_many_tags
from pactwright.house_style.slip import Slip
from pactwright.house_style.tags import STRAY_BRACE, Tag, outside_tags, tags_in
from pactwright.house_style.word_file import Spoken, WordFile
from pactwright.house_style.word_source import FILLED_IN, word_source

_WHOLE = re.compile(r"[-+]?(?:(?:p|tr|tc|r)(?=\s))?\s*(.*?)\s*[-+]?", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class TaggedPart:
    """A part that is filled in: its paragraphs, its template if it may run, and what is wrong with its tags.

    `paragraph_of` tells for each tag the number of its paragraph and the words of the tag as they stand in it.
    """

    spoken: Spoken
    read: ReadTemplate | None
    slips: tuple[Slip, ...]
    paragraph_of: tuple[tuple[int, str], ...]
    torn: tuple[tuple[int, str], ...]


def tagged_parts(file: WordFile) -> Iterator[TaggedPart]:
    """Read the tags of all parts that are filled in. The file was scrubbed before, as the renderer does it."""
    for spoken in file.spoken:
        if FILLED_IN.fullmatch(spoken.name):
            yield _tagged(spoken)


def _tagged(spoken: Spoken) -> TaggedPart:
    torn = tuple(_torn(spoken))
    if torn:
        return TaggedPart(spoken, None, (), (), torn)
    if too_many := too_many_tags(sum(1 for text in spoken.texts for _ in tags_in(text))):
        return TaggedPart(spoken, None, too_many, (), ())
    source = word_source(spoken.tree)
    read, slips = read_template(source)
    return TaggedPart(spoken, read, slips, tuple(_places(tags_in(source), spoken)), ())


def _torn(spoken: Spoken) -> Iterator[tuple[int, str]]:
    for number, text in enumerate(spoken.texts):
        for words in outside_tags(text):
            if STRAY_BRACE.search(words):
                yield number, words.strip()


def _places(tags: Iterable[Tag], spoken: Spoken) -> Iterator[tuple[int, str]]:
    """Yield the paragraph of each tag. Docxtpl changes tags and their order a little: the words tell which is which."""
    standing: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, text in enumerate(spoken.texts):
        for tag in tags_in(text):
            standing[_core(tag)].append((number, tag.text))
    met: Counter[str] = Counter()
    for tag in tags:
        places = standing[_core(tag)] or [(0, "")]
        yield places[min(met[_core(tag)], len(places) - 1)]
        met[_core(tag)] += 1


def _core(tag: Tag) -> str:
    """Return what a tag says, without the letters that docxtpl takes off."""
    found = _WHOLE.fullmatch(unescape(tag.text[2:-2]))
    return " ".join((found[1] if found else tag.text).translate(_QUOTES).split())
