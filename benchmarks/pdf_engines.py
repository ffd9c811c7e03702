"""How long a PDF file takes: by Typst and by WeasyPrint as we use them, and by a LibreOffice that is already running.

All print the same agreement in the same style. Ours include the look at the finished file, in which every word is held
against the agreement; drafting is not counted. LibreOffice converts the Word files that we wrote, several in one go;
what it takes for the first, which is mostly its start, is left out. No paper is printed twice: its first party bears
another number each time, so that nobody can remember the last one.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from side_by_side import medians, show

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from pactwright.agreement import Agreement  # noqa: E402  # of the checkout
from pactwright.clauses import ClauseLibrary, read_library  # noqa: E402  # as above
from pactwright.house_style import HouseStyle  # noqa: E402  # as above
from pactwright.pipeline import Wishes, admit, draft  # noqa: E402  # as above
from pactwright.render import to_docx, to_pdf, to_pdf_by_typst  # noqa: E402  # as above
from pactwright.source import Source  # noqa: E402  # as above
from pactwright.workspace import library_sources, style_folder  # noqa: E402  # as above

_OURS, _USUAL, _PEER = "Typst", "WeasyPrint", "LibreOffice, running"
_FILES = 4


def main() -> None:
    """Print the median of each way, and how many times as fast as LibreOffice it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each way is taken (default: 5)")
    parser.add_argument("--example", default="go-to-market", help="whose agreement is printed")
    parser.add_argument("--style", default="classic", help="the house style")
    parser.add_argument("--papers", type=int, default=0, help="print so many papers by Typst, and tell the memory")
    asked = parser.parse_args()
    style = admit(style_folder(asked.style)).value
    library = read_library(library_sources().value or ()).value
    if style is None or library is None:
        raise SystemExit("The style or the library cannot be read: run `pactwright doctor`.")
    source = Source("termsheet.yaml", (ROOT / "examples" / asked.example / "termsheet.yaml").read_text())
    papers = _papers(source, library)
    if asked.papers:
        _tell_memory(papers, style, asked.papers)
        return
    drafted = iter(list(itertools.islice(papers, 4 * asked.rounds + 4)))
    ours: dict[str, Callable[[], object]] = {
        _OURS: lambda: to_pdf_by_typst(next(drafted), style),
        _USUAL: lambda: to_pdf(next(drafted), style),
    }
    found = medians(ours, rounds=asked.rounds)
    found[_PEER] = _libreoffice([to_docx(paper, style) for paper in itertools.islice(papers, _FILES)], asked.rounds)
    show("Seconds of a processor", found, peer=_PEER)


def _papers(source: Source, library: ClauseLibrary) -> Iterator[Agreement]:
    """Yield agreements of the same length, no two alike."""
    drafted = draft(source, library, Wishes()).value
    if drafted is None:
        raise SystemExit("The example cannot be drafted: run `pactwright check`.")
    name = str(drafted.located.sheet.parties[0].short_name)
    for number in itertools.count(1000):
        other = draft(Source(source.name, source.text.replace(name, f"{name[:-4]}{number}")), library, Wishes()).value
        if other is not None:
            yield other.agreement


def _libreoffice(files: list[bytes], rounds: int) -> float:
    """Return what a further file costs a LibreOffice that runs: the time for all less that for the first alone."""
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("LibreOffice is not installed: run `pactwright doctor`.")
    with tempfile.TemporaryDirectory() as folder:
        papers = [Path(folder, f"{number}.docx") for number in range(len(files))]
        for paper, content in zip(papers, files, strict=True):
            paper.write_bytes(content)
        command = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]

        def converted(count: int) -> None:
            subprocess.run([*command, "--outdir", folder, *papers[:count]], capture_output=True, check=True)
            if not papers[count - 1].with_suffix(".pdf").exists():
                raise SystemExit("LibreOffice did not convert the files.")

        taken = medians({"one": lambda: converted(1), "all": lambda: converted(len(files))}, rounds=rounds)
    return (taken["all"] - taken["one"]) / (len(files) - 1)


def _tell_memory(papers: Iterator[Agreement], style: HouseStyle, count: int) -> None:
    for number, paper in enumerate(itertools.islice(papers, count), start=1):
        to_pdf_by_typst(paper, style)
        if number in (1, 10) or number % 50 == 0:
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            print(f"{number:>6} papers {pages * os.sysconf('SC_PAGE_SIZE') / 1e6:>8.0f} MB")


if __name__ == "__main__":
    main()
