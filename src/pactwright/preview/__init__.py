"""Floor 10: the draft in the browser, alive while the term sheet is edited."""

from pactwright.preview.model import Setting, Wish
from pactwright.preview.server import serve

__all__ = ["Setting", "Wish", "serve"]
