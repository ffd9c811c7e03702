"""The part of the PDF renderer that stands on WeasyPrint. It is loaded only when a PDF file is made."""

from __future__ import annotations

import atexit
import warnings
from datetime import UTC, date, datetime, time
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

from weasyprint import CSS, Attachment, Document  # noqa: TID253  # to_pdf.py loads this module when it needs it, not before
from weasyprint.text.ffi import ffi, fontconfig, pangoft2  # noqa: TID253
from weasyprint.text.fonts import FontConfiguration  # noqa: TID253
from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: TID253

from pactwright.house_style import HouseStyle, look
from pactwright.render.archive import with_accessibility_mark, with_attachment_told
from pactwright.render.enclosed import SourceInside
from pactwright.render.pdf_parts import with_parts_in_bytes
from pactwright.render.pdf_source import description, media_type
from pactwright.render.pdf_structure import with_clean_structure
from pactwright.render.press_watch import watched
from pactwright.render.shortcuts import Shortcuts, shortcuts

_HOME = "https://style.invalid/"
"""Where the files of the style seem to live. The name cannot exist, so nothing that slips through finds a server."""

_one_at_a_time = Lock()
"""Pango's fonts are shared by all papers of a process and must not be used by two threads at once."""


def printed(page: str, style: HouseStyle, *, source: SourceInside | None, day: date) -> bytes:
    """Lay out a page in a style and return the PDF file, with its term sheet attached as a file of that day."""
    with _one_at_a_time, watched():
        dress = _dress(tuple(sorted(style.files.items())), look(style.sheet))
        with dress.shortcuts.at_work():
            html = dress.shortcuts.html(string=page, base_url=_HOME, url_fetcher=dress.files)
            document = html.render(font_config=dress.fonts, stylesheets=dress.sheets)
            return _written(document, source, day)


def _written(document: Document, source: SourceInside | None, day: date) -> bytes:
    attached = [] if source is None else [_attachment(source, day)]

    def finish(_document: Document, pdf: Any) -> None:  # noqa: ANN401  # WeasyPrint ships no types
        with_accessibility_mark(pdf)
        with_clean_structure(pdf)
        if source is not None:
            with_attachment_told(media_type(source), pdf)
        with_parts_in_bytes(pdf)

    # WeasyPrint leaves the file of its colour profile for Python to close, and Python may warn of that.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        pdf: bytes = document.write_pdf(pdf_variant="pdf/a-3a", attachments=attached, finisher=finish)
    return pdf


def _attachment(source: SourceInside, day: date) -> Attachment:
    midnight = datetime.combine(day, time(), UTC)
    return Attachment(
        string=source.text.encode(),
        name=source.name,
        description=description(source),
        created=midnight,
        modified=midnight,
        relationship="Source",
    )


class StyleFiles(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """Serves the files of a house style and nothing else: no page can make us read the disk or call the network."""

    def __init__(self, files: dict[str, bytes]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._files = files

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return a file of the style by its address."""
        del headers
        name = url.removeprefix(_HOME)
        if name == url or name not in self._files:
            raise ValueError(f"{url} is not a file of the house style")
        return URLFetcherResponse(url, self._files[name])


class _Dress(NamedTuple):
    """A house style made ready for WeasyPrint."""

    files: StyleFiles
    fonts: FontConfiguration
    sheets: list[CSS]
    shortcuts: Shortcuts


@lru_cache(maxsize=4)
def _dress(files: tuple[tuple[str, bytes], ...], last: str) -> _Dress:
    """Read style sheets and fonts once for all papers of a process: else its memory grows with every paper."""
    served, fonts = StyleFiles(dict(files)), _OwnFonts()
    sheets = [
        CSS(string=text.decode(), base_url=_HOME + name, url_fetcher=served, font_config=fonts)
        for name, text in files
        if name.endswith(".css")
    ]
    sheets.append(CSS(string=last, url_fetcher=served))
    rules = "\n".join(text.decode() for name, text in files if name.endswith((".css", ".jinja")))
    return _Dress(served, fonts, sheets, shortcuts(rules + last))


# The fonts lie in a temporary folder as long as they are in use; WeasyPrint removes it when they are let go.
atexit.register(_dress.cache_clear)

ffi.cdef("FcConfig * FcConfigCreate (void);")


class _OwnFonts(FontConfiguration):  # type: ignore[misc]  # WeasyPrint ships no types
    """Fonts of the style alone. Those of the machine are left out, so that every machine sets the same lines."""

    def __init__(self) -> None:
        super().__init__()
        self._config = fontconfig.FcConfigCreate()
        pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", self.font_map), self._config)
        fontconfig.FcConfigDestroy(self._config)
