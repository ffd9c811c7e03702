"""Zip files written and read entry by entry: `zipfile` is the measure."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO

import pytest

from pactwright.render.docx_zip import Front, entries, front_of, with_behind

_IN_FRONT = (("styles.xml", b"<styles/>" * 40), ("fonts/Serif.odttf", b"\0\1\2" * 50))
_BEHIND = (("document.xml", b"<document/>" * 300), ("notes/Anm\u00e4rkning.xml", b""))


def test_entries_put_behind_others_give_the_bytes_that_zipfile_writes() -> None:
    front = front_of(_by_zipfile(_IN_FRONT))

    file = with_behind(front, _BEHIND, 3)

    assert file == _by_zipfile([*_IN_FRONT, *_BEHIND])


def test_what_was_written_is_read_again() -> None:
    file = with_behind(Front(b"", b"", 0), [*_IN_FRONT, *_BEHIND], 6)

    read = [(each.name, each.content()) for each in entries(file)]

    assert read == [*_IN_FRONT, *_BEHIND]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"document.xml", b"Document.xml", id="a name that the directory does not know"),
        pytest.param(b"PK\3\4\x14\0\0\0", b"PK\3\4\x14\0\1\0", id="an entry that is locked"),
        pytest.param(b"PK\3\4\x14\0\0\0\0", b"PK\3\4\x14\0\0\0\x0c", id="an entry that is packed in another way"),
        pytest.param(b"PK\3\4", b"PK\3\5", id="an entry that has no head"),
        pytest.param(b"<x/>", b"<y/>", id="content that is damaged"),
    ],
)
def test_an_entry_that_is_not_as_the_directory_tells_is_refused(old: bytes, new: bytes) -> None:
    good = _by_zipfile([("document.xml", b"<x/>")], zipfile.ZIP_STORED)
    bad = good.replace(old, new, 1)

    with pytest.raises(zipfile.BadZipFile):
        [each.content() for each in entries(bad)]


def test_an_entry_that_lies_over_another_is_refused() -> None:
    file = _by_zipfile([("a.xml", b"<a/>"), ("b.xml", b"<b/>")])
    directory = file.index(b"PK\1\2")
    first, second = file[directory:].split(b"PK\1\2")[1:]
    again = b"PK\1\2" + first + b"PK\1\2" + first[: -len(b"a.xml")] + b"a.xml" + second[second.index(b"PK\5\6") :]

    with pytest.raises(zipfile.BadZipFile, match="do not agree"):
        list(entries(file[:directory] + again))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda file: b"PK" + file, id="something in front"),
        pytest.param(lambda file: file + b"\0", id="something behind"),
        pytest.param(lambda file: file[:-1], id="an end that breaks off"),
        pytest.param(lambda file: file.replace(b"\1\0\1\0", b"\0\0\0\0"), id="an entry that is not listed"),
        pytest.param(lambda file: file.replace(b"\1\0\1\0", b"\2\0\2\0"), id="an entry that is not there"),
        pytest.param(lambda file: file[:2], id="next to nothing"),
    ],
)
def test_a_file_with_more_or_less_than_its_directory_lists_is_refused(change: Callable[[bytes], bytes]) -> None:
    bad = change(_by_zipfile([("document.xml", b"<x/>")], zipfile.ZIP_STORED))

    with pytest.raises(zipfile.BadZipFile):
        list(entries(bad))


def _by_zipfile(parts: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            package.writestr(entry, content, method, 3)
    return written.getvalue()
