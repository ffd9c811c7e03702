"""The frame of a Word file: every part is known by its kind, every relationship leads somewhere, nothing is left over.

The rules are those of ECMA-376, part 2 (open packaging conventions).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache

from pactwright.house_style import Element
from pactwright.render.docx_marks import FOREIGN_ATTRIBUTE, NAMESPACE_DECLARED
from pactwright.render.docx_opened import Opened, refuse_doubled
from pactwright.render.docx_part import Part
from pactwright.render.docx_parts import parse
from pactwright.render.rendering_lost import RenderingLost

_KINDS = "[Content_Types].xml"
_PROPERTIES = "docProps/core.xml"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_LINK = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DATES = tuple(f"{{http://purl.org/dc/terms/}}{name}" for name in ("created", "modified"))
# The kind of a part as its relationship names it, and the end of its content type.
_ENDINGS = {"officeDocument": "document.main+xml"} | {
    name: f"{name}+xml"
    for name in (
        *("styles", "numbering", "settings", "fontTable", "theme", "header", "footer", "comments", "footnotes"),
        *("endnotes", "webSettings", "core-properties", "extended-properties", "custom-properties"),
    )
}
_MAY_LEAD_OUT = "hyperlink"


def check_package(file: Opened) -> None:
    """Raise RenderingLost where the frame of the file is broken."""
    frame = ((part.name, part.text) for part in file.parts.values() if part.name.endswith((".rels", _KINDS)))
    _check_frame(file.names, tuple(frame))
    for part in file.parts.values():
        _check_pointers(file, part)
    _check_properties(file.part(_PROPERTIES))


@lru_cache(maxsize=16)  # the papers of a house have the same parts, joined in the same way
def _check_frame(names: frozenset[str], frame: tuple[tuple[str, str], ...]) -> None:
    """Hold the names in the file against the parts that tell of their kinds and of the ways to them."""
    roots = {name: parse(name, text.encode()) for name, text in frame}
    listed = roots.pop(_KINDS, None)
    if listed is None:
        raise RenderingLost(f"The file lacks {_KINDS}.")
    kinds = _kinds(names, listed)
    reached = {_KINDS, *roots}.union(*(_targets(name, links, kinds) for name, links in roots.items()))
    if stray := names - reached:
        raise RenderingLost(f"Nothing in the file leads to {sorted(stray)}.")


def _kinds(names: frozenset[str], listed: Element) -> dict[str, str]:
    """The content type of each part: its own, or that of its ending."""
    overrides, defaults = (listed.findall(_TYPES + name) for name in ("Override", "Default"))
    own = {each.get("PartName", "").removeprefix("/"): each.get("ContentType", "") for each in overrides}
    by_ending = {each.get("Extension", "").casefold(): each.get("ContentType", "") for each in defaults}
    refuse_doubled("a kind of part", (each.get("PartName", "").casefold() for each in overrides))
    kinds = {name: own.get(name) or by_ending.get(name.rpartition(".")[2].casefold(), "") for name in names}
    if unknown := [name for name, kind in kinds.items() if not kind and name != _KINDS]:
        raise RenderingLost(f"The file does not tell what kind of part these are: {sorted(unknown)}.")
    if missing := own.keys() - names:
        raise RenderingLost(f"The file lists parts that it lacks: {sorted(missing)}.")
    return kinds


def _targets(name: str, links: Element, kinds: Mapping[str, str]) -> Iterator[str]:
    """Yield the parts that the relationships of a part lead to."""
    refuse_doubled(f"a relationship of {name}", (link.get("Id", "") for link in links.iter(_LINK)))
    for link in links.iter(_LINK):
        kind = link.get("Type", "").rpartition("/")[2]
        if link.get("TargetMode") == "External":
            _check_way_out(link, kind)
            continue
        target = _resolved(name, link.get("Target", ""))
        if target not in kinds:
            raise RenderingLost(f"{name} leads to {target}, which is not there.")
        if not kinds[target].endswith(_ENDINGS.get(kind, "")):
            raise RenderingLost(f"{target} is said to be {kinds[target]}, and {name} takes it for {kind}.")
        yield target


def _check_way_out(link: Element, kind: str) -> None:
    """A link that a reader clicks may lead out of the file. Anything else would be fetched when the file is opened."""
    if kind != _MAY_LEAD_OUT:
        raise RenderingLost(f"The file would fetch its {kind} from {link.get('Target')!r}.")


def _resolved(links: str, target: str) -> str:
    """Return the name of the part that a relationship of `word/_rels/document.xml.rels` leads to."""
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(posixpath.dirname(links)), target))


def _check_pointers(file: Opened, part: Part) -> None:
    """Each `r:id` of a part is one of its relationships."""
    used = set(_pointers(part))
    if not used:
        return
    folder, _, name = part.name.rpartition("/")
    links = file.part(f"{folder}/_rels/{name}.rels".removeprefix("/"))
    known = {link.get("Id") for link in links.root.iter(_LINK)} if links else set()
    if dangling := used - known:
        raise RenderingLost(f"{part.name} points at relationships that are not there: {sorted(dangling)}.")


def _pointers(part: Part) -> list[str]:
    declared = (each.partition('="') for each in part.found(NAMESPACE_DECLARED))
    prefixes = tuple(f"{prefix}:" for prefix, _, space in declared if space == _RELATIONSHIPS)
    pointers = (each for each in part.found(FOREIGN_ATTRIBUTE) if each.startswith(prefixes))
    return [each.partition('="')[2] for each in pointers]


def _check_properties(properties: Part | None) -> None:
    """Word calls a file damaged whose properties stand twice, or whose days are none."""
    if properties is None:
        return
    refuse_doubled("a property", (child.tag for child in properties.root))
    for tag in _DATES:
        for day in properties.root.iter(tag):
            if not is_time(day.text or ""):
                raise RenderingLost(f"The properties of the file give no day: {day.text!r}.")


def is_time(text: str) -> bool:
    """Tell whether a text is a day or a time as XML writes it (W3CDTF, a profile of ISO 8601)."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return text[4:5] == "-"  # Python reads 20261201 too, and Word does not
