"""Term sheets in, rows out: several documents of one YAML file, or the files of a folder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pactwright.batch.from_json_lines import assignments_of
from pactwright.batch.lines import in_the_file
from pactwright.batch.model import Position, Row
from pactwright.diagnostics import Diagnostic, from_faults
from pactwright.source import Source, decode, quotable, read_document

_START = re.compile(rb"---(?=\s|$)")
_END = re.compile(rb"\.\.\.\s*$")


def rows_from_yaml(name: str, lines: Iterable[bytes], *, has_base: bool) -> Iterator[Row | Diagnostic]:
    """Yield a row for each document. What is wrong in one of them is told with it, and leaves the others alone."""
    number = 0
    for first_line, content in _documents(lines):
        if _says_something(content):
            number += 1
            yield _row(Position(name, f"document {number}", number), content, first_line, has_base=has_base)


def rows_from_folder(files: Iterable[tuple[str, bytes]], *, has_base: bool) -> Iterator[Row | Diagnostic]:
    """Yield a row for each file, given by its name and its bytes."""
    for number, (name, content) in enumerate(files, start=1):
        yield _row(Position(name, "", number), content, 1, has_base=has_base)


def _documents(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the line that each document begins at, and its bytes. The mark `---` becomes blanks."""
    first_line, taken = 1, bytearray()
    for number, line in enumerate(lines, start=1):
        if _START.match(line):
            yield first_line, bytes(taken)
            first_line, taken = number, bytearray(b"   " + line[3:])
        elif not _END.match(line):
            taken += line
        else:
            taken += b"\n"
    yield first_line, bytes(taken)


def _says_something(content: bytes) -> bool:
    return any(line.strip() and not line.lstrip().startswith(b"#") for line in content.splitlines())


def _row(position: Position, content: bytes, first_line: int, *, has_base: bool) -> Row:
    decoded, faults = decode(position.file, content)
    if decoded is None:
        source = Source(position.file, quotable(position.file, content).text, first_line)
        return Row(position, source, diagnostics=in_the_file(from_faults(source, faults), source))
    source = Source(position.file, decoded.text, first_line)
    if not has_base:
        return Row(position, source, is_whole=True)
    document, faults = read_document(decoded)
    found = in_the_file(from_faults(source, faults), source)
    return (
        Row(position, source, diagnostics=found)
        if document is None
        else Row(position, source, assignments_of(document))
    )
