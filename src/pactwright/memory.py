"""What was worked out in an earlier run: the clauses, texts and Markdown that have not changed since.

To read them is the longest part of a short command, and always gives the same for the same text. So a result is kept
under the digest of what it was made from, and taken up again instead of being made anew. `workspace` keeps it on disk;
who opens no memory has none, and works out everything.

What is kept are our own frozen classes, as pickles. Nothing else can come out of one: see `_Restoring`.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import pickle
from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")

MOST_LEARNT = 1024
"""How many results a run adds at most: a large batch would else keep thousands of forms that never come again."""


class Memory:
    """Results by the digest of what they were made from; new ones are told apart until they are kept."""

    def __init__(self) -> None:
        self._is_open = False
        self._most_learnt = 0
        self._known: Mapping[bytes, bytes] = {}
        self._used: set[bytes] = set()
        self._learnt: dict[bytes, tuple[object, object]] = {}

    def open(self, known: Mapping[bytes, bytes], *, most_learnt: int = MOST_LEARNT) -> None:
        """Begin to remember, with what is known from earlier runs; learn so many results at most."""
        self._is_open, self._known, self._most_learnt = True, known, most_learnt
        self._used.clear()
        self._learnt.clear()

    def close(self) -> None:
        """Forget everything, and learn no more."""
        self.open({})
        self._is_open = False

    def recall(self, kind: type[T], made_from: str, *, apart: object = None) -> T | None:
        """Return the result that was made from this text, or None. `apart` is put in where `keep` left it out."""
        if not self._is_open:
            return None
        key = _key(kind, made_from)
        if key not in self._known:
            return None
        self._used.add(key)
        try:
            restored = _Restoring(self._known[key], apart).load()
        except pickle.UnpicklingError:
            return None
        return restored if isinstance(restored, kind) else None

    def keep(self, kind: type[T], made_from: str, result: T, *, apart: object = None) -> None:
        """Keep a result for other runs, but for the object `apart`, which belongs to this run alone."""
        if self._is_open and len(self._learnt) < self._most_learnt:
            self._learnt[_key(kind, made_from)] = (result, apart)

    def grown(self, most: int) -> dict[bytes, bytes] | None:
        """Return all that is known now, or None where nothing is new.

        If that is more than `most` bytes, what this run did not use is left out.
        """
        if not self._learnt:
            return None
        learnt = {key: _pickled(result, apart) for key, (result, apart) in self._learnt.items()}
        everything = {**self._known, **learnt}
        if sum(map(len, everything.values())) <= most:
            return everything
        return {**{key: self._known[key] for key in self._known.keys() & self._used}, **learnt}


MEMORY = Memory()
"""The memory of this process."""


def _key(kind: type, made_from: str) -> bytes:
    return hashlib.sha256(f"{kind.__qualname__}\0{made_from}".encode()).digest()


def _pickled(result: object, apart: object) -> bytes:
    written = io.BytesIO()
    _Keeping(written, apart).dump(result)
    return written.getvalue()


class _Keeping(pickle.Pickler):
    """Writes frozen classes as a call with their fields, which is read three times as fast as pickle's own way."""

    def __init__(self, file: io.BytesIO, apart: object) -> None:
        super().__init__(file, protocol=5)
        self._apart = apart

    def persistent_id(self, obj: object) -> str | None:
        """Leave out what belongs to this run alone."""
        return "apart" if obj is self._apart and obj is not None else None

    def reducer_override(self, obj: object) -> Any:  # noqa: ANN401  # pickle's own signature
        """Write a frozen class as its fields."""
        if isinstance(obj, type) or not dataclasses.is_dataclass(obj):
            return NotImplemented
        return type(obj), tuple(getattr(obj, field.name) for field in dataclasses.fields(obj))


class _Restoring(pickle.Unpickler):
    """Reads frozen classes, named tuples and enumerations of Pactwright, and nothing else: no code is ever run."""

    def __init__(self, written: bytes, apart: object) -> None:
        super().__init__(io.BytesIO(written))
        self._apart = apart

    def persistent_load(self, pid: str) -> object:  # noqa: ARG002  # only one object is ever left out
        """Put in what belongs to this run."""
        return self._apart

    def find_class(self, module_name: str, global_name: str) -> Any:  # noqa: ANN401  # pickle's own signature
        """Return a class of ours that holds values; refuse all else."""
        known = _ADMITTED.get((module_name, global_name))
        return known or self._admitted(module_name, global_name)

    def _admitted(self, module_name: str, global_name: str) -> type:
        if module_name.startswith("pactwright."):
            found = super().find_class(module_name, global_name)
            if isinstance(found, type) and (dataclasses.is_dataclass(found) or issubclass(found, tuple | Enum)):
                return _ADMITTED.setdefault((module_name, global_name), found)
        raise pickle.UnpicklingError(global_name)


_ADMITTED: dict[tuple[str, str], type] = {}
"""The classes that were met before: each is named in hundreds of results."""
