"""How long a PDF file takes: by Typst and by WeasyPrint as we use them, and by a LibreOffice that is already running.

All print the same agreement in the same style. Ours include the look at the finished file, in which every word is held
against the agreement; drafting is not counted. LibreOffice is started once and listens; it gets the Word file that we
wrote, and converts it. Of it only the listener counts, not the command that hands the file over. No paper is printed
twice: its first party bears another number each time, so that nobody can remember the last one.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
    with _libreoffice([to_docx(paper, style) for paper in itertools.islice(papers, asked.rounds + 1)]) as office:
        shown = [office.converted() for _ in range(asked.rounds + 1)][1:]
    show("Seconds of a processor", {**found, _PEER: statistics.median(shown)}, peer=_PEER)


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


class _Office:
    """A LibreOffice that listens, and Word files for it to convert, one after the other."""

    def __init__(self, command: list[str], folder: Path, files: list[bytes]) -> None:
        self._command = command
        self._folder = folder
        self._files = iter(files)

    def converted(self) -> float:
        """Convert the next file, and return the seconds of a processor that the listener took; the caller's not."""
        paper = self._folder / "paper.docx"
        paper.with_suffix(".pdf").unlink(missing_ok=True)
        paper.write_bytes(next(self._files))
        before = self._used()
        convert = [*self._command, "--convert-to", "pdf", "--outdir", str(self._folder), str(paper)]
        subprocess.run(convert, capture_output=True, check=True)
        if not paper.with_suffix(".pdf").exists():
            raise SystemExit("LibreOffice did not convert the file.")
        return self._used() - before

    def _used(self) -> float:
        """Add up what the processes with our folder in their command line have used."""
        return sum(_seconds_of(entry) for entry in Path("/proc").glob("[0-9]*") if self._is_ours(entry))

    def _is_ours(self, entry: Path) -> bool:
        try:
            return str(self._folder).encode() in (entry / "cmdline").read_bytes()
        except OSError:  # it has just ended
            return False


def _seconds_of(entry: Path) -> float:
    figures = (entry / "stat").read_text().rpartition(")")[2].split()
    return (int(figures[11]) + int(figures[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _libreoffice(files: list[bytes]) -> Iterator[_Office]:
    """Start LibreOffice once, and end it when all is converted."""
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("LibreOffice is not installed: run `pactwright doctor`.")
    with tempfile.TemporaryDirectory() as folder:
        command = [soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore"]
        name = Path(folder).name
        listens = [*command, f"--accept=pipe,name={name};urp"]
        listener = subprocess.Popen(
            listens, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        try:
            while not list(Path(tempfile.gettempdir()).glob(f"OSL_PIPE_*_{name}")):
                time.sleep(0.2)
            yield _Office(command, Path(folder), files)
        finally:
            os.killpg(listener.pid, signal.SIGTERM)
            listener.wait()


def _tell_memory(papers: Iterator[Agreement], style: HouseStyle, count: int) -> None:
    for number, paper in enumerate(itertools.islice(papers, count), start=1):
        to_pdf_by_typst(paper, style)
        if number in (1, 10) or number % 50 == 0:
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            print(f"{number:>6} papers {pages * os.sysconf('SC_PAGE_SIZE') / 1e6:>8.0f} MB")


if __name__ == "__main__":
    main()
