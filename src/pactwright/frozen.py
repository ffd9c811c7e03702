"""`dataclass` for frozen classes, made ready in a fraction of the time that Python's own takes.

Python writes and compiles six methods for each class before any command begins; for two hundred classes that is a
tenth of a whole `pactwright check`. Here a method is written when it is first called, and most never are. To type
checkers, and to `fields`, `replace` and `is_dataclass`, the classes are what Python makes of them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass

__all__ = ["dataclass"]

T = TypeVar("T")
_Method = Callable[..., Any]


def _dataclass(
    *, frozen: bool, slots: bool = False, eq: bool = True, kw_only: bool = False
) -> Callable[[type[T]], type[T]]:
    """Make a class of its fields. What may change is for Python's own dataclass to make."""
    if not frozen:
        raise TypeError("what may change is declared with the dataclass of the standard library")
    writers = _WRITTEN if eq else {"__init__": _init}

    def made_of_fields(described: type[T]) -> type[T]:
        made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)(described)
        written = {name: _written_when_called(made, name, write) for name, write in writers.items()}
        for name, method in {**written, **_SHARED}.items():
            if described.__dict__.get(name) is None:
                setattr(made, name, method)
        return made

    return made_of_fields


if not TYPE_CHECKING:
    dataclass = _dataclass


def _written_when_called(made: type, name: str, write: Callable[[type], _Method]) -> _Method:
    def first(self: object, *values: object, **named: object) -> object:
        method = write(made)
        setattr(made, name, method)
        return method(self, *values, **named)

    return first


def _init(made: type) -> _Method:
    """Write `__init__`. Each value is set by its slot, or in the dictionary of the object: nothing refuses that."""
    fields = [field for field in dataclasses.fields(made) if field.init]
    known: dict[str, Any] = {"MISSING": MISSING}
    for field in fields:
        slot: Any = getattr(made, field.name, None)
        if hasattr(slot, "__set__"):
            known[f"set_{field.name}"] = slot.__set__
        known[f"default_{field.name}"] = field.default
        known[f"make_{field.name}"] = field.default_factory
    afterwards = ["self.__post_init__()"] if hasattr(made, "__post_init__") else []
    lines = [*(_set(field, known) for field in fields), *afterwards] or ["pass"]
    return _compiled(f"__init__({_parameters(fields)})", lines, known)


def _parameters(fields: list[Field[Any]]) -> str:
    plain = [_parameter(field) for field in fields if not field.kw_only]
    named = [_parameter(field) for field in fields if field.kw_only]
    return ", ".join(["self", *plain, *(["*", *named] if named else [])])


def _parameter(field: Field[Any]) -> str:
    is_required = field.default is MISSING and field.default_factory is MISSING
    return field.name if is_required else f"{field.name}=default_{field.name}"


def _set(field: Field[Any], known: dict[str, Any]) -> str:
    name = field.name
    value = name if field.default_factory is MISSING else f"make_{name}() if {name} is MISSING else {name}"
    return f"set_{name}(self, {value})" if f"set_{name}" in known else f"self.__dict__[{name!r}] = {value}"


def _eq(made: type) -> _Method:
    same = f"{_values(made, 'self')} == {_values(made, 'other')}"
    line = f"return {same} if other.__class__ is self.__class__ else UNLIKE"
    return _compiled("__eq__(self, other)", [line], {"UNLIKE": NotImplemented})


def _hash(made: type) -> _Method:
    return _compiled("__hash__(self)", [f"return hash({_values(made, 'self')})"], {})


def _values(made: type, owner: str) -> str:
    return "(" + "".join(f"{owner}.{field.name}," for field in dataclasses.fields(made) if field.compare) + ")"


def _compiled(head: str, lines: list[str], known: dict[str, Any]) -> _Method:
    exec(f"def {head}:\n " + "\n ".join(lines), known)  # noqa: S102  # names of fields and no other words
    method: _Method = known[head.partition("(")[0]]
    return method


def _repr(self: Any) -> str:  # noqa: ANN401  # any class made here
    shown = (f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self) if field.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse_to_set(_: object, name: str, value: object) -> NoReturn:  # noqa: ARG001  # Python's own signature
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:  # noqa: ANN401  # as above
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _take_up(self: Any, state: list[object]) -> None:  # noqa: ANN401  # as above
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_WRITTEN: dict[str, Callable[[type], _Method]] = {"__init__": _init, "__eq__": _eq, "__hash__": _hash}
"""What is written for each class, as it is called often."""

_SHARED: dict[str, _Method] = {
    "__repr__": _repr,
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _state,
    "__setstate__": _take_up,
}
"""What is the same for all classes."""
