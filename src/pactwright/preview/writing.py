"""The two ways to write: one field, or the whole text. The guard has let in nobody but our own page."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from pactwright.preview.asked import deal_of, desk_of
from pactwright.preview.bodies import LARGEST, Refused, body_of
from pactwright.preview.deal import Deal
from pactwright.preview.edits import edited_text

_CHANGED = "The file was changed meanwhile. It was read again: look at it, and make your change once more."


async def edit(request: Request) -> Response:
    """Change one field of the term sheet: set it, remove it, or add an entry."""
    _refuse_read_only(request)
    deal, wish = deal_of(request), await body_of(request)
    revision = await deal.revision()
    digest = _text(wish, "digest")
    if digest != revision.digest:
        raise Refused(409, _CHANGED)
    return await _saved(deal, edited_text(revision, wish), digest)


async def text(request: Request) -> Response:
    """Save the text of the term sheet as it was edited on the page, faults and all."""
    _refuse_read_only(request)
    deal, wish = deal_of(request), await body_of(request)
    return await _saved(deal, _text(wish, "text"), _text(wish, "digest"))


async def _saved(deal: Deal, whole: str, digest: str) -> Response:
    if len(whole.encode("utf-8", "replace")) > LARGEST:
        raise Refused(413, "A term sheet has no more than 1 MB.")
    if any("\ud800" <= character <= "\udfff" for character in whole) or "\0" in whole:
        raise Refused(422, "The text holds characters that no file can hold.")
    after = await deal.write(whole, digest)
    if after is None:
        await deal.look()
        raise Refused(409, _CHANGED)
    return JSONResponse({"digest": after.digest, "revision": after.number})


def _refuse_read_only(request: Request) -> None:
    if desk_of(request).is_read_only:
        raise Refused(403, "This preview is for reading only.")


def _text(wish: dict[str, object], name: str) -> str:
    found = wish.get(name)
    if not isinstance(found, str):
        raise Refused(400, f"`{name}` is missing.")
    return found
