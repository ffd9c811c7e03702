"""The words that stand in the Word file itself, and its fields: each would be in every paper drafted with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pactwright.diagnostics import Diagnostic
from pactwright.house_style.faults import StyleFault
from pactwright.house_style.tags import outside_tags
from pactwright.house_style.word_file import Spoken, WordFile
from pactwright.house_style.wordml import NUMBERING, Element, W, letters, runs, value

FIELDS = {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF"}
"""The fields that a template may hold: what they show is computed from the paper itself."""

_FIGURES = re.compile(r"[0-9]+|[ivxlcdm]+|[IVXLCDM]+")
_PARTED = "\x00"
_LETTER = re.compile(r"[^\W_]")


def check_words(file: WordFile, own_words: Iterable[str]) -> Iterator[Diagnostic]:
    """Find words that do not belong to the house, and fields that show something else than the paper."""
    known = {" ".join(words.split()) for words in own_words}
    for spoken in file.spoken:
        for number, paragraph in enumerate(spoken.paragraphs):
            said = _said(paragraph)
            yield from (_strange_field(code, spoken, number) for code in said.codes if _name(code) not in FIELDS)
            yield from (_left_in_field(words, spoken, number) for words in said.results if not _computed(words))
            yield from (_not_own(words, spoken, number) for words in _pieces(said.text) if words not in known)
        for number, words in _told_besides(spoken):
            if words not in known:
                yield _not_own(words, spoken, number)
    yield from _in_numbers(file, known)


@dataclass(slots=True)
class _Said:
    """What a paragraph says of itself; the codes and the shown results of its fields apart."""

    text: str = ""
    codes: list[str] = field(default_factory=list)
    results: list[str] = field(default_factory=list)


def _said(paragraph: Element) -> _Said:
    said, state = _Said(), _State()
    for run in runs(paragraph):
        state.meet(run)
        text = letters(run).replace("\t", _PARTED).replace("\n", _PARTED)
        if state.in_result:
            said.results.append(text)
            said.text += _PARTED
        else:
            said.text += text
    simple = [value(one, "instr") for one in paragraph.iter(W + "fldSimple")]
    said.codes = [*state.codes, *simple]
    return said


@dataclass(slots=True)
class _State:
    """Where in a field the pen stands: a field has a code, then a result, and may stand in another."""

    codes: list[str] = field(default_factory=list)
    stack: list[str] = field(default_factory=list)

    @property
    def in_result(self) -> bool:
        return "separate" in self.stack

    def meet(self, run: Element) -> None:
        for mark in run:
            if mark.tag == W + "fldChar":
                self._turn(value(mark, "fldCharType"))
            elif mark.tag == W + "instrText" and self.codes:
                self.codes[-1] += mark.text or ""

    def _turn(self, kind: str) -> None:
        if kind == "begin":
            self.codes.append("")
            self.stack.append(kind)
        elif self.stack:
            self.stack.pop()
            if kind == "separate":
                self.stack.append(kind)


def _pieces(text: str) -> Iterator[str]:
    """Yield the words between tags, tabs and fields, where there is a letter or a figure in them."""
    for piece in _PARTED.join(outside_tags(text)).split(_PARTED):
        words = " ".join(piece.split())
        if _LETTER.search(words):
            yield words


def _name(code: str) -> str:
    return code.strip().partition(" ")[0].upper()


def _computed(words: str) -> bool:
    return all(_FIGURES.fullmatch(piece) for piece in _pieces(words))


def _told_besides(spoken: Spoken) -> Iterator[tuple[int, str]]:
    """Yield what is told of pictures, tables and links to those who cannot see them, and the words of watermarks."""
    for element in spoken.tree.iter(*_TOLD_BESIDES):
        for name in ("descr", "title", "alt", "string", W + "tooltip", W + "val"):
            words = " ".join((element.get(name) or "").split())
            if _LETTER.search(words):
                yield spoken.number_of(element), words


_TOLD_BESIDES = (
    *("{*}docPr", "{*}cNvPr", "{*}shape", "{*}imagedata", "{*}textpath"),
    *(W + "hyperlink", W + "tblCaption", W + "tblDescription"),
)


def _in_numbers(file: WordFile, known: set[str]) -> Iterator[Diagnostic]:
    """Find words in the numbers of lists: "Schedule %1" says more than a figure."""
    for level in file.trees[NUMBERING].iter(W + "lvlText"):
        words = " ".join(re.sub(r"%\d", " ", value(level)).split())
        if _LETTER.search(words) and words not in known and words not in {"o", "§"}:
            message = f"A list numbers its paragraphs with “{value(level)}”."
            yield StyleFault.OWN_WORDS.found(file.place, message, _cure(words))


def _not_own(words: str, spoken: Spoken, number: int) -> Diagnostic:
    message = f"{spoken.where(number)} the template itself says “{words}”: so would every paper."
    return StyleFault.OWN_WORDS.found(spoken.place(number, words), message, _cure(words))


def _cure(words: str) -> str:
    listed = words if re.fullmatch(r"[\w ]+", words) else f'"{words.replace(chr(34), chr(39))}"'
    return (
        "If it comes from an earlier deal, delete it. If it belongs to the house, add it to `own_words` in style.yaml: "
        f"own_words: [Page, of, {listed}]"
    )


def _strange_field(code: str, spoken: Spoken, number: int) -> Diagnostic:
    message = f"{spoken.where(number)} stands the field “{' '.join(code.split())}”."
    return StyleFault.STRANGE_FIELD.found(spoken.place(number), message)


def _left_in_field(words: str, spoken: Spoken, number: int) -> Diagnostic:
    message = (
        f"{spoken.where(number)} a field still shows “{words.replace(_PARTED, ' ').strip()}” from an earlier paper."
    )
    cure = "In Word: click on the field and press F9, or delete it and put it in anew."
    return StyleFault.STRANGE_FIELD.found(spoken.place(number, words), message, cure)
