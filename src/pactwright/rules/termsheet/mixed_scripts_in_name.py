"""A letter of another script in a name, which looks like the one that belongs there."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from pactwright.diagnostics import Severity
from pactwright.patterns import pattern
from pactwright.rules.model import Finding, Findings, Rule
from pactwright.rules.termsheet.look_alikes import SCRIPTS, script_of, twin_of
from pactwright.source import Path
from pactwright.termsheet import LocatedTermSheet, in_words, mentions, quoted, texts_of

_FIELDS = {"short_name", "legal_name", "name", "organisation", "email"}
_WORD = pattern(r"[^\W_]+")


def check(located: LocatedTermSheet) -> Findings:
    """Find each word of a name with letters of two scripts, some of which look like letters of the other."""
    for path, name in _names(located):
        for word in _WORD.findall(name):
            twins = _twins(word)
            if twins:
                anew = "".join(twins.get(character, character) for character in word)
                yield Finding(
                    located.place(path),
                    f"{quoted(word)} mixes scripts: {in_words([_told(*pair) for pair in twins.items()])}.",
                    f"Type the word anew, in one script: {quoted(anew)}. If the name is truly written so, leave it.",
                )


def _names(located: LocatedTermSheet) -> Iterator[tuple[Path, str]]:
    """Yield each name where it is declared, and each reference that is like no declared name."""
    declared = set()
    for path, value in texts_of(located.sheet).each:
        if path[-1] in _FIELDS:
            declared.add(value)
            yield path, value
    for mention in mentions(located.sheet):
        if mention.name not in declared:
            yield mention.path, mention.name


def _twins(word: str) -> dict[str, str]:
    """Return each letter that is not of the word's own script, with the letter of that script that it looks like."""
    if word.isascii():
        return {}
    letters = Counter(script for script in map(script_of, word) if script)
    if len(letters) < 2:
        return {}
    own = max(SCRIPTS, key=lambda script: letters[script])
    foreign = {character: twin_of(character, own) for character in word if script_of(character) not in (own, "")}
    return {character: twin for character, twin in foreign.items() if twin}


def _told(character: str, twin: str) -> str:
    name = unicodedata.name(character).lower().capitalize()
    return f"U+{ord(character):04X} ({name}) looks like the {script_of(twin)} {quoted(twin)}"


RULE = Rule(
    code="TS401",
    name="mixed-scripts-in-name",
    says="A word of a name or an e-mail address holds letters of two scripts that look alike.",
    why=(
        "On paper nobody sees the difference, but no search finds the name, and mail goes to another address. "
        "A name that only looks right is also an old trick of fraud."
    ),
    instead="legal_name: Northwind Analytics GmbH",
    check=check,
    severity=Severity.WARNING,
)
