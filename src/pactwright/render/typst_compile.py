"""Typst at work: a folder and texts in, a PDF file out. It stands alone, so that it can run in a process of its own.

Such a process is for templates of the user's own. Typst lets a template read the files of its folder and nothing else,
and start nothing; it cannot write. What it could do is to run for ever, or to ask for a package from the network.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING

import typst  # noqa: TID253  # typst_press.py loads this module when it needs it, not before

if TYPE_CHECKING:
    from collections.abc import Mapping

REFUSED = 7
"""The exit code where Typst refuses: one that Python itself never gives."""

_MAIN = b"""\
#let file = json("file.json")
#set text(lang: file.language, region: if file.region == "" { none } else { file.region })
#if file.source.len() > 0 {
  pdf.attach(
    file.source.name,
    bytes(file.source.text),
    relationship: "source",
    mime-type: file.source.media_type,
    description: file.source.description,
  )
}
#include "agreement.typ"
#set document(title: file.title, author: file.author, description: file.description, keywords: file.keywords)
"""
"""What no template decides: language, title and properties of the file, and the term sheet inside.

The properties differ from paper to paper, and stand last: Typst remembers the lines of one paper for the next, by all
that was set before them.
"""

_MEGABYTES = 4_000
"""Our longest papers take a tenth of it."""

_NOWHERE = {**dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9"), "no_proxy": ""}
"""Ways to the network, as the downloader of packages that is built into Typst reads them from the environment."""


def compiled(root: str, inputs: Mapping[str, str], timestamp: int) -> bytes:
    """Compile `agreement.typ` in the folder `root`, and return the PDF file. Raise TypstError where Typst refuses.

    The `inputs` are files beside it, `paper.json` for "paper", which lie in memory alone. What comes by `sys.inputs`
    instead would make Typst forget all that it remembers of the paper before.
    """
    files = {"main": _MAIN, **{f"{name}.json": text.encode() for name, text in inputs.items()}}
    pdf = _compiler(root).compile(  # type: ignore[type-var]  # its types know of no files in memory
        files, format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=timestamp
    )
    if not isinstance(pdf, bytes):
        raise TypeError(pdf)
    return pdf


@lru_cache(maxsize=4)
def _compiler(root: str) -> typst.Compiler:
    """Read the fonts of a folder once for all papers of a process; those of the machine and of Typst are left out."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[root])
    return typst.Compiler(root=root, font_paths=fonts, package_path=root, package_cache_path=root)


def main() -> int:
    """Compile what standard input asks for, a JSON list of the arguments and a limit of seconds, to standard output.

    Where Typst refuses, its message goes to standard error, and the exit code is `REFUSED`.
    """
    root, inputs, timestamp, seconds = json.load(sys.stdin)
    _confine(seconds)
    try:
        pdf = compiled(root, inputs, timestamp)
    except typst.TypstError as error:
        sys.stderr.write(json.dumps([error.message, error.diagnostic]))
        return REFUSED
    sys.stdout.buffer.write(pdf)
    return 0


def _confine(seconds: int) -> None:
    """Lead all ways to the network into nothing, and take no more time and memory than a paper is worth."""
    for name, address in _NOWHERE.items():
        os.putenv(name, address)
        os.putenv(name.upper(), address)
    # Windows has no such limits; there the caller ends the process by the clock alone.
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (_MEGABYTES * 1_000_000,) * 2)


if __name__ == "__main__":
    sys.exit(main())
