"""The fields of `pactwright.toml`."""

from __future__ import annotations

from pactwright.termsheet import Model, Text, told


class Config(Model):
    """What a house has settled for all its drafts. An option of the command line goes before it.

    Folders are meant from the file on. A further table of the file, such as `[check]`, is a field of its own here.
    """

    library: Text | None = told("The folder of your own clauses, laid over ours.", "our-clauses", default=None)
    template: Text | None = told("The house style: a name, or a folder.", "modern", default=None)


NOTHING_SETTLED = Config()
"""What holds where there is no file."""
