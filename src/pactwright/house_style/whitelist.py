"""The list of all that a template may say, and the walk through Jinja's tree of it.

Loops run over lists of the agreement, and a loop within another runs over a field of the outer one's variable. So a
template does no more steps than there are tags in it, times paragraphs and cells in the agreement: no loop can explode.
"""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from pactwright.diagnostics import or_list
from pactwright.frozen import dataclass
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.slip import SIMPLER, Slip
from pactwright.house_style.tags import TaggedText

FILTERS = ("length", "urlencode")
TESTS = ("odd", "even")
DEEPEST_LOOPS = 4
DEEPEST_BLOCKS = 16
DEEPEST_EXPRESSION = 40


def refused(tree: nodes.Template, text: TaggedText) -> Iterator[Slip]:
    """Walk the tree of a template and yield everything that is not on the list."""
    yield from _Walk(text).statements(tree.body, loops=(), depth=0)


@dataclass(frozen=True, slots=True)
class _Walk:
    """One walk through the tree of a template."""

    text: TaggedText

    def statements(self, body: list[nodes.Node], *, loops: tuple[str, ...], depth: int) -> Iterator[Slip]:
        """Walk statements; `loops` holds the variables of the loops around them, the innermost last."""
        if depth > DEEPEST_BLOCKS:
            yield self._slip(
                body[0] if body else None, StyleFault.UNBOUNDED_TEMPLATE, "Tags stand too deep inside one another."
            )
            return
        for node in body:
            match node:
                case nodes.Output():
                    for part in node.nodes:
                        yield from self._expression(part)
                case nodes.If():
                    yield from self._if(node, loops, depth)
                case nodes.For():
                    yield from self._for(node, loops, depth)
                case _:
                    yield self._outside(node)

    def _if(self, node: nodes.If, loops: tuple[str, ...], depth: int) -> Iterator[Slip]:
        for branch in (node, *node.elif_):
            yield from self._expression(branch.test)
            yield from self.statements(branch.body, loops=loops, depth=depth + 1)
        yield from self.statements(node.else_, loops=loops, depth=depth + 1)

    def _for(self, node: nodes.For, loops: tuple[str, ...], depth: int) -> Iterator[Slip]:
        yield from self._loop(node, loops)
        yield from self._expression(node.iter)
        if node.test is not None:
            yield from self._expression(node.test)
        variable = node.target.name if isinstance(node.target, nodes.Name) else ""
        yield from self.statements(node.body, loops=(*loops, variable), depth=depth + 1)
        yield from self.statements(node.else_, loops=loops, depth=depth + 1)

    def _loop(self, node: nodes.For, loops: tuple[str, ...]) -> Iterator[Slip]:
        if node.recursive:
            yield self._slip(
                node, StyleFault.CODE_IN_TEMPLATE, "A loop may not call itself.", "Take the word `recursive` out."
            )
        if not isinstance(node.target, nodes.Name) or node.target.name == "loop":
            cure = "Write it as in `{% for section in sections %}`."
            yield self._slip(
                node, StyleFault.CODE_IN_TEMPLATE, "A loop has one variable, with a name of its own.", cure
            )
        if len(loops) >= DEEPEST_LOOPS:
            message = f"More than {DEEPEST_LOOPS} loops stand inside one another."
            yield self._slip(node, StyleFault.UNBOUNDED_TEMPLATE, message)
        over = _root(node.iter)
        if over is None or (loops and over != loops[-1]):
            message = "A loop runs over a list of the agreement, and within another loop over a field of its variable."
            cure = "Write it as in `{% for section in sections %}`, and within it `{% for block in section.blocks %}`."
            yield self._slip(node, StyleFault.UNBOUNDED_TEMPLATE, message, cure)

    def _expression(self, node: nodes.Node, depth: int = 0) -> Iterator[Slip]:
        if depth > DEEPEST_EXPRESSION:
            yield self._slip(node, StyleFault.UNBOUNDED_TEMPLATE, "An expression is nested too deeply.")
            return
        yield from self._node(node)
        if isinstance(node, _KNOWN):
            for inner in node.iter_child_nodes():
                yield from self._expression(inner.expr if isinstance(inner, nodes.Operand) else inner, depth + 1)

    def _node(self, node: nodes.Node) -> Iterator[Slip]:
        match node:
            case nodes.Getattr():
                yield from self._name(node, node.attr)
            case nodes.Getitem():
                yield from self._item(node)
            case nodes.Name():
                yield from self._name(node, node.name)
            case nodes.Filter():
                yield from self._filter(node)
            case nodes.Test():
                yield from self._test(node)
            case nodes.Const() if not isinstance(node.value, str | int | bool):
                yield self._outside(node)
            case _ if not isinstance(node, _KNOWN):
                yield self._outside(node)

    def _name(self, node: nodes.Node, name: str) -> Iterator[Slip]:
        if name.startswith("_"):
            message = f"`{name}` begins with an underscore: it reaches into the program."
            yield self._slip(node, StyleFault.CODE_IN_TEMPLATE, message, "Take it out.")

    def _item(self, node: nodes.Getitem) -> Iterator[Slip]:
        place = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if not isinstance(place, str | int):
            message = "Only a fixed place of a list can be asked for."
            yield self._slip(node, StyleFault.CODE_IN_TEMPLATE, message, "Write a number, as in `parties[0]`.")
        elif isinstance(place, str):
            yield from self._name(node, place)

    def _filter(self, node: nodes.Filter) -> Iterator[Slip]:
        if node.name not in FILTERS or node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            cure = f"The filters of a template are {or_list([f'`{name}`' for name in FILTERS])}, without brackets."
            yield self._slip(node, StyleFault.CODE_IN_TEMPLATE, f"The filter `{node.name}` is not for templates.", cure)

    def _test(self, node: nodes.Test) -> Iterator[Slip]:
        if node.name not in TESTS or node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            cure = f"The tests of a template are {or_list([f'`is {name}`' for name in TESTS])}."
            yield self._slip(node, StyleFault.CODE_IN_TEMPLATE, f"`is {node.name}` is not for templates.", cure)

    def _outside(self, node: nodes.Node) -> Slip:
        what = _WORDS.get(type(node).__name__, "something that templates cannot do")
        cure = "A template prints (`{{ title }}`), asks (`{% if %}`) and repeats (`{% for %}`). Take this out."
        return self._slip(node, StyleFault.CODE_IN_TEMPLATE, f"It {what}.", cure)

    def _slip(self, node: nodes.Node | None, fault: StyleFault, message: str, cure: str = SIMPLER) -> Slip:
        return Slip(fault, message, cure, 0 if node is None else self.text.tag_of(_line(node)))


_KNOWN = (
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Const,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Tuple,
    nodes.List,
)
"""All that may stand in an expression."""

_WORDS = {
    "Call": "calls a function",
    "CallBlock": "calls a macro",
    "Macro": "declares a macro",
    "Include": "takes another file in",
    "Import": "takes another file in",
    "FromImport": "takes another file in",
    "Extends": "takes another file in",
    "Block": "declares a block for other files",
    "Assign": "sets a variable",
    "AssignBlock": "sets a variable",
    "With": "sets a variable",
    "FilterBlock": "changes a whole block of text",
    "Concat": "glues texts together",
    "Slice": "cuts a text or list",
    **dict.fromkeys(("Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Pow", "Neg", "Pos"), "computes"),
}


def _line(node: nodes.Node) -> int:
    """Return the line of a node. Jinja gives none to a node that only stands around others."""
    return node.lineno or next((inner.lineno for inner in node.iter_child_nodes() if inner.lineno), 0)


def _root(node: nodes.Node) -> str | None:
    """Return the name that a loop's list begins with, as `section` in `section.blocks`."""
    while isinstance(node, nodes.Getattr | nodes.Getitem):
        node = node.node
    return node.name if isinstance(node, nodes.Name) else None
