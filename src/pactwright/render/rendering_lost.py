"""What a renderer raises when the file that it has written is not the agreement."""

from __future__ import annotations


class RenderingLost(AssertionError):
    """A file does not hold what the agreement says, or would not work: a bug of ours or of the house template."""
