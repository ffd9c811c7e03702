"""A deal as the clause language sees it: the fields of its term sheet, each traced to its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from typing import TypeAlias

from pactwright.clauses.language.shapes import field_in_file
from pactwright.clauses.language.traced import Traced, Value
from pactwright.conventions import CONVENTIONS, Conventions
from pactwright.frozen import dataclass
from pactwright.source import Path
from pactwright.termsheet import Model, Register, TermSheet, is_block, is_open_point, managers_of

Scope: TypeAlias = Mapping[str, Value]
_Asked: TypeAlias = tuple[int, Path, str] | str
"""A field that was asked for: the identity of its block, which lives as long as the deal, its path, and its name.

What holds no variable of a loop, as most do not, is known by how it is typed: `parties|length`.
"""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A deal as the clause language sees it: the term sheet's fields by name, and the clauses that are in."""

    register: Register
    names: Scope
    conventions: Conventions
    selected: frozenset[str] = field(default=frozenset())
    read: dict[_Asked, Value] = field(default_factory=dict, repr=False, compare=False)
    """The values of this deal that were asked for before: two in three are asked for again."""
    compared: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)
    """The comparisons that were made before, by how they are typed: clauses ask many of the same."""

    @classmethod
    def of(
        cls,
        sheet: TermSheet,
        *,
        paper: str,
        conventions: Conventions = CONVENTIONS,
        selected: frozenset[str] = frozenset(),
    ) -> Evaluation:
        """Prepare a term sheet for conditions and texts; `paper` is what the paper calls itself."""
        register = Register.of(sheet)
        root = Traced(sheet, ())
        own_words: dict[str, Value] = {"paper": Traced(paper, ()), "clause_word": Traced(conventions.clause, ())}
        managers = tuple(Traced(found.value, found.path, found.renamed) for found in managers_of(sheet))
        return cls(register, {**own_words, "": root, "managers": managers}, conventions, selected)

    def with_facts_of(self, sheet: TermSheet) -> Evaluation:
        """Return the same deal with other facts, which has the same parties and people."""
        return replace(self, names={**self.names, "": Traced(sheet, ())}, read={}, compared={})

    def named(self, name: str) -> Value:
        """Return what a name stands for that is no variable of a loop."""
        if name in self.names:
            return self.names[name]
        return self.attribute(self.names[""], name)

    def attribute(self, target: Value, name: str) -> Value:
        """Return a field of a block. What is absent or open has no fields: it stands for each of them itself."""
        if not isinstance(target, Traced):
            raise TypeError(name)
        block = target.value
        asked = (id(block), target.path, name)
        found = self.read.get(asked)
        if found is not None:
            return found
        if is_block(block):
            read = self.read[asked] = self._field(block, target, name)
            return read
        if isinstance(block, Mapping):
            return Traced(block[name], ())
        if block is None or is_open_point(block):
            return target
        raise TypeError(name)

    def _field(self, block: Model, target: Traced, name: str) -> Value:
        in_file, reference = field_in_file(type(block), name)
        path = (*target.path, target.renamed.get(name, name)) if in_file else target.path
        return self._traced(getattr(block, name), path, reference)

    def _traced(self, value: object, path: Path, reference: str | None) -> Value:
        if isinstance(value, tuple):
            members = (self._traced(part, (*path, number), reference) for number, part in enumerate(value))
            return tuple(member for member in members if isinstance(member, Traced))
        if reference is not None and isinstance(value, str):
            found = self.register.find(reference, value)
            if found is not None:
                return Traced(found.value, found.path, found.renamed)
        return Traced(value, path, printed=self.conventions.day(value) if isinstance(value, date) else "")
