"""The run: rows are planned, checked all together, then drafted; what came of each is in the ledger at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from pactwright.batch.inputs import Inputs
from pactwright.batch.ledger import Entry, Ledger, Line, State, Told
from pactwright.batch.model import Executor, Outcome, Work
from pactwright.batch.told import is_error, told
from pactwright.frozen import dataclass
from pactwright.workspace import BatchPlace, changed_by_others, digest_of


@dataclass(frozen=True, slots=True)
class Target:
    """Where drafts go, in which formats, what they depend on, and whether files of others are written over."""

    folder: BatchPlace
    formats: tuple[str, ...]
    inputs: Inputs
    force: bool


def look_again(ledger: Ledger, target: Target) -> None:
    """Look at the files of what is up to date by its inputs: draft again what is gone, keep what somebody edited."""
    for line, _ in ledger.rows(State.UNCHANGED):
        entry = ledger.entry(line.name)
        known = entry.outputs if entry is not None else {}
        present = target.folder.digests(line.files)
        is_edited = any(present.get(file) not in known.get(file, ()) for file in line.files)
        if len(present) < len(line.files) or (is_edited and target.force):
            ledger.settle(line.number, State.READ, ())
        elif is_edited:
            told_before = line.findings
            ledger.settle(line.number, State.EDITED, told_before, open_points=line.open_points, files=line.files)


def check(ledger: Ledger, executor: Executor) -> Iterator[Line]:
    """Read and check the facts of every row that is to be drafted; yield each as it comes."""
    works = (Work(line.number, row, (), is_drafted=False) for line, row in ledger.rows(State.READ))
    yield from _checked(ledger, executor.outcomes(works))


def check_wholly(ledger: Ledger, executor: Executor) -> Iterator[Line]:
    """Take every row that is sound so far as far as the finished agreement, without writing it."""
    works = (Work(line.number, row, ()) for line, row in ledger.rows(State.CHECKED))
    yield from _checked(ledger, executor.outcomes(works))


def draft(ledger: Ledger, executor: Executor, target: Target) -> Iterator[Line]:
    """Draft every row that is sound, and write its files; yield each as it is done."""
    works = (Work(line.number, row, target.formats) for line, row in ledger.rows(State.CHECKED))
    for outcome in executor.outcomes(works):
        line = ledger.line(outcome.number)
        found = tuple(told(one) for one in outcome.diagnostics)
        if any(is_error(one) for one in found):
            _fail(ledger, line, found)
        else:
            _write(ledger, line, outcome, target=target, found=found)
        yield ledger.line(outcome.number)


def _checked(ledger: Ledger, outcomes: Iterable[Outcome]) -> Iterator[Line]:
    for outcome in outcomes:
        line = ledger.line(outcome.number)
        new = tuple(told(one) for one in outcome.diagnostics)
        # What was found when the row was planned stays; what an earlier look found is found again.
        found = new if line.state is State.CHECKED else (*line.findings, *new)
        state = State.FAILED if any(is_error(one) for one in found) else State.CHECKED
        ledger.settle(outcome.number, state, found, open_points=outcome.open_points)
        yield ledger.line(outcome.number)


def _fail(ledger: Ledger, line: Line, found: tuple[Told, ...]) -> None:
    """Keep why a document failed; files of it that were drafted before stay, and stay known."""
    known = ledger.entry(line.name) or _NOTHING
    ledger.record(line.name, replace(known, state=State.FAILED, findings=found, open_points=()))
    ledger.settle(line.number, State.FAILED, found)


def _write(ledger: Ledger, line: Line, outcome: Outcome, *, target: Target, found: tuple[Told, ...]) -> None:
    files = [(f"{line.name}.{form}", content) for form, content in outcome.files]
    new = {file: digest_of(content) for file, content in files}
    present = target.folder.digests(new)
    entry = ledger.entry(line.name) or _NOTHING
    known = dict(entry.outputs)
    foreign = [file for file in present if present[file] not in (new[file], *known.get(file, ()))]
    if foreign and not target.force:
        told_foreign = tuple(_foreign(target, file, present, known=known) for file in foreign)
        _fail(ledger, line, (*found, *told_foreign))
        return
    before = {file: (digest, *_kept(present.get(file), digest)) for file, digest in new.items()}
    inputs = {**entry.inputs, **_inputs(line, outcome, target)}
    begun = Entry(outcome.composition, inputs, State.CHECKED, known | before, found, outcome.open_points)
    target.folder.write(files, before=partial(ledger.record, line.name, begun))
    outputs = known | {file: (digest,) for file, digest in new.items()}
    ledger.record(line.name, replace(begun, state=State.DRAFTED, outputs=outputs))
    ledger.settle(line.number, State.DRAFTED, found, open_points=outcome.open_points, files=tuple(new))


_NOTHING = Entry(None, {}, State.READ, {}, (), ())
"""What is known of a document that was never drafted."""


def _inputs(line: Line, outcome: Outcome, target: Target) -> Mapping[str, str]:
    made_of = outcome.composition
    if made_of is None:
        return {}
    return {f"{line.name}.{form}": target.inputs.of(line.says, form, made_of) for form, _ in outcome.files}


def _kept(present: str | None, new: str) -> tuple[str, ...]:
    return () if present is None or present == new else (present,)


def _foreign(
    target: Target, file: str, present: Mapping[str, str | None], *, known: Mapping[str, tuple[str, ...]]
) -> Told:
    return told(changed_by_others(target.folder.shown(file), is_file=present[file] is not None, is_known=file in known))
