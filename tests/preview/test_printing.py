"""A newer save ends the printing of an older paper: no page of it is shown, and its process is stopped."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from multiprocessing import active_children
from pathlib import Path

import pytest
from tests.drafts import classic, example, example_file
from tests.preview.serving import Served, served

from pactwright.preview.press import Order, printed

pytestmark = pytest.mark.slow

SHORT = example_file("founder-and-firm").read_text()
"""Printed long before the other one: left alone, it would be the first to show its pages."""

LONG = example_file("joint-development").read_text()


def test_pages_of_an_older_save_are_never_shown_after_a_newer_one(tmp_path: Path) -> None:
    sheet = tmp_path / "deal.yaml"
    sheet.write_text(SHORT)
    with served(sheet) as running, closing(_connection(running)) as following:
        news = _followed(following)
        _asked(running, "/deal/0/pages")

        _saved(running, SHORT.replace("Storgatan 4", "Storgatan 5"))
        newest = _saved(running, LONG)
        heard = list(_until_printed(news, newest))

    after = heard[heard.index({"revision": newest}) :]
    assert [one["printed"] for one in after if "printed" in one] == [newest]


@pytest.mark.parametrize("is_underway", [False, True])
def test_whoever_gives_up_a_print_stops_its_process(is_underway: bool) -> None:  # noqa: FBT001  # a parameter
    async def give_up() -> None:
        printing = asyncio.create_task(printed(_order()))
        await asyncio.wait([printing], timeout=0)
        while is_underway and not active_children():
            await asyncio.wait([printing], timeout=0.01)
        printing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await printing

    asyncio.run(give_up())

    assert active_children() == []


def _order() -> Order:
    return Order(example("founder-and-firm"), classic(), "weasyprint", "pdf")


def _connection(running: Served) -> HTTPConnection:
    return HTTPConnection("127.0.0.1", running.port, timeout=120)


def _asked(running: Served, where: str) -> bytes:
    with closing(_connection(running)) as connection:
        connection.request("GET", where)
        return connection.getresponse().read()


def _saved(running: Served, text: str) -> int:
    """Save another text, as the page does, and return the number of the revision."""
    token = re.search(rb'name="pactwright-token" content="([^"]+)"', _asked(running, "/deal/0"))
    assert token
    digest = json.loads(_asked(running, "/deal/0/state"))["digest"]
    with closing(_connection(running)) as connection:
        headers = {"content-type": "application/json", "x-pactwright-token": token[1].decode()}
        connection.request("PUT", "/deal/0/text", json.dumps({"text": text, "digest": digest}), headers)
        told: dict[str, int] = json.loads(connection.getresponse().read())
    return told["revision"]


def _followed(connection: HTTPConnection) -> HTTPResponse:
    connection.request("GET", "/deal/0/events")
    return connection.getresponse()


def _until_printed(news: HTTPResponse, revision: int) -> Iterator[dict[str, int]]:
    """Yield what is told, up to the pages of a revision."""
    for line in news:
        if line.startswith(b"data: "):
            told = json.loads(line.removeprefix(b"data: "))
            yield told
            if told.get("printed") == revision:
                return
