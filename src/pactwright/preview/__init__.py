"""Floor 10: the draft in the browser, alive while the term sheet is edited."""

from pactwright.preview.model import Setting
from pactwright.preview.server import Wish, serve

__all__ = ["Setting", "Wish", "serve"]
