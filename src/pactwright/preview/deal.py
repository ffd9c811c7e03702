"""One term sheet on the desk: read anew after each save, drafted, printed when asked, told to whoever looks."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from pactwright.diagnostics import Checked
from pactwright.preview.from_file import revise
from pactwright.preview.model import Paper, Revision, Setting, Standing
from pactwright.preview.news import Listeners, News
from pactwright.preview.pages import Pages
from pactwright.preview.press import Order, printed
from pactwright.preview.standing import standing_of
from pactwright.workspace import digest_of, read_bytes, write_if_still

LARGEST = 1_000_001
"""Bytes that are read of a file: one more than a term sheet may have, so that a larger one is told as such."""


class Deal:
    """A term sheet that is kept up with.

    `key` names it in addresses as long as the preview runs. `standing` is how it stood when it was last read; `pages`
    are those of the last paper that was printed.
    """

    def __init__(self, key: str, path: str, setting: Setting) -> None:
        self.key = key
        self.path = path
        self.name = Path(path).name
        self.setting = setting
        self.listeners = Listeners()
        self.pages: Pages | None = None
        self.trouble = ""
        self.standing: Standing | None = None
        self._revision: Revision | None = None
        self._number = 0
        self._page_before: tuple[int, str] | None = None
        self._reading = asyncio.Lock()
        self._printing: asyncio.Task[None] | None = None
        self._wants_pages = False

    @property
    def stem(self) -> str:
        """The name of the file without its ending, as files that come of it are called."""
        return Path(self.path).stem

    @property
    def is_open(self) -> bool:
        """Whether its paper is at hand."""
        return self._revision is not None

    async def revision(self) -> Revision:
        """Return the last revision; the file is read now if it never was."""
        return self._revision or await self.look()

    async def look(self) -> Revision:
        """Read the file, and draft it if it changed. Raise CannotRead where the system refuses."""
        async with self._reading:
            before = self._revision
            content = await asyncio.to_thread(read_bytes, self.path, LARGEST)
            if before is not None and digest_of(content) == before.digest:
                return before
            after = await asyncio.to_thread(revise, self.name, content, self.setting, before=before)
            # A paper that was laid aside and drafted again is not the first one to a page that comes back.
            self._number += 1
            after = replace(after, number=self._number)
            self._page_before = (before.number, before.paper.html) if before and before.paper else None
            self._revision = after
            self.standing = standing_of(after)
        self.listeners.tell({"revision": after.number})
        if self._wants_pages:
            self._print(after)
        return after

    def page_before(self, number: int) -> str | None:
        """Return the page of the paper before the last, if it is of that revision."""
        known = self._page_before
        return known[1] if known is not None and known[0] == number else None

    def lay_aside(self) -> None:
        """Forget the paper where nobody looks at it: a folder may hold more of them than the memory."""
        if self.listeners.is_empty:
            self._revision = self._page_before = None

    async def use(self, setting: Setting) -> None:
        """Draft anew with another library or house style."""
        self.setting = setting
        self.standing = None
        if self._revision is not None:
            self._revision = replace(self._revision, digest="")
            await self.look()

    async def write(self, text: str, digest: str) -> Revision | None:
        """Save the term sheet, and return what came of it; None where the file is no longer the one of that digest."""
        before = await self.revision()
        content = text.encode("utf-8-sig" if before.has_mark else "utf-8")
        written = await asyncio.to_thread(write_if_still, self.path, digest, content)
        return await self.look() if written else None

    async def want_pages(self) -> News:
        """Print the paper if that was not done yet, now and from now on; return what there is of it."""
        revision = await self.revision()
        if self.pages is not None and self.pages.revision == revision.number:
            return self.pages.news
        self._wants_pages = True
        if self._printing is None or self._printing.done():
            self._print(revision)
        return self.pages.news if self.pages else {"trouble": self.trouble}

    async def download(self, form: str, *, is_agenda: bool) -> Checked[bytes] | None:
        """Return the paper in a format; None where the file is not sound. Raise MachineError as a draft would."""
        revision = await self.revision()
        if revision.paper is None or not revision.is_sound:
            return None
        pages = self.pages
        if form == "pdf" and pages is not None and pages.revision == revision.number:
            return Checked(pages.content)
        return await printed(self._order(revision.paper, form, is_agenda=is_agenda))

    async def news(self) -> News:
        """Return how things stand."""
        start: News = {"revision": (await self.revision()).number}
        return start if self.pages is None else start | self.pages.news

    def close(self) -> None:
        """Stop printing, and let the listeners go."""
        if self._printing is not None:
            self._printing.cancel()
        self.listeners.close()

    def _print(self, revision: Revision) -> None:
        """Print a revision in place of the one that is being printed. A broken file leaves the pages as they are."""
        if revision.paper is None or not revision.is_sound:
            return
        if self._printing is not None:
            self._printing.cancel()
        self._printing = asyncio.create_task(self._printed(revision, revision.paper))

    async def _printed(self, revision: Revision, paper: Paper) -> None:
        answer = await printed(self._order(paper, "pdf"))
        if answer.value is None:
            self.trouble = answer.diagnostics[0].message if answer.diagnostics else "The pages could not be printed."
            self.listeners.tell({"printing": self.trouble})
            return
        self.trouble = ""
        self.pages = await asyncio.to_thread(Pages, revision.number, answer.value)
        self.listeners.tell(self.pages.news)

    def _order(self, paper: Paper, form: str, *, is_agenda: bool = False) -> Order:
        return Order(paper.drafted, self.setting.style, self.setting.pdf_engine, form, is_agenda=is_agenda)
