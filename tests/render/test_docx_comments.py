"""Drafting notes in a Word file: comments of Word's own, pinned to the words they are about."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import docx
import pytest
from ooxml_integrity import check as integrity_check
from openxml_audit import OpenXmlValidator
from tests.render.sample import alliance, understanding
from tests.word.files import classic, part, texts, words
from tests.word.papers import with_values

from pactwright.house_style import W
from pactwright.notes import Note
from pactwright.render import Enclosed, RenderingLost, SourceInside, to_docx
from pactwright.render.docx_parts import unpack

_NOTES = (
    Note(("Why: they asked for it.", "Check <b>all</b> & more."), label="alliance"),
    Note(("On a provision.",), label="committee.debt"),
    Note(("On the same provision.",), label="committee.debt"),
    Note(("On the field.",), fields=(("parties", 1, "legal_name"),)),
    Note(("On the question, for it is nowhere printed.",), fields=(("nowhere",), ("open_points", 2, "question"))),
)


@pytest.fixture(scope="module")
def noted() -> bytes:
    return to_docx(alliance(), classic(), Enclosed(_NOTES))


def _pinned(file: bytes) -> dict[str, str]:
    """The words between the two ends of each comment."""
    pinned: dict[str, str] = {}
    for paragraph in part(file).iter(W + "p"):
        open_now: list[str] = []
        for element in paragraph.iter():
            if element.tag == W + "commentRangeStart":
                open_now.append(element.get(W + "id", ""))
            if element.tag == W + "commentRangeEnd":
                open_now.remove(element.get(W + "id", ""))
            for number in open_now if element.tag == W + "t" else ():
                pinned[number] = pinned.get(number, "") + (element.text or "")
    return pinned


def test_each_note_is_a_comment_that_word_and_python_docx_read_back(noted: bytes) -> None:
    comments = list(docx.Document(BytesIO(noted)).comments)

    assert [comment.text for comment in comments] == ["\n".join(note.paragraphs) for note in _NOTES]
    assert {(comment.author, comment.initials) for comment in comments} == {("Pactwright", "PW")}
    assert {comment.timestamp for comment in comments} == {datetime(2026, 12, 1, tzinfo=UTC)}


def test_each_comment_is_pinned_once_to_the_words_it_is_about(noted: bytes) -> None:
    pinned = _pinned(noted)
    marks = [mark.get(W + "id", "") for mark in part(noted).iter(W + "commentReference")]

    assert sorted(marks) == ["0", "1", "2", "3", "4"]
    assert pinned["0"] == "The alliance"
    assert pinned["1"] == "take on a debt or give a guarantee of more than [amount to be agreed]."
    assert pinned["2"] == pinned["1"]
    assert pinned["3"] == "Kestrel Robotics Ltd"
    assert pinned["4"].startswith("For which sum can a single person be insured")


def test_notes_change_no_word_of_the_paper(noted: bytes) -> None:
    assert texts(noted) == texts(to_docx(alliance(), classic()))


def test_without_notes_the_file_has_no_part_for_comments() -> None:
    parts = unpack(to_docx(alliance(), classic()))

    assert not [name for name in parts if "comment" in name]
    assert b"omments" not in parts["[Content_Types].xml"] + parts["word/_rels/document.xml.rels"]
    assert b"comment" not in parts["word/document.xml"]


def test_a_note_that_finds_no_place_is_not_lost_in_silence() -> None:
    with pytest.raises(RenderingLost, match="Nobody would read this"):
        to_docx(understanding(), classic(), Enclosed((Note(("Nobody would read this.",), label="no.such.clause"),)))


def test_a_note_on_a_value_that_stands_in_no_content_control_is_pinned_too() -> None:
    note = Note(("How long is that?",), fields=(("values", 0),))
    long_word = "w" * 80

    noted = to_docx(with_values([long_word]), classic(), Enclosed((note,)))

    assert _pinned(noted) == {"0": long_word}


def test_the_same_notes_give_the_same_bytes(noted: bytes) -> None:
    assert to_docx(alliance(), classic(), Enclosed(_NOTES)) == noted


def test_validators_find_nothing_to_say_of_a_file_with_notes_and_source(tmp_path: Path) -> None:
    path = tmp_path / "noted.docx"
    source = SourceInside("termsheet.yaml", "instrument: mou\n", "0.1.0", "1a2b3c4d5e6f", "3f" * 32)
    path.write_bytes(to_docx(alliance(), classic(), Enclosed(_NOTES, source)))

    assert not OpenXmlValidator().validate(str(path)).errors
    assert not list(integrity_check(str(path)))


def test_a_line_break_in_a_note_stays_one() -> None:
    note = Note(("one\ntwo",), label="alliance")

    comments = part(to_docx(alliance(), classic(), Enclosed((note,))), "word/comments.xml")

    assert words(comments) == "onetwo"
    assert len(list(comments.iter(W + "br"))) == 1
