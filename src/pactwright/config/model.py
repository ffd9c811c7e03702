"""The fields of `pactwright.toml`."""

from __future__ import annotations

from pactwright.termsheet import Model, Text, told


class CheckSettings(Model):
    """Which findings `pactwright check` shows: codes or names, or their beginnings."""

    select: tuple[Text, ...] = told("Show only these findings.", ["TS", "DR"], default=())
    ignore: tuple[Text, ...] = told("Leave these findings out.", ["AC107", "home-ground"], default=())


class Config(Model):
    """What a house has settled for all its drafts. An option of the command line goes before it.

    Folders are meant from the file on. A further table of the file, such as `[check]`, is a field of its own here.
    """

    library: Text | None = told("The folder of your own clauses, laid over ours.", "our-clauses", default=None)
    template: Text | None = told("The house style: a name, or a folder.", "modern", default=None)
    check: CheckSettings = told("What `pactwright check` shows.", {"ignore": ["AC107"]}, default=CheckSettings)


NOTHING_SETTLED = Config.model_construct()
"""What holds where there is no file."""
