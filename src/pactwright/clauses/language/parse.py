"""From text to the tree: Jinja reads each tag, and only what the clause language knows is let through.

A library says most of what its tags say many times over. So a text is cut into words and tags here, and Jinja reads
each tag once, by itself; where it stands is added afterwards. What this reading does not understand is read by Jinja as
a whole, which says best what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from pactwright.clauses.language.faults import LanguageFault, in_plain_words, refuse_what_jinja_takes
from pactwright.clauses.language.from_jinja import Reading
from pactwright.clauses.language.pieces import Piece, Unclear, pieces
from pactwright.clauses.language.spread import spread_out
from pactwright.clauses.language.tree import Branch, Expression, For, If, Position, Statement, Template, Words
from pactwright.patterns import pattern

_TAG = pattern(r"\{%\s*(?:(if|elif|for)\b|(else|endif|endfor)\s*%\})")


def parse_template(text: str, first_line: int) -> Template:
    """Read the text of a variant; `first_line` is its line in the file. Raise LanguageFault for what is outside."""
    refuse_what_jinja_takes(text, first_line)
    try:
        return _body(pieces(text, first_line))[0]
    except (Unclear, LanguageFault, TemplateSyntaxError):
        return _as_a_whole(text, first_line)


def parse_condition(text: str, at: Position) -> Expression:
    """Read a condition such as `instrument == "mou"`. Raise LanguageFault for what is outside the language."""
    refuse_what_jinja_takes(text, at.line)
    try:
        read = Reading((at,)).statements(_tag("{% if " + text + " %}{% endif %}"))
    except TemplateSyntaxError as fault:
        raise in_plain_words(fault, at) from None
    if len(read) != 1 or not isinstance(read[0], If) or len(read[0].branches) > 1:
        raise LanguageFault("this is not a single condition", at)
    branch, otherwise = read[0].branches[0], read[0].otherwise
    if branch.body or otherwise:
        raise LanguageFault("this is not a single condition", at)
    return branch.condition


def _as_a_whole(text: str, first_line: int) -> Template:
    spread, positions = spread_out(text, first_line)
    reading = Reading(positions)
    try:
        return reading.statements(_jinja(spread))
    except TemplateSyntaxError as fault:
        raise in_plain_words(fault, reading.position(fault.lineno)) from None


def _body(rest: Iterator[Piece], *ends: str) -> tuple[Template, Piece]:
    """Read up to the tag that ends a body, and return that tag too: an empty one at the end of the text."""
    found: list[Statement] = []
    for piece in rest:
        match _word(piece):
            case "":
                found.extend(_alone(piece) if piece.text.startswith("{{") else (Words(piece.text, piece.at),))
            case "if":
                found.append(_if(piece, rest))
            case "for":
                found.append(_for(piece, rest))
            case word if word in ends:
                return tuple(found), piece
            case _:
                raise Unclear
    if ends:
        raise Unclear
    return tuple(found), Piece("", Position(0, 0))


def _word(piece: Piece) -> str:
    """Return the word that opens a tag; nothing for words and values."""
    if not piece.text.startswith("{%"):
        return ""
    found = _TAG.match(piece.text)
    if found is None:
        raise Unclear
    return found[1] or found[2]


def _if(opening: Piece, rest: Iterator[Piece]) -> If:
    opened = _opened(opening)
    body, tag = _body(rest, "elif", "else", "endif")
    branches = [Branch(opened.branches[0].condition, body)]
    while _word(tag) == "elif":
        condition = _opened(tag).branches[0].condition
        body, tag = _body(rest, "elif", "else", "endif")
        branches.append(Branch(condition, body))
    otherwise = _body(rest, "endif")[0] if _word(tag) == "else" else ()
    return If(tuple(branches), otherwise, opened.at)


def _opened(tag: Piece) -> If:
    """Read an `if` or an `elif` without its body."""
    (opened,) = _alone(Piece(tag.text.replace("elif", "if", 1), tag.at), "{% endif %}")
    if not isinstance(opened, If):
        raise Unclear
    return opened


def _for(opening: Piece, rest: Iterator[Piece]) -> For:
    (opened,) = _alone(opening, "{% endfor %}")
    if not isinstance(opened, For):
        raise Unclear
    return replace(opened, body=_body(rest, "endfor")[0])


def _alone(piece: Piece, closing: str = "") -> Template:
    return Reading(piece.lines).statements(_tag(piece.text + closing))


@lru_cache(maxsize=4096)
def _tag(text: str) -> list[nodes.Node]:
    """Read a tag with its closing one once, however often libraries have it. Nobody changes a tree."""
    return _jinja(text)


def _jinja(text: str) -> list[nodes.Node]:
    # `Environment.parse` would also walk the whole tree to tie each node to the environment.
    return Parser(_environment(), text).subparse()


@cache
def _environment() -> Environment:
    # `{#label}` names a provision, so a comment is written as in Markdown.
    return Environment(  # noqa: S701  # this environment renders nothing: it only parses
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="<!--",
        comment_end_string="-->",
    )
