"""The page in the frame: the body of the paper under a head of our own."""

from __future__ import annotations

from pactwright.preview.model import Revision
from pactwright.preview.news_of_paper import news_of_paper

_HEAD = """<!DOCTYPE html>
<html lang="{language}" data-revision="{number}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Paper</title>
<link rel="stylesheet" href="/deal/{key}/paper/style.css">
<link rel="stylesheet" href="/assets/paper.css">
</head>
"""
_NO_PAPER = """<body class="no-paper">
<main><p>There is no paper yet. It appears when the errors are mended.</p></main>
</body>
</html>
"""


def to_frame(revision: Revision, key: str, *, known: str | None) -> str:
    """Return the last good paper as a page. It loads its two style sheets and fonts from here, and runs nothing.

    For a page that shows the paper `known`, only what is new is in it.
    """
    paper = revision.paper
    language = paper.drafted.agreement.imprint.language if paper else "en"
    head = _HEAD.format(language=_letters(language), number=revision.number, key=key)
    if paper is None:
        return head + _NO_PAPER
    return head + (paper.html if known is None else news_of_paper(paper.html, known))


def _letters(language: str) -> str:
    """Return the language as an attribute can hold it; another one would have been refused before."""
    return "".join(letter for letter in language if letter.isalnum() or letter == "-") or "en"
