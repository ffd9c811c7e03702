"""Where the clauses, templates and examples are that come with Pactwright."""

from __future__ import annotations

from pathlib import Path

from pactwright.errors import PackagedFilesMissing

_PACKAGE = Path(__file__).resolve().parent.parent
_PACKAGED = _PACKAGE / "_packaged"
_CHECKOUT = _PACKAGE.parent.parent


def packaged(kind: str) -> Path:
    """Return the folder of the clauses, templates or examples that come with Pactwright.

    A wheel holds them inside the package; an editable install finds them in the checkout.
    """
    for root in (_PACKAGED, _CHECKOUT):
        if (root / kind).is_dir():
            return root / kind
    raise PackagedFilesMissing(kind)


def page_assets() -> dict[str, bytes]:
    """Return the files that the pages of the preview are made of, by name: whoever asks for another gets none."""
    folders = (_PACKAGE / "preview" / "assets", packaged("templates") / "classic" / "fonts")
    return {path.name: path.read_bytes() for folder in folders for path in sorted(folder.iterdir()) if path.is_file()}
