"""Printing in a process of its own: the page stays quick, and a paper that is out of date is given up at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait

from pactwright.diagnostics import Checked
from pactwright.errors import MachineError
from pactwright.frozen import dataclass
from pactwright.house_style import HouseStyle
from pactwright.pipeline import THE_TERM_SHEET, Drafted, Inside, render
from pactwright.rules import agenda, examine

_CONTEXT = get_context("forkserver")
# A child is made from a process that has loaded WeasyPrint once: it begins to print within a tenth of a second.
_CONTEXT.set_forkserver_preload(["pactwright.preview.press", "pactwright.render.press"])


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed: a draft in a house style, in a format; or the agenda of the meeting before signing.

    It goes to another process, so it holds no more than is needed there.
    """

    drafted: Drafted
    style: HouseStyle
    pdf_engine: str
    form: str
    is_agenda: bool = False


async def printed(order: Order) -> Checked[bytes]:
    """Print a paper. Raise MachineError where the machine lacks a part.

    Whoever cancels the task stops the process, even one that is only being started; the task ends after it.
    """
    stopped, stop = _CONTEXT.Pipe(duplex=False)
    work = asyncio.ensure_future(asyncio.to_thread(_printed_elsewhere, order, stopped))
    try:
        answer = await asyncio.shield(work)
    finally:
        stop.close()
        await asyncio.wait([work])
    if isinstance(answer, MachineError):
        raise answer
    return answer


def print_here(order: Order) -> Checked[bytes]:
    """Print a paper in this process."""
    written = partial(render, form=order.form, style=order.style, pdf_engine=order.pdf_engine)
    if not order.is_agenda:
        return written(order.drafted, inside=THE_TERM_SHEET)
    left = examine(order.drafted.located).symptoms
    paper = replace(order.drafted, agreement=agenda(order.drafted.agreement, left))
    return written(paper, inside=Inside(source=False))


def _printed_elsewhere(order: Order, stopped: Connection) -> Checked[bytes] | MachineError:
    """Wait for a process that prints, or for the other end of `stopped` to be closed: then the process ends."""
    receiver, sender = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_print, args=(sender, order), daemon=True)
    process.start()
    sender.close()
    with receiver, stopped:
        try:
            return Checked(None) if stopped in wait([receiver, stopped]) else _answer(receiver)
        finally:
            process.kill()
            process.join()


def _print(sender: Connection, order: Order) -> None:
    with sender:
        try:
            sender.send(print_here(order))
        except MachineError as fault:
            sender.send(fault)


def _answer(receiver: Connection) -> Checked[bytes] | MachineError:
    """Return the paper. A process that ended without one was killed by the system: there is no paper."""
    try:
        answer: Checked[bytes] | MachineError = receiver.recv()
    except EOFError:
        return Checked(None)
    return answer
