"""The way to the parser, which brings Jinja with it: what earlier runs remember never goes there."""

from __future__ import annotations

from pactwright.clauses.language.tree import Expression, Position, Template


def parse_template(text: str, first_line: int) -> Template:
    """Read the text of a variant; `first_line` is its line in the file. Raise LanguageFault for what is outside."""
    from pactwright.clauses.language import parse  # see the head of this page

    return parse.parse_template(text, first_line)


def parse_condition(text: str, at: Position) -> Expression:
    """Read a condition such as `instrument == "mou"`. Raise LanguageFault for what is outside the language."""
    from pactwright.clauses.language import parse  # see the head of this page

    return parse.parse_condition(text, at)
