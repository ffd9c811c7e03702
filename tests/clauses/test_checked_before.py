"""Files in which nothing was wrong are not checked again; whatever changes in them is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.tiny import clause, front, instrument

from pactwright.clauses import check_files, read_library
from pactwright.memory import MEMORY
from pactwright.source import Source

END = clause("term.end", "1. It ends in spring.")
CONTENTS = instrument({"Term": ["term.end"]})
FRONT = front(recitals="1. They met in spring.")
SOUND = (*FRONT, END, CONTENTS)
OTHER_CONTENTS = Source(CONTENTS.name, CONTENTS.text.replace("term.end", "term.start"))


@pytest.fixture
def _checked_before() -> Iterator[None]:
    """A new run, after one that found nothing wrong in the files."""
    MEMORY.open({})
    assert check_files(SOUND) == ()
    MEMORY.open(MEMORY.grown(1_000_000) or {})
    yield
    MEMORY.close()


def _found(*sources: Source, own: tuple[Source, ...] = ()) -> list[str]:
    return [one.name for one in check_files(sources, own=own)]


@pytest.mark.usefixtures("_checked_before")
def test_the_same_files_are_not_read_again() -> None:
    found = _found(*SOUND)

    assert found == []
    assert MEMORY.grown(1_000_000) is None


@pytest.mark.usefixtures("_checked_before")
@pytest.mark.parametrize(
    ("files", "names"),
    [
        ((*FRONT, clause("term.end", "1. {{ unheard_of }}"), CONTENTS), ["unknown-name"]),
        ((*FRONT, Source("term.other.md", END.text), CONTENTS), ["name-unlike-id"]),
        ((*FRONT, CONTENTS), ["unknown-clause"]),
        ((*FRONT, END, OTHER_CONTENTS), ["clause-in-no-instrument", "unknown-clause"]),
        ((*SOUND, Source("again.md", END.text)), ["duplicate-id", "name-unlike-id"]),
    ],
    ids=["another text", "another name", "one less", "another table of contents", "one more"],
)
def test_whatever_changed_is_found(files: tuple[Source, ...], names: list[str]) -> None:
    found = _found(*files)

    assert set(found) <= set(names)
    assert found


@pytest.mark.usefixtures("_checked_before")
def test_files_laid_over_others_are_another_library() -> None:
    found = _found(*SOUND, own=(clause("term.end", "1. {{ unheard_of }}"),))

    assert found == ["unknown-name"]


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a byte order mark"])
@pytest.mark.usefixtures("_checked_before")
def test_a_file_that_moved_is_remembered_where_it_lies_now(mark: str) -> None:
    read_library([Source(one.name, mark + one.text) for one in SOUND])
    moved = [Source(f"moved/{one.name}", mark + one.text) for one in SOUND]
    MEMORY.open(MEMORY.grown(1_000_000) or {})

    remembered = read_library(moved)

    MEMORY.close()
    assert remembered == read_library(moved)


@pytest.mark.usefixtures("_checked_before")
def test_what_is_wrong_is_told_each_time() -> None:
    broken = (*FRONT, clause("term.end", "1. {{ unheard_of }}"), CONTENTS)

    assert [_found(*broken), _found(*broken)] == [["unknown-name"], ["unknown-name"]]
