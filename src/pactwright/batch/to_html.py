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
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Batch report</title>
<style>
:root {
  color-scheme: light dark; --ink: #1c1e22; --quiet: #5a616b; --line: #dcd8d0;
  --desk: #ebe8e2; --page: #fff; --accent: #1d3557; --failed: #a3262a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9e6e0; --quiet: #a4abb5; --line: #33383f;
    --desk: #121417; --page: #191c20; --accent: #a8c5ea; --failed: #f2a19d;
  }
}
html { background: var(--desk); color: var(--ink) }
body {
  max-width: 60rem; margin: 0 auto; padding: 3rem 1.5rem; font-variant-numeric: tabular-nums;
  font: 15px/1.5 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif;
}
h1, h2 { font-family: "Source Serif 4", Charter, Georgia, serif; font-weight: 400; line-height: 1.2 }
h1 { margin: 0 0 .3rem; font-size: 2rem; color: var(--accent) }
h2 { margin: 2.2rem 0 .6rem; font-size: 1.25rem }
p { margin: 0; color: var(--quiet) }
div { overflow: hidden; background: var(--page); border: 1px solid var(--line); border-radius: 10px }
table { border-collapse: collapse; width: 100% }
th, td { padding: .6rem 1.25rem; text-align: left; vertical-align: top }
th { font-size: .85rem; font-weight: 600; color: var(--quiet); white-space: nowrap }
tbody td { border-top: 1px solid var(--line); overflow-wrap: anywhere }
td:first-child { width: 1%; white-space: nowrap }
a { color: var(--accent); text-underline-offset: .18em }
code { font: .92em ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace }
.code { display: block; font-size: .8rem; color: var(--quiet) }
.failed { color: var(--failed); font-weight: 600 }
@media (max-width: 40rem) {
  body { padding: 2rem 1rem }
  thead { position: absolute; clip-path: inset(50%) }
  tbody tr, td { display: block }
  td, td:first-child { width: auto; padding: .15rem 1rem; white-space: normal }
  tbody tr { padding: .6rem 0 }
  tbody td { border: 0 }
  tr + tr { border-top: 1px solid var(--line) }
  td:first-child { font-weight: 600 }
  td:empty { display: none }
}
</style>
</head>
<body>
<main>
<h1>Batch report</h1>
"""


def report_as_html(lines: Callable[[], Iterable[Line]]) -> Iterator[str]:
    """Yield the report piece by piece; `lines` gives the rows anew each time it is called.

    It says nothing of the day or of the run: a batch that was cut off and gone on with ends in the same report.
    """
    yield _HEAD
    states = Counter(line.state.words for line in lines())
    yield f"<p>{escape(_counted(states))}</p>\n"
    yield from _table("What failed", ("Row", "What is wrong", "Cure"), _failures(lines()))
    yield from _table("Warnings", ("Code", "What it is called", "Rows"), _warnings(lines()))
    yield from _table("Open points", ("Row", "Name", "Still to be agreed"), _open_points(lines()))
    yield from _table("Documents", ("Row", "State", "Files"), _documents(lines()))
    yield "</main>\n</body>\n</html>\n"


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
            yield f"<h2>{escape(title)}</h2>\n<div><table>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n"
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n"
    if is_begun:
        yield "</tbody>\n</table></div>\n"


def _failures(lines: Iterable[Line]) -> Iterator[tuple[str, ...]]:
    failed = (line for line in lines if line.state is State.FAILED)
    errors = ((line, one) for line in failed for one in line.findings if is_error(one))
    for line, one in errors:
        code = f'<span class="code">{escape(one.code)}</span>'
        yield escape(line.position), _worded(one.message) + code, _worded(one.cure)


def _worded(text: str) -> str:
    """Return a sentence of a finding; what it quotes from the file stands between backticks."""
    parts = enumerate(escape(text).split("`"))
    return "".join(f"<code>{part}</code>" if position % 2 else part for position, part in parts)


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
