"""The report as a page: what was made, what failed and where, warnings by code, open points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from html import escape
from urllib.parse import quote

from pactwright.batch.ledger import Line, State, Told
from pactwright.batch.told import is_error

_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Batch report</title>
<style>
body { font: 1em/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #ccc; padding: .3em .6em; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; }
.failed { color: #a00; }
</style>
</head>
<body>
<h1>Batch report</h1>
"""


def report_as_html(lines: Callable[[], Iterable[Line]]) -> Iterator[str]:
    """Yield the report piece by piece; `lines` gives the rows anew each time it is called.

    It says nothing of the day or of the run: a batch that was cut off and gone on with ends in the same report.
    """
    yield _HEAD
    states = Counter(line.state.words for line in lines())
    yield f"<p>{escape(_counted(states))}</p>\n"
    yield from _table("What failed", ("row", "what is wrong", "cure"), _failures(lines()))
    yield from _table("Warnings", ("code", "what it is called", "rows"), _warnings(lines()))
    yield from _table("Open points", ("row", "name", "still to be agreed"), _open_points(lines()))
    yield from _table("Documents", ("row", "state", "files"), _documents(lines()))
    yield "</body>\n</html>\n"


def _counted(states: Counter[str]) -> str:
    total = sum(states.values())
    rows = "1 row" if total == 1 else f"{total:,} rows"
    return f"{rows}: " + ", ".join(f"{states[words]:,} {words}" for words in sorted(states))


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield a heading and a table; nothing where there are no rows. The cells are HTML already."""
    is_begun = False
    for row in rows:
        if not is_begun:
            is_begun = True
            cells = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
            yield f"<h2>{escape(title)}</h2>\n<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n"
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n"
    if is_begun:
        yield "</tbody>\n</table>\n"


def _failures(lines: Iterable[Line]) -> Iterator[tuple[str, ...]]:
    for line in lines:
        if line.state is State.FAILED:
            for one in line.findings:
                if is_error(one):
                    yield escape(line.position), f"<b>{escape(one.code)}</b> {escape(one.message)}", escape(one.cure)


def _warnings(lines: Iterable[Line]) -> Iterator[tuple[str, ...]]:
    counted: Counter[tuple[str, str]] = Counter()
    for line in lines:
        counted.update({_kind(one) for one in line.findings if not is_error(one)})
    for (code, name), rows in sorted(counted.items()):
        yield escape(code), escape(name), f"{rows:,}"


def _kind(one: Told) -> tuple[str, str]:
    return one.code, one.name


def _open_points(lines: Iterable[Line]) -> Iterator[tuple[str, ...]]:
    for line in lines:
        for point in line.open_points:
            yield escape(line.position), escape(line.name), escape(point)


def _documents(lines: Iterable[Line]) -> Iterator[tuple[str, ...]]:
    for line in lines:
        files = ", ".join(f'<a href="{quote(file)}">{escape(file)}</a>' for file in line.files)
        state = escape(line.state.words)
        yield (
            escape(line.position),
            f'<span class="failed">{state}</span>' if line.state is State.FAILED else state,
            files,
        )
