"""How much time of a processor the pipeline takes in a warm process, beside the work of another program of the trade.

The peer is Jinja, compiling and rendering the very texts that we check, fill in, number and resolve: whatever a program
does that fills in clauses, this it does too. Both take turns, so that a busy moment strikes both alike.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from string import ascii_lowercase

from jinja2 import ChainableUndefined, Environment

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from pactwright.agreement import Agreement  # noqa: E402  # of the checkout
from pactwright.clauses import ClauseLibrary, check_library, read_library  # noqa: E402  # as above
from pactwright.house_style import HouseStyle, dress_of  # noqa: E402  # as above
from pactwright.pipeline import Wishes, admit, draft  # noqa: E402  # as above
from pactwright.render import to_docx, to_text  # noqa: E402  # as above
from pactwright.render.docx_check import check  # noqa: E402  # as above
from pactwright.render.docx_expected import expected  # noqa: E402  # as above
from pactwright.render.docx_pages import pages  # noqa: E402  # as above
from pactwright.render.docx_template import word_template  # noqa: E402  # as above
from pactwright.source import Source  # noqa: E402  # as above
from pactwright.workspace import example_sources, library_sources, style_folder  # noqa: E402  # as above

PEER = "Jinja: compile and render all clauses"


def main() -> None:
    """Print the median of each piece of work, and how many times that of Jinja it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="how often each piece of work is done (default: 9)")
    rounds = parser.parse_args().rounds
    sources = library_sources().value or ()
    library = read_library(sources).value
    if library is None:
        raise SystemExit("The clause library cannot be read: run `pactwright clauses check`.")
    work = _work(sources, library)
    # As every command does, and as the preview and the processes of a batch do once they have read what all share.
    gc.set_threshold(400_000, 20, 20)
    gc.freeze()
    times = [{name: _seconds(each) for name, each in work.items()} for _ in range(rounds + 1)][1:]
    medians = {name: statistics.median(each[name] for each in times) for name in work}
    print(f"{'work':<40}{'median':>10}{'ratio':>8}")
    for name, seconds in medians.items():
        print(f"{name:<40}{seconds * 1000:>7.0f} ms{seconds / medians[PEER]:>8.1f}")


def _work(sources: tuple[Source, ...], library: ClauseLibrary) -> Mapping[str, Callable[[], object]]:
    largest = max(example_sources(), key=lambda source: len(source.text))
    drafted = draft(largest, library, Wishes()).value
    if drafted is None:
        raise SystemExit(f"{largest.name} cannot be drafted: run `pactwright check`.")
    style = admit(style_folder("classic")).value
    if style is None:
        raise SystemExit("The style `classic` cannot be read: run `pactwright templates check classic`.")
    deal = drafted.located.sheet.model_dump()
    return {
        PEER: lambda: _jinja(sources, deal),
        "read the library": lambda: read_library(sources),
        "clauses check": lambda: check_library(library),
        "draft the largest example": _drafting(largest, drafted.located.sheet.parties[0].short_name, library),
        "write it as text": lambda: to_text(drafted.agreement),
        "write it as a Word file": lambda: to_docx(drafted.agreement, style),
        "of that, the strict look at the file": _look(drafted.agreement, style),
    }


def _drafting(sheet: Source, party: str, library: ClauseLibrary) -> Callable[[], object]:
    """Return the drafting of a term sheet that was never seen before: each time, its first party bears another name."""
    names = (f"{party}{letter}{other}" for letter in ascii_lowercase for other in ascii_lowercase)
    return lambda: draft(Source(sheet.name, sheet.text.replace(party, next(names))), library, Wishes())


def _look(agreement: Agreement, style: HouseStyle) -> Callable[[], object]:
    """Return the last look at a Word file alone, with all that it is held against."""
    template = word_template(style.files["agreement.docx"], dress_of(style))
    file, awaited = to_docx(agreement, style), expected(agreement, pages(agreement, template.lines))
    return lambda: check(file, template, awaited, furniture=(agreement.title, agreement.mark))


class _Anything(ChainableUndefined):
    """Lets Jinja go on where it lacks what only our own language knows."""

    def _false(self, _: object) -> bool:
        return False

    __lt__ = __le__ = __gt__ = __ge__ = _false


def _jinja(sources: tuple[Source, ...], deal: Mapping[str, object]) -> int:
    environment = Environment(  # noqa: S701  # text, and nothing is shown
        comment_start_string="<!--", comment_end_string="-->", undefined=_Anything
    )
    ours = ("where", "without", "phrase", "plural", "in_words", "with_article", "possessive", "spelt_out")
    environment.filters |= dict.fromkeys((*ours, "map", "join_and", "join_or", "unique"), lambda value, *_, **__: value)
    environment.tests["selected"] = bool
    texts = [source.text.partition("\n---\n")[2] for source in sources if source.name.endswith(".md")]
    return sum(len(environment.from_string(text).render(deal)) for text in texts)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
