"""A Word file opened again, as strictly as it can be: what a lenient reader would mend or drop is a fault here."""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from pactwright.frozen import dataclass
from pactwright.render.docx_part import Part
from pactwright.render.docx_parts import is_furniture, is_of_one_paper, parse
from pactwright.render.docx_zip import Entry, entries
from pactwright.render.rendering_lost import RenderingLost

_XML = (".xml", ".rels")


@dataclass(frozen=True, slots=True)
class Opened:
    """All names in the file, and the parts that are XML."""

    names: frozenset[str]
    parts: Mapping[str, Part]

    def part(self, name: str) -> Part | None:
        """Return a part, if the file has it."""
        return self.parts.get(name)


def opened(file: bytes) -> Opened:
    """Open a Word file. Raise RenderingLost for one that a reader could take in two ways, or not at all."""
    try:
        listed = list(entries(file))
        names = [each.name for each in listed]
        _check_names(names)
        parts = {each.name: _opened(each) for each in listed if each.name.endswith(_XML)}
    except (zipfile.BadZipFile, zlib.error) as fault:
        raise RenderingLost(f"The file cannot be opened: {fault}") from fault
    return Opened(frozenset(names), parts)


def refuse_doubled(what: str, names: Iterable[str]) -> None:
    """Raise RenderingLost if a name stands twice."""
    given = list(names)
    if len(set(given)) < len(given):
        doubled = [name for name, times in Counter(given).items() if times > 1]
        raise RenderingLost(f"The file has each of these twice, as {what}: {doubled}.")


def _check_names(names: Sequence[str]) -> None:
    refuse_doubled("a part", (name.casefold() for name in names))
    odd = [name for name in names if name.startswith("/") or "\\" in name or {"..", ""} & set(name.split("/"))]
    if odd:
        raise RenderingLost(f"The file has parts whose names lead elsewhere: {odd}.")


def _opened(entry: Entry) -> Part:
    if is_of_one_paper(entry.name) and not is_furniture(entry.name):
        return Part(entry.name, entry.content())
    return _shared(entry)


@lru_cache(maxsize=64)
def _shared(entry: Entry) -> Part:
    """A part that all papers of a house or a batch have: what was read before, tree and all, need not be read again."""
    content = entry.content()
    parse(entry.name, content)
    return Part(entry.name, content)
