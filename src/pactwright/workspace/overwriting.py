"""Drafts out, but never over what somebody else wrote or changed: a lawyer's edits are not lost."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from pactwright.diagnostics import Diagnostic, Severity
from pactwright.frozen import dataclass
from pactwright.workspace.folders import held
from pactwright.workspace.ledger import Ledger, digest_of, ledger_of, read_ledger
from pactwright.workspace.refusals import refusals
from pactwright.workspace.writing import put_in_place, staged

_CURE = "Keep it under another name, or choose another folder with `-o`. With `--force` it is written over."


@dataclass(frozen=True, slots=True)
class _Draft:
    """A file that is to be written, with what stands in its place now (None for nothing, or nothing ordinary)."""

    path: Path
    digest: str
    present: str | None
    ledger: Ledger

    @property
    def is_ours(self) -> bool:
        """Whether the file there now is as we wrote it, or as we would write it."""
        return self.present in (self.digest, *self.ledger.of(self.path.name))


def write_unless_changed(files: Sequence[tuple[Path, bytes]], *, force: bool = False) -> tuple[Diagnostic, ...]:
    """Write files, or none at all where one would cover what we did not write: return a finding for each such file.

    Ours is a file that is as the ledger of its folder says, or that holds what would be written anyway; a link is not.
    `force` writes over all of them. Raise CannotWrite where the system refuses, as for a file that is write-protected.

    The ledger is in place before the first file: a run that is cut off leaves no file of ours that it does not know.
    """
    folders = list(dict.fromkeys(path.parent for path, _ in files))
    with held(folders), staged(files) as ready:
        ledgers = {folder: read_ledger(folder) for folder in folders}
        drafts = [_draft(path, content, ledgers[path.parent]) for path, content in files]
        found = () if force else tuple(_foreign(drafts))
        if not found:
            _record(drafts)
            put_in_place(ready)
    return found


def _draft(path: Path, content: bytes, ledger: Ledger) -> _Draft:
    with refusals(path):
        if path.is_symlink() or not path.is_file():
            return _Draft(path, digest_of(content), None, ledger)
        if not os.access(path, os.W_OK):
            # A file can be renamed over although it is write-protected; whoever protected it meant something by it.
            raise PermissionError(errno.EACCES, "write-protected")
        with path.open("rb") as file:
            return _Draft(path, digest_of(content), hashlib.file_digest(file, "sha256").hexdigest(), ledger)


def _foreign(drafts: Sequence[_Draft]) -> Iterator[Diagnostic]:
    for draft in drafts:
        if os.path.lexists(draft.path) and not draft.is_ours:
            is_known = bool(draft.ledger.of(draft.path.name))
            yield changed_by_others(draft.path, is_file=draft.present is not None, is_known=is_known)


def changed_by_others(path: str | Path, *, is_file: bool, is_known: bool) -> Diagnostic:
    """Word the finding that a file would be written over which is not as we left it."""
    if not is_file:
        message = f"`{path}` is a link, or no ordinary file."
    elif is_known:
        message = f"`{path}` was changed after it was drafted."
    else:
        message = f"`{path}` is there already, and was not drafted here."
    return Diagnostic("WR101", "changed-by-others", Severity.ERROR, message, _CURE)


def _record(drafts: Sequence[_Draft]) -> None:
    """Write the new ledger of each folder."""
    ledgers: dict[Path, Ledger] = {}
    for draft in drafts:
        folder = draft.path.parent
        ledger = ledgers.get(folder, draft.ledger)
        ledgers[folder] = ledger.with_new(draft.path.name, draft.digest, replaced=draft.present)
    files = [(ledger_of(folder), ledger.to_json()) for folder, ledger in ledgers.items()]
    with held(path.parent for path, _ in files):
        for folder in ledgers:
            _share(folder)
        with staged(files) as ready:
            put_in_place(ready)


def _share(folder: Path) -> None:
    """Let whoever may write into a folder write its ledger too. Only the owner can see to it; others leave it as is."""
    import shutil  # a check writes nothing

    with contextlib.suppress(PermissionError):
        shutil.copymode(folder, ledger_of(folder).parent)
