"""From Jinja's tree to ours: only what the clause language knows is let through."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import nodes

from pactwright.clauses.language.faults import LanguageFault, outside
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
    Position,
    Print,
    Statement,
    Template,
    Words,
)
from pactwright.diagnostics import closest
from pactwright.frozen import dataclass

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


@dataclass(frozen=True, slots=True)
class Reading:
    """Turns Jinja's tree into ours; `positions` maps the lines that Jinja counts to places in the file."""

    positions: tuple[Position, ...]

    def statements(self, body: Iterable[nodes.Node]) -> Template:
        """Return our tree. Raise LanguageFault for what the language does not have."""
        found: list[Statement] = []
        for node in body:
            if isinstance(node, nodes.Output):
                found.extend(self._output(node))
            elif isinstance(node, nodes.If):
                found.append(self._if(node))
            elif isinstance(node, nodes.For):
                found.append(self._for(node))
            else:
                raise outside(node, self._at(node))
        return tuple(statement for statement in found if not (isinstance(statement, Words) and not statement.text))

    def position(self, line: int) -> Position:
        """Return the place of a line that Jinja counts."""
        return self.positions[min(line, len(self.positions)) - 1]

    def _at(self, node: nodes.Node) -> Position:
        # Jinja gives the line of a scope to what stands in it.
        return self.position(node.lineno or next(node.iter_child_nodes()).lineno)

    def _output(self, node: nodes.Output) -> Iterator[Statement]:
        for part in node.nodes:
            if isinstance(part, nodes.TemplateData):
                yield Words(part.data, self._at(part))
            else:
                yield Print(self._expression(part), self._at(part))

    def _if(self, node: nodes.If) -> If:
        branches = [Branch(self._expression(one.test), self.statements(one.body)) for one in (node, *node.elif_)]
        return If(tuple(branches), self.statements(node.else_), self._at(node))

    def _for(self, node: nodes.For) -> For:
        at = self._at(node)
        if node.else_ or node.recursive:
            raise LanguageFault("a loop has no `else` and is never `recursive` here", at, word="for")
        if not isinstance(node.target, nodes.Name):
            cure = "write it as in `{% for party in parties %}`"
            raise LanguageFault("a loop has one variable", at, word="for", cure=cure)
        if node.target.name == "loop":
            raise LanguageFault("`loop` is the loop itself", at, word="loop", cure="give the variable another name")
        condition = None if node.test is None else self._expression(node.test)
        return For(node.target.name, self._expression(node.iter), condition, self.statements(node.body), at)

    def _expression(self, node: nodes.Node) -> Expression:
        at = self._at(node)
        match node:
            case nodes.Name():
                return Name(node.name, at)
            case nodes.Getattr():
                return Attribute(self._expression(node.node), node.attr, at)
            case nodes.Const() if isinstance(node.value, str | int | bool):
                return Literal(node.value, at)
            case nodes.And():
                return Both(self._expression(node.left), self._expression(node.right), at)
            case nodes.Or():
                return Either(self._expression(node.left), self._expression(node.right), at)
            case nodes.Not():
                return Not(self._expression(node.node), at)
            case nodes.Compare():
                return self._comparison(node)
            case nodes.Test():
                return self._test(node)
            case nodes.Filter():
                return self._filter(node)
            case _:
                raise outside(node, at)

    def _comparison(self, node: nodes.Compare) -> Comparison:
        at = self._at(node)
        if len(node.ops) != 1:
            raise LanguageFault("compare two values at a time, joined by `and`", at)
        operand = node.ops[0]
        return Comparison(self._expression(node.expr), _OPERATORS[operand.op], self._expression(operand.expr), at)

    def _test(self, node: nodes.Test) -> Expression:
        at = self._at(node)
        if node.args or node.kwargs or node.name not in ("none", "selected"):
            near = closest(node.name, ("none", "selected"))
            cure = f"did you mean `is {near}`?" if near else "use `is none` or `is selected`"
            raise LanguageFault(f"`is {node.name}` is outside the clause language", at, word=node.name, cure=cure)
        if node.name == "none":
            return IsNone(self._expression(node.node), at)
        if not (isinstance(node.node, nodes.Const) and isinstance(node.node.value, str)):
            cure = 'write `"disp.mediation" is selected`'
            raise LanguageFault("`is selected` stands after a clause id in quotes", at, word="selected", cure=cure)
        return IsSelected(node.node.value, at)

    def _filter(self, node: nodes.Filter) -> Filtered:
        at = self._at(node)
        if node.node is None or node.dyn_args is not None or node.dyn_kwargs is not None:
            raise outside(node, at)
        arguments = tuple(self._expression(argument) for argument in node.args)
        # Jinja's types call the name of an argument an expression; it is a text.
        named = tuple((str(pair.key), self._expression(pair.value)) for pair in node.kwargs)
        return Filtered(self._expression(node.node), node.name, arguments, named, at)
