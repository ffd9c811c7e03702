"""What the commands of a batch share: the base."""

from __future__ import annotations

import click

from pactwright.cli.common import A_FILE, demand
from pactwright.diagnostics import Checked, from_faults
from pactwright.source import Document, read_document
from pactwright.workspace import read_source

base_option = click.option(
    "--base", metavar="FILE", type=A_FILE, help="A term sheet with all that the deals have in common."
)


def read_base(name: str | None) -> Document | None:
    """Read what all deals share; tell what is wrong with it and stop."""
    if name is None:
        return None
    source = demand(read_source(name))
    document, faults = read_document(source)
    return demand(Checked(document, from_faults(source, faults)))
