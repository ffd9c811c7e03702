"""Word files, one after another in a warm process: ours, and those of others with the same words.

Every paper has a partner of another name. Text is held equal before anything is measured.
"""

from __future__ import annotations

import argparse
import zlib
from collections.abc import Sequence
from io import BytesIO
from itertools import cycle

from docx import Document
from papers import THIRTY_FIVE_PAGES, TOOLS, TWELVE_PAGES, drafted_for, style, written
from peers import docxtpl_loop, from_scratch
from peers.node import Docxtemplater, lacking
from peers.template import values_of, with_placeholders, words_of
from side_by_side import Told, Way, medians, show

PEER = "docxtpl, a plain loop"

_PARTNERS, _IN_A_ROW = 10, 5
"""How many partners the others write for, and how many papers each writes one after another in its turn."""


def main() -> None:
    """Print the median of each way, and how many times as fast as a plain loop with docxtpl it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="how many turns each way has (default: 7)")
    rounds = parser.parse_args().rounds
    without = lacking(TOOLS)
    if without:
        print(without)
    for example, pages in ((TWELVE_PAGES, 12), (THIRTY_FIVE_PAGES, 35)):
        measure(example, f"Word files of {pages} pages ({example})", rounds=rounds, node=not without)


def measure(example: str, title: str, *, rounds: int, node: bool) -> None:
    """Measure all ways to one example."""
    turns = (rounds + 1) * _IN_A_ROW
    first, *papers = drafted_for(example, _PARTNERS + turns, other="legal_name")
    renamed = iter(drafted_for(example, turns))
    files = [written(first, "docx"), *(written(papers.pop(), "docx") for _ in range(_PARTNERS - 1))]
    template, _ = with_placeholders(files[0], braces=("{{ ", " }}"))
    values, turn, other = [values_of(file) for file in files], iter(papers), cycle(range(len(files)))
    looped = docxtpl_loop.filled_in(template, values[0])
    house, pieces = _emptied(style().files["agreement.docx"]), from_scratch.told(looped)
    hold_equal(files[0], looped)
    hold_equal(files[0], from_scratch.written(house, pieces))
    ways: dict[str, Way] = {
        PEER: lambda: docxtpl_loop.filled_in(template, values[next(other)]),
        "python-docx, from scratch": lambda: from_scratch.written(house, pieces),
        "Pactwright, checked": lambda: written(next(turn), "docx"),
        "Pactwright, a name changed throughout": lambda: written(next(renamed), "docx"),
        "deflate alone, level 6": _deflate(files[0]),
    }
    if node:
        show(title, _with_node(ways, files, values, rounds=rounds), peer=PEER)
    else:
        show(title, medians(ways, rounds=rounds, in_a_row=_IN_A_ROW), peer=PEER)


def hold_equal(ours: bytes, theirs: bytes) -> None:
    """Stop where two Word files do not say the same."""
    if words_of(ours) != words_of(theirs):
        pairs = zip(words_of(ours), words_of(theirs), strict=False)
        raise SystemExit(f"The files differ: {next((pair for pair in pairs if pair[0] != pair[1]), 'in length')}")


def _with_node(
    ways: dict[str, Way], files: Sequence[bytes], values: Sequence[dict[str, str]], *, rounds: int
) -> dict[str, float]:
    template, _ = with_placeholders(files[0], braces=("{", "}"))
    node = Docxtemplater(TOOLS, template, [*values])
    node.turn()
    hold_equal(files[0], node.written.read_bytes())
    found = medians({**ways, "docxtemplater (Node)": lambda: Told(node.turn())}, rounds=rounds, in_a_row=_IN_A_ROW)
    node.end()
    return found


def _deflate(file: bytes) -> Way:
    content = Document(BytesIO(file)).part.blob
    return lambda: zlib.compress(content, 6)


def _emptied(file: bytes) -> bytes:
    document = Document(BytesIO(file))
    body = document.element.body
    for element in list(body)[:-1]:
        body.remove(element)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


if __name__ == "__main__":
    main()
