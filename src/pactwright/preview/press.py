"""Printing in a process of its own: the page stays quick, and a paper that is out of date is given up at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

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
    """Print a paper; whoever cancels the task stops the process. Raise MachineError where the machine lacks a part."""
    receiver, sender = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_print, args=(sender, order), daemon=True)
    await asyncio.to_thread(process.start)
    sender.close()
    try:
        answer = await asyncio.to_thread(_answer, receiver)
    finally:
        _end(process)
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


def _print(sender: Connection, order: Order) -> None:
    with sender:
        try:
            sender.send(print_here(order))
        except MachineError as fault:
            sender.send(fault)


def _answer(receiver: Connection) -> Checked[bytes] | MachineError:
    """Wait for the paper. A process that ended without one was stopped, or killed by the system: there is no paper."""
    with receiver:
        try:
            answer: Checked[bytes] | MachineError = receiver.recv()
        except EOFError:
            return Checked(None)
        return answer


def _end(process: BaseProcess) -> None:
    process.kill()
