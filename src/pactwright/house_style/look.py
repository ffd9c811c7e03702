"""What `style.yaml` says, as rules for the page: colours and lengths by name, and the size of the paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactwright.conventions import NumberingScheme
from pactwright.house_style.model import StyleSheet

_ROOM_OF_FIGURES = (("second", 60), ("third", 72))
"""What a number such as 10.12.3 takes on the levels below 1.1, in pixels: as in Word."""

_UNUSUAL = re.compile(r"[^A-Za-z0-9 _-]")


def look(sheet: StyleSheet) -> str:
    """Return the rules that stand behind the style sheet of a style. They are none where `style.yaml` says nothing."""
    named = "".join(f" --{name}: {value};" for name, value in _named(sheet))
    rules = [f":root {{{named} }}"] if named else []
    if sheet.page is not None:
        rules.append(f"@page {{ size: {sheet.page} }}")
    return "".join(f"{rule}\n" for rule in rules)


def colours(sheet: StyleSheet) -> dict[str, str]:
    """Return the colours that `style.yaml` names, by the names that the look of a page has for them."""
    return {role.replace("_", "-"): colour for role, colour in sheet.colours if colour is not None}


def lengths(sheet: StyleSheet) -> dict[str, int]:
    """Return the room that the numbers of `style.yaml` ask for, in pixels, by the names that the look has for it."""
    named = dict(_ROOM_OF_FIGURES) if sheet.numbering is NumberingScheme.DECIMAL else {}
    return named if sheet.schedule_word is None else {**named, "schedule": 37 + 7 * len(sheet.schedule_word)}


def _named(sheet: StyleSheet) -> Iterator[tuple[str, str]]:
    yield from colours(sheet).items()
    for part, face in (("text", sheet.fonts.text), ("tables", sheet.fonts.tables)):
        if face is not None:
            yield f"face-of-{part}", f'"{_quoted(face)}"'
    yield from ((name, f"{room}px") for name, room in lengths(sheet).items())


def _quoted(words: str) -> str:
    r"""Write unusual characters as CSS writes them, `\22 ` for a quotation mark: none can end the text it stands in."""
    return _UNUSUAL.sub(lambda found: f"\\{ord(found[0]):x} ", words)
