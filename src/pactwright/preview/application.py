"""The application: which address is answered by whom, behind the guard."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from pactwright.errors import MachineError
from pactwright.preview import events, reading, writing
from pactwright.preview.bodies import Refused
from pactwright.preview.desk import Desk
from pactwright.preview.guard import Guard
from pactwright.preview.shell import Shell

_ROUTES = (
    Route("/", reading.home),
    Route("/deals", reading.deals),
    Route("/events", events.desk_events),
    Route("/report", reading.report),
    Route("/batch/{name:path}", reading.batch),
    Route("/assets/{name}", reading.asset),
    Route("/form", reading.form),
    Route("/deal/{key}", reading.deal_page),
    Route("/deal/{key}/state", reading.state),
    Route("/deal/{key}/paper.html", reading.paper),
    Route("/deal/{key}/paper/style.css", reading.paper_style),
    Route("/deal/{key}/paper/{name}", reading.font),
    Route("/deal/{key}/pages", reading.pages),
    Route("/deal/{key}/pages/{number:int}.png", reading.picture),
    Route("/deal/{key}/events", events.deal_events),
    Route("/deal/{key}/download/{form}", reading.download),
    Route("/deal/{key}/edit", writing.edit, methods=["POST"]),
    Route("/deal/{key}/text", writing.text, methods=["PUT"]),
)


def application(desk: Desk, shell: Shell, hosts: frozenset[str]) -> ASGIApp:
    """Return the application for a desk."""
    # Whoever closes a page is no error, and what is wrong with the machine is told on the page and goes on.
    handlers = {Refused: _refused, MachineError: _machine, HTTPException: _no_such}
    app = Starlette(routes=_ROUTES, exception_handlers=handlers)  # type: ignore[arg-type] # narrower
    app.state.desk = desk
    app.state.shell = shell
    return Guard(app, hosts, shell.token)


async def _refused(_: Request, refusal: Refused) -> Response:
    # What is left of the request is not read: the connection ends with the answer.
    return JSONResponse({"message": refusal.words}, refusal.status, headers={"connection": "close"})


async def _machine(_: Request, fault: MachineError) -> Response:
    return JSONResponse({"message": str(fault)}, 500, headers={"connection": "close"})


async def _no_such(_: Request, fault: HTTPException) -> Response:
    return JSONResponse({"message": fault.detail}, fault.status_code, headers={"connection": "close"})
