"""Lets a LibreOffice that stays print a file again and again, over its own bridge (UNO), and tells when it is done.

It runs under the Python of the system, which alone has the bridge: `office_client.py PIPE IN OUT`. Each line that it
reads is an order, `plain` or `tagged`. It loads the file, stores it as PDF, closes it, and answers with the seconds on
the clock that this took. No program is started for a file.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import uno  # Debian's python3-uno brings it
from com.sun.star.beans import PropertyValue  # `uno` makes such modules

_PATIENCE = 60


def main(pipe: str, word: Path, pdf: Path) -> None:
    """Answer each order with the seconds that it took."""
    desktop = _desktop(pipe)
    print("ready", flush=True)
    for order in sys.stdin:
        start = time.perf_counter()
        _print(desktop, word, pdf, tagged=order.strip() == "tagged")
        print(time.perf_counter() - start, flush=True)


def _print(desktop: Any, word: Path, pdf: Path, *, tagged: bool) -> None:  # noqa: ANN401  # UNO ships no types
    """Do what `--convert-to pdf` does; LibreOffice tags a file where it is told to."""
    paper = desktop.loadComponentFromURL(word.as_uri(), "_blank", 0, (_property("Hidden", value=True),))
    wishes = uno.Any("[]com.sun.star.beans.PropertyValue", (_property("UseTaggedPDF", value=tagged),))
    paper.storeToURL(
        pdf.as_uri(), (_property("FilterName", value="writer_pdf_Export"), _property("FilterData", value=wishes))
    )
    paper.close(True)  # noqa: FBT003  # UNO takes arguments by their place


def _property(name: str, *, value: object) -> Any:  # noqa: ANN401  # as above
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one


def _desktop(pipe: str) -> Any:  # noqa: ANN401  # as above
    """Find the LibreOffice that listens; it takes some seconds to start."""
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            found = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
        else:
            return found.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", found)


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:4]))
