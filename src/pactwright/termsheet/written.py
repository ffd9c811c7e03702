"""Examples in the notation of the term sheet, to be copied from a message into the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pactwright.patterns import pattern

# Whatever could mean something to YAML goes in quotes. Commas and brackets mean something inside brackets only.
_NEEDS_QUOTES = pattern(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |\s#|[:\s]$")
_NEEDS_QUOTES_IN_BRACKETS = pattern(r"[,\[\]{}]")


def written(name: str, example: object) -> str:
    """Write a field with its value: `due: 2027-02-28`, `territory: [Norway, Sweden]`, or a block on several lines."""
    return "\n".join(_field(name, example))


def written_item(example: object) -> str:
    """Write an item of a list: `- Norway`, or a block on several lines."""
    return "\n".join(_item(example))


def _field(name: str, example: object) -> Iterator[str]:
    if isinstance(example, Mapping):
        yield f"{name}:"
        yield from (f"  {line}" for line in _block(example))
    elif isinstance(example, Sequence) and example and isinstance(example[0], Mapping):
        yield f"{name}:"
        yield from (f"  {line}" for item in example for line in _item(item))
    else:
        yield f"{name}: {_single(example)}"


def _block(example: Mapping[str, object]) -> Iterator[str]:
    for name, value in example.items():
        yield from _field(name, value)


def _item(example: object) -> Iterator[str]:
    if not isinstance(example, Mapping):
        yield f"- {_single(example)}"
        return
    for number, line in enumerate(_block(example)):
        yield f"{'  ' if number else '- '}{line}"


def _single(example: object) -> str:
    if isinstance(example, str) or not isinstance(example, Sequence):
        return _plain_or_in_quotes(str(example))
    return f"[{', '.join(_in_brackets(str(item)) for item in example)}]"


def _in_brackets(text: str) -> str:
    return _in_quotes(text) if _NEEDS_QUOTES_IN_BRACKETS.search(text) else _plain_or_in_quotes(text)


def _plain_or_in_quotes(text: str) -> str:
    return _in_quotes(text) if _NEEDS_QUOTES.search(text) else text


def _in_quotes(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
