"""Which names a template asks for, and what it prints under which conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jinja2 import nodes

from pactwright.diagnostics import closest, or_list
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.language import ReadTemplate
from pactwright.house_style.shapes import LOOP, Shape
from pactwright.house_style.slip import Slip


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for: where it lies in what the template is given, and its shape."""

    path: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition around a tag, and whether the tag is reached where it holds or where it does not."""

    test: nodes.Node
    names: Mapping[str, Named]
    holds: bool

    def allows(self, path: str, word: str) -> bool:
        """Whether the tag can be reached where the text at `path` is `word`."""
        truth = _truth(self.test, self.names, path, word)
        return truth is None or truth is self.holds


@dataclass(frozen=True, slots=True)
class Printing:
    """A tag that prints what lies at a path."""

    path: str
    shape: Shape
    tag: int
    guards: tuple[Guard, ...]

    def prints(self, path: str, word: str) -> bool:
        """Whether the tag is reached where the text at `path` is `word`."""
        return all(guard.allows(path, word) for guard in self.guards)


@dataclass(slots=True)
class Names:
    """One reading of a template beside the shape of what it is given: what is wrong, and what is printed."""

    read: ReadTemplate
    slips: list[Slip]
    printings: list[Printing]


def names_of(read: ReadTemplate, given: Shape) -> Names:
    """Follow every name of a template."""
    found = Names(read, [], [])
    _Reading(found).statements(read.tree.body, {name: Named(name, shape) for name, shape in given.fields.items()}, ())
    return found


@dataclass(frozen=True, slots=True)
class _Reading:
    found: Names

    def statements(self, body: list[nodes.Node], names: Mapping[str, Named], guards: tuple[Guard, ...]) -> None:
        for node in body:
            if isinstance(node, nodes.Output):
                for part in node.nodes:
                    self._print(part, names, guards)
            elif isinstance(node, nodes.If):
                self._if(node, names, guards)
            elif isinstance(node, nodes.For):
                self._for(node, names, guards)

    def _if(self, node: nodes.If, names: Mapping[str, Named], guards: tuple[Guard, ...]) -> None:
        for branch in (node, *node.elif_):
            self._ask(branch.test, names)
            self.statements(branch.body, names, (*guards, Guard(branch.test, names, holds=True)))
            guards = (*guards, Guard(branch.test, names, holds=False))
        self.statements(node.else_, names, guards)

    def _for(self, node: nodes.For, names: Mapping[str, Named], guards: tuple[Guard, ...]) -> None:
        over = self._value(node.iter, names)
        self.statements(node.else_, names, guards)
        if over is None or not isinstance(node.target, nodes.Name):
            return
        if over.shape.items is None:
            self._tell(node, f"`{_written(node.iter)}` is not a list: no loop can run over it.", names)
            return
        inner = {**names, node.target.name: Named(f"{over.path}[]", over.shape.items), "loop": Named("loop", LOOP)}
        if node.test is not None:
            self._ask(node.test, inner)
            guards = (*guards, Guard(node.test, inner, holds=True))
        self.statements(node.body, inner, guards)

    def _print(self, node: nodes.Node, names: Mapping[str, Named], guards: tuple[Guard, ...]) -> None:
        if isinstance(node, nodes.CondExpr):
            self._ask(node.test, names)
            self._print(node.expr1, names, (*guards, Guard(node.test, names, holds=True)))
            if node.expr2 is not None:
                self._print(node.expr2, names, (*guards, Guard(node.test, names, holds=False)))
        elif isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            named = self._value(node, names)
            if named is not None and (named.shape.items or named.shape.fields):
                self._tell(node, f"`{_written(node)}` cannot be printed as it is.", named.shape.fields)
            elif named is not None:
                tag = self.found.read.text.tag_of(node.lineno)
                self.found.printings.append(Printing(named.path, named.shape, tag, guards))
        elif not isinstance(node, nodes.TemplateData):
            self._ask(node, names)

    def _ask(self, node: nodes.Node, names: Mapping[str, Named]) -> None:
        """Follow all names of an expression that is not printed as a whole."""
        if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            self._value(node, names)
            return
        for inner in node.iter_child_nodes():
            self._ask(inner, names)

    def _value(self, node: nodes.Node, names: Mapping[str, Named]) -> Named | None:
        if isinstance(node, nodes.Name):
            if node.name not in names:
                self._tell(node, f"There is no `{node.name}` in an agreement.", names, node.name)
            return names.get(node.name)
        if isinstance(node, nodes.Getattr):
            return self._field(node, node.attr, names)
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            return self._field(node, node.arg.value, names)
        self._tell(node, "A name of the agreement has to stand here.", names)
        return None

    def _field(self, node: nodes.Getattr | nodes.Getitem, field: object, names: Mapping[str, Named]) -> Named | None:
        whole = self._value(node.node, names)
        if whole is None:
            return None
        if isinstance(field, int) and whole.shape.items is not None:
            return Named(f"{whole.path}[]", whole.shape.items)
        inner = whole.shape.fields.get(str(field))
        if inner is None:
            self._tell(node, f"`{_written(node.node)}` has no `{field}`.", whole.shape.fields, str(field))
            return None
        return Named(f"{whole.path}.{field}", inner)

    def _tell(self, node: nodes.Node, message: str, known: Mapping[str, object], word: str = "") -> None:
        near = closest(word, known) if word else None
        listed = or_list([f"`{name}`" for name in known])
        cure = f"Did you mean `{near}`?" if near else f"Write {listed}." if known else "Take it out."
        tag = self.found.read.text.tag_of(node.lineno)
        self.found.slips.append(Slip(StyleFault.NAME_NOT_GIVEN, message, cure, tag))


def _written(node: nodes.Node) -> str:
    """Write a name as it stands in the template."""
    match node:
        case nodes.Getattr():
            return f"{_written(node.node)}.{node.attr}"
        case nodes.Getitem() if isinstance(node.arg, nodes.Const):
            return f"{_written(node.node)}[{node.arg.value!r}]"
        case nodes.Name():
            return node.name
        case _:
            return "this"


def _truth(test: nodes.Node, names: Mapping[str, Named], path: str, word: str) -> bool | None:
    """Whether a condition holds where the text at `path` is `word`; None where nobody can tell."""
    match test:
        case nodes.Not():
            inner = _truth(test.node, names, path, word)
            return None if inner is None else not inner
        case nodes.And() | nodes.Or():
            decisive = isinstance(test, nodes.Or)
            sides = [_truth(side, names, path, word) for side in (test.left, test.right)]
            return decisive if decisive in sides else None if None in sides else not decisive
        case nodes.Compare() if len(test.ops) == 1:
            return _compared(test, names, path, word)
        case _:
            return None


def _compared(test: nodes.Compare, names: Mapping[str, Named], path: str, word: str) -> bool | None:
    operand = test.ops[0]
    sides = [test.expr, operand.expr]
    if operand.op in ("eq", "ne"):
        sides.sort(key=lambda side: isinstance(side, nodes.Const))
    words = set(_words(sides[1]))
    if _path(sides[0], names) != path or not words or operand.op not in ("eq", "ne", "in", "notin"):
        return None
    return (word in words) is (operand.op in ("eq", "in"))


def _words(node: nodes.Node) -> Iterator[object]:
    if isinstance(node, nodes.Const):
        yield node.value
    elif isinstance(node, nodes.Tuple | nodes.List):
        yield from (item.value for item in node.items if isinstance(item, nodes.Const))


def _path(node: nodes.Node, names: Mapping[str, Named]) -> str:
    if isinstance(node, nodes.Name):
        return names[node.name].path if node.name in names else ""
    return f"{_path(node.node, names)}.{node.attr}" if isinstance(node, nodes.Getattr) else ""
