"""Whom a request is about."""

from __future__ import annotations

from starlette.requests import Request

from pactwright.preview.bodies import Refused
from pactwright.preview.deal import Deal
from pactwright.preview.desk import Desk


def desk_of(request: Request) -> Desk:
    """Return the desk that the application was made for."""
    desk: Desk = request.app.state.desk
    return desk


def deal_of(request: Request) -> Deal:
    """Return the deal that an address names. Raise Refused where there is none."""
    deal = desk_of(request).deal(request.path_params["key"])
    if deal is None:
        raise Refused(404, "There is no such deal.")
    return deal
