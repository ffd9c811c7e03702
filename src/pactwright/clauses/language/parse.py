"""From text to the tree: Jinja reads the text, and only what the clause language knows is let through."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, TemplateSyntaxError, nodes

from pactwright.clauses.language.faults import LanguageFault, in_plain_words, outside, refuse_what_jinja_takes
from pactwright.clauses.language.tree import (
    Attribute,
    Both,
    Branch,
    Comparison,
    Either,
    Expression,
    Filtered,
    For,
    If,
    IsNone,
    IsSelected,
    Literal,
    Name,
    Not,
    Operator,
    Print,
    Statement,
    Template,
    Words,
)
from pactwright.clauses.language.trim import trimmed
from pactwright.diagnostics import closest

_OPERATORS = {
    "eq": Operator.EQUAL,
    "ne": Operator.UNEQUAL,
    "lt": Operator.LESS,
    "lteq": Operator.AT_MOST,
    "gt": Operator.MORE,
    "gteq": Operator.AT_LEAST,
    "in": Operator.IN,
    "notin": Operator.NOT_IN,
}


def parse_template(text: str, first_line: int) -> Template:
    """Read the text of a variant; `first_line` is its line in the file. Raise LanguageFault for what is outside."""
    return _statements(_parse(text, first_line).body)


def parse_condition(text: str, line: int) -> Expression:
    """Read a condition such as `instrument == "mou"`. Raise LanguageFault for what is outside the language."""
    body = _parse("{% if " + text + " %}{% endif %}", line).body
    conditions = [node for node in body if isinstance(node, nodes.If)]
    if len(conditions) != 1 or conditions[0].elif_ or conditions[0].body or conditions[0].else_:
        raise LanguageFault("this is not a single condition", line)
    return _expression(conditions[0].test)


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


def _parse(text: str, first_line: int) -> nodes.Template:
    refuse_what_jinja_takes(text, first_line)
    try:
        # Blank lines before the text make Jinja count lines as the file does.
        return _environment().parse("\n" * (first_line - 1) + trimmed(text))
    except TemplateSyntaxError as fault:
        raise in_plain_words(fault) from None


def _statements(body: list[nodes.Node]) -> Template:
    found: list[Statement] = []
    for node in body:
        if isinstance(node, nodes.Output):
            found.extend(_output(node))
        elif isinstance(node, nodes.If):
            found.append(_if(node))
        elif isinstance(node, nodes.For):
            found.append(_for(node))
        else:
            raise outside(node)
    # The blank lines that `_parse` puts before the text are no part of it.
    if found and isinstance(found[0], Words) and found[0].line == 1:
        found[0] = _without_padding(found[0])
    return tuple(statement for statement in found if not (isinstance(statement, Words) and not statement.text))


def _without_padding(words: Words) -> Words:
    text = words.text.lstrip("\n")
    return Words(text, words.line + len(words.text) - len(text))


def _output(node: nodes.Output) -> list[Statement]:
    return [
        Words(part.data, part.lineno) if isinstance(part, nodes.TemplateData) else Print(_expression(part), part.lineno)
        for part in node.nodes
    ]


def _if(node: nodes.If) -> If:
    branches = [Branch(_expression(node.test), _statements(node.body))]
    branches += [Branch(_expression(other.test), _statements(other.body)) for other in node.elif_]
    return If(tuple(branches), _statements(node.else_), node.lineno)


def _for(node: nodes.For) -> For:
    if node.else_ or node.recursive:
        raise LanguageFault("a loop has no `else` and is never `recursive` here", node.lineno, word="for")
    if not isinstance(node.target, nodes.Name):
        cure = "write it as in `{% for party in parties %}`"
        raise LanguageFault("a loop has one variable", node.lineno, word="for", cure=cure)
    if node.target.name == "loop":
        raise LanguageFault(
            "`loop` is the loop itself", node.lineno, word="loop", cure="give the variable another name"
        )
    condition = None if node.test is None else _expression(node.test)
    return For(node.target.name, _expression(node.iter), condition, _statements(node.body), node.lineno)


def _expression(node: nodes.Node) -> Expression:
    line = node.lineno
    match node:
        case nodes.Name():
            return Name(node.name, line)
        case nodes.Getattr():
            return Attribute(_expression(node.node), node.attr, line)
        case nodes.Const() if isinstance(node.value, str | int | bool):
            return Literal(node.value, line)
        case nodes.And():
            return Both(_expression(node.left), _expression(node.right), line)
        case nodes.Or():
            return Either(_expression(node.left), _expression(node.right), line)
        case nodes.Not():
            return Not(_expression(node.node), line)
        case nodes.Compare():
            return _comparison(node)
        case nodes.Test():
            return _test(node)
        case nodes.Filter():
            return _filter(node)
        case _:
            raise outside(node)


def _comparison(node: nodes.Compare) -> Comparison:
    if len(node.ops) != 1:
        raise LanguageFault("compare two values at a time, joined by `and`", node.lineno)
    operand = node.ops[0]
    return Comparison(_expression(node.expr), _OPERATORS[operand.op], _expression(operand.expr), node.lineno)


def _test(node: nodes.Test) -> Expression:
    if node.args or node.kwargs or node.name not in ("none", "selected"):
        message = f"`is {node.name}` is outside the clause language"
        near = closest(node.name, ("none", "selected"))
        cure = f"did you mean `is {near}`?" if near else "use `is none` or `is selected`"
        raise LanguageFault(message, node.lineno, word=node.name, cure=cure)
    if node.name == "none":
        return IsNone(_expression(node.node), node.lineno)
    if not (isinstance(node.node, nodes.Const) and isinstance(node.node.value, str)):
        cure = 'write `"disp.mediation" is selected`'
        raise LanguageFault("`is selected` stands after a clause id in quotes", node.lineno, word="selected", cure=cure)
    return IsSelected(node.node.value, node.lineno)


def _filter(node: nodes.Filter) -> Filtered:
    if node.node is None or node.dyn_args is not None or node.dyn_kwargs is not None:
        raise outside(node)
    arguments = tuple(_expression(argument) for argument in node.args)
    # Jinja's types call the name of an argument an expression; it is a text.
    named = tuple((str(pair.key), _expression(pair.value)) for pair in node.kwargs)
    return Filtered(_expression(node.node), node.name, arguments, named, node.lineno)
