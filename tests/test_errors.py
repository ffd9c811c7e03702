"""A broken machine is told in two plain sentences: what is wrong, and what to do."""

from __future__ import annotations

import errno
import os
import pickle

import pytest

from pactwright.errors import (
    CannotRead,
    CannotWrite,
    ExtraMissing,
    FolderInUse,
    LedgerDamaged,
    MachineError,
    NoWorkers,
    OtherVersions,
    PackagedFilesMissing,
    PangoMissing,
    SchedulerGone,
    SchedulerUnreachable,
    StorePackageMissing,
    StoreRefuses,
    StoreUnknown,
    System,
    WorkersCannotStart,
)

EVERY_ERROR = [
    PangoMissing(System.DEBIAN),
    PangoMissing(System.DEBIAN, has_typst=True),
    PangoMissing(System.DEBIAN, has_typst=False),
    ExtraMissing("`--pdf-engine typst`", "typst", "typst"),
    CannotWrite("drafts/agreement.docx", OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))),
    CannotRead("termsheet.yaml", OSError(errno.EACCES, os.strerror(errno.EACCES))),
    PackagedFilesMissing("templates"),
    FolderInUse("drafts"),
    LedgerDamaged("drafts/.pactwright/batch.sqlite"),
    WorkersCannotStart(),
    ExtraMissing("A batch on a cluster", "distributed", "dask"),
    SchedulerUnreachable("tcp://127.0.0.1:8786"),
    SchedulerGone("tcp://127.0.0.1:8786"),
    NoWorkers("tcp://127.0.0.1:8786"),
    StoreRefuses("s3://deals/drafts", "Unable to locate credentials"),
    StoreUnknown("nonsense://deals", "Unsupported filesystem: 'nonsense'"),
    StorePackageMissing("s3://deals/drafts", "Install s3fs to access S3"),
    OtherVersions("0.2", ("tcp://127.0.0.1:4001 (0.1)",)),
]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EACCES, "you have no permission"),
        (errno.EPERM, "you have no permission"),
        (errno.EROFS, "the disk can be read but not written"),
        (errno.ENOENT, "there is no such file or folder"),
        (errno.EISDIR, "a folder has that name"),
        (errno.ENAMETOOLONG, "the name is too long for this disk"),
    ],
)
def test_a_failed_write_names_the_file_and_the_reason_in_plain_words(number: int, words: str) -> None:
    error = CannotWrite("drafts/agreement.docx", OSError(number, os.strerror(number)))

    assert error.message == f"Cannot write drafts/agreement.docx: {words}."
    assert error.cure.endswith(".")


def test_a_failed_read_has_a_cure_of_its_own() -> None:
    refused = OSError(errno.EACCES, os.strerror(errno.EACCES))

    error = CannotRead("termsheet.yaml", refused)

    assert error.message == "Cannot read termsheet.yaml: you have no permission."
    assert error.cure == "Ask the owner of the file for permission to read it."
    assert error.cure != CannotWrite("termsheet.yaml", refused).cure


def test_a_file_that_word_holds_open_on_windows_is_not_called_a_matter_of_permission() -> None:
    refused = PermissionError(errno.EACCES, "The process cannot access the file")
    refused.winerror = 32  # type: ignore[attr-defined,unused-ignore]

    error = CannotWrite("agreement.docx", refused)

    assert error.message == "Cannot write agreement.docx: another program has it open."
    assert error.cure == "Close it there, then try again."


def test_an_unknown_reason_keeps_the_words_of_the_system() -> None:
    error = CannotWrite("agreement.docx", OSError(errno.ELOOP, "Too many levels of symbolic links"))

    assert error.message == "Cannot write agreement.docx: the system says: Too many levels of symbolic links."


@pytest.mark.parametrize(
    ("system", "command"),
    [
        (System.DEBIAN, "apt-get install -y --no-install-recommends libpangoft2-1.0-0 libharfbuzz-subset0"),
        (System.FEDORA, "dnf install pango"),
        (System.ALPINE, "apk add pango"),
        (System.MACOS, "brew install pango"),
        (System.WINDOWS, "pacman -S mingw-w64-ucrt-x86_64-pango"),
    ],
)
def test_missing_pango_is_cured_by_a_command_of_the_system_at_hand(system: System, command: str) -> None:
    error = PangoMissing(system)

    assert command in error.cure


def test_missing_pango_on_a_machine_that_nobody_looked_at_sends_to_the_doctor() -> None:
    assert "pactwright doctor" in PangoMissing().cure


@pytest.mark.parametrize("error", EVERY_ERROR, ids=lambda error: type(error).__name__)
def test_every_machine_error_says_what_is_wrong_and_what_to_do(error: MachineError) -> None:
    assert error.exit_code == 3
    assert error.message.endswith(".")
    assert error.cure
    assert str(error) == f"{error.message} {error.cure}"


@pytest.mark.parametrize("error", EVERY_ERROR, ids=lambda error: type(error).__name__)
def test_a_machine_error_survives_the_way_to_another_process(error: MachineError) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes, made in this line

    assert type(copy) is type(error)
    assert str(copy) == str(error)


def test_a_machine_without_pango_is_offered_the_other_engine() -> None:
    with_typst, without = (PangoMissing(System.DEBIAN, has_typst=here).cure for here in (True, False))

    assert "--pdf-engine typst" in with_typst
    assert "pip install" not in with_typst
    assert 'pip install "pactwright[typst]"' in without
    assert "--pdf-engine typst" in without
