"""What cannot be said in the clause language, in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pactwright.clauses.language.tokens import TOKEN_CLOSES, TOKEN_OPENS
from pactwright.clauses.language.tree import Position
from pactwright.diagnostics import closest
from pactwright.patterns import pattern

if TYPE_CHECKING:  # faults are raised where Jinja reads; those who only catch them need not load it
    from jinja2 import TemplateSyntaxError, nodes

_TAGS = ("if", "elif", "else", "endif", "for", "endfor")
_NEVER = pattern(
    r"(?P<mark>\{[{%][-+]|[-+][}%]\})|(?P<raw>\{%\s*raw\b)|(?P<token>[" + TOKEN_OPENS + TOKEN_CLOSES + "])"
)
_NAMES_OF_NODES = {  # by the names of Jinja's classes
    "Call": "a call",
    "Assign": "`set`",
    "AssignBlock": "`set`",
    "Macro": "`macro`",
    "CallBlock": "`call`",
    "Include": "`include`",
    "Import": "`import`",
    "FromImport": "`import`",
    "Extends": "`extends`",
    "Block": "`block`",
    "FilterBlock": "`filter`",
    "With": "`with`",
    "Concat": "joining with `~`",
    "CondExpr": "an `if` inside an expression",
    "Getitem": "a square bracket",
    "List": "a list",
    "Dict": "a dictionary",
    "Tuple": "a tuple",
    "BinExpr": "arithmetic",
    "UnaryExpr": "arithmetic",
    "Const": "`none`, or a figure with a point,",
    "Scope": "`autoescape`",
}
_UNFINISHED = {
    "end of print statement": "a value ends with `}}`, and only filters follow its name",
    "end of statement block": "a tag ends with `%}`",
    "end of comment tag": "a comment ends with `-->`",
    "Unexpected end of template": "a tag ends with `%}`",
}


class LanguageFault(Exception):
    """A text that is not in the clause language: what is wrong, where, and the word to underline, if any.

    Caught by the library's reader, never shown raw.
    """

    def __init__(self, message: str, at: Position, *, word: str = "", cure: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.at = at
        self.word = word
        self.cure = cure or "the language has print, `if`, `for`, comparisons and filters: see docs/writing-clauses.md"


def refuse_what_jinja_takes(text: str, first_line: int) -> None:
    """Raise LanguageFault for what Jinja takes without a trace in its tree."""
    found = _NEVER.search(text)
    if found is None:
        return
    line = first_line + text.count("\n", 0, found.start())
    at = Position(line, found.start() - text.rfind("\n", 0, found.start()))
    if found["mark"]:
        raise LanguageFault("a sign that trims white space is outside the clause language", at, word=found[0])
    if found["raw"]:
        raise LanguageFault("`raw` is outside the clause language", at, word="raw")
    message = "here stands a character without meaning, which is kept for values"
    raise LanguageFault(message, at, word=found[0], cure="delete it")


def in_plain_words(fault: TemplateSyntaxError, at: Position) -> LanguageFault:
    """Say what Jinja could not read."""
    message = fault.message or ""
    if unknown := re.match(r"Encountered unknown tag '(\w+)'", message):
        return _unknown_tag(unknown[1], message, at)
    if unclosed := re.search(r"needs to be closed is '(\w+)'", message):
        wanted = f"`{{% end{unclosed[1]} %}}`"
        return LanguageFault(f"a `{unclosed[1]}` has no {wanted}", at, cure=f"close it with {wanted}")
    told = next((words for part, words in _UNFINISHED.items() if part in message), message.rstrip("."))
    return LanguageFault(f"this cannot be read: {told}", at)


def _unknown_tag(tag: str, message: str, at: Position) -> LanguageFault:
    if tag not in _TAGS:
        near = closest(tag, _TAGS)
        cure = f"did you mean `{near}`?" if near else ""
        return LanguageFault(f"`{tag}` is outside the clause language", at, word=tag, cure=cure)
    inner = re.search(r"needs to be closed is '(\w+)'", message)
    wanted = f", where `end{inner[1]}` is due" if inner else ", where nothing is open"
    cure = "open and close each `if` and `for` in turn"
    return LanguageFault(f"`{tag}` stands here{wanted}", at, word=tag, cure=cure)


def outside(node: nodes.Node, at: Position) -> LanguageFault:
    """Say which part of Jinja a text uses that the clause language does not have."""
    for kind in type(node).__mro__:
        name = _NAMES_OF_NODES.get(kind.__name__)
        if name is not None:
            return LanguageFault(f"{name} is outside the clause language", at, word=_word(node, name))
    return LanguageFault("this is outside the clause language", at)


def _word(node: nodes.Node, name: str) -> str:
    kind = type(node).__name__
    if kind == "Call":
        called = getattr(node, "node", None)
        return str(getattr(called, "name", getattr(called, "attr", "")))
    if kind == "Getitem":
        return "["
    quoted = re.fullmatch(r".*?`(\S+)`.*", name)
    return quoted[1] if quoted else str(getattr(node, "operator", ""))
