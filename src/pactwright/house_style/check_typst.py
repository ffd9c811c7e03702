"""Templates for Typst: they may take in files of their own folder, and nothing else.

Typst itself lets a template read no file outside its folder, write none and start nothing. One thing is left to
forbid: a package, which Typst would fetch from the network. Its name could be put together by a program, or stand in a
text that is run as one. So the words that could lead there are looked for wherever they stand, in notes and in texts
too: what is a note to a reader may not be one to Typst.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator

from pactwright.diagnostics import Diagnostic
from pactwright.house_style.faults import StyleFault
from pactwright.source import Place, Source, Span

# In formulas figures and underscores end a word: only letters belong to it everywhere.
_WORD = re.compile(r"(?<![A-Za-z])(import|include|eval|plugin|std)(?![A-Za-z])")
_OWN_FILE = re.compile(r'import\s+"((?:[\w-]+/)*[\w-]+\.typ)"\s*:')


def check_typst(source: Source, name: str, files: Collection[str]) -> Iterator[Diagnostic]:
    """Check a template for Typst; `name` is its own within the folder, from which the names of others are counted."""
    for found in _WORD.finditer(source.text):
        taken = _OWN_FILE.match(source.text, found.start())
        if taken is None:
            message = f"The word `{found[0]}` stands here otherwise than to take in a file of the folder."
            yield StyleFault.TYPST_OUTSIDE.found(_place(source, found), message)
        elif posixpath.join(posixpath.dirname(name), taken[1]) not in files:
            message = f"It takes in `{taken[1]}`, which is not in the folder."
            yield StyleFault.TYPST_OUTSIDE.found(_place(source, found), message, "Put the file into the folder.")


def _place(source: Source, found: re.Match[str]) -> Place:
    line = source.text.count("\n", 0, found.start()) + 1
    column = found.start() - source.text.rfind("\n", 0, found.start())
    return Place(source, Span(line, column, line, column + len(found[0])))
