"""The sentences of a paragraph, roughly: what stands between full stops and semicolons."""

from __future__ import annotations

from collections.abc import Iterator

from pactwright.patterns import pattern

_END = pattern(r"(?<=[a-z\d)”\"])[.;](?=\s|$)")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence with where it begins."""
    begin = 0
    for end in _END.finditer(text):
        yield begin, text[begin : end.end()]
        begin = end.end()
    if text[begin:].strip():
        yield begin, text[begin:]
