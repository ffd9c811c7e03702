"""Tokens: what stands for a printed value until the Markdown is read. No text of the library holds one."""

from __future__ import annotations

TOKEN_OPENS, TOKEN_CLOSES = "\ue000", "\ue001"
"""Private-use characters, which mean nothing to Markdown and are refused in every file."""


def token(number: int) -> str:
    """Return the token for the piece of that number."""
    return f"{TOKEN_OPENS}{number}{TOKEN_CLOSES}"
