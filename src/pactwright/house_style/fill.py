"""Fills a template in, up to the size that a paper can have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from jinja2 import Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

LARGEST_PAPER = 20_000_000
"""Characters. A paper of two hundred pages has a tenth of that, with all its markup."""

_AT_A_TIME = 32  # pieces, of which most are a paragraph or less


class PaperTooLarge(ValueError):
    """A template prints far more than the agreement holds."""


class PlainValues(ImmutableSandboxedEnvironment):
    """Looks names up in dictionaries first: templates are given little else, and to ask for an attribute takes longer.

    A name that no dictionary has is asked for as the sandbox does it.
    """

    def getattr(self, obj: object, attribute: str) -> object:
        """Return what a name with a dot stands for."""
        if type(obj) is dict:
            with_it = obj.get(attribute, self)
            if with_it is not self:
                return with_it
        return super().getattr(obj, attribute)


def filled(template: Template, given: Mapping[str, object]) -> str:
    """Fill a template in. Raise PaperTooLarge as soon as it prints more than any paper.

    A checked template takes few steps, but each may print a large text: without this, a style sheet printed for every
    cell of every table would fill the memory.
    """
    return "".join(_up_to_the_largest(template.generate(given)))


def _up_to_the_largest(pieces: Iterator[str]) -> Iterator[str]:
    size = 0
    while some := list(islice(pieces, _AT_A_TIME)):
        size += sum(map(len, some))
        if size > LARGEST_PAPER:
            raise PaperTooLarge(f"The template prints more than {LARGEST_PAPER:,} characters.")
        yield from some
