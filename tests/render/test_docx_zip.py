"""Zip files written and read entry by entry: `zipfile` is the measure."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

import pytest

from pactwright.render.docx_zip import Front, entries, front_of, taken_out, with_behind

_IN_FRONT = (("styles.xml", b"<styles/>" * 40), ("fonts/Serif.odttf", b"\0\1\2" * 50))
_BEHIND = (("document.xml", b"<document/>" * 300), ("notes/Anm\u00e4rkning.xml", b""))


def test_entries_put_behind_others_give_the_bytes_that_zipfile_writes() -> None:
    front = front_of(_by_zipfile(_IN_FRONT))

    file = with_behind(front, _BEHIND, 3)

    assert file == _by_zipfile([*_IN_FRONT, *_BEHIND])


def test_what_was_written_is_read_again() -> None:
    file = with_behind(Front(b"", b"", 0), [*_IN_FRONT, *_BEHIND], 6)

    read = [taken_out(file, told, start) for told, start in entries(file)]

    assert [(each.name, each.content()) for each in read] == [*_IN_FRONT, *_BEHIND]


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
        [taken_out(bad, told, start).content() for told, start in entries(bad)]


def test_an_entry_that_lies_over_another_is_refused() -> None:
    file = _by_zipfile([("a.xml", b"<a/>"), ("b.xml", b"<b/>")])
    directory = file.index(b"PK\1\2")
    first, second = file[directory:].split(b"PK\1\2")[1:]
    again = b"PK\1\2" + first + b"PK\1\2" + first[: -len(b"a.xml")] + b"a.xml" + second[second.index(b"PK\5\6") :]

    with pytest.raises(zipfile.BadZipFile, match="Overlapped"):
        list(entries(file[:directory] + again))


def _by_zipfile(parts: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            package.writestr(entry, content, method, 3)
    return written.getvalue()
