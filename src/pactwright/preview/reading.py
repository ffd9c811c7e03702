"""What is answered to those who look: pages, the state of a deal, its paper, its pictures, its downloads."""

from __future__ import annotations

import asyncio
from pathlib import PurePath
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from pactwright.diagnostics import to_text
from pactwright.errors import MachineError
from pactwright.preview.asked import deal_of, desk_of
from pactwright.preview.bodies import Refused
from pactwright.preview.deal import Deal
from pactwright.preview.desk import Desk
from pactwright.preview.form import form_model
from pactwright.preview.guard import PAPER_POLICY, REPORT_POLICY
from pactwright.preview.model import Revision
from pactwright.preview.shell import Shell, media_type
from pactwright.preview.to_frame import to_frame
from pactwright.preview.to_paper import style_sheet
from pactwright.preview.to_state import to_row, to_state
from pactwright.workspace import file_in, report_in

_DOWNLOADS = {
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": ("pdf", "application/pdf"),
    "agenda.docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "agenda.md": ("md", "text/markdown; charset=utf-8"),
}


_PAPERS = {
    ".docx": _DOWNLOADS["docx"][1],
    ".html": "text/html",
    ".md": "text/markdown; charset=utf-8",
    ".pdf": "application/pdf",
    ".txt": "text/plain; charset=utf-8",
}
"""What a batch writes, and nothing else of its folder."""


async def home(request: Request) -> Response:
    """Show the deals of a folder; go on to the deal where there is one file."""
    if not desk_of(request).is_folder:
        return RedirectResponse("/deal/0")
    return HTMLResponse(_shell(request).page("folder.html"))


async def deals(request: Request) -> Response:
    """Tell how every deal stands."""
    desk = desk_of(request)
    rows = [to_row(deal.key, deal.name, deal.standing) for deal in desk.deals.values()]
    return JSONResponse({"folder": desk.name, "deals": rows, "hasReport": _has_report(desk)})


async def deal_page(request: Request) -> Response:
    """Show the page of a deal. What it shows, it asks for."""
    deal_of(request)
    return HTMLResponse(_shell(request).page("deal.html"))


async def asset(request: Request) -> Response:
    """Return a file that the pages are made of."""
    name = request.path_params["name"]
    found = _shell(request).asset(name)
    if found is None:
        raise Refused(404, "There is no such file.")
    return Response(found, media_type=media_type(name))


async def state(request: Request) -> Response:
    """Tell everything about a deal but its paper."""
    deal, desk = deal_of(request), desk_of(request)
    told = to_state(await _latest(deal), deal.setting, read_only=desk.is_read_only)
    pages = deal.pages if deal.pages and deal.pages.revision == told["revision"] else None
    return JSONResponse({**told, "pages": pages and pages.count, "isFolder": desk.is_folder})


async def form(_: Request) -> Response:
    """Describe the form: which fields a term sheet has. It is the same for every deal."""
    return JSONResponse(form_model())


async def paper(request: Request) -> Response:
    """Return the paper as a page for the frame: the last good one, or what is new in it since the one before."""
    deal = deal_of(request)
    revision = await deal.revision()
    known = deal.page_before(int(_number(request.query_params.get("since", "0"))))
    return HTMLResponse(to_frame(revision, deal.key, known=known), headers={"content-security-policy": PAPER_POLICY})


async def paper_style(request: Request) -> Response:
    """Return the style sheet of the paper."""
    return Response(style_sheet(deal_of(request).setting.style), media_type="text/css")


async def font(request: Request) -> Response:
    """Return a font of the house style."""
    style, name = deal_of(request).setting.style, request.path_params["name"]
    found = style.files.get(f"fonts/{name}") if name.endswith(".ttf") else None
    if found is None:
        raise Refused(404, "There is no such font.")
    return Response(found, media_type="font/ttf")


async def pages(request: Request) -> Response:
    """Have the pages printed, now and after each save, and tell how many there are of the last paper that was."""
    return JSONResponse(await deal_of(request).want_pages())


async def picture(request: Request) -> Response:
    """Return a printed page as PNG."""
    kept = deal_of(request).pages
    if kept is None:
        raise Refused(404, "The pages are not printed yet.")
    scale = _number(request.query_params.get("scale", "2"))
    drawn = await asyncio.to_thread(kept.picture, request.path_params["number"], scale)
    if drawn is None:
        raise Refused(404, "There is no such page.")
    return Response(drawn, media_type="image/png")


async def download(request: Request) -> Response:
    """Return the paper, or the agenda of the meeting before signing, as a file."""
    deal, wanted = deal_of(request), request.path_params["form"]
    if wanted not in _DOWNLOADS:
        raise Refused(404, "There is no such format.")
    form, media = _DOWNLOADS[wanted]
    answer = await deal.download(form, is_agenda=wanted.startswith("agenda"))
    if answer is None:
        raise Refused(409, "Mend the errors first: there is no paper of what the file says now.")
    if answer.value is None:
        raise Refused(422, to_text(answer.diagnostics) or "The paper could not be printed.")
    name = f"{deal.stem}{'-agenda' if wanted.startswith('agenda') else ''}.{form}"
    said = f"attachment; filename*=utf-8''{quote(name)}"
    return Response(answer.value, media_type=media, headers={"content-disposition": said})


async def report(request: Request) -> Response:
    """Lead to the report of a batch that stands in the folder."""
    if not _has_report(desk_of(request)):
        raise Refused(404, "There is no report of a batch in this folder.")
    return RedirectResponse("/batch/report.html")


async def batch(request: Request) -> Response:
    """Return the report of a batch, or one of the papers that it leads to."""
    desk, name = desk_of(request), request.path_params["name"]
    media = _PAPERS.get(PurePath(name).suffix)
    is_hidden = any(part.startswith(".") for part in PurePath(name).parts)
    found = file_in(desk.place, name) if media and not is_hidden and _has_report(desk) else None
    if found is None or media is None:
        raise Refused(404, "There is no such paper of a batch.")
    if name == "report.html":
        return HTMLResponse(found, headers={"content-security-policy": REPORT_POLICY})
    said = f"attachment; filename*=utf-8''{quote(PurePath(name).name)}"
    return Response(found, media_type=media, headers={"content-disposition": said})


def _has_report(desk: Desk) -> bool:
    return desk.is_folder and report_in(desk.place) is not None


async def _latest(deal: Deal) -> Revision:
    """Look at the file itself: on a network disk nobody hears of a save. One that cannot be read stays as it was."""
    try:
        return await deal.look()
    except MachineError:
        if not deal.is_open:
            raise
        return await deal.revision()


def _shell(request: Request) -> Shell:
    shell: Shell = request.app.state.shell
    return shell


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise Refused(400, "This is not a number.") from None
