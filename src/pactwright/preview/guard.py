"""The door of the preview: who may ask, and what a page may do.

A page of any web site can send requests to a port of one's own computer. So every request has to name this very server
(against DNS rebinding), none may come from another site, and each write has to carry a token that only our own pages
hold. What a page may load and run is said in its Content-Security-Policy: nothing but our own files.
"""

from __future__ import annotations

import hmac

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pactwright.frozen import dataclass

TOKEN = "x-pactwright-token"  # noqa: S105  # the name of the header

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
    " frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none';"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)
"""The last line forbids every way of turning text into markup, in our own scripts too."""

PAPER_POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:;"
    " frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-same-origin"
)
"""No script runs in a paper. Its logo is inside it."""

REPORT_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none';"
    " sandbox allow-downloads"
)
"""Nothing runs in a report. Its links bring papers as files."""

_ALWAYS = {
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_READING = frozenset({"GET", "HEAD"})


@dataclass(frozen=True, slots=True)
class Guard:
    """Stands before the application. `hosts` are the names under which this server is reached, each with its port."""

    app: ASGIApp
    hosts: frozenset[str]
    token: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request, or let it through and say what the page may do."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope["method"], Headers(scope=scope))
        answer: ASGIApp = self.app if refusal is None else _refused(refusal)
        await answer(scope, receive, _with_headers(send))

    def _refusal(self, method: str, headers: Headers) -> str | None:
        if headers.getlist("host") not in [[host] for host in self.hosts]:
            return "This address is not the one of the preview."
        if _is_from_elsewhere(headers, method, self.hosts):
            return "Another site may not use the preview."
        if method not in _READING and not self._has_token(headers):
            return "Only the preview's own page may write. Load it again."
        return None

    def _has_token(self, headers: Headers) -> bool:
        return hmac.compare_digest(headers.get(TOKEN, "").encode(), self.token.encode())


def _is_from_elsewhere(headers: Headers, method: str, hosts: frozenset[str]) -> bool:
    """Whether a browser says that the request comes from a page of another site, or of another port.

    A link on such a page may be followed: that is what links are for, and nothing is written by it.
    """
    origin = headers.get("origin")
    if origin is not None and origin not in {f"http://{host}" for host in hosts}:
        return True
    is_followed = method in _READING and headers.get("sec-fetch-mode") == "navigate"
    is_framed = headers.get("sec-fetch-dest") in ("iframe", "frame", "embed", "object")
    site = headers.get("sec-fetch-site", "none")
    return site not in ("same-origin", "none") and (not is_followed or is_framed)


def _refused(words: str) -> ASGIApp:
    # The rest of a refused request is not read: the connection ends with the answer.
    return PlainTextResponse(words, 403, headers={"connection": "close"})


def _with_headers(send: Send) -> Send:
    async def with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _ALWAYS.items():
                headers[name] = value
            headers.setdefault("content-security-policy", PAGE_POLICY)
        await send(message)

    return with_headers
